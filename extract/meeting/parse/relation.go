package parse

import (
	"strings"

	"liqa/extract/mention"
)

// related reports a word for what lies between two states before مع and item i, but
// for its adjectives: the state is part of a subject (التعاون العسكري مع قطر).
func related(items []Item, i int, s mention.Sentence) bool {
	if i < 2 || !items[i-1].Has("with") {
		return false
	}
	for k := i - 2; k >= 0 && k >= i-4; k-- {
		switch it := items[k]; {
		case it.Has("relation", "matter"):
			return k == 0 || items[k-1].Kind != Noun // محادثات السلام مع
		case it.Kind != Plain || !strings.HasPrefix(s.Tokens[it.From].Norm, "ال"):
			return false
		}
	}
	return false
}
