package meeting

import (
	"liqa/extract/fact"
)

// placeOf finds where the encounter took place: the first place behind في or ب
// after the trigger in its clause, else one before it.
func placeOf(s *sentence, e *event) fact.Place {
	for j := e.trigger + 1; j < len(s.items); j++ {
		it := s.items[j]
		if it.kind == verb && j > e.until || it.kind == fn && it.has("about", "purpose", "that", "say", "which", "clause") {
			break
		}
		if p, ok := placeAt(s, j); ok {
			return p
		}
	}
	for j := e.trigger - 1; j >= 0; j-- {
		it := s.items[j]
		if it.kind == fn && it.has("say", "which", "clause") || it.kind == verb {
			break
		}
		if p, ok := placeAt(s, j); ok {
			return p
		}
	}
	return fact.Place{}
}

func placeAt(s *sentence, j int) (fact.Place, bool) {
	it := s.items[j]
	if it.m == nil || it.m.Place == nil || it.prep != "in" && it.prep != "by" {
		return fact.Place{}, false
	}
	return *it.m.Place, true
}
