package meeting

import (
	"strings"

	"liqa/extract/fact"
	"liqa/extract/meeting/cast"
	"liqa/extract/meeting/parse"
)

// antecedent is whom the pronoun of إنه, أنها, أنهما at item j means.
func (a *analyst) antecedent(s sentence, j int) []*cast.Figure {
	norm := s.Tokens[s.Items[j].To-1].Norm
	switch {
	case strings.HasSuffix(norm, "هما"):
		return a.bothBefore(s, j)
	case strings.HasSuffix(norm, "ها"):
		return a.freeBefore(s, j, func(f *cast.Figure) bool { return f.Type != fact.Person || feminine(f.Role) })
	case strings.HasSuffix(norm, "هم"):
		return a.freeBefore(s, j, func(f *cast.Figure) bool { return f.Type != fact.State })
	}
	if who := a.freeBefore(s, j, func(f *cast.Figure) bool { return f.Type == fact.Person && !feminine(f.Role) }); who != nil {
		return who
	}
	return a.freeBefore(s, j, func(f *cast.Figure) bool { return f.Type == fact.Delegation || f.Type == fact.Organization })
}

// freeBefore are the nearest figures before item j that no preposition governs
// and that fit; where there are none, those the story speaks of.
func (a *analyst) freeBefore(s sentence, j int, fits func(*cast.Figure) bool) []*cast.Figure {
	for k := j - 1; k >= 0; k-- {
		if s.Items[k].Kind != parse.Actor || s.Items[k].Prep != "" || s.metAt(k) {
			continue
		}
		if f := a.leftGroup(s, k); len(f) > 0 && !f[0].Vague && fits(f[0]) {
			return f
		}
	}
	if len(a.subject) > 0 && fits(a.subject[0]) {
		return a.subject
	}
	return nil
}

// metAt reports an actor that is met by whom the sentence speaks of: in قال X إثر
// لقائه Y إنه مستعد, and in قال X بعد لقاء Y إنه مستعد, X is ready and not Y.
func (s sentence) metAt(k int) bool {
	if k == 0 || s.Items[k-1].Kind != parse.Noun {
		return false
	}
	return s.Items[k-1].Hit.Pronoun != "" || k > 1 && s.Items[k-2].Has("when")
}

// feminine reports an office held by a woman, by its first word.
func feminine(role string) bool {
	head, _, _ := strings.Cut(role, " ")
	return strings.HasSuffix(head, "ة")
}

// mutual is the pronoun of بينهما, بيننا or بينه behind the noun at item n; بين
// الجانبين says the same as بينهما.
func (s sentence) mutual(n int) string {
	for j := n + 1; j < len(s.Items) && j < n+6 && s.Items[j].Kind != parse.Verb && s.Items[j].Kind != parse.Noun; j++ {
		if s.Items[j].Has("between") && j+1 < len(s.Items) && s.Items[j+1].Has("both") {
			return "هما"
		}
		if pronoun, ok := strings.CutPrefix(s.Tokens[s.Items[j].From].Norm, "بين"); ok && pronoun != "" {
			return pronoun
		}
	}
	return ""
}

// bothBefore are the two that an encounter between them is one of: the pair the
// clause speaks of, else those who met last.
func (a *analyst) bothBefore(s sentence, n int) []*cast.Figure {
	if left, firm := a.subjectOf(s, n); firm && len(left) == 2 {
		return left
	}
	if n := len(a.events); n > 0 && a.events[n-1].Kind == fact.Visit {
		return nil // a visitor and a country hold nothing between them
	}
	return a.latestSides()
}

// nearestBefore is whom بينه means: the person told before, else the story's.
func (a *analyst) nearestBefore(s sentence, n int) []*cast.Figure {
	if who := a.personBefore(s, n); who != nil {
		return who
	}
	return a.soft(s, n)
}
