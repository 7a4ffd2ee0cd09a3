package meeting

import (
	"sort"
	"strings"

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
		if _, center := s.topicWord(it.from, "center"); !center && it.kind == fn && it.has("which") && s.single(from, it.from-1) {
			return s.relativeEnd(j)
		}
		if s.topicStops(j, it.from == from) {
			return s.beforeVerb(from, j)
		}
	}
	return len(s.Tokens)
}

// beforeVerb is the token a topic ends before that stops at item j: where that is
// أن, a verb that no table knows stands before it (وأعتقد أن).
func (s *sentence) beforeVerb(from, j int) int {
	end := s.items[j].from
	if !s.items[j].has("that") {
		return end
	}
	for i := end - 1; i > from && i > end-4; i-- {
		if strings.HasPrefix(s.Tokens[i].Norm, "و") && !strings.HasPrefix(s.Tokens[i].Norm, "وال") {
			return i
		}
	}
	return end
}

// single reports whether token i, in a list of topics that starts at token from,
// is all there is of its topic.
func (s *sentence) single(from, i int) bool {
	return i == from || i > from && (s.Tokens[i-1].Is("،", ",") || strings.HasPrefix(s.Tokens[i].Norm, "وال"))
}

// relativeEnd is the token the relative clause at item j ends before: a topic of
// one word says nothing without it (الخطوات التي تحقق السلام).
func (s *sentence) relativeEnd(j int) int {
	for k := j + 1; k < len(s.items); k++ {
		it := s.items[k]
		if it.kind == punct || it.conj || it.to-s.items[j].from > 7 || it.kind == fn && (it.has("that", "when", "aux") || it.has("say") && k > j+1) {
			return it.from
		}
	}
	return len(s.Tokens)
}

// itemAt is the item that holds token i.
func (s *sentence) itemAt(i int) int {
	return sort.Search(len(s.items), func(j int) bool { return s.items[j].to > i })
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
		if s.verbalNoun(j) {
			return false
		}
		return !t.Is("عقد", "ضم", "بحث", "حضور") || it.conj
	case punct:
		return !t.Is("،", ",", "\"", "“", "”", "«", "»", "-", "(", ")") || t.Is("،", ",") && !s.listGoesOn(j)
	case actor, place:
		return false
	}
	if _, act := s.topicWord(it.from, "act"); act && first {
		return false
	}
	if t.Is("علي") && j+1 < len(s.items) && s.items[j+1].kind == noun {
		return true // هيمن الملف على المحادثات
	}
	if !first && s.Tokens[it.from-1].Is("المبذوله", "الجهود", "جهود", "العمل", "السعي") && it.has("about", "purpose") {
		return false // الجهود المبذولة من أجل X
	}
	if h, ok := s.topicWord(it.from, "stop", "discuss", "masdar", "center", "more", "aim", "noun", "state"); ok {
		switch {
		case h.Role == "noun":
			return false
		case h.Role == "more" || h.Role == "center":
			return false
		case h.Role == "masdar":
			return h.Form.Conj == "" && h.Form.Prep != "" && !first
		}
		return !first && h.Form.Prep == "" || h.Role == "stop" && h.Form.Prep == ""
	}
	if it.kind == fn && it.has("with") {
		return j+1 >= len(s.items) || !s.state(j+1)
	}
	if it.kind == fn && it.has("that", "which", "clause", "say", "when", "cite", "presence", "headed", "aux", "will", "before") {
		return true
	}
	return it.kind == plain && presentVerb(t.Norm)
}

// verbalNoun reports whether the verb at item j is a verbal noun spelled alike:
// تبادل البيانات, not تبادل الجانبان; إيجاد حل.
func (s *sentence) verbalNoun(j int) bool {
	i := s.items[j].from
	if _, act := s.topicWord(i, "act"); !act {
		return false
	}
	if i > 0 {
		if _, act := s.topicWord(i-1, "act"); act {
			return true
		}
	}
	return j+1 < len(s.items) && s.items[j+1].kind == plain
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
	return strings.HasPrefix(norm, "ي") && len(norm) >= 6 && !strings.HasSuffix(norm, "ه")
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
