package graph

import (
	"cmp"
	"slices"

	"liqa/extract/fact"
)

// Shared is an actor whom two others both met.
type Shared struct {
	ID      string    `json:"id"`
	Name    string    `json:"name"`
	Label   string    `json:"label"`
	Country string    `json:"country"`
	Type    fact.Type `json:"type"`
	WithA   Series    `json:"with_a"`
	WithB   Series    `json:"with_b"`
}

// Series sums up the meetings of two actors.
type Series struct {
	Meetings int      `json:"meetings"`
	First    string   `json:"first"` // days between which they may lie; empty when none has a date
	Last     string   `json:"last"`
	Latest   Evidence `json:"latest"`
}

// Common returns whom both of two actors met, those first whom the less busy of
// the two met most. Held meetings count, unless the filter names statuses.
func Common(src Source, a, b string, f Filter) ([]Shared, error) {
	f = f.orHeld()
	withA, err := metBy(src, a, f)
	if err != nil {
		return nil, err
	}
	withB, err := metBy(src, b, f)
	if err != nil {
		return nil, err
	}
	var out []Shared
	for _, id := range sortedKeys(withA) {
		if withB[id] == nil || id == a || id == b {
			continue
		}
		actor, err := src.Actor(id)
		if err != nil {
			return nil, err
		}
		out = append(out, Shared{ID: id, Name: actor.Name, Label: actor.Label, Country: actor.Country, Type: actor.Type,
			WithA: *withA[id], WithB: *withB[id]})
	}
	slices.SortStableFunc(out, func(x, y Shared) int {
		return cmp.Or(cmp.Compare(y.least(), x.least()), cmp.Compare(y.total(), x.total()))
	})
	return out, nil
}

func (s Shared) least() int { return min(s.WithA.Meetings, s.WithB.Meetings) }

func (s Shared) total() int { return s.WithA.Meetings + s.WithB.Meetings }

// metBy sums up an actor's meetings by counterpart.
func metBy(src Source, id string, f Filter) (map[string]*Series, error) {
	f.Actors = []string{id}
	all := map[string]*Series{}
	for m, err := range Meetings(src, f) {
		if err != nil {
			return nil, err
		}
		for _, other := range partners(m, id) {
			if all[other] == nil {
				all[other] = &Series{}
			}
			all[other].add(m)
		}
	}
	return all, nil
}

// add counts a meeting; they come oldest first, those of unknown date last.
func (s *Series) add(m fact.Meeting) {
	s.Meetings++
	first, last, err := fact.Bounds(m.Date.EDTF)
	if err == nil || s.Latest.Meeting == "" {
		s.Latest = Cite(m)
	}
	if err != nil {
		return
	}
	if s.First == "" || first < s.First {
		s.First = first
	}
	s.Last = max(s.Last, last)
}
