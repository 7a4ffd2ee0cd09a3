package topic

import (
	"strings"

	"liqa/extract/arabic"
	"liqa/extract/meeting/parse"
)

// split cuts the tokens of a topic phrase into topics.
func (s sentence) split(from, to int) []string {
	var out []string
	start, head := from, from
	flush := func(end int) {
		if text := s.topicText(start, end); text != "" && (start == from || !s.pointsBack(start, end)) {
			out = append(out, s.distribute(start, end, text)...)
		}
	}
	row := s.row(from, to)
	for i := from; i < to; i++ {
		t := s.Tokens[i]
		if t.Is("،", ",") {
			if !s.Adjective(i + 1) {
				if _, ok := s.TopicWord(i+1, "center"); !ok || !s.general(start, i) {
					flush(i)
				} else if start == from {
					head = i
				}
				start = i + 1
			}
			continue
		}
		if h, ok := s.TopicWord(i, "center", "more"); ok && i+h.Len <= to {
			if h.Role != "center" || !s.general(start, i) {
				flush(i)
			} else if start == from {
				head = i
			}
			start = i + h.Len
			i += h.Len - 1
			continue
		}
		if i > start && (row && s.joined(i) || s.startsTopic(start, i)) {
			flush(i)
			start = i
		}
	}
	flush(to)
	if len(out) == 0 && start > from {
		start = from
		flush(head)
	}
	return out
}

// joined reports a noun with the article joined by و.
func (s sentence) joined(i int) bool {
	it := s.Items[s.ItemAt(i)]
	return strings.HasPrefix(s.Tokens[i].Norm, "وال") && it.Kind == parse.Plain && !s.Adjective(i)
}

// row reports three and more single nouns in a row: الطاقة والمياه والزراعة.
func (s sentence) row(from, to int) bool {
	n := 0
	for i := from + 1; i < to; i++ {
		if !s.joined(i) {
			continue
		}
		if n++; n > 1 && s.joined(i-1) {
			return true
		}
	}
	return false
}

// distribute gives each of two adjectives the noun they share, where that noun
// is a dual (الملفين السوري والأوكراني) or the first says bilateral.
func (s sentence) distribute(from, to int, text string) []string {
	if to-from < 3 || !strings.HasPrefix(s.Tokens[from+2].Norm, "وال") || !s.Adjective(from+2) {
		return []string{text}
	}
	word := func(i int) string { return s.Text[s.Tokens[i].Start:s.Tokens[i].End] }
	head, first := word(from), s.Tokens[from+1]
	if n := s.Tokens[from].Norm; strings.HasPrefix(n, "ال") && (strings.HasSuffix(n, "ين") || strings.HasSuffix(n, "ان")) && s.Adjective(from+1) && len(n) > 10 {
		head = singularOf(head)
	} else if !first.Is("الثناييه") {
		return []string{text}
	}
	rest := s.Text[s.Tokens[from+2].Start:s.Tokens[to-1].End]
	return []string{head + " " + word(from+1), head + " " + strings.TrimPrefix(rest, "و")}
}

// singularOf cuts the ending of a dual off: الملفين, القضيتين.
func singularOf(dual string) string {
	for _, ending := range []string{"تين", "تان"} {
		if stem, ok := strings.CutSuffix(dual, ending); ok {
			return stem + "ة"
		}
	}
	return strings.TrimSuffix(strings.TrimSuffix(dual, "ين"), "ان")
}

// startsTopic reports whether the word joined by و at token i starts a topic of
// its own: التعاون الثنائي وأمن الحدود, not الأمن والاستقرار.
func (s sentence) startsTopic(start, i int) bool {
	norm := s.Tokens[i].Norm
	if !strings.HasPrefix(norm, "و") || len(norm) < 6 {
		return false
	}
	it := s.Items[s.ItemAt(i)]
	if it.Kind == parse.Actor || it.Kind == parse.Place {
		return false
	}
	if i >= start+2 && s.completesTie(i) {
		return false
	}
	if h, ok := s.TopicWord(i, "head", "act", "masdar", "ease", "stress"); ok && h.Form.Conj == "و" {
		if _, act := s.TopicWord(i-1, "act"); act {
			return false // تعزيز وتوطيد العلاقات
		}
		if h.Role == "head" && i-start > 1 && s.shares(i) {
			return false
		}
		return h.Role != "act" || i-start > 1
	}
	if !strings.HasPrefix(norm, "وال") {
		return s.construct(i)
	}
	return !s.Adjective(i) && s.Adjective(i-1) && i-start > 1
}

// shares reports a bare noun that the one before it shares its construct with:
// استمرار التشاور والتنسيق.
func (s sentence) shares(i int) bool {
	ends := i+1 >= len(s.Tokens) || s.Tokens[i+1].Kind == arabic.Punct || strings.HasPrefix(s.Tokens[i+1].Norm, "و")
	return ends && strings.HasPrefix(s.Tokens[i].Norm, "وال") && s.Definite(i-1) && !s.Adjective(i-1) && !s.Definite(i-2)
}

// completesTie reports the second noun of علاقات الصداقة والتعاون.
func (s sentence) completesTie(i int) bool {
	_, tie := s.TopicWord(i-2, "tie")
	return tie && strings.HasPrefix(s.Tokens[i].Norm, "وال") && s.Definite(i-1) && !s.Adjective(i-1)
}

// construct reports a noun joined by و that governs the definite noun or name
// behind it, where what stands before is complete: سد النهضة وتقاسم المياه, not
// أمن واستقرار اليمن.
func (s sentence) construct(i int) bool {
	if _, radical := s.TopicWord(i, "waw"); radical || i+1 >= len(s.Tokens) || i < 2 {
		return false
	}
	for k := i + 1; k < i+3 && k < len(s.Tokens) && !strings.HasPrefix(s.Tokens[k].Norm, "و"); k++ {
		if s.Definite(k) {
			return s.Definite(i - 1)
		}
	}
	return false
}
