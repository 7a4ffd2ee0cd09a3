package meeting

// group is a run of coordinated actors under one preposition.
type group struct {
	prep  string
	items []int // indexes of the actor items
	from  int
	to    int // item after the last
}

// stops reports whether an argument cannot lie beyond item j: another verb, a
// reported or relative clause, an occasion, a topic.
func (s *sentence) stops(j int) bool {
	it := s.items[j]
	switch it.kind {
	case verb:
		return true
	case noun:
		return true
	case fn:
		if it.has("which") && j+1 < len(s.items) && s.items[j+1].has("presence") {
			return false // الذي يرافقه Y
		}
		return it.has("that", "which", "clause", "say", "when", "about", "purpose", "cite")
	case punct:
		return s.Tokens[it.from].Is("؛", ";", ":")
	}
	return false
}

// groups lists the groups of actors from item i on, to where the arguments stop
// or to limit.
func (s *sentence) groups(i, limit int, stop func(int) bool) ([]group, int) {
	var out []group
	joined := false
	j := i
	for ; j < limit && !stop(j); j++ {
		it := s.items[j]
		switch {
		case it.kind == actor && j > 0 && s.items[j-1].kind == fn && s.items[j-1].has("unknown"):
			joined = false
		case it.kind == actor:
			n := len(out)
			sameList := n > 0 && (it.conj || joined) && (it.prep == out[n-1].prep || it.prep == "" || out[n-1].prep == "between")
			if sameList && s.near(out[n-1].to, j) && !(j > 0 && s.items[j-1].kind == fn && s.items[j-1].has("with")) {
				out[n-1].items = append(out[n-1].items, j)
				out[n-1].to = j + 1
			} else {
				out = append(out, group{prep: it.prep, items: []int{j}, from: j, to: j + 1})
			}
			joined = false
		case it.kind == punct && s.Tokens[it.from].Is("،", ",", "-", "–"):
			joined = true
		case it.kind == fn && it.has("each"):
		case it.kind == plain && s.Tokens[it.from].Norm == "و":
			joined = true
		case it.kind == plain && s.Tokens[it.from].Is("من", "جهه", "ناحيه"):
		default:
			if it.kind != punct {
				joined = false
			}
		}
	}
	return out, j
}

// near reports whether only commas, brackets and particles of coordination lie
// between two items.
func (s *sentence) near(from, to int) bool {
	for j := from; j < to; j++ {
		it := s.items[j]
		if it.kind == punct || it.kind == fn && it.has("each", "with") || it.kind == plain && s.Tokens[it.from].Is("و", "من", "جهه", "ناحيه", "جانب") {
			continue
		}
		return false
	}
	return true
}
