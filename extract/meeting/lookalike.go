package meeting

import (
	"liqa/extract/lexicon"
	"liqa/extract/meeting/parse"
)

// press reports the look-alikes: interviews, press conferences, matches.
func (s sentence) press(n, end int) bool {
	for j := n + 1; j < end && j <= n+3 && j < len(s.Items); j++ {
		if s.Items[j].Kind == parse.Function && s.Items[j].Has("press") {
			return true
		}
		if s.Items[j].Kind == parse.Actor {
			return false
		}
	}
	return false
}

// against reports an encounter with an opponent, a match: لقاء الغد أمام العين.
func (s sentence) against(n, end int) bool {
	for j := n + 1; j+1 < len(s.Items) && j <= n+4 && j <= end; j++ {
		if s.Tokens[s.Items[j].From].Is("امام", "ضد") {
			return s.Items[j+1].Kind == parse.Actor
		}
	}
	return false
}

// interview reports an encounter whose counterpart is a paper, a channel or somebody
// who asks for one: مقابلة مع الزميلة فلانة.
func (a *analyst) interview(s sentence, groups []group) bool {
	for _, g := range groups {
		if g.prep != "with" && g.prep != "for" {
			continue
		}
		first := &s.Items[g.items[0]]
		if s.Among(first.From, lexicon.Interviewer) || first.From > 0 && s.Among(first.From-1, lexicon.Interviewer) {
			return true
		}
		for _, p := range first.Mention.Parties {
			if p.Class == "media" {
				return true
			}
		}
	}
	return false
}
