package meeting

import (
	"strings"

	"liqa/extract/arabic"
	"liqa/extract/fact"
)

// topicEnd is the token a phrase of topics that starts at token from ends
// before.
func (s *sentence) topicEnd(from int) int {
	item := s.itemAt(from)
	for j := item; j < len(s.items); j++ {
		it := s.items[j]
		if it.from < from {
			continue
		}
		if it.kind == fn && it.has("which") && it.from-from == 1 {
			return s.relativeEnd(j)
		}
		if s.topicStops(j, it.from == from) {
			return it.from
		}
	}
	return len(s.Tokens)
}

// relativeEnd is the token the relative clause at item j ends before: a topic of
// one word says nothing without it (الخطوات التي تحقق السلام).
func (s *sentence) relativeEnd(j int) int {
	for k := j + 1; k < len(s.items); k++ {
		it := s.items[k]
		if it.kind == punct || it.conj || it.to-s.items[j].from > 7 || it.kind == fn && it.has("that", "when", "say") {
			return it.from
		}
	}
	return len(s.Tokens)
}

// itemAt is the item that holds token i.
func (s *sentence) itemAt(i int) int {
	for j, it := range s.items {
		if it.to > i {
			return j
		}
	}
	return len(s.items)
}

// topicStops reports whether a topic cannot go on at item j; first tells that
// it would start there.
func (s *sentence) topicStops(j int, first bool) bool {
	it := s.items[j]
	t := s.Tokens[it.from]
	switch it.kind {
	case date:
		return true
	case verb:
		if _, act := s.topicWord(it.from, "act"); act && j+1 < len(s.items) && s.items[j+1].kind == plain {
			return false // تبادل البيانات, not تبادل الجانبان
		}
		return !t.Is("عقد", "ضم", "بحث", "حضور") || it.conj
	case punct:
		return !t.Is("،", ",", "\"", "“", "”", "«", "»", "-", "(", ")") || t.Is("،", ",") && !s.listGoesOn(j)
	case actor, place:
		return false
	}
	if h, ok := s.topicWord(it.from, "stop", "discuss", "masdar", "center", "more", "aim", "noun"); ok {
		switch {
		case h.Role == "noun":
			return false
		case h.Role == "more" || h.Role == "center":
			return false
		case h.Role == "masdar":
			return h.Form.Conj == "" && h.Form.Prep != "" && !first
		}
		return !first || h.Role == "stop"
	}
	if it.kind == fn && it.has("with") {
		return j+1 >= len(s.items) || !s.state(j+1)
	}
	if it.kind == fn && it.has("that", "which", "clause", "say", "when", "cite", "presence", "headed", "aux", "will", "before") {
		return true
	}
	return it.kind == plain && presentVerb(t.Norm)
}

// state reports whether item j is a country or a place: العلاقات مع إيران.
func (s *sentence) state(j int) bool {
	it := s.items[j]
	return it.kind == place || it.kind == actor && (it.m.Place != nil || it.m.Parties[0].Type == fact.State)
}

// presentVerb guesses verbs of the present that no table lists: يقوم, وسيعقد.
func presentVerb(norm string) bool {
	norm = strings.TrimPrefix(norm, "و")
	norm = strings.TrimPrefix(norm, "س")
	return strings.HasPrefix(norm, "ي") && len(norm) > 6 && !strings.HasSuffix(norm, "ه")
}

// listGoesOn reports whether a list of topics goes on behind the comma at item
// j: a word joined by و, a head of topics, a definite noun.
func (s *sentence) listGoesOn(j int) bool {
	if j+1 >= len(s.items) {
		return false
	}
	it := s.items[j+1]
	if it.kind == verb || it.kind == punct && !s.Tokens[it.from].Is("\"", "“", "«") {
		return false
	}
	if _, ok := s.topicWord(it.from, "head", "act", "ease", "center", "more", "masdar"); ok {
		return true
	}
	if it.kind == actor || it.kind == place {
		return it.conj
	}
	norm := s.Tokens[it.from].Norm
	return strings.HasPrefix(norm, "و") || strings.HasPrefix(norm, "ال") && it.kind == plain
}

// split cuts the tokens of a topic phrase into topics.
func (s *sentence) split(from, to int) []string {
	var out []string
	start := from
	flush := func(end int) {
		if text := s.topicText(start, end); text != "" {
			out = append(out, s.distribute(start, end, text)...)
		}
	}
	row := s.row(from, to)
	for i := from; i < to; i++ {
		t := s.Tokens[i]
		if t.Is("،", ",") {
			if !s.adjective(i + 1) {
				flush(i)
				start = i + 1
			}
			continue
		}
		if h, ok := s.topicWord(i, "center", "more"); ok && i+h.Len <= to {
			flush(i)
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
	return out
}

// joined reports a noun with the article joined by و.
func (s *sentence) joined(i int) bool {
	it := s.items[s.itemAt(i)]
	return strings.HasPrefix(s.Tokens[i].Norm, "وال") && it.kind == plain && !s.adjective(i)
}

// row reports three and more single nouns in a row: الطاقة والمياه والزراعة.
func (s *sentence) row(from, to int) bool {
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
func (s *sentence) distribute(from, to int, text string) []string {
	if to-from < 3 || !strings.HasPrefix(s.Tokens[from+2].Norm, "وال") || !s.adjective(from+2) {
		return []string{text}
	}
	word := func(i int) string { return s.Text[s.Tokens[i].Start:s.Tokens[i].End] }
	head, first := word(from), s.Tokens[from+1]
	if n := s.Tokens[from].Norm; strings.HasPrefix(n, "ال") && (strings.HasSuffix(n, "ين") || strings.HasSuffix(n, "ان")) && s.adjective(from+1) && len(n) > 10 {
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
func (s *sentence) startsTopic(start, i int) bool {
	norm := s.Tokens[i].Norm
	if !strings.HasPrefix(norm, "و") || len(norm) < 6 {
		return false
	}
	it := s.items[s.itemAt(i)]
	if it.kind == actor || it.kind == place {
		return false
	}
	if h, ok := s.topicWord(i, "head", "act", "masdar", "ease"); ok && h.Form.Conj == "و" {
		if _, act := s.topicWord(i-1, "act"); act {
			return false // تعزيز وتوطيد العلاقات
		}
		return h.Role != "act" || i-start > 1
	}
	if !strings.HasPrefix(norm, "وال") || s.adjective(i) {
		return false
	}
	return s.adjective(i-1) && i-start > 1
}

// adjective reports whether token i looks like an adjective of relation:
// السياسية, والعسكري.
func (s *sentence) adjective(i int) bool {
	if i >= len(s.Tokens) {
		return false
	}
	norm := strings.TrimPrefix(s.Tokens[i].Norm, "و")
	if _, ok := s.topicWord(i, "head"); ok {
		return false
	}
	return strings.HasPrefix(norm, "ال") && len(norm) > 8 && (strings.HasSuffix(norm, "يه") || strings.HasSuffix(norm, "ي") || strings.HasSuffix(norm, "يين") || strings.HasSuffix(norm, "يتين"))
}

// topicText is the topic of the tokens, without what leads to it and what hangs
// on; empty where it says nothing.
func (s *sentence) topicText(from, to int) string {
	for from < to && s.Tokens[from].Kind == arabic.Punct {
		from++
	}
	for from < to {
		if s.Tokens[from].Is("علي", "في", "الي", "ما", "فيما") {
			from++
			continue
		}
		if h, ok := s.topicWord(from, "ease", "masdar", "about", "center", "stress"); ok && from+h.Len < to {
			from += h.Len
			continue
		}
		break
	}
	for from < to && s.hangs(to-1) {
		to--
	}
	if from >= to {
		return ""
	}
	if it := s.items[s.itemAt(from)]; it.kind == actor && it.to >= to && it.m.Parties[0].Type == fact.Person {
		return ""
	}
	if _, act := s.topicWord(from, "act", "ease"); act && to-from == 1 {
		return ""
	}
	if from >= to || to-from > 14 || s.Tokens[from].Is("بين", "مع", "ولكن", "ولكننا", "بينها", "وبينها") || s.empty(from, to) {
		return ""
	}
	text := s.Text[s.Tokens[from].Start:s.Tokens[to-1].End]
	return strings.Trim(s.withoutClitic(from, text), " \u00a0\"“”«»()،,-")
}

// hangs reports whether the last token cannot end a topic: punctuation, a
// preposition, an adverb.
func (s *sentence) hangs(i int) bool {
	t := s.Tokens[i]
	return t.Kind == arabic.Punct || t.Is("ايضا", "كذلك", "في", "من", "علي", "الي", "عن", "بين", "و", "وذلك", "هنا", "هناك", "وما", "معا", "بينهما", "وغيرها", "وغيره")
}

// withoutClitic cuts و and the ل of purpose off the first word.
func (s *sentence) withoutClitic(i int, text string) string {
	if h, ok := s.topicWord(i, "act", "head", "ease"); ok {
		if h.Form.Conj != "" {
			text = strings.TrimPrefix(text, "و")
		}
		if h.Form.Prep == "ل" && strings.HasPrefix(text, "لل") {
			text = "ا" + strings.TrimPrefix(text, "ل")
		} else if h.Form.Prep != "" {
			text = strings.TrimPrefix(strings.TrimPrefix(text, h.Form.Prep), "ـ")
		}
		return text
	}
	if norm := s.Tokens[i].Norm; strings.HasPrefix(norm, "وال") {
		return strings.TrimPrefix(text, "و")
	} else if strings.HasPrefix(norm, "بال") && len(norm) > 8 {
		return strings.TrimPrefix(text, "ب")
	}
	return text
}

// empty reports a generality: القضايا ذات الاهتمام المشترك.
func (s *sentence) empty(from, to int) bool {
	for i := from; i < to; i++ {
		if s.Tokens[i].Kind != arabic.Word {
			continue
		}
		if _, ok := s.topicWord(i, "empty", "vague"); !ok {
			return false
		}
	}
	return true
}
