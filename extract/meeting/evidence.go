package meeting

import (
	"liqa/extract/fact"
	"liqa/extract/meeting/parse"
)

// weigh notes how well a sentence states the encounters told in it: by how many
// of their sides it names, by its verb, by the day and place it gives.
func (a *analyst) weigh(s sentence, first int) {
	for _, e := range a.events[first:] {
		e.Clarity = 4*min(a.namedIn(s, e), len(e.Sides)) + s.force(e.Trigger)
		if e.EDTF != "" {
			e.Clarity++
		}
		if e.Place.Name != "" {
			e.Clarity++
		}
	}
}

// force is how plainly the trigger states an encounter: a verb of meeting, one
// of discussing, a noun in passing.
func (s sentence) force(trigger int) int {
	switch it := s.Items[trigger]; {
	case it.Kind == parse.Verb && it.Hit.Role != "discuss":
		return 3
	case it.Kind == parse.Verb:
		return 1
	}
	return 0
}

func quote(a fact.Article, s sentence) fact.Quote {
	in := "text"
	text := a.Text
	if s.Title && a.TitleSpan.Len() == 0 {
		in, text = "title", a.Title
	}
	return fact.Quote{In: in, Start: s.Start, End: s.End, Text: text[s.Start:s.End]}
}
