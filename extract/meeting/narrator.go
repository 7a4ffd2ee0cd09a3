package meeting

import (
	"strings"

	"liqa/extract/lexicon"
	"liqa/extract/meeting/cast"
	"liqa/extract/meeting/parse"
)

// firstPerson reports a verb by which the speaker tells of himself: التقينا,
// سنلتقي.
func (s sentence) firstPerson(v int) bool {
	it := &s.Items[v]
	if it.Kind != parse.Verb {
		return false
	}
	if it.Hit.Tense == lexicon.Past {
		return strings.HasSuffix(it.Hit.Form.Stem, "ينا") || strings.HasSuffix(it.Hit.Form.Stem, "عنا") || strings.HasSuffix(it.Hit.Form.Stem, "يت")
	}
	return strings.HasPrefix(it.Hit.Form.Stem, "ن") || strings.HasPrefix(it.Hit.Form.Stem, "سن")
}

// narrator is who says what the verb at item v is part of: who stands at a verb
// of saying before it, else behind it.
func (a *analyst) narrator(s sentence, v int) []*cast.Figure {
	for j := v - 1; j >= 0; j-- {
		if !s.Items[j].Has("say") {
			continue
		}
		for k := j + 1; k < v && k <= j+3; k++ {
			if s.Items[k].Kind == parse.Actor && s.Items[k].Prep == "" {
				return a.of(s, k)
			}
		}
	}
	for j := v + 1; j+1 < len(s.Items); j++ {
		if s.Items[j].Has("say") && s.Items[j+1].Kind == parse.Actor {
			return a.of(s, j+1)
		}
	}
	return nil
}
