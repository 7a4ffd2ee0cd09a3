package meeting

// ledBy is the first token of the topic that stands before a word of ruling over
// an encounter, where item j is one: ملف الديون يهيمن على محادثات X, الصيد على
// طاولة مباحثات Y.
func (s *sentence) ledBy(j int) (int, bool) {
	h, ok := s.topicWord(s.items[j].from, "leads")
	if !ok || !s.encounterAt(s.items[j].from+h.Len) {
		return 0, false
	}
	k := j
	for k > 0 && s.partOfSubject(k-1) {
		k--
	}
	return s.items[k].from, k < j
}

// encounterAt reports whether an encounter is named at token i, behind a
// preposition or not.
func (s *sentence) encounterAt(i int) bool {
	if i < len(s.Tokens) && s.Tokens[i].Is("علي", "في") {
		i++
	}
	if i >= len(s.Tokens) {
		return false
	}
	it := s.items[s.itemAt(i)]
	return it.kind == noun || it.kind == fn && it.has("this")
}

// partOfSubject reports whether item k can belong to the subject before a verb.
func (s *sentence) partOfSubject(k int) bool {
	it := s.items[k]
	switch it.kind {
	case verb, date, punct, noun:
		return false
	case fn:
		return it.has("in", "vague", "between", "both") && !it.has("that", "clause")
	}
	_, stop := s.topicWord(it.from, "stop")
	return !stop
}
