package meeting

import (
	"strings"

	"liqa/extract/fact"
	"liqa/extract/lexicon"
)

// describes reports words that say what kind an encounter told elsewhere was, and
// tell of none: أول لقاء بين رئيس فرنسي وزعيم كيني, أول رئيس فرنسي يلتقي زعيما كينيا.
func (e *event) describes() bool {
	if e.title {
		return false
	}
	for _, f := range e.sides {
		if f.unspecific() {
			return e.sentence.ranked(e.trigger, e.until)
		}
	}
	return false
}

// unspecific reports somebody known by an office without its article and its side as
// an adjective alone: زعيم كيني.
func (f *figure) unspecific() bool {
	words := strings.Fields(f.role)
	return f.typ == fact.Person && len(f.words) == 0 && len(words) > 1 && f.country != "" && !definite(words[0]) && !definite(words[1]) && strings.HasSuffix(words[1], "ي")
}

// ranked reports a word of order or rank before the encounter at item n or, as الأول,
// among its own words.
func (s *sentence) ranked(n, until int) bool {
	for j := max(0, n-5); j < n; j++ {
		if s.Among(s.items[j].from, lexicon.Ordinal) {
			return true
		}
	}
	for j := n; j < min(until, len(s.items)); j++ {
		if s.Tokens[s.items[j].from].Is("الاول", "الاولي") {
			return true
		}
	}
	return false
}
