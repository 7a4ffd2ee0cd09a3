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
	from string
	day  string // the first day on which it may have been
}

// inOrder returns the chain of the fewest meetings that may have followed each
// other in time: breadth-first, each level keeping the earliest arrival. An
// actor is tried again when a longer chain reaches it earlier.
func (n *network) inOrder(from, to, day string) ([]Step, error) {
	earliest := map[string]string{from: day}
	levels := []map[string]visit{{from: {day: day}}}
	for {
		last := levels[len(levels)-1]
		if len(last) == 0 {
			return nil, ErrNoPath
		}
		end, err := n.arrive(to, last, earliest)
		if err != nil {
			return nil, err
		}
		if end.from != "" {
			return n.trace(append(levels, map[string]visit{to: end}), to)
		}
		reached := map[string]visit{}
		for _, id := range sortedKeys(last) {
			if err := n.reach(id, last[id].day, earliest, reached); err != nil {
				return nil, err
			}
		}
		for id, v := range reached {
			earliest[id] = v.day
		}
		levels = append(levels, reached)
	}
}

// arrive looks for the last meeting of a chain: the ties of its end alone tell
// whether one of those who were reached last has met it.
func (n *network) arrive(to string, last map[string]visit, earliest map[string]string) (end visit, err error) {
	if slices.Contains(n.avoid, to) {
		return end, nil
	}
	for t, err := range n.src.Ties(to) {
		if err != nil {
			return end, err
		}
		v, ok := last[t.B]
		if !ok {
			continue
		}
		day, err := n.occasion(t, v.day)
		if err != nil {
			return end, err
		}
		if best, known := earliest[to]; day != "" && (!known || day < best) && (end.from == "" || day < end.day) {
			end = visit{t.B, day}
		}
	}
	return end, nil
}

// reach notes whom the actor met from that day on, where it is earlier than
// what is known.
func (n *network) reach(id, day string, earliest map[string]string, reached map[string]visit) error {
	for t, err := range n.src.Ties(id) {
		if err != nil {
			return err
		}
		best, known := earliest[t.B]
		old, again := reached[t.B]
		if known && best <= day || again && old.day <= day || slices.Contains(n.avoid, t.B) {
			continue // nothing is earlier than the day itself
		}
		when, err := n.occasion(t, day)
		if err != nil {
			return err
		}
		if when != "" && (!known || when < best) && (!again || when < old.day) {
			reached[t.B] = visit{id, when}
		}
	}
	return nil
}

// occasion returns the first day, from the one given on, on which the two of a tie
// may have met; none where it is not known that they did.
func (n *network) occasion(t fact.Tie, day string) (string, error) {
	if n.byIndex && t.Last < day {
		return "", nil
	}
	if n.byIndex && t.First >= day {
		return t.First, nil
	}
	m, err := n.next(t.A, t.B, day)
	return dayOf(m, day), err
}

// next returns the first meeting of two, of those that may have been on that day or
// later; one without a date where there is none.
func (n *network) next(a, b, day string) (fact.Meeting, error) {
	keeps := n.filter.test()
	for m, err := range n.src.Between(a, b) {
		if err != nil {
			return m, err
		}
		if _, last, err := fact.Bounds(m.Date.EDTF); err == nil && last >= day && keeps(m) {
			return m, nil
		}
	}
	return fact.Meeting{}, nil
}

// dayOf is the first day, from the one given on, on which a meeting may have been.
func dayOf(m fact.Meeting, day string) string {
	first, _, err := fact.Bounds(m.Date.EDTF)
	if err != nil {
		return ""
	}
	return max(day, first)
}

// trace follows the visits back from the last level.
func (n *network) trace(levels []map[string]visit, to string) ([]Step, error) {
	steps := make([]Step, len(levels)-1)
	for i := len(levels) - 1; i > 0; i-- {
		from := levels[i][to].from
		s, err := n.step(from, to)
		if err != nil {
			return nil, err
		}
		if s.Meeting, err = n.next(from, to, levels[i-1][from].day); err != nil {
			return nil, err
		}
		steps[i-1], to = s, from
	}
	return steps, nil
}
