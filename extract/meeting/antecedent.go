package meeting

import (
	"strings"

	"liqa/extract/fact"
)

// antecedent is whom the pronoun of إنه, أنها, أنهما at item j means.
func (a *analyst) antecedent(s *sentence, j int) []*figure {
	norm := s.Tokens[s.items[j].to-1].Norm
	switch {
	case strings.HasSuffix(norm, "هما"):
		return a.bothBefore(s, j)
	case strings.HasSuffix(norm, "ها"):
		return a.freeBefore(s, j, func(f *figure) bool { return f.typ != fact.Person || feminine(f.role) })
	case strings.HasSuffix(norm, "هم"):
		return a.freeBefore(s, j, func(f *figure) bool { return f.typ != fact.State })
	}
	if who := a.freeBefore(s, j, func(f *figure) bool { return f.typ == fact.Person && !feminine(f.role) }); who != nil {
		return who
	}
	return a.freeBefore(s, j, func(f *figure) bool { return f.typ == fact.Delegation || f.typ == fact.Organization })
}

// freeBefore are the nearest figures before item j that no preposition governs
// and that fit; where there are none, those the story speaks of.
func (a *analyst) freeBefore(s *sentence, j int, fits func(*figure) bool) []*figure {
	for k := j - 1; k >= 0; k-- {
		if s.items[k].kind != actor || s.items[k].prep != "" {
			continue
		}
		if f := a.leftGroup(s, k); len(f) > 0 && !f[0].vague && fits(f[0]) {
			return f
		}
	}
	if len(a.subject) > 0 && fits(a.subject[0]) {
		return a.subject
	}
	return nil
}

// feminine reports an office held by a woman, by its first word.
func feminine(role string) bool {
	head, _, _ := strings.Cut(role, " ")
	return strings.HasSuffix(head, "ة")
}
