package meeting

import (
	"liqa/extract/fact"
	"liqa/extract/lexicon"
	"liqa/extract/when"
)

// recall gives the day and place that a sentence tells of "the meeting" to the
// encounter it means: وسيعقد الاجتماع في كيغالي الخميس.
func (a *analyst) recall(s *sentence) {
	for j := range s.items {
		if !a.meansAgain(s, j) {
			continue
		}
		if e := a.meant(s, j); e != nil && a.goesOn(e, s, j) {
			a.complete(e, s, j)
		}
	}
}

// goesOn reports whether the noun at item j speaks of an encounter told before:
// in a sentence of its own, or with a relative clause in the same.
func (a *analyst) goesOn(e *event, s *sentence, j int) bool {
	if e.sentence == s {
		return s.items[j+1].has("which")
	}
	return a.events[len(a.events)-1].sentence != s
}

// meant is the encounter that the noun at item j means again: the latest with
// the most of its sides named in the sentence, the one just told where none is.
func (a *analyst) meant(s *sentence, j int) *event {
	var best *event
	most := 0
	call := s.items[j].hit.Kind == string(fact.Call)
	for i := len(a.events) - 1; i >= max(0, len(a.events)-memory); i-- {
		e := a.events[i]
		if e.sentence == s && e.until > j || e.kind == fact.Visit || (e.kind == fact.Call) != call {
			continue
		}
		n := a.namedIn(s, e)
		if n == 0 && i == len(a.events)-1 && e.sentence.index >= s.index-2 {
			n = 1
		}
		if n > most {
			best, most = e, n
		}
	}
	return best
}

// meansAgain reports an event noun with its article that no encounter of the
// sentence has used and nothing makes another one (القمة العربية).
func (a *analyst) meansAgain(s *sentence, j int) bool {
	it := &s.items[j]
	if it.kind != noun || !it.hit.Definite || it.hit.Role != "event" || a.taken[it] || j+1 >= len(s.items) {
		return false
	}
	next := s.items[j+1]
	return next.kind != actor && next.kind != noun && !(next.kind == plain && s.national(next.from))
}

// national reports an adjective of nationality.
func (s *sentence) national(token int) bool {
	for _, h := range s.Hits[token] {
		if h.Class == lexicon.Nationality {
			return true
		}
	}
	return false
}

// complete fills the day and place of an encounter, where it lacks them, from
// what stands behind its noun at item n.
func (a *analyst) complete(e *event, s *sentence, n int) {
	status, sure := statusOf(s, n)
	if sure == plainly && e.sure == plainly && (status == fact.Held) != (e.status == fact.Held) {
		return
	}
	for j := n + 1; j < len(s.items) && !s.leaves(n, j); j++ {
		if it := s.items[j]; it.kind == date && e.edtf == "" && it.date.Lasting == 0 && it.date.Bound == when.At && !it.date.OfNext {
			a.on(e, s, it.date)
		}
		if p, ok := s.placeAt(j, n); ok && e.place.Name == "" && e.kind != fact.Call {
			e.place = p
		}
	}
}

// leaves reports whether item j begins what is no longer said of the encounter
// named at item n: another encounter, a clause but the relative one right behind.
func (s *sentence) leaves(n, j int) bool {
	it := s.items[j]
	switch it.kind {
	case noun:
		return true
	case verb:
		return it.hit.Role != "hold" && it.hit.Role != "passive" && it.hit.Role != "host"
	case fn:
		return it.has("which") && j > n+2 || it.has("clause", "say", "that", "when", "about", "purpose", "cite", "never")
	}
	return false
}
