package graph

import (
	"cmp"
	"maps"
	"slices"
)

// fewPairs is how many single ties are cheaper to look up than all ties of one
// end's edge are to read: the edge may hold actors who met ten thousand others.
const fewPairs = 2000

// search looks for the shortest chains between two actors, breadth-first from
// both ends.
type search struct {
	net  *network
	a, b *front
	next map[string][]weighted // the links of all shortest chains, in their direction
}

// front is one end of a search.
type front struct {
	level int
	depth map[string]int        // of every actor reached
	edge  []string              // those reached last, sorted
	back  map[string][]weighted // by which links, towards the end
}

func newFront(id string) *front {
	return &front{depth: map[string]int{id: 0}, edge: []string{id}, back: map[string][]weighted{}}
}

// shortest returns the ids of the best chain between two actors.
func (n *network) shortest(from, to string) ([]string, error) {
	if from == to {
		return []string{from}, nil
	}
	s := &search{net: n, a: newFront(from), b: newFront(to), next: map[string][]weighted{}}
	for len(s.a.edge) > 0 && len(s.b.edge) > 0 {
		met, err := s.advance()
		if err != nil {
			return nil, err
		}
		if met {
			return best(from, to, s.next, map[string]chain{}).ids, nil
		}
	}
	return nil, ErrNoPath
}

// advance makes the chains one link longer and reports whether they meet.
func (s *search) advance() (met bool, err error) {
	if s.net.byIndex && len(s.a.edge)*len(s.b.edge) <= fewPairs {
		if met, err = s.bridge(); met || err != nil {
			return met, err
		}
	}
	side := s.a
	if len(s.b.edge) < len(s.a.edge) {
		side = s.b
	}
	if err := side.grow(s.net); err != nil {
		return false, err
	}
	middle := slices.DeleteFunc(slices.Clone(s.a.edge), func(id string) bool { return !contains(s.b.edge, id) })
	s.connect(middle, middle)
	return len(middle) > 0, nil
}

// bridge looks for single links from one edge to the other.
func (s *search) bridge() (met bool, err error) {
	var left, right []string
	for _, x := range s.a.edge {
		for _, y := range s.b.edge {
			tie, err := s.net.src.Tie(x, y)
			if err != nil {
				return false, err
			}
			if tie.Held > 0 {
				s.next[x] = append(s.next[x], weighted{y, tie.Held})
				left, right = append(left, x), append(right, y)
			}
		}
	}
	s.connect(left, right)
	return len(left) > 0, nil
}

// connect collects the links of the chains that go through the actors given.
func (s *search) connect(left, right []string) {
	walk(s.a, left, func(id string, w weighted) { s.next[w.id] = append(s.next[w.id], weighted{id, w.times}) })
	walk(s.b, right, func(id string, w weighted) { s.next[id] = append(s.next[id], w) })
}

// walk goes back from the actors given to the front's end and shows each link
// on the way once.
func walk(f *front, from []string, show func(id string, w weighted)) {
	seen := map[string]bool{}
	for todo := slices.Clone(from); len(todo) > 0; {
		id := todo[len(todo)-1]
		todo = todo[:len(todo)-1]
		if seen[id] {
			continue
		}
		seen[id] = true
		for _, w := range f.back[id] {
			show(id, w)
			todo = append(todo, w.id)
		}
	}
}

// grow reaches one link further and keeps the links it went by.
func (f *front) grow(n *network) error {
	f.level++
	var next []string
	for _, id := range f.edge {
		for w, err := range n.neighbours(id) {
			if err != nil {
				return err
			}
			depth, seen := f.depth[w.id]
			if !seen {
				f.depth[w.id], depth = f.level, f.level
				next = append(next, w.id)
			}
			if depth == f.level {
				f.back[w.id] = append(f.back[w.id], weighted{id, w.times})
			}
		}
	}
	slices.Sort(next)
	f.edge = next
	return nil
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

func contains(sorted []string, id string) bool {
	_, ok := slices.BinarySearch(sorted, id)
	return ok
}

func sortedKeys[V any](m map[string]V) []string { return slices.Sorted(maps.Keys(m)) }
