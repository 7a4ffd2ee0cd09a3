package meeting

import (
	"liqa/extract/lexicon"
	"liqa/extract/meeting/cast"
	"liqa/extract/meeting/parse"
)

// urged are the sides of an encounter that one is called upon to hold, where the noun
// at item n names none: دعا X نظيره إلى إجراء محادثات. Who calls upon two to talk to each
// other brokers: حث X الحكومة والمتمردين على استئناف المفاوضات.
func (a *analyst) urged(s sentence, n int) (sides, broker []*cast.Figure) {
	v := s.urging(n)
	if v < 0 {
		return nil, nil
	}
	groups, _ := s.groups(v+1, n, func(int) bool { return false })
	var subject, objects []*cast.Figure
	last := v
	if v > 0 && s.Items[v-1].Kind == parse.Actor && s.Items[v-1].Prep == "" {
		subject = a.of(s, v-1)
	}
	for _, g := range groups {
		if g.from > last+1 {
			break
		}
		switch {
		case g.prep == "" && subject == nil:
			subject = a.ofGroup(s, g)
		case g.prep == "" && objects == nil:
			objects = a.ofGroup(s, g)
		}
		last = g.items[len(g.items)-1]
	}
	talks := s.Items[n].Hit.Is(lexicon.NeedsOther)
	switch {
	case len(subject) != 1 || len(objects) == 0 || !s.undertakes(last, n), !talks && len(persons(objects)) < len(objects):
		return nil, nil // دعا X المجلس إلى الاجتماع: its own sitting
	case len(objects) == 1 || !talks:
		return append(subject, objects...), nil
	}
	return objects, subject
}

// urging is the word of urging that the encounter at item n is the aim of, or -1.
func (s sentence) urging(n int) int {
	for j := n - 1; j >= 0 && j >= n-12; j-- {
		it := s.Items[j]
		if it.Has("urges") {
			return j
		}
		if it.Kind == parse.Verb || it.Kind == parse.Noun || it.Kind == parse.Function && it.Has("clause", "which", "say", "with", "between", "when", "about") {
			return -1
		}
	}
	return -1
}

// undertakes reports that nothing lies between two items but words of holding or taking
// up an encounter: دعا X إلى دعم المفاوضات calls upon nobody to talk.
func (s sentence) undertakes(from, n int) bool {
	for _, it := range s.Items[from+1 : n] {
		if !s.Among(it.From, lexicon.Undertake) && !it.Has("aim", "to", "propose") {
			return false
		}
	}
	return true
}
