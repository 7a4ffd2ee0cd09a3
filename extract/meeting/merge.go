package meeting

import (
	"liqa/extract/fact"
	"liqa/extract/lexicon"
)

// merged folds an article's tellings of one encounter into one.
func merged(events []*event) []*event {
	var out []*event
	for _, e := range divided(events) {
		if !retold(out, e) {
			out = append(out, e)
		}
	}
	return dropTrips(out)
}

// retold folds e into the first encounter that it can be a telling of, and reports
// whether there is one.
func retold(told []*event, e *event) bool {
	for _, o := range recent(told) {
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
func sameEncounter(a, b *event) bool {
	shared := 0
	for _, f := range b.sides {
		if a.hasSide(f) {
			shared++
		}
	}
	if shared < 2 || shared < min(len(a.sides), len(b.sides)) {
		return standsFor(a, b) || standsFor(b, a)
	}
	equal := shared == len(a.sides) && shared == len(b.sides)
	return compatible(a, b) && sameStatus(a, b, equal) && sameDate(a, b)
}

// standsFor reports whether the states of b are those whose people meet in a:
// "the Russian-American summit" is that of the presidents.
func standsFor(people, states *event) bool {
	if !allStates(states.sides) || allStates(people.sides) || len(states.sides) != len(people.sides) || people.kind == fact.Visit || states.kind == fact.Visit {
		return false
	}
	for _, f := range states.sides {
		if !people.represented(f.country) {
			return false
		}
	}
	return states.edtf == "" || people.edtf == "" || states.edtf == people.edtf
}

func allStates(figures []*figure) bool {
	for _, f := range figures {
		if f.typ != fact.State {
			return false
		}
	}
	return true
}

// compatible reports whether the kinds of two tellings can be one: talks may be
// held by telephone, a summit may not.
func compatible(a, b *event) bool {
	switch {
	case a.welcome != b.welcome:
		return a.title || b.title
	case a.kind == b.kind:
		return true
	case a.kind != fact.InPerson && b.kind != fact.InPerson:
		return false
	case a.kind == fact.Call || b.kind == fact.Call:
		return a.title || b.title || !a.is(lexicon.Bodily) && !b.is(lexicon.Bodily)
	}
	return true
}

// absorb adds what e tells to the encounter o.
func absorb(o, e *event) {
	if allStates(o.sides) && !allStates(e.sides) {
		o.sides, o.status, o.sure, o.sentence, o.title = nil, e.status, e.sure, e.sentence, e.title
	}
	if allStates(o.sides) || !allStates(e.sides) {
		o.add(e.sides...)
		if o.kind != fact.Visit {
			o.dropOwnStates()
		}
	}
	if o.kind == fact.InPerson && e.kind != fact.Visit || o.kind == fact.Visit && e.kind == fact.InPerson {
		o.kind = e.kind
	}
	o.takeStatus(e)
	if o.place.Name == "" || o.title && e.place.Name != "" {
		o.place = e.place
	}
	o.takeDate(e)
	o.mediatedBy(e.mediators...)
	o.hear(e)
	o.showBetter(e)
}

// hear takes over what another telling says of the topics, and who tells it.
func (e *event) hear(other *event) {
	e.topics = append(e.topics, other.topics...)
	e.sources = append(e.sources, other.sources...)
}

// dropTrips leaves out a trip whose talks with a named host of that country are
// told: that meeting is the record.
func dropTrips(events []*event) []*event {
	var out []*event
	for i, e := range events {
		near := events[max(0, i-memory):min(len(events), i+memory)]
		if e.kind == fact.Visit && hosted(e, near) || e.title && toldAgain(e, near) {
			continue
		}
		out = append(out, e)
	}
	return out
}

// toldAgain reports whether the body tells of a headline's people: what the
// headline says of them is then the same story in fewer words. The encounter with
// the most of them gets its topics where none are told.
func toldAgain(headline *event, events []*event) bool {
	var story *event
	most := 0
	for _, o := range events {
		if o == headline || o.title {
			continue
		}
		if n := headline.shared(o); n > most {
			story, most = o, n
		}
	}
	if story == nil {
		story = headline.inFull(events)
	}
	if story != nil && len(story.topics) == 0 {
		story.topics = append(story.topics, headline.topics...)
	}
	return story != nil
}

// shared counts the sides that two encounters have in common.
func (e *event) shared(o *event) int {
	n := 0
	for _, f := range e.sides {
		if o.hasSide(f) {
			n++
		}
	}
	return n
}

// sees reports whether the visitor takes part, or, where he is a delegation, people
// of its side do.
func (e *event) sees(visitor *figure) bool {
	return e.hasSide(visitor) || visitor.typ == fact.Delegation && e.represented(visitor.country)
}

func sameDay(a, b *event) bool { return a.edtf == b.edtf || a.edtf == "" || b.edtf == "" }

func hosted(trip *event, events []*event) bool {
	visitor, state := trip.sides[0], trip.sides[len(trip.sides)-1]
	if state.typ != fact.State {
		return false
	}
	for _, o := range events {
		if o == trip || o.kind == fact.Call || o.kind == fact.Visit || !o.sees(visitor) || o.status != trip.status && o.sentence != trip.sentence && !sameDay(o, trip) {
			continue
		}
		if o.place.Country == state.country && state.country != "" {
			o.hear(trip)
			return true
		}
		for _, f := range o.sides {
			if f != state && f != visitor && f.typ != fact.State && (f.country == state.country || f.country == "" && o.sentence == trip.sentence) {
				if o.place.Name == "" {
					o.place = trip.place
				}
				if o.edtf == "" {
					o.edtf, o.dateText = trip.edtf, trip.dateText
				}
				o.hear(trip)
				return true
			}
		}
	}
	return false
}
