package graph

import (
	"fmt"
	"iter"
	"slices"

	"liqa/extract/fact"
)

// ErrNoPath says that no chain of meetings leads from one actor to another.
var ErrNoPath = fmt.Errorf("no chain of meetings leads there: %w", fact.ErrNotFound)

// Step is one meeting of a chain, and its evidence.
type Step struct {
	From    fact.Actor   `json:"from"`
	To      fact.Actor   `json:"to"`
	Held    int          `json:"held"` // how many meetings of the two the question allows
	Meeting fact.Meeting `json:"meeting"`
}

// Path returns the shortest chain of held meetings from one actor to another, by
// ids. Among chains of the same length it is the one of the most meetings, then
// of the smallest ids, so that the answer is the same each time. The filter's
// Actors have no say here; its Statuses are held alone unless it names some.
func Path(src Source, from, to string, f Filter) ([]Step, error) {
	return path(src, from, to, nil, f)
}

func path(src Source, from, to string, avoid []string, f Filter) ([]Step, error) {
	n := ties(src, f)
	n.avoid = avoid
	ids, err := n.shortest(from, to)
	if err != nil {
		return nil, err
	}
	var steps []Step
	for i := range len(ids) - 1 {
		s, err := n.step(ids[i], ids[i+1])
		if err != nil {
			return nil, err
		}
		steps = append(steps, s)
	}
	return steps, nil
}

// network is who met whom as a question allows it.
type network struct {
	src     Source
	filter  Filter
	byIndex bool // the ties of the source say it all
	avoid   []string
}

// ties returns the network of a filter.
func ties(src Source, f Filter) *network {
	f.Actors = nil
	return &network{src: src, filter: f.orHeld(), byIndex: f.IsZero()}
}

// weighted is a neighbour and how often the two met.
type weighted struct {
	id    string
	times int
}

// neighbours yields whom the actor met, sorted by id.
func (n *network) neighbours(id string) iter.Seq2[weighted, error] {
	all := n.counted(id)
	if n.byIndex {
		all = n.indexed(id)
	}
	return func(yield func(weighted, error) bool) {
		for w, err := range all {
			if err == nil && slices.Contains(n.avoid, w.id) {
				continue
			}
			if !yield(w, err) {
				return
			}
		}
	}
}

func (n *network) indexed(id string) iter.Seq2[weighted, error] {
	return func(yield func(weighted, error) bool) {
		for t, err := range n.src.Ties(id) {
			if (err != nil || t.Held > 0) && !yield(weighted{t.B, t.Held}, err) {
				return
			}
		}
	}
}

// counted counts the meetings that the filter keeps.
func (n *network) counted(id string) iter.Seq2[weighted, error] {
	return func(yield func(weighted, error) bool) {
		times := map[string]int{}
		f := n.filter
		f.Actors = []string{id}
		for m, err := range Meetings(n.src, f) {
			if err != nil {
				yield(weighted{}, err)
				return
			}
			for _, other := range partners(m, id) {
				times[other]++
			}
		}
		for _, other := range sortedKeys(times) {
			if !yield(weighted{other, times[other]}, nil) {
				return
			}
		}
	}
}

// partners returns with whom the actor takes part in m; nobody where it only
// mediates.
func partners(m fact.Meeting, id string) []string {
	all := m.Attending()
	i, ok := slices.BinarySearch(all, id)
	if !ok {
		return nil
	}
	return slices.Delete(all, i, i+1)
}

// lookedAt is how many meetings of two actors are looked at for the one with
// the most sources: two presidents may have met a thousand times.
const lookedAt = 20

// step finds the evidence of one link: of the first meetings the one with the
// most sources, the oldest of them.
func (n *network) step(from, to string) (s Step, err error) {
	if s.From, err = n.src.Actor(from); err != nil {
		return s, err
	}
	if s.To, err = n.src.Actor(to); err != nil {
		return s, err
	}
	keeps := n.filter.test()
	for m, err := range n.src.Between(from, to) {
		if err != nil {
			return s, err
		}
		if !keeps(m) {
			continue
		}
		if s.Held++; s.Held <= lookedAt && m.Sources > s.Meeting.Sources {
			s.Meeting = m
		}
		if n.byIndex && s.Held == lookedAt {
			tie, err := n.src.Tie(from, to)
			s.Held = tie.Held
			return s, err
		}
	}
	return s, nil
}
