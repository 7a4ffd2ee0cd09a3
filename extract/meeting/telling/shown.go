package telling

import (
	"slices"

	"liqa/extract/meeting/cast"
)

// showBetter makes the sentence of another telling the evidence where it states
// the encounter clearly better than what stood for it so far: by more than a day or
// a place, for the first to tell of it is the story's own sentence.
func (e *Telling) showBetter(other *Telling) {
	if e.clearerIn(other) {
		e.Sentence, e.Title, e.Clarity = other.Sentence, other.Title, other.Clarity
	}
}

func (e *Telling) clearerIn(other *Telling) bool {
	return e.Title && !other.Title || e.Title == other.Title && other.Clarity > e.Clarity+1
}

// showBesides keeps the first sentence of the body that tells a side, the day, the
// place or a topic that the evidence so far does not: each stated fact is to lead to
// its words.
func (e *Telling) showBesides(other *Telling) {
	switch {
	case e.Besides != nil || other.Sentence == e.Sentence:
	case e.clearerIn(other) && !e.Title && e.tellsMore(other):
		e.Besides = e.Sentence
	case !e.clearerIn(other) && !other.Title && other.tellsMore(e):
		e.Besides = other.Sentence
	}
}

// tellsMore reports that e tells a side, day, place or topic where other has none.
func (e *Telling) tellsMore(other *Telling) bool {
	return e.EDTF != "" && other.EDTF == "" || e.Place.Name != "" && other.Place.Name == "" || len(e.Topics) > 0 && len(other.Topics) == 0 ||
		slices.ContainsFunc(e.Sides, func(f *cast.Figure) bool { return !other.HasSide(f) })
}
