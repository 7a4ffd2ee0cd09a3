package topic

import (
	"strings"

	"liqa/extract/fact"
	"liqa/extract/meeting/parse"
)

// topicEnd is the token a phrase of topics that starts at token from ends
// before.
func (s sentence) topicEnd(from int) int {
	item := s.ItemAt(from)
	for j := item; j < len(s.Items); j++ {
		it := s.Items[j]
		if it.From < from {
			continue
		}
		if _, center := s.TopicWord(it.From, "center"); !center && it.Kind == parse.Function && it.Has("which") && s.single(from, it.From-1) {
			return s.relativeEnd(j)
		}
		if s.topicStops(j, it.From == from) {
			return s.beforeVerb(from, j)
		}
	}
	return len(s.Tokens)
}

// beforeVerb is the token a topic ends before that stops at item j: where that is
// أن, a verb that no table knows stands before it (وأعتقد أن).
func (s sentence) beforeVerb(from, j int) int {
	end := s.Items[j].From
	if !s.Items[j].Has("that") {
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
func (s sentence) single(from, i int) bool {
	return i == from || i > from && (s.Tokens[i-1].Is("،", ",") || strings.HasPrefix(s.Tokens[i].Norm, "وال"))
}

// relativeEnd is the token the relative clause at item j ends before: a topic of
// one word says nothing without it (الخطوات التي تحقق السلام).
func (s sentence) relativeEnd(j int) int {
	for k := j + 1; k < len(s.Items); k++ {
		it := s.Items[k]
		if it.Kind == parse.Punct || it.Conj || it.To-s.Items[j].From > 7 || it.Kind == parse.Function && (it.Has("that", "when", "aux") || it.Has("say") && k > j+1) {
			return it.From
		}
	}
	return len(s.Tokens)
}

// topicStops reports whether a topic cannot go on at item j; first tells that
// it would start there.
func (s sentence) topicStops(j int, first bool) bool {
	it := s.Items[j]
	t := s.Tokens[it.From]
	switch it.Kind {
	case parse.Date:
		return true
	case parse.Verb:
		if s.verbalNoun(j) {
			return false
		}
		return !t.Is("عقد", "ضم", "بحث", "حضور") || it.Conj
	case parse.Punct:
		return !t.Is("،", ",", "\"", "“", "”", "«", "»", "-", "(", ")") || t.Is("،", ",") && !s.listGoesOn(j)
	case parse.Actor, parse.Place:
		return false
	}
	if _, act := s.TopicWord(it.From, "act"); act && first {
		return false
	}
	if t.Is("علي") && j+1 < len(s.Items) && s.Items[j+1].Kind == parse.Noun {
		return true // هيمن الملف على المحادثات
	}
	if !first && s.Tokens[it.From-1].Is("المبذوله", "الجهود", "جهود", "العمل", "السعي") && it.Has("about", "purpose") {
		return false // الجهود المبذولة من أجل X
	}
	if h, ok := s.TopicWord(it.From, "stop", "discuss", "masdar", "center", "more", "aim", "noun", "state"); ok {
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
	if it.Kind == parse.Function && it.Has("with") {
		return j+1 >= len(s.Items) || !s.state(j+1)
	}
	if it.Kind == parse.Function && it.Has("that", "which", "clause", "say", "when", "cite", "presence", "headed", "aux", "will", "before") {
		return true
	}
	return it.Kind == parse.Plain && presentVerb(t.Norm)
}

// verbalNoun reports whether the verb at item j is a verbal noun spelled alike:
// تبادل البيانات, not تبادل الجانبان; إيجاد حل.
func (s sentence) verbalNoun(j int) bool {
	i := s.Items[j].From
	if _, act := s.TopicWord(i, "act"); !act {
		return false
	}
	if i > 0 {
		if _, act := s.TopicWord(i-1, "act"); act {
			return true
		}
	}
	return j+1 < len(s.Items) && s.Items[j+1].Kind == parse.Plain
}

// state reports whether item j is a country or a place: العلاقات مع إيران.
func (s sentence) state(j int) bool {
	it := s.Items[j]
	return it.Kind == parse.Place || it.Kind == parse.Actor && (it.Mention.Place != nil || it.Mention.Parties[0].Type == fact.State)
}

// presentVerb guesses verbs of the present that no table lists: يقوم, وسيعقد.
func presentVerb(norm string) bool {
	norm = strings.TrimPrefix(norm, "و")
	norm = strings.TrimPrefix(norm, "س")
	return strings.HasPrefix(norm, "ي") && len(norm) >= 6 && !strings.HasSuffix(norm, "ه")
}

// listGoesOn reports whether a list of topics goes on behind the comma at item
// j: a word joined by و, a head of topics, a definite noun.
func (s sentence) listGoesOn(j int) bool {
	if j+1 >= len(s.Items) {
		return false
	}
	it := s.Items[j+1]
	if it.Kind == parse.Verb || it.Kind == parse.Punct && !s.Tokens[it.From].Is("\"", "“", "«") {
		return false
	}
	if _, ok := s.TopicWord(it.From, "head", "act", "ease", "center", "more", "masdar"); ok {
		return true
	}
	if it.Kind == parse.Actor || it.Kind == parse.Place {
		return it.Conj
	}
	norm := s.Tokens[it.From].Norm
	return strings.HasPrefix(norm, "و") || strings.HasPrefix(norm, "ال") && it.Kind == parse.Plain
}
