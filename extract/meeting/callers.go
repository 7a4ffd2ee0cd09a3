package meeting

// callers are the two between whom something is said or done by telephone: أبلغ
// X Y في اتصال هاتفي, هنأ X في اتصال هاتفي Y. The call at item n only says how.
func (a *analyst) callers(s *sentence, n int) []*figure {
	if !s.means(n-1) || n+1 < len(s.items) && s.items[n+1].kind == verb {
		return nil
	}
	var who []*figure
	for j := n - 1; j >= 0 && len(who) < 2; j-- {
		it := &s.items[j]
		if it.kind == verb || it.kind == noun || it.kind == fn && it.has("that", "which", "clause") {
			break
		}
		if it.kind == actor && it.prep == "" {
			who = append(persons(a.of(s, j)), who...)
		}
	}
	if k := n + 1; len(who) == 1 && k < len(s.items) && s.items[k].kind == actor && s.items[k].prep == "" {
		who = append(who, persons(a.of(s, k))...)
	}
	return who
}

// means reports a word at item j by which the noun behind it says how or when.
func (s *sentence) means(j int) bool {
	return j >= 0 && (s.items[j].has("in", "when") || s.Tokens[s.items[j].from].Is("عبر"))
}
