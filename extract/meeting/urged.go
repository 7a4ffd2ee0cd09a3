package meeting

import "liqa/extract/lexicon"

// urged are the sides of an encounter that one is called upon to hold, where the noun
// at item n names none: دعا X نظيره إلى إجراء محادثات. Who calls upon two to talk to each
// other brokers: حث X الحكومة والمتمردين على استئناف المفاوضات.
func (a *analyst) urged(s *sentence, n int) (sides, broker []*figure) {
	v := s.urging(n)
	if v < 0 {
		return nil, nil
	}
	groups, _ := s.groups(v+1, n, func(int) bool { return false })
	var subject, objects []*figure
	last := v
	if v > 0 && s.items[v-1].kind == actor && s.items[v-1].prep == "" {
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
	talks := s.items[n].hit.Is(lexicon.NeedsOther)
	switch {
	case len(subject) != 1 || len(objects) == 0 || !s.undertakes(last, n), !talks && len(persons(objects)) < len(objects):
		return nil, nil // دعا X المجلس إلى الاجتماع: its own sitting
	case len(objects) == 1 || !talks:
		return append(subject, objects...), nil
	}
	return objects, subject
}

// urging is the word of urging that the encounter at item n is the aim of, or -1.
func (s *sentence) urging(n int) int {
	for j := n - 1; j >= 0 && j >= n-12; j-- {
		it := s.items[j]
		if it.has("urges") {
			return j
		}
		if it.kind == verb || it.kind == noun || it.kind == fn && it.has("clause", "which", "say", "with", "between", "when", "about") {
			return -1
		}
	}
	return -1
}

// undertakes reports that nothing lies between two items but words of holding or taking
// up an encounter: دعا X إلى دعم المفاوضات calls upon nobody to talk.
func (s *sentence) undertakes(from, n int) bool {
	for _, it := range s.items[from+1 : n] {
		if !s.Among(it.from, lexicon.Undertake) && !it.has("aim", "to", "propose") {
			return false
		}
	}
	return true
}
