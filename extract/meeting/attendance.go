package meeting

import (
	"slices"

	"liqa/extract/fact"
	"liqa/extract/lexicon"
	"liqa/extract/meeting/cast"
	"liqa/extract/meeting/parse"
	"liqa/extract/meeting/telling"
)

// attendance adds those whom a sentence of its own lists as present at the
// encounter told before: حضر الاستقبال X وY وZ, جرى خلال اللقاء الذي حضره X.
func (a *analyst) attendance(s sentence, last *telling.Telling) {
	from, delegation := a.attendants(s, last)
	if from < 0 {
		return
	}
	last.Add(a.present(s, from)...)
	if len(last.Sides) > 2 {
		last.Sides = slices.DeleteFunc(last.Sides, func(f *cast.Figure) bool { return f == delegation })
	}
}

// besides adds those whom the end of a sentence says to have been present at what it
// told from event first on: استقبل X Y لبحث كذا، وذلك بحضور Z.
func (a *analyst) besides(s sentence, first int) {
	if len(a.events) == first {
		return
	}
	for j := a.events[first].Until; j < len(s.Items); j++ {
		if s.Items[j].Has("presence") && j > 0 && s.Among(s.Items[j].From-1, lexicon.AllThat) {
			a.events[first].Add(a.present(s, j+1)...)
		}
	}
}

// attended is the encounter told last that others can have been present at: not the visit
// of which only a relative clause tells (استقبل X Y الذي يزور البلاد).
func (a *analyst) attended() *telling.Telling {
	n := len(a.events) - 1
	if last := a.events[n]; n > 0 && last.Kind == fact.Visit && a.events[n-1].Kind != fact.Visit && a.events[n-1].Sentence == last.Sentence {
		return a.events[n-1]
	}
	return a.events[n]
}

// attendants is the item from which those present are listed, -1 where none are, and
// the delegation whose members they are told to be.
func (a *analyst) attendants(s sentence, last *telling.Telling) (int, *cast.Figure) {
	for j := 0; j < len(s.Items) && j < 6; j++ {
		it := &s.Items[j]
		if d := a.composed(s, j, last); d != nil {
			return j + 1, d
		}
		switch {
		case it.Kind == parse.Function && it.Has("presence"), it.Kind == parse.Verb && it.Hit.ID == "sharaka" && it.Hit.Tense == lexicon.Past:
			return j + 1, nil
		case it.Kind == parse.Actor && it.Prep == "presence":
			return j, nil
		case it.Kind == parse.Actor && it.Prep != "in", it.Kind == parse.Verb && !it.Happens():
			return -1, nil
		}
	}
	return -1, nil
}

// present are the people listed from item from on.
func (a *analyst) present(s sentence, from int) []*cast.Figure {
	groups, _ := s.groups(from, len(s.Items), s.endsList)
	var out []*cast.Figure
	for _, g := range groups {
		if g.prep == "presence" || g.prep == "" {
			out = append(out, persons(a.ofGroup(s, g))...)
		}
	}
	return slices.DeleteFunc(out, func(f *cast.Figure) bool { return f.Name == "" && f.Class == "person" }) // 120 رجل أعمال
}

// endsList reports that a list of those present ends before item k. A journey during
// which they are present does not end it: ورافقه خلال الزيارة X.
func (s sentence) endsList(k int) bool {
	it := &s.Items[k]
	switch {
	case it.Kind == parse.Verb:
		return !s.listsMembers(k)
	case it.Kind != parse.Function:
		return false
	case it.Has("when"):
		return k+1 >= len(s.Items) || s.Items[k+1].Kind != parse.Noun || !s.closed(k+1)
	case it.Has("clause"):
		return !s.otherSide(k)
	}
	return it.Has("that", "which", "say")
}

// otherSide reports that item k leads on to those of the other side: ومن الجانب المصري.
func (s sentence) otherSide(k int) bool {
	return s.Tokens[s.Items[k].From].Is("ومن") && k+1 < len(s.Items) && s.Items[k+1].Kind == parse.Actor && s.Items[k+1].Mention.Parties[0].Type == fact.State
}

// accompanied adds those who came with somebody told by name to what he took part in; who
// is to come with him may sit in nowhere:
// ورافق الوزير وكيل الوزارة X, ويرافق الرئيس في زيارته وفد يضم X وY.
func (a *analyst) accompanied(s sentence) {
	for j := 0; j+1 < len(s.Items) && j < 4; j++ {
		if !s.Among(s.Items[j].From, lexicon.Accompany) || s.Items[j+1].Kind != parse.Actor || s.Items[j+1].Prep != "" {
			continue
		}
		principal := persons(a.of(s, j+1))
		if len(principal) != 1 {
			return
		}
		for _, e := range a.events {
			if e.HasSide(principal[0]) && e.Status == fact.Held && e.Kind != fact.Call && !e.Past {
				e.Add(a.present(s, j+2)...)
			}
		}
		return
	}
}
