package graph

import (
	"slices"

	"liqa/extract/fact"
)

// Route says which chain of meetings is asked for.
type Route struct {
	From, To string   // ids
	Through  []string // ids the chain passes, in this order
	Avoid    []string // ids it must not pass
	InOrder  bool     // no meeting may have been before the one it follows
}

// Find returns the chain, with the filter applied to every meeting in it; see
// Path for which one of several. In order, chains are of dated meetings, and of
// several of one length it is the one that arrives first.
func (r Route) Find(src Source, f Filter) ([]Step, error) {
	stops := append(append([]string{r.From}, r.Through...), r.To)
	var steps []Step
	day := ""
	for i := range len(stops) - 1 {
		leg, err := r.leg(src, stops[i], stops[i+1], day, f)
		if err != nil {
			return nil, err
		}
		steps = append(steps, leg...)
		day = arrival(day, leg)
	}
	return steps, nil
}

func (r Route) leg(src Source, from, to, day string, f Filter) ([]Step, error) {
	if !r.InOrder {
		return path(src, from, to, r.Avoid, f)
	}
	n := ties(src, f)
	n.avoid = r.Avoid
	return n.inOrder(from, to, day)
}

// arrival is the first day on which all meetings so far may be over.
func arrival(day string, steps []Step) string {
	for _, s := range steps {
		first, _, err := fact.Bounds(s.Meeting.Date.EDTF)
		if err == nil {
			day = max(day, first)
		}
	}
	return day
}

// visit is how an actor was reached.
type visit struct {
	from    string
	meeting fact.Meeting
	day     string // the first day on which it may have been
}

// inOrder returns the chain of the fewest meetings that may have followed each
// other in time: breadth-first, each level keeping the earliest arrival. An
// actor is tried again when a longer chain reaches it earlier.
func (n *network) inOrder(from, to, day string) ([]Step, error) {
	earliest := map[string]string{from: day}
	levels := []map[string]visit{{from: {day: day}}}
	for {
		reached := map[string]visit{}
		last := levels[len(levels)-1]
		for _, id := range sortedKeys(last) {
			if err := n.reach(id, last[id].day, earliest, reached); err != nil {
				return nil, err
			}
		}
		if len(reached) == 0 {
			return nil, ErrNoPath
		}
		for id, v := range reached {
			earliest[id] = v.day
		}
		levels = append(levels, reached)
		if _, ok := reached[to]; ok {
			return n.trace(levels, to)
		}
	}
}

// reach notes whom the actor met from that day on, where it is earlier than
// what is known.
func (n *network) reach(id, day string, earliest map[string]string, reached map[string]visit) error {
	f := n.filter
	f.Actors, f.Since = []string{id}, max(f.Since, day)
	for m, err := range Meetings(n.src, f) {
		if err != nil {
			return err
		}
		first, _, err := fact.Bounds(m.Date.EDTF)
		if err != nil {
			continue
		}
		v := visit{id, m, max(day, first)}
		for _, other := range partners(m, id) {
			best, known := earliest[other]
			old, again := reached[other]
			if !slices.Contains(n.avoid, other) && (!known || v.day < best) && (!again || v.day < old.day) {
				reached[other] = v
			}
		}
	}
	return nil
}

// trace follows the visits back from the last level.
func (n *network) trace(levels []map[string]visit, to string) ([]Step, error) {
	steps := make([]Step, len(levels)-1)
	for i := len(levels) - 1; i > 0; i-- {
		v := levels[i][to]
		s, err := n.step(v.from, to)
		if err != nil {
			return nil, err
		}
		s.Meeting = v.meeting
		steps[i-1], to = s, v.from
	}
	return steps, nil
}
