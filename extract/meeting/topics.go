package meeting

import (
	"strings"

	"liqa/extract/arabic"
)

// topicsOf reads what was discussed: the phrases behind بشأن, لبحث, تناول and
// the like after the trigger, and the objects of بحث itself.
func topicsOf(s *sentence, v int) []string {
	var out []string
	for j := v; j < len(s.items); j++ {
		it := s.items[j]
		opens := it.kind == fn && it.has("about", "purpose") || it.kind == verb && it.hit.Role == "discuss" && (j == v || j > v)
		if !opens {
			continue
		}
		from := j + 1
		for from < len(s.items) && (s.items[from].kind == actor && (s.items[from].prep == "with" || j == v && s.items[from].prep == "") || s.items[from].kind == fn && s.items[from].has("with", "both") || s.items[from].kind == date) {
			from++
		}
		to := from
		for to < len(s.items) && !topicEnds(s, to) {
			to++
		}
		if from < to {
			out = append(out, splitTopics(s, from, to)...)
		}
		j = max(j, to-1)
	}
	return unique(out)
}

// topicEnds reports whether a topic phrase cannot go on at item j.
func topicEnds(s *sentence, j int) bool {
	it := s.items[j]
	switch it.kind {
	case verb, date:
		return true
	case fn:
		return it.has("that", "which", "clause", "say", "when", "cite", "about", "purpose", "this", "presence", "headed", "with")
	case punct:
		return !s.Tokens[it.from].Is("،", ",", "\"", "“", "”", "«", "»", "-", "(", ")")
	}
	return false
}

// splitTopics cuts a run of items at و and commas.
func splitTopics(s *sentence, from, to int) []string {
	var out []string
	start := from
	flush := func(end int) {
		if start < end {
			if t := topicText(s, start, end); t != "" {
				out = append(out, t)
			}
		}
	}
	for j := from; j < to; j++ {
		it := s.items[j]
		isComma := it.kind == punct && s.Tokens[it.from].Is("،", ",")
		isAnd := j > start && it.kind != punct && strings.HasPrefix(s.Tokens[it.from].Norm, "و") && (strings.HasPrefix(s.Tokens[it.from].Norm, "وال") || it.conj)
		switch {
		case isComma:
			flush(j)
			start = j + 1
		case isAnd:
			flush(j)
			start = j
		}
	}
	flush(to)
	return out
}

func topicText(s *sentence, from, to int) string {
	first, last := s.Tokens[s.items[from].from], s.Tokens[s.items[to-1].to-1]
	text := s.Text[first.Start:last.End]
	if strings.HasPrefix(first.Norm, "و") && from > 0 && len(first.Norm) > 4 {
		text = strings.TrimPrefix(text, "و")
	}
	text = strings.Trim(text, " \u00a0\"“”«»()،,-")
	folded := arabic.Fold(text)
	if len(folded) < 6 || vagueTopics[folded] || len(strings.Fields(folded)) > 14 {
		return ""
	}
	return text
}

var vagueTopics = map[string]bool{}

func unique(list []string) []string {
	seen := map[string]bool{}
	var out []string
	for _, x := range list {
		if !seen[arabic.Fold(x)] {
			seen[arabic.Fold(x)] = true
			out = append(out, x)
		}
	}
	return out
}
