package meeting

import "liqa/extract/fact"

// reach is how many sentences behind an encounter still speak of it.
const reach = 10

// carry gives what a sentence without an encounter of its own says of the two
// sides or of "the meeting" to the encounter it speaks of.
func (a *analyst) carry(s *sentence) {
	at, near := s.anaphor(), reach
	if at < 0 {
		if at, near = s.discussing(), 2; at < 0 {
			return
		}
	}
	e := a.resumedEvent(s, at)
	if e == nil || e.sentence.index < s.index-near && a.namedIn(s, e) == 0 {
		return
	}
	for _, o := range s.openings() {
		if s.tells(o, at) {
			for _, t := range s.topicsAt(o) {
				t.rule += "+"
				e.topics = append(e.topics, t)
			}
		}
	}
}

// discussing is the first verb of discussing that means nothing else, or -1.
func (s *sentence) discussing() int {
	for j, it := range s.items {
		if it.kind == verb && it.hit.Role == "discuss" && !s.looseVerb(j) {
			return j
		}
	}
	return -1
}

// tells reports whether the words that open a topic in a sentence that speaks
// of the encounter again speak of what was discussed there.
func (s *sentence) tells(o opening, anaphor int) bool {
	switch o.rule {
	case "discuss":
		return s.joint(o.at) || !s.looseVerb(o.at)
	case "agree":
		return s.joint(o.at)
	case "masdar", "stress":
		return true
	}
	return anaphor < o.at && o.at < anaphor+6 && !s.clauseBetween(anaphor, o.at) && s.attached(o.at)
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
