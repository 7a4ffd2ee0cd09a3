package meeting

// had is who كان ل says had the encounter at item n: كان للوزير أمس لقاء مع Y.
func (a *analyst) had(s *sentence, n int) []*figure {
	for j := n - 1; j > 0; j-- {
		switch it := s.items[j]; {
		case it.kind == actor && it.prep == "for":
			if before := s.items[j-1]; before.kind == fn && before.has("aux") {
				return a.of(s, j)
			}
			return nil
		case it.kind == date, it.kind == place, it.kind == punct, it.kind == fn && it.has("in"), it.kind == actor && it.prep == "in":
		default:
			return nil
		}
	}
	return nil
}
