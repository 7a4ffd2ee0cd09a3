package meeting

import (
	"strings"

	"liqa/extract/lexicon"
)

// firstPerson reports a verb by which the speaker tells of himself: التقينا,
// سنلتقي.
func (s *sentence) firstPerson(v int) bool {
	it := &s.items[v]
	if it.kind != verb {
		return false
	}
	if it.hit.Tense == lexicon.Past {
		return strings.HasSuffix(it.hit.Form.Stem, "ينا") || strings.HasSuffix(it.hit.Form.Stem, "عنا") || strings.HasSuffix(it.hit.Form.Stem, "يت")
	}
	return strings.HasPrefix(it.hit.Form.Stem, "ن") || strings.HasPrefix(it.hit.Form.Stem, "سن")
}

// narrator is who says what the verb at item v is part of: who stands at a verb
// of saying before it, else behind it.
func (a *analyst) narrator(s *sentence, v int) []*figure {
	for j := v - 1; j >= 0; j-- {
		if !s.items[j].has("say") {
			continue
		}
		for k := j + 1; k < v && k <= j+3; k++ {
			if s.items[k].kind == actor && s.items[k].prep == "" {
				return a.of(s, k)
			}
		}
	}
	for j := v + 1; j+1 < len(s.items); j++ {
		if s.items[j].has("say") && s.items[j+1].kind == actor {
			return a.of(s, j+1)
		}
	}
	return nil
}
