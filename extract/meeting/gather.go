package meeting

import (
	"slices"
	"strings"

	"liqa/extract/fact"
	"liqa/extract/lexicon"
	"liqa/extract/meeting/cast"
	"liqa/extract/meeting/parse"
)

// gathers reads جمع and ضم: an event noun before or after, then its sides.
func (a *analyst) gathers(s sentence, v int) {
	it := &s.Items[v]
	n := -1
	for j := v - 1; j >= 0 && j >= v-8; j-- {
		if s.Items[j].Has("to", "about", "purpose") && s.Items[v-1].Has("which") {
			break // تطرق اللقاء إلى الروابط التي تجمع: they bind, nobody meets
		}
		if s.Items[j].Kind == parse.Noun && !s.agrees(j, v-1) {
			continue // الاجتماع بعد انطلاق الآلية التي تضم X: they belong to it
		}
		if s.Items[j].Kind == parse.Noun || s.Items[j].Kind == parse.Function && s.Items[j].Has("this") {
			n = j
			break
		}
	}
	if n >= 0 && s.Items[n].Kind == parse.Noun && s.Items[n].Hit.Role == "trip" {
		return // الجولة التي تجمعه: a round of matches, no encounter
	}
	if n < 0 {
		if n = s.eventNoun(v); n > v+2 {
			n = -1
		}
	}
	from, head := v+1, v
	if n < 0 && !s.brings(v) {
		return
	}
	if n >= 0 {
		head = min(n, v)
	}
	if n > v {
		from = n + 1
	}
	groups, end := s.groups(from, len(s.Items), s.stops)
	e := a.toldBy(it.Hit.Entry, s, max(n, v), end)
	e.Kind = nounKind(s, n, end)
	if c := s.convener(n); c >= 0 {
		e.Add(a.verbSubj[&s.Items[c]]...)
	}
	if n < 0 && len(groups) > 1 && groups[0].prep == "" && len(groups[0].items) == 1 {
		e.Mediators = a.ofGroup(s, groups[0]) // جمع الرئيس X بـY
		groups = groups[1:]
	}
	if one := it.Hit.Pronoun; one != "" && one != "هما" {
		left, _ := a.subjectOf(s, head)
		if len(left) == 0 {
			return
		}
		e.Add(left...)
	}
	for i, g := range groups {
		if g.prep == "by" && a.onlyStates(s, g) {
			continue // جمعت بالرباط X وY: where
		}
		if g.prep == "" && i > 0 && a.onlyStates(s, g) && !s.near(groups[i-1].to, g.from) {
			continue // جمع X مع Y مع خروج فرنسا: another matter
		}
		if g.prep == "" || g.prep == "by" || g.prep == "with" || g.prep == "between" || g.prep == "presence" {
			e.Add(a.ofGroup(s, g)...)
		}
	}
	if len(e.Sides) < 2 && n >= max(0, v-3) && it.Hit.Pronoun == "هما" {
		e.Add(a.twoBefore(s, head)...)
	}
	if len(e.Sides) < 2 {
		return
	}
	if n >= 0 {
		a.taken[&s.Items[n]] = true
	}
	a.keep(e)
}

// agrees reports that the relative pronoun at item w, if there is one, can be of the noun
// at item n by its gender: الاجتماع الذي, القمة التي, المحادثات التي.
func (s sentence) agrees(n, w int) bool {
	if w < 0 || !s.Items[w].Has("which") {
		return true
	}
	norm := s.Tokens[s.Items[n].From].Norm
	feminine := s.Items[n].Hit.Number == lexicon.Plural || strings.HasSuffix(norm, "ه") || strings.HasSuffix(norm, "ات")
	return feminine == strings.HasSuffix(s.Tokens[s.Items[w].To-1].Norm, "تي")
}

// twoBefore are the only two people or bodies that the sentence tells of before item
// j: اتفق X مع Y خلال لقاء جمعهما.
func (a *analyst) twoBefore(s sentence, j int) []*cast.Figure {
	var out []*cast.Figure
	for k := range j {
		if s.Items[k].Kind != parse.Actor {
			continue
		}
		for _, f := range a.of(s, k) {
			if f.Type != fact.State && !f.Vague && !slices.Contains(out, f) {
				out = append(out, f)
			}
		}
	}
	if len(out) != 2 {
		return nil
	}
	return out
}

// convener is the verb that has the event noun at item n as its object (ترأس
// اجتماعا ضم, شارك في قمة جمعت), or -1.
func (s sentence) convener(n int) int {
	for j := n - 1; j >= 0 && j >= n-8; j-- {
		if s.Items[j].Kind == parse.Verb {
			if r := s.Items[j].Hit.Role; r == "hold" || r == "attend" {
				return j
			}
			return -1
		}
	}
	return -1
}

// brings reports جمع with somebody, a second one, and a third behind ب or مع.
func (s sentence) brings(v int) bool {
	if s.Items[v].Hit.ID != "jamaa" || v+1 >= len(s.Items) || s.Items[v+1].Kind != parse.Actor {
		return false
	}
	for j := v + 2; j < len(s.Items) && s.Items[j].Kind != parse.Verb; j++ {
		if s.Items[j].Kind == parse.Actor && (s.Items[j].Prep == "by" || s.Items[j].Prep == "with") {
			return true
		}
	}
	return false
}

// hosts reads استضاف: a guest is received; where an encounter of others is its
// object, the host only mediates.
func (a *analyst) hosts(s sentence, v int) {
	n := s.eventNoun(v)
	if n < 0 && (len(s.Items[v].Hit.Needs) > 0 || s.ofThing(v)) {
		return // شهد: what a place saw was no encounter
	}
	if n < 0 || n > v+4 {
		a.meets(s, v)
		return
	}
	before := len(a.events)
	a.nounEvent(s, n, nil, -1)
	if len(a.events) > before {
		e := a.events[len(a.events)-1]
		if e.Place.Name == "" {
			e.Place = s.hostPlace(v, n)
		}
	}
}

// ofThing reports a verb whose object, as its pronoun, is a thing or an event that
// stands before it: البطولة التي تستضيفها روسيا, قمة تستضيفها سنغافورة.
func (s sentence) ofThing(v int) bool {
	j := v - 1
	if s.Items[v].Hit.Pronoun == "" || j < 0 {
		return false
	}
	if s.Items[j].Has("which") && j > 0 {
		j--
	}
	k := s.Items[j].Kind
	return k == parse.Plain || k == parse.Noun
}

// hostPlace is the city or country that hosts: the subject of the verb at v.
func (s sentence) hostPlace(v, n int) fact.Place {
	for j := max(0, v-2); j < n; j++ {
		if m := s.Items[j].Mention; m != nil && m.Place != nil && s.Items[j].Prep == "" {
			return *m.Place
		}
	}
	return fact.Place{}
}
