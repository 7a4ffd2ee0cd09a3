package graph

import (
	"iter"

	"liqa/extract/fact"
)

// Data is a part of the graph to be written out. Each iterator may be run more
// than once; none keeps what it yields, so that a million meetings pass through.
type Data struct {
	Actors   iter.Seq2[fact.Actor, error]   // who has a part in the meetings, sorted by id
	Meetings iter.Seq2[fact.Meeting, error] // oldest first
}

// Extract returns the part of the graph that the scope and the filter name,
// mediators included.
func Extract(src Source, s Scope, f Filter) (Data, error) {
	meetings := Meetings(src, f)
	if s.Around != "" || s.Top > 0 {
		p, err := Select(src, s, f)
		if err != nil {
			return Data{}, err
		}
		meetings = eachOf(p.Meetings)
	}
	return Data{Meetings: meetings, Actors: func(yield func(fact.Actor, error) bool) {
		ids := map[string]bool{}
		for m, err := range meetings {
			if err != nil {
				yield(fact.Actor{}, err)
				return
			}
			for _, p := range m.Participants {
				ids[p.ID] = true
			}
		}
		for _, id := range sortedKeys(ids) {
			if a, err := src.Actor(id); !yield(a, err) || err != nil {
				return
			}
		}
	}}, nil
}

func eachOf[T any](all []T) iter.Seq2[T, error] {
	return func(yield func(T, error) bool) {
		for _, x := range all {
			if !yield(x, nil) {
				return
			}
		}
	}
}
