package parse

import (
	"strings"

	"liqa/extract/lexicon"
)

// TopicWord is the longest word of topics.tsv at token i that plays one of the
// roles.
func (s *Sentence) TopicWord(i int, roles ...string) (lexicon.Hit, bool) {
	for _, h := range s.Hits[i] {
		if h.Class != lexicon.Topic {
			continue
		}
		for _, r := range roles {
			if h.Role == r {
				return h, true
			}
		}
	}
	return lexicon.Hit{}, false
}

// Definite reports whether token i has the article or belongs to a name.
func (s *Sentence) Definite(i int) bool {
	it := s.Items[s.ItemAt(i)]
	return strings.HasPrefix(s.Tokens[i].Norm, "ال") && !s.Tokens[i].Is("الي", "التي", "الذي", "الذين") || it.Kind == Actor || it.Kind == Place
}

// Adjective reports whether token i looks like an adjective of relation:
// السياسية, والعسكري.
func (s *Sentence) Adjective(i int) bool {
	if i >= len(s.Tokens) {
		return false
	}
	norm := strings.TrimPrefix(s.Tokens[i].Norm, "و")
	if _, ok := s.TopicWord(i, "head"); ok {
		return false
	}
	return strings.HasPrefix(norm, "ال") && len(norm) > 8 && (strings.HasSuffix(norm, "يه") || strings.HasSuffix(norm, "ي") || strings.HasSuffix(norm, "يين") || strings.HasSuffix(norm, "يتين"))
}

// IndefiniteAdjective reports ثنائية, مغلقة behind an encounter.
func (s *Sentence) IndefiniteAdjective(i int) bool {
	norm := s.Tokens[i].Norm
	return strings.HasSuffix(norm, "يه") || strings.HasSuffix(norm, "يا") || strings.HasSuffix(norm, "ي") || s.Among(i, lexicon.MannerOf)
}
