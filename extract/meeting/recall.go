package meeting

import (
	"liqa/extract/fact"
	"liqa/extract/lexicon"
	"liqa/extract/meeting/cast"
	"liqa/extract/meeting/parse"
	"liqa/extract/meeting/status"
	"liqa/extract/meeting/telling"
	"liqa/extract/when"
)

// recall gives the day and place that a sentence tells of "the meeting" to the
// encounter it means: وسيعقد الاجتماع في كيغالي الخميس.
func (a *analyst) recall(s sentence) {
	for j := range s.Items {
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
func (a *analyst) goesOn(e *telling.Telling, s sentence, j int) bool {
	if e.Sentence == s.Sentence {
		return s.Items[j+1].Has("which")
	}
	return a.events[len(a.events)-1].Sentence != s.Sentence
}

// meant is the encounter that the noun at item j means again: the latest with
// the most of its sides named in the sentence, the one just told where none is.
func (a *analyst) meant(s sentence, j int) *telling.Telling {
	var best *telling.Telling
	most := 0
	call := s.Items[j].Hit.Kind == string(fact.Call)
	for i := len(a.events) - 1; i >= max(0, len(a.events)-cast.Memory); i-- {
		e := a.events[i]
		if e.Sentence == s.Sentence && e.Until > j || e.Kind == fact.Visit || (e.Kind == fact.Call) != call {
			continue
		}
		n := a.namedIn(s, e)
		if n == 0 && i == len(a.events)-1 && e.Sentence.Index >= s.Index-2 {
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
func (a *analyst) meansAgain(s sentence, j int) bool {
	it := &s.Items[j]
	if it.Kind != parse.Noun || !it.Hit.Definite || it.Hit.Role != "event" || a.taken[it] || j+1 >= len(s.Items) {
		return false
	}
	next := s.Items[j+1]
	return next.Kind != parse.Actor && next.Kind != parse.Noun && !(next.Kind == parse.Plain && s.national(next.From))
}

// national reports an adjective of nationality.
func (s sentence) national(token int) bool {
	for _, h := range s.Hits[token] {
		if h.Class == lexicon.Nationality {
			return true
		}
	}
	return false
}

// complete fills the day and place of an encounter, where it lacks them, from
// what stands behind its noun at item n.
func (a *analyst) complete(e *telling.Telling, s sentence, n int) {
	told, sure := status.Of(s.Sentence, n)
	if sure == status.Plainly && e.Sure == status.Plainly && (told == fact.Held) != (e.Status == fact.Held) {
		return
	}
	for j := n + 1; j < len(s.Items) && !s.leaves(n, j); j++ {
		if it := s.Items[j]; it.Kind == parse.Date && e.EDTF == "" && it.Date.Lasting == 0 && it.Date.Bound == when.At && !it.Date.OfNext {
			a.on(e, s, it.Date)
		}
		if p, ok := s.placeAt(j, n); ok && e.Place.Name == "" && e.Kind != fact.Call {
			e.Place = p
		}
	}
}

// leaves reports whether item j begins what is no longer said of the encounter
// named at item n: another encounter, a clause but the relative one right behind.
func (s sentence) leaves(n, j int) bool {
	it := s.Items[j]
	switch it.Kind {
	case parse.Noun:
		return true
	case parse.Verb:
		return it.Hit.Role != "hold" && it.Hit.Role != "passive" && it.Hit.Role != "host"
	case parse.Function:
		return it.Has("which") && j > n+2 || it.Has("clause", "say", "that", "when", "about", "purpose", "cite", "never")
	}
	return false
}
