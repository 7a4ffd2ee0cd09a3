package meeting

import (
	"liqa/extract/fact"
)

// weigh notes how well a sentence states the encounters told in it: by how many
// of their sides it names, by its verb, by the day and place it gives.
func (a *analyst) weigh(s *sentence, first int) {
	for _, e := range a.events[first:] {
		e.clarity = 4*min(a.namedIn(s, e), len(e.sides)) + s.force(e.trigger)
		if e.edtf != "" {
			e.clarity++
		}
		if e.place.Name != "" {
			e.clarity++
		}
	}
}

// force is how plainly the trigger states an encounter: a verb of meeting, one
// of discussing, a noun in passing.
func (s *sentence) force(trigger int) int {
	switch it := s.items[trigger]; {
	case it.kind == verb && it.hit.Role != "discuss":
		return 3
	case it.kind == verb:
		return 1
	}
	return 0
}

// showBetter makes the sentence of another telling the evidence where it states
// the encounter clearly better than what stood for it so far: by more than a day or
// a place, for the first to tell of it is the story's own sentence.
func (e *event) showBetter(other *event) {
	if e.title && !other.title || e.title == other.title && other.clarity > e.clarity+1 {
		e.sentence, e.title, e.clarity = other.sentence, other.title, other.clarity
	}
}

func quote(a fact.Article, s *sentence) fact.Quote {
	in := "text"
	text := a.Text
	if s.title && a.TitleSpan.Len() == 0 {
		in, text = "title", a.Title
	}
	return fact.Quote{In: in, Start: s.start, End: s.end, Text: text[s.start:s.end]}
}
