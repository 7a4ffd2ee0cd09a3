package meeting

import (
	"strings"

	"liqa/extract/meeting/parse"
)

// owned reports a noun with a body behind it, whose own sitting it is: اجتماع
// البنك المركزي.
func (s sentence) owned(n int) bool {
	if n+1 >= len(s.Items) {
		return false
	}
	next := s.Items[n+1]
	return next.Kind == parse.Actor && next.Prep == "" || next.Kind == parse.Plain && strings.HasPrefix(s.Tokens[next.From].Norm, "ال")
}

// venue reports a city alone behind an encounter (قمة الرياض, لقاء الدوحة): where
// it was held, and not who met.
func (a *analyst) venue(s sentence, g group) bool {
	m := s.Items[g.items[0]].Mention
	return len(g.items) == 1 && m.Place != nil && (len(m.Parties) == 0 || m.Parties[0].Seat)
}
