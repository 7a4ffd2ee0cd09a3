package meeting

import "liqa/extract/lexicon"

// press reports the look-alikes: interviews, press conferences, matches.
func (s *sentence) press(n, end int) bool {
	for j := n + 1; j < end && j <= n+3 && j < len(s.items); j++ {
		if s.items[j].kind == fn && s.items[j].has("press") {
			return true
		}
		if s.items[j].kind == actor {
			return false
		}
	}
	return false
}

// against reports an encounter with an opponent, a match: لقاء الغد أمام العين.
func (s *sentence) against(n, end int) bool {
	for j := n + 1; j+1 < len(s.items) && j <= n+4 && j <= end; j++ {
		if s.Tokens[s.items[j].from].Is("امام", "ضد") {
			return s.items[j+1].kind == actor
		}
	}
	return false
}

// interview reports an encounter whose counterpart is a paper, a channel or somebody
// who asks for one: مقابلة مع الزميلة فلانة.
func (a *analyst) interview(s *sentence, groups []group) bool {
	for _, g := range groups {
		if g.prep != "with" && g.prep != "for" {
			continue
		}
		first := &s.items[g.items[0]]
		if s.Among(first.from, lexicon.Interviewer) || first.from > 0 && s.Among(first.from-1, lexicon.Interviewer) {
			return true
		}
		for _, p := range first.m.Parties {
			if p.Class == "media" {
				return true
			}
		}
	}
	return false
}
