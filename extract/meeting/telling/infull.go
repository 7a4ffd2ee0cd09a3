package telling

import (
	"slices"

	"liqa/extract/fact"
	"liqa/extract/meeting/cast"
)

// inFull is the encounter of the body whose people, told by name and with their
// offices in full, are those that a headline tells by office alone.
func (e *Telling) inFull(events []*Telling) *Telling {
	leads := true
	for _, o := range events {
		if o == e || o.Title {
			continue
		}
		if o.Kind == e.Kind && (len(o.Sides) >= len(e.Sides) && e.worded(o) || leads && e.twoOffices() && e.namedIn(o)) {
			return o
		}
		leads = false
	}
	return nil
}

// twoOffices reports two officials of two countries, neither by name: a headline
// may word their offices in another way than the body (قائدا الجيشين, for chiefs of
// staff).
func (e *Telling) twoOffices() bool {
	if len(e.Sides) != 2 || e.Sides[0].Country == e.Sides[1].Country {
		return false
	}
	for _, f := range e.Sides {
		if f.Type != fact.Person || len(f.Words) > 0 || f.Role == "" || f.Country == "" {
			return false
		}
	}
	return true
}

// namedIn reports whether o names somebody of each side of the headline.
func (e *Telling) namedIn(o *Telling) bool {
	for _, f := range e.Sides {
		if !slices.ContainsFunc(o.Sides, func(g *cast.Figure) bool { return g.Country == f.Country && len(g.Words) > 0 }) {
			return false
		}
	}
	return true
}

// worded reports whether every side of the headline shortens another of o.
func (e *Telling) worded(o *Telling) bool {
	used := map[*cast.Figure]bool{}
	for _, f := range e.Sides {
		full := fuller(f, o, used)
		if full == nil {
			return false
		}
		used[full] = true
	}
	return true
}

func fuller(f *cast.Figure, o *Telling, used map[*cast.Figure]bool) *cast.Figure {
	for _, g := range o.Sides {
		if !used[g] && (g == f || f.Shortens(g)) {
			return g
		}
	}
	return nil
}
