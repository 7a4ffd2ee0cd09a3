package topic

import "liqa/extract/meeting/parse"

// ledBy is the first token of the topic that stands before a word of ruling over
// an encounter, where item j is one: ملف الديون يهيمن على محادثات X, الصيد على
// طاولة مباحثات Y.
func (s sentence) ledBy(j int) (int, bool) {
	h, ok := s.TopicWord(s.Items[j].From, "leads")
	if !ok || !s.encounterAt(s.Items[j].From+h.Len) {
		return 0, false
	}
	k := j
	for k > 0 && s.partOfSubject(k-1) {
		k--
	}
	return s.Items[k].From, k < j
}

// encounterAt reports whether an encounter is named at token i, behind a
// preposition or not.
func (s sentence) encounterAt(i int) bool {
	if i < len(s.Tokens) && s.Tokens[i].Is("علي", "في") {
		i++
	}
	if i >= len(s.Tokens) {
		return false
	}
	it := s.Items[s.ItemAt(i)]
	return it.Kind == parse.Noun || it.Kind == parse.Function && it.Has("this")
}

// partOfSubject reports whether item k can belong to the subject before a verb.
func (s sentence) partOfSubject(k int) bool {
	it := s.Items[k]
	switch it.Kind {
	case parse.Verb, parse.Date, parse.Punct, parse.Noun:
		return false
	case parse.Function:
		return it.Has("in", "vague", "between", "both") && !it.Has("that", "clause")
	}
	_, stop := s.TopicWord(it.From, "stop")
	return !stop
}
