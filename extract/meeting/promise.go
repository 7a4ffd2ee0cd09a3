package meeting

import (
	"slices"
	"strings"

	"liqa/extract/lexicon"
	"liqa/extract/meeting/parse"
)

// promised is how many sentences there are up to the last that holds a word that
// tells of an encounter. Without one the frames find nothing, and there is no need to
// know who is named in the article; nearly half of the corpus is spared that way.
func promised(sentences []sentence) int {
	n := len(sentences)
	for n > 0 && !sentences[n-1].promises() {
		n--
	}
	return n
}

// promises reports whether a frame could find an encounter in the sentence, by
// its single words: it says yes too often, never no too often.
func (s sentence) promises() bool {
	lightVerb, lightNoun := false, false
	for i := range s.Tokens {
		s.Match(i, lexicon.Verb, lexicon.Event)
		for k := range s.Hits[i] {
			h := &s.Hits[i][k]
			switch {
			case h.Class == lexicon.Event && lightNouns[h.Role]:
				lightNoun = true
			case h.Class == lexicon.Event:
				return true
			case h.Class != lexicon.Verb || verbFrames[h.Role] == nil || !s.neededAt(h, i):
			case s.tellsAlone(h, i):
				return true
			default:
				lightVerb = lightVerb || lightVerbs[h.Role]
			}
		}
	}
	return lightNoun && (lightVerb || s.telephones())
}

// lightVerbs tell of an encounter only with a noun, and lightNouns only with
// such a verb or a word of telephoning.
var (
	lightVerbs = map[string]bool{"hold": true, "take": true, "attend": true, "gather": true, "host": true}
	lightNouns = map[string]bool{"weak": true, "forum": true}
)

// tellsAlone reports whether the verb read at token i may tell of an encounter that
// no noun names: a journey needs somewhere to go, جمع somebody to bring together with
// another or an encounter told before.
func (s sentence) tellsAlone(h *lexicon.Hit, i int) bool {
	behind := i + h.Len
	switch h.Role {
	case "hold", "take", "attend", "leave":
		return false
	case "host":
		return len(h.Needs) == 0
	case "arrive", "go":
		return s.goalFrom(behind)
	case "gather":
		return s.anyRole(0, i, "this") || s.anyRole(behind, len(s.Tokens), "with", "agent") || s.byFrom(behind)
	}
	return true
}

// goalFrom reports a word from token i on that a journey may lead to.
func (s sentence) goalFrom(i int) bool {
	for ; i < len(s.Tokens); i++ {
		s.Match(i, lexicon.Country, lexicon.Place, lexicon.Body)
		for _, h := range s.Hits[i] {
			if h.Class == lexicon.Country || h.Class == lexicon.Place || h.Class == lexicon.Body && h.Role == "capital" {
				return true
			}
		}
		if strings.HasSuffix(s.Tokens[i].Norm, "مملكه") {
			return true
		}
	}
	return false
}

// anyRole reports a function word between two tokens that plays one of the roles.
func (s sentence) anyRole(from, to int, roles ...string) bool {
	for i := from; i < to; i++ {
		s.Match(i, lexicon.Function)
		for _, h := range s.Hits[i] {
			if h.Class == lexicon.Function && slices.Contains(roles, h.Role) {
				return true
			}
		}
	}
	return false
}

// byFrom reports a word from token i on with ب written onto it, perhaps.
func (s sentence) byFrom(i int) bool {
	for ; i < len(s.Tokens); i++ {
		if strings.HasPrefix(strings.TrimLeft(s.Tokens[i].Norm, "وف"), "ب") {
			return true
		}
	}
	return false
}

// neededAt reports whether the verb read at token i counts, see sentence.
func (s sentence) neededAt(h *lexicon.Hit, i int) bool {
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
