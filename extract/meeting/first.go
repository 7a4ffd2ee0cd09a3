package meeting

import (
	"liqa/extract/lexicon"
	"liqa/extract/meeting/telling"
)

// describes reports words that say what kind an encounter told elsewhere was, and
// tell of none: أول لقاء بين رئيس فرنسي وزعيم كيني, أول رئيس فرنسي يلتقي زعيما كينيا.
func describes(e *telling.Telling) bool {
	if e.Title {
		return false
	}
	for _, f := range e.Sides {
		if f.Unspecific() {
			return sentenceOf(e).ranked(e.Trigger, e.Until)
		}
	}
	return false
}

// ranked reports a word of order or rank before the encounter at item n or, as الأول,
// among its own words.
func (s sentence) ranked(n, until int) bool {
	for j := max(0, n-5); j < n; j++ {
		if s.Among(s.Items[j].From, lexicon.Ordinal) {
			return true
		}
	}
	for j := n; j < min(until, len(s.Items)); j++ {
		if s.Tokens[s.Items[j].From].Is("الاول", "الاولي") {
			return true
		}
	}
	return false
}
