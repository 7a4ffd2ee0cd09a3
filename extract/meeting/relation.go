package meeting

import (
	"strings"

	"liqa/extract/fact"
	"liqa/extract/mention"
)

// states reports an actor that is one state or several, and nobody else.
func (it *item) states() bool {
	for _, p := range it.m.Parties {
		if p.Type != fact.State {
			return false
		}
	}
	return len(it.m.Parties) > 0
}

// related reports a word for what lies between two states before مع and item i, but
// for its adjectives: the state is part of a subject (التعاون العسكري مع قطر).
func related(items []item, i int, s mention.Sentence) bool {
	if i < 2 || !items[i-1].has("with") {
		return false
	}
	for k := i - 2; k >= 0 && k >= i-4; k-- {
		switch it := items[k]; {
		case it.has("relation", "matter"):
			return k == 0 || items[k-1].kind != noun // محادثات السلام مع
		case it.kind != plain || !strings.HasPrefix(s.Tokens[it.from].Norm, "ال"):
			return false
		}
	}
	return false
}
