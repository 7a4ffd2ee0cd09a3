package telling

import (
	"liqa/extract/fact"
	"liqa/extract/lexicon"
	"liqa/extract/meeting/cast"
)

// Merge folds an article's tellings of one encounter into one.
func Merge(events []*Telling) []*Telling {
	var out []*Telling
	for _, e := range divided(events) {
		if !retold(out, e) {
			out = append(out, e)
		}
	}
	return dropTrips(out)
}

// retold folds e into the first encounter that it can be a telling of, and reports
// whether there is one.
func retold(told []*Telling, e *Telling) bool {
	for _, o := range cast.Recent(told) {
		switch {
		case sameEncounter(o, e):
			absorb(o, e)
		case halfTold(o, e):
			complement(o, e)
		default:
			continue
		}
		return true
	}
	return false
}

// sameEncounter reports whether two tellings can be of one encounter: the sides
// of one are among those of the other, and date, kind and status do not differ.
func sameEncounter(a, b *Telling) bool {
	shared := 0
	for _, f := range b.Sides {
		if a.HasSide(f) {
			shared++
		}
	}
	if shared < 2 || shared < min(len(a.Sides), len(b.Sides)) {
		return standsFor(a, b) || standsFor(b, a)
	}
	equal := shared == len(a.Sides) && shared == len(b.Sides)
	if !equal && !a.Title && !b.Title && (a.Alone || b.Alone) {
		return false
	}
	return compatible(a, b) && sameStatus(a, b, equal) && sameDate(a, b)
}

// standsFor reports whether the states of b are those whose people meet in a:
// "the Russian-American summit" is that of the presidents.
func standsFor(people, states *Telling) bool {
	if !AllStates(states.Sides) || AllStates(people.Sides) || len(states.Sides) != len(people.Sides) || people.Kind == fact.Visit || states.Kind == fact.Visit {
		return false
	}
	for _, f := range states.Sides {
		if !people.Represented(f.Country) {
			return false
		}
	}
	return states.EDTF == "" || people.EDTF == "" || states.EDTF == people.EDTF
}

// AllStates reports that the figures are states, and nobody else.
func AllStates(figures []*cast.Figure) bool {
	for _, f := range figures {
		if f.Type != fact.State {
			return false
		}
	}
	return true
}

// compatible reports whether the kinds of two tellings can be one: talks may be
// held by telephone, a summit may not.
func compatible(a, b *Telling) bool {
	switch {
	case a.Welcome != b.Welcome:
		return a.Title || b.Title
	case a.Kind == b.Kind:
		return true
	case a.Kind != fact.InPerson && b.Kind != fact.InPerson:
		return false
	case a.Kind == fact.Call || b.Kind == fact.Call:
		return a.Title || b.Title || !a.Is(lexicon.Bodily) && !b.Is(lexicon.Bodily)
	}
	return true
}

// absorb adds what e tells to the encounter o.
func absorb(o, e *Telling) {
	o.showBesides(e)
	if AllStates(o.Sides) && !AllStates(e.Sides) {
		o.Sides, o.Status, o.Sure, o.Sentence, o.Title = nil, e.Status, e.Sure, e.Sentence, e.Title
	}
	if AllStates(o.Sides) || !AllStates(e.Sides) {
		o.Add(e.Sides...)
		if o.Kind != fact.Visit {
			o.DropOwnStates()
		}
	}
	if o.Kind == fact.InPerson && e.Kind != fact.Visit || o.Kind == fact.Visit && e.Kind == fact.InPerson {
		o.Kind = e.Kind
	}
	o.takeStatus(e)
	if o.Place.Name == "" || o.Title && e.Place.Name != "" {
		o.Place = e.Place
	}
	o.takeDate(e)
	o.MediatedBy(e.Mediators...)
	o.hear(e)
	o.showBetter(e)
}

// hear takes over what another telling says of the topics, and who tells it.
func (e *Telling) hear(other *Telling) {
	e.Topics = append(e.Topics, other.Topics...)
	e.Sources = append(e.Sources, other.Sources...)
}

// dropTrips leaves out a trip whose talks with a named host of that country are
// told: that meeting is the record.
func dropTrips(events []*Telling) []*Telling {
	var out []*Telling
	for i, e := range events {
		near := events[max(0, i-cast.Memory):min(len(events), i+cast.Memory)]
		if e.Kind == fact.Visit && hosted(e, near) || e.Title && toldAgain(e, near) {
			continue
		}
		out = append(out, e)
	}
	return out
}

// toldAgain reports whether the body tells of a headline's people: what the
// headline says of them is then the same story in fewer words. The encounter with
// the most of them gets its topics where none are told.
func toldAgain(headline *Telling, events []*Telling) bool {
	var story *Telling
	most := 0
	for _, o := range events {
		if o == headline || o.Title {
			continue
		}
		if n := headline.Shared(o); n > most {
			story, most = o, n
		}
	}
	if story == nil {
		story = headline.inFull(events)
	}
	if story != nil && len(story.Topics) == 0 {
		story.Topics = append(story.Topics, headline.Topics...)
	}
	return story != nil
}

// Shared counts the sides that two encounters have in common.
func (e *Telling) Shared(o *Telling) int {
	n := 0
	for _, f := range e.Sides {
		if o.HasSide(f) {
			n++
		}
	}
	return n
}

// sees reports whether the visitor takes part, or, where he is a delegation, people
// of its side do.
func (e *Telling) sees(visitor *cast.Figure) bool {
	return e.HasSide(visitor) || visitor.Type == fact.Delegation && e.Represented(visitor.Country)
}

// unmet reports an encounter that did not come about on a journey told with it: زار أسمرا من
// دون أن يلتقي الرئيس.
func (e *Telling) unmet(trip *Telling) bool {
	return e.Status == fact.Denied && trip.Status == fact.Held && e.Sentence == trip.Sentence
}

func sameDay(a, b *Telling) bool { return a.EDTF == b.EDTF || a.EDTF == "" || b.EDTF == "" }

func hosted(trip *Telling, events []*Telling) bool {
	visitor, state := trip.Sides[0], trip.Sides[len(trip.Sides)-1]
	if state.Type != fact.State {
		return false
	}
	for _, o := range events {
		if o == trip || o.unmet(trip) || o.Kind == fact.Call || o.Kind == fact.Visit || !o.sees(visitor) || o.Status != trip.Status && o.Sentence != trip.Sentence && !sameDay(o, trip) {
			continue
		}
		if o.Place.Country == state.Country && state.Country != "" {
			o.hear(trip)
			return true
		}
		for _, f := range o.Sides {
			if f != state && f != visitor && f.Type != fact.State && (f.Country == state.Country || f.Country == "" && o.Sentence == trip.Sentence) {
				if o.Place.Name == "" {
					o.Place = trip.Place
				}
				if o.EDTF == "" {
					o.EDTF, o.DateText = trip.EDTF, trip.DateText
				}
				o.hear(trip)
				return true
			}
		}
	}
	return false
}
