package telling

import (
	"liqa/extract/fact"
	"liqa/extract/meeting/cast"
)

// MediatedBy makes the figures mediators, where two sides remain without them.
func (e *Telling) MediatedBy(figures ...*cast.Figure) {
	rest := e.Sides
	for _, f := range figures {
		rest = without(rest, f)
	}
	for _, f := range figures {
		if f.Type != fact.Person && f.Country != "" && fromCountry(rest, f.Country) {
			return // its own people sit in
		}
	}
	if len(rest) < 2 {
		return
	}
	for _, f := range figures {
		if e.knows(f) {
			continue
		}
		e.Mediators = append(e.Mediators, f)
	}
	e.Sides = rest
}

// knows reports whether somebody brokers the encounter already, or is the state
// of one who does.
func (e *Telling) knows(f *cast.Figure) bool {
	for _, m := range e.Mediators {
		if m == f || f.Type == fact.State && m.Country == f.Country {
			return true
		}
	}
	return f.Vague
}

func without(list []*cast.Figure, f *cast.Figure) []*cast.Figure {
	var out []*cast.Figure
	for _, x := range list {
		if x != f {
			out = append(out, x)
		}
	}
	return out
}

// fromCountry reports whether somebody who stands for a country is in the list.
func fromCountry(list []*cast.Figure, country string) bool {
	for _, f := range list {
		if f.Country == country {
			return true
		}
	}
	return false
}
