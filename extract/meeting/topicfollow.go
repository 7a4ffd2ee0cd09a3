package meeting

import "liqa/extract/fact"

// reach is how many sentences behind an encounter still speak of it.
const reach = 10

// carry gives what a sentence without an encounter of its own says of the two
// sides, of one of them or of "the meeting" to the encounter it speaks of.
func (a *analyst) carry(s *sentence) {
	at, near := s.anaphor(), reach
	if at < 0 {
		near = reach / 2
	}
	e := a.resumedEvent(s, max(at, 0))
	if e == nil || e.sentence.index < s.index-near && a.namedIn(s, e) == 0 {
		return
	}
	for _, o := range s.openings() {
		if !a.tells(s, o, e) {
			continue
		}
		for _, t := range s.topicsAt(o) {
			t.rule += "+"
			e.topics = append(e.topics, t)
		}
	}
}

// tells reports whether the words that open a topic speak of what was discussed
// at the encounter that their sentence speaks of again.
func (a *analyst) tells(s *sentence, o opening, e *event) bool {
	anaphor, behind := s.anaphor(), s.index-e.sentence.index
	switch o.rule {
	case "state":
		return behind <= 2 && (anaphor >= 0 || a.spoken(s, o.at, e))
	case "leads":
		return true
	case "discuss":
		return anaphor >= 0 && !s.raises(o.at) || s.joint(o.at) || !s.looseVerb(o.at)
	case "agree":
		return behind <= 1 && anaphor >= 0 && s.joint(o.at) || behind <= 2 && a.spoken(s, o.at, e)
	case "masdar":
		return anaphor >= 0 || behind <= 3 && s.headed(o.from)
	case "stress":
		return anaphor >= 0
	}
	return anaphor >= 0 && anaphor < o.at && o.at < anaphor+6 && !s.clauseBetween(anaphor, o.at) && s.attached(o.at)
}

// resumedEvent is the encounter a sentence speaks of again: the latest with the
// most of its sides named in the sentence, a call where it says the call.
func (a *analyst) resumedEvent(s *sentence, at int) *event {
	var best *event
	most := -1
	for i := len(a.events) - 1; i >= 0 && a.events[i].sentence.index >= s.index-reach; i-- {
		e := a.events[i]
		n := 4 * a.namedIn(s, e)
		if e.kind != fact.Visit {
			n += 2
		}
		if (e.kind == fact.Call) == s.callWords(at, at+1) {
			n++
		}
		if n > most {
			best, most = e, n
		}
	}
	return best
}

// namedIn counts the sides of an encounter that a sentence names.
func (a *analyst) namedIn(s *sentence, e *event) int {
	n := 0
	for j := range s.items {
		if s.items[j].kind != actor {
			continue
		}
		for _, f := range a.of(s, j) {
			if e.hasSide(f) {
				n++
			}
		}
	}
	return n
}

// echo gives an encounter that the sentence names as the occasion of what stands
// before it (جاء ذلك خلال لقائه X) the topics of the sentence before.
func (a *analyst) echo(s *sentence, first int) {
	told := talks(a.events[first:])
	if len(told) == 0 || s.index == 0 || len(s.Tokens) == 0 {
		return
	}
	if _, ok := s.topicWord(0, "echo"); !ok {
		return
	}
	before := a.sentences[s.index-1]
	for _, o := range before.openings() {
		switch o.rule {
		case "state", "stress", "agree", "discuss", "masdar":
			for _, t := range before.topicsAt(o) {
				t.rule += "<"
				told[0].topics = append(told[0].topics, t)
			}
		}
	}
}
