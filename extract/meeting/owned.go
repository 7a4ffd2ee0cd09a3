package meeting

import "strings"

// owned reports a noun with a body behind it, whose own sitting it is: اجتماع
// البنك المركزي.
func (s *sentence) owned(n int) bool {
	if n+1 >= len(s.items) {
		return false
	}
	next := s.items[n+1]
	return next.kind == actor && next.prep == "" || next.kind == plain && strings.HasPrefix(s.Tokens[next.from].Norm, "ال")
}

// venue reports a city alone behind an encounter (قمة الرياض, لقاء الدوحة): where
// it was held, and not who met.
func (a *analyst) venue(s *sentence, g group) bool {
	m := s.items[g.items[0]].m
	return len(g.items) == 1 && m.Place != nil && (len(m.Parties) == 0 || m.Parties[0].Seat)
}
