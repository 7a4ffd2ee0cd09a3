// Package graphtest helps to test what serves or asks a graph.Source: a source
// in memory, sample data, a generator of large ones, and the suite that every
// store must pass.
package graphtest

import (
	"cmp"
	"fmt"
	"iter"
	"maps"
	"slices"
	"strings"

	"liqa/extract/fact"
	"liqa/graph/name"
)

// Memory is a graph.Source that holds everything in sorted slices.
type Memory struct {
	actors   []fact.Actor
	meetings []fact.Meeting
	ties     []fact.Tie
	terms    []fact.Term
	byKey    map[string]int
}

// NewMemory returns a source of the actors and meetings given, in any order.
func NewMemory(actors []fact.Actor, meetings []fact.Meeting) *Memory {
	m := &Memory{actors: slices.Clone(actors), meetings: slices.Clone(meetings), byKey: map[string]int{}}
	slices.SortFunc(m.actors, func(a, b fact.Actor) int { return cmp.Compare(a.ID, b.ID) })
	slices.SortFunc(m.meetings, func(a, b fact.Meeting) int {
		return cmp.Or(cmp.Compare(a.SortDay(), b.SortDay()), cmp.Compare(a.ID, b.ID))
	})
	for i, a := range m.actors {
		for _, k := range append([]string{a.ID}, a.Keys...) {
			m.byKey[k] = i
		}
		for _, t := range name.Terms(a) {
			m.terms = append(m.terms, fact.Term{Text: t, Actor: a.ID})
		}
	}
	slices.SortFunc(m.terms, func(a, b fact.Term) int {
		return cmp.Or(cmp.Compare(a.Text, b.Text), cmp.Compare(a.Actor, b.Actor))
	})
	m.ties = tiesOf(m.meetings)
	return m
}

func tiesOf(meetings []fact.Meeting) []fact.Tie {
	byPair := map[[2]string]*fact.Tie{}
	for _, m := range meetings {
		for _, p := range m.Pairs() {
			if byPair[p] == nil {
				byPair[p] = &fact.Tie{A: p[0], B: p[1]}
			}
			byPair[p].Add(m)
		}
	}
	ties := make([]fact.Tie, 0, len(byPair))
	for t := range maps.Values(byPair) {
		ties = append(ties, *t)
	}
	slices.SortFunc(ties, compareTies)
	return ties
}

func compareTies(a, b fact.Tie) int { return cmp.Or(cmp.Compare(a.A, b.A), cmp.Compare(a.B, b.B)) }

// Actor implements graph.Source.
func (m *Memory) Actor(id string) (fact.Actor, error) {
	i, ok := m.byKey[id]
	if !ok {
		return fact.Actor{}, fmt.Errorf("actor %q: %w", id, fact.ErrNotFound)
	}
	return m.actors[i], nil
}

// Meeting implements graph.Source.
func (m *Memory) Meeting(id string) (fact.Meeting, error) {
	for _, x := range m.meetings {
		if x.ID == id {
			return x, nil
		}
	}
	return fact.Meeting{}, fmt.Errorf("meeting %q: %w", id, fact.ErrNotFound)
}

// Terms implements graph.Source.
func (m *Memory) Terms(prefix string) iter.Seq2[fact.Term, error] {
	return where(m.terms, func(t fact.Term) bool { return strings.HasPrefix(t.Text, prefix) })
}

// Bearers implements graph.Source.
func (m *Memory) Bearers(term string) iter.Seq2[string, error] {
	return func(yield func(string, error) bool) {
		for _, t := range m.terms {
			if t.Text == term && !yield(t.Actor, nil) {
				return
			}
		}
	}
}

// MeetingsOf implements graph.Source.
func (m *Memory) MeetingsOf(actors []string, since, until string) iter.Seq2[fact.Meeting, error] {
	return where(m.meetings, func(x fact.Meeting) bool {
		for _, id := range actors {
			if !slices.ContainsFunc(x.Participants, func(p fact.Member) bool { return p.ID == id }) {
				return false
			}
		}
		return x.Within(since, until)
	})
}

// Between implements graph.Source.
func (m *Memory) Between(a, b string) iter.Seq2[fact.Meeting, error] {
	return where(m.meetings, func(x fact.Meeting) bool {
		return a != b && slices.Contains(x.Attending(), a) && slices.Contains(x.Attending(), b)
	})
}

// Meetings implements graph.Source.
func (m *Memory) Meetings(since, until string) iter.Seq2[fact.Meeting, error] {
	return where(m.meetings, func(x fact.Meeting) bool { return x.Within(since, until) })
}

// Tie implements graph.Source.
func (m *Memory) Tie(a, b string) (fact.Tie, error) {
	for _, t := range m.ties {
		if t.A == a && t.B == b || t.A == b && t.B == a {
			t.A, t.B = a, b
			return t, nil
		}
	}
	return fact.Tie{A: a, B: b}, nil
}

// Degree implements graph.Source.
func (m *Memory) Degree(actor string) (int, error) {
	n := 0
	for range m.Ties(actor) {
		n++
	}
	return n, nil
}

// Ties implements graph.Source.
func (m *Memory) Ties(actor string) iter.Seq2[fact.Tie, error] {
	var ties []fact.Tie
	for _, t := range m.ties {
		if t.B == actor {
			t.A, t.B = t.B, t.A
		}
		if t.A == actor {
			ties = append(ties, t)
		}
	}
	slices.SortFunc(ties, compareTies)
	return where(ties, func(fact.Tie) bool { return true })
}

// AllTies implements graph.Source.
func (m *Memory) AllTies() iter.Seq2[fact.Tie, error] {
	return where(m.ties, func(fact.Tie) bool { return true })
}

// Actors implements graph.Source.
func (m *Memory) Actors() iter.Seq2[fact.Actor, error] {
	return where(m.actors, func(fact.Actor) bool { return true })
}

func where[T any](all []T, keep func(T) bool) iter.Seq2[T, error] {
	return func(yield func(T, error) bool) {
		for _, x := range all {
			if keep(x) && !yield(x, nil) {
				return
			}
		}
	}
}
