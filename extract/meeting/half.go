package meeting

import (
	"slices"
	"strings"

	"liqa/extract/fact"
)

// halfTold reports whether one of two tellings gives a side of the other in general
// words only, so that both are one encounter.
func halfTold(a, b *event) bool { return half(a, b) || half(b, a) }

// half reports whether b names one side of a by its state or its officials alone:
// Trump and North Korea, told beside Trump and its leader; or one by its leader where
// a has both as states.
func half(a, b *event) bool {
	if len(b.sides) != 2 || a.kind != b.kind || a.kind == fact.Visit || a.welcome != b.welcome || !sameDay(a, b) {
		return false
	}
	for i, f := range b.sides {
		who := b.sides[1-i]
		if who.typ != fact.Person || !f.general() {
			continue
		}
		if a.hasSide(who) && a.namesOne(f.country, who) || allStates(a.sides) && len(a.sides) == 2 && a.hasSide(f) && a.hasState(who.country) {
			return a.status == b.status || f.typ == fact.State && a.status != fact.Denied && b.status != fact.Denied
		}
	}
	return false
}

// general reports a side of which no more is told than whose it is: a state, or
// its officials. Those of one body (مسؤولين في وزارة) are somebody.
func (f *figure) general() bool {
	return f.typ == fact.State || f.typ == fact.Delegation && f.office == "official" && !strings.Contains(f.role, " في ") && !strings.Contains(f.role, " من ")
}

// namesOne reports whether a person of that country other than who takes part.
func (e *event) namesOne(country string, who *figure) bool {
	return country != "" && country != who.country && slices.ContainsFunc(e.sides, func(f *figure) bool {
		return f != who && f.typ == fact.Person && f.country == country
	})
}

func (e *event) hasState(country string) bool {
	return country != "" && slices.ContainsFunc(e.sides, func(f *figure) bool { return f.typ == fact.State && f.country == country })
}

// complement folds two tellings into o of which one is half told: the fuller has
// the sides. One that says otherwise whether it took place adds nothing.
func complement(o, e *event) {
	if half(o, e) {
		if o.status == e.status {
			sides := o.sides
			absorb(o, e)
			o.sides = sides
		}
		return
	}
	told := *o
	*o = *e
	if told.status == e.status {
		absorb(o, &told)
		o.sides = e.sides
	}
}
