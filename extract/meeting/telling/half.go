package telling

import (
	"slices"

	"liqa/extract/fact"
	"liqa/extract/meeting/cast"
)

// halfTold reports whether one of two tellings gives a side of the other in general
// words only, so that both are one encounter.
func halfTold(a, b *Telling) bool { return half(a, b) || half(b, a) }

// half reports whether b names one side of a by its state or some of its people alone:
// Trump and North Korea, told beside Trump and its leader; or one by its leader where
// a has both as states.
func half(a, b *Telling) bool {
	if len(b.Sides) != 2 || a.Kind != b.Kind || a.Kind == fact.Visit || a.Welcome != b.Welcome || !sameDay(a, b) {
		return false
	}
	for i, f := range b.Sides {
		who := b.Sides[1-i]
		if who.Type != fact.Person || !f.General() {
			continue
		}
		if a.HasSide(who) && a.namesOne(f.Country, who) || AllStates(a.Sides) && len(a.Sides) == 2 && a.HasSide(f) && a.hasState(who.Country) {
			return a.Status == b.Status || f.Type == fact.State && a.Status != fact.Denied && b.Status != fact.Denied
		}
	}
	return false
}

// namesOne reports whether a person of that country other than who takes part.
func (e *Telling) namesOne(country string, who *cast.Figure) bool {
	return country != "" && country != who.Country && slices.ContainsFunc(e.Sides, func(f *cast.Figure) bool {
		return f != who && f.Type == fact.Person && f.Country == country
	})
}

func (e *Telling) hasState(country string) bool {
	return country != "" && slices.ContainsFunc(e.Sides, func(f *cast.Figure) bool { return f.Type == fact.State && f.Country == country })
}

// complement folds two tellings into o of which one is half told: the fuller has
// the sides. One that says otherwise whether it took place adds nothing.
func complement(o, e *Telling) {
	if half(o, e) {
		if o.Status == e.Status {
			sides := o.Sides
			absorb(o, e)
			o.Sides = sides
		}
		return
	}
	told := *o
	*o = *e
	if told.Status == e.Status {
		absorb(o, &told)
		o.Sides = e.Sides
	}
}
