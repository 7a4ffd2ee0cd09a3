package meeting

import (
	"liqa/extract/meeting/cast"
	"liqa/extract/meeting/parse"
)

// callers are the two between whom something is said or done by telephone: أبلغ
// X Y في اتصال هاتفي, هنأ X في اتصال هاتفي Y. The call at item n only says how.
func (a *analyst) callers(s sentence, n int) []*cast.Figure {
	if !s.means(n-1) || n+1 < len(s.Items) && s.Items[n+1].Kind == parse.Verb {
		return nil
	}
	var who []*cast.Figure
	for j := n - 1; j >= 0 && len(who) < 2; j-- {
		it := &s.Items[j]
		if it.Kind == parse.Verb || it.Kind == parse.Noun || it.Kind == parse.Function && it.Has("that", "which", "clause") {
			break
		}
		if it.Kind == parse.Actor && it.Prep == "" {
			who = append(persons(a.of(s, j)), who...)
		}
	}
	if k := n + 1; len(who) == 1 && k < len(s.Items) && s.Items[k].Kind == parse.Actor && s.Items[k].Prep == "" {
		who = append(who, persons(a.of(s, k))...)
	}
	return who
}

// means reports a word at item j by which the noun behind it says how or when.
func (s sentence) means(j int) bool {
	return j >= 0 && (s.Items[j].Has("in", "when") || s.Tokens[s.Items[j].From].Is("عبر"))
}
