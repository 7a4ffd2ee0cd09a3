package graph

import (
	"cmp"
	"maps"
	"slices"
)

// search looks for the shortest chains between two actors, breadth-first from
// both ends, and each time from the end whose next link is the cheaper one to
// find: on a graph where some have met ten thousand others, that is nearly all
// there is to its speed.
type search struct {
	net  *network
	ends [2]*front
}

// front is one end of a search.
type front struct {
	seen   map[string]bool // every actor reached
	edge   []string        // those reached last
	levels [][]hop         // the links they were reached by, level by level
}

// hop is a link, a step away from the end of a search.
type hop struct {
	from, to string
	times    int
}

func newFront(id string) *front {
	return &front{seen: map[string]bool{id: true}, edge: []string{id}}
}

// shortest returns the ids of the best chain between two actors.
func (n *network) shortest(from, to string) ([]string, error) {
	if from == to {
		return []string{from}, nil
	}
	s := &search{net: n, ends: [2]*front{newFront(from), newFront(to)}}
	for {
		i, err := s.cheaper()
		if err != nil {
			return nil, err
		}
		side, other := s.ends[i], s.ends[1-i]
		if len(side.edge) == 0 {
			return nil, ErrNoPath
		}
		bridges, err := side.grow(n, other.seen)
		if err != nil {
			return nil, err
		}
		if len(bridges) > 0 {
			return best(from, to, s.chains(i, bridges), map[string]chain{}).ids, nil
		}
	}
}

// cheaper tells which end has the fewer ties to read for the next link. It adds
// up both at a time, so that it looks at no more actors than the reading will.
func (s *search) cheaper() (int, error) {
	var ties, at [2]int
	for {
		i := 0
		if ties[1] < ties[0] {
			i = 1
		}
		edge := s.ends[i].edge
		if at[i] == len(edge) {
			return i, nil
		}
		n, err := s.net.src.Degree(edge[at[i]])
		if err != nil {
			return 0, err
		}
		ties[i] += n
		at[i]++
	}
}

// grow reaches one link further. Where it comes to actors that the other end has
// reached, the links to them are all that is wanted, and returned.
func (f *front) grow(n *network, others map[string]bool) (bridges []hop, err error) {
	var links []hop
	for _, id := range f.edge {
		for w, err := range n.neighbours(id) {
			switch {
			case err != nil:
				return nil, err
			case others[w.id]:
				bridges = append(bridges, hop{id, w.id, w.times})
			case bridges == nil && !f.seen[w.id]:
				links = append(links, hop{id, w.id, w.times})
			}
		}
	}
	if bridges == nil {
		f.settle(links)
	}
	return bridges, nil
}

// settle makes the actors that links lead to the new edge.
func (f *front) settle(links []hop) {
	f.levels, f.edge = append(f.levels, links), nil
	for _, l := range links {
		if !f.seen[l.to] {
			f.seen[l.to] = true
			f.edge = append(f.edge, l.to)
		}
	}
}

// chains collects, in their direction, the links of all chains that cross by the
// bridges, which were found from one of the ends.
func (s *search) chains(end int, bridges []hop) map[string][]weighted {
	next := map[string][]weighted{}
	forth := func(l hop) { next[l.from] = append(next[l.from], weighted{l.to, l.times}) }
	back := func(l hop) { next[l.to] = append(next[l.to], weighted{l.from, l.times}) }
	show := [2]func(hop){forth, back}
	near, far := map[string]bool{}, map[string]bool{}
	for _, l := range bridges {
		show[end](l)
		near[l.from], far[l.to] = true, true
	}
	s.ends[end].trace(near, show[end])
	s.ends[1-end].trace(far, show[1-end])
	return next
}

// trace shows, once each, the links by which actors of the last level were
// reached.
func (f *front) trace(ids map[string]bool, show func(hop)) {
	for _, links := range slices.Backward(f.levels) {
		before := map[string]bool{}
		for _, l := range links {
			if ids[l.to] {
				show(l)
				before[l.from] = true
			}
		}
		ids = before
	}
}

// chain is a way to an actor and the meetings along it.
type chain struct {
	ids   []string
	times int
}

// best returns the best chain from one actor to another over the links given,
// which make no circle: the most meetings, then the smallest ids.
func best(from, to string, next map[string][]weighted, known map[string]chain) chain {
	if from == to {
		return chain{ids: []string{to}}
	}
	if c, ok := known[from]; ok {
		return c
	}
	var top chain
	for _, w := range next[from] {
		rest := best(w.id, to, next, known)
		c := chain{append([]string{from}, rest.ids...), rest.times + w.times}
		if top.ids == nil || better(c, top) {
			top = c
		}
	}
	known[from] = top
	return top
}

func better(c, than chain) bool {
	return cmp.Or(cmp.Compare(than.times, c.times), slices.Compare(c.ids, than.ids)) < 0
}

func sortedKeys[V any](m map[string]V) []string { return slices.Sorted(maps.Keys(m)) }
