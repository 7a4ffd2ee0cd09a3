package meeting

import (
	"strings"

	"liqa/extract/lexicon"
	"liqa/extract/meeting/parse"
)

// promising reports whether some sentence holds a word that tells of an
// encounter. Without one the frames find nothing, and there is no need to know
// who is named in the article; a third of the corpus is spared that way.
func promising(sentences []sentence) bool {
	for _, s := range sentences {
		if s.promises() {
			return true
		}
	}
	return false
}

// promises reports whether a frame could find an encounter in the sentence, by
// its single words: it says yes too often, never no too often.
func (s sentence) promises() bool {
	lightVerb, lightNoun := false, false
	for i := range s.Tokens {
		s.Match(i, lexicon.Verb, lexicon.Event)
		for _, h := range s.Hits[i] {
			switch {
			case h.Class == lexicon.Event && lightNouns[h.Role]:
				lightNoun = true
			case h.Class == lexicon.Event:
				return true
			case h.Class != lexicon.Verb || verbFrames[h.Role] == nil || !s.neededAt(h, i):
			case lightVerbs[h.Role]:
				lightVerb = true
			case h.Role != "leave":
				return true
			}
		}
	}
	return lightNoun && (lightVerb || s.telephones())
}

// lightVerbs tell of an encounter only with a noun, and lightNouns only with
// such a verb or a word of telephoning.
var (
	lightVerbs = map[string]bool{"hold": true, "take": true, "attend": true}
	lightNouns = map[string]bool{"weak": true, "forum": true}
)

// neededAt reports whether the verb read at token i counts, see sentence.
func (s sentence) neededAt(h lexicon.Hit, i int) bool {
	it := parse.Item{Kind: parse.Verb, From: i, To: i + h.Len, Hit: h}
	return s.Needed(&it) || s.ResumedAt(it.To)
}

func (s sentence) telephones() bool {
	for i := range s.Tokens {
		if s.telephone(i) {
			return true
		}
	}
	return false
}

// telephone reports a word of telephoning.
func (s sentence) telephone(i int) bool {
	norm := s.Tokens[i].Norm
	return strings.Contains(norm, "هاتف") || strings.Contains(norm, "تليفون") || norm == "تلفونيا" || norm == "مكالمه"
}
