package graph

import (
	"cmp"
	"errors"
	"slices"

	lib "github.com/dominikbraun/graph"

	"liqa/extract/fact"
)

// Scope says which part of the graph to select.
type Scope struct {
	Around string // id of an actor in the middle; "" for the whole graph
	Depth  int    // how many meetings away from it an actor may be; at least 1
	Top    int    // keep only that many actors, those who met most; 0 for all
}

// Picture is a selected part of the graph: actors, and who met whom.
type Picture struct {
	Actors   []fact.Actor   // sorted by id
	Links    []Link         // sorted by A, then B
	Meetings []fact.Meeting // that the links and their mediators come from, oldest first
	Middle   string         // id of the actor in the middle, if any
}

// Link is what two actors of a picture have in common.
type Link struct {
	fact.Tie
	Planned  int      // meetings planned or proposed
	Topics   []string // the most frequent first
	Evidence string   // the first quote of the first meeting that has one
}

// edges is the graph of a selection: the meetings of two actors are the data of
// their one edge.
type edges = lib.Graph[string, string]

// Select returns the part of the graph that the scope and the filter name.
func Select(src Source, s Scope, f Filter) (Picture, error) {
	meetings, err := within(src, s, f)
	if err != nil {
		return Picture{}, err
	}
	g, err := weave(meetings)
	if err != nil {
		return Picture{}, err
	}
	if s.Around != "" {
		if err := addActor(g, s.Around); err != nil {
			return Picture{}, err
		}
		if err := atMost(g, s.Around, s.Depth); err != nil {
			return Picture{}, err
		}
	}
	if err := prune(g, s, meetings); err != nil {
		return Picture{}, err
	}
	p, err := picture(src, g, meetings)
	p.Middle = s.Around
	return p, err
}

// within returns the meetings in reach, oldest first: all, or those of the
// actors up to depth links around the middle.
func within(src Source, s Scope, f Filter) ([]fact.Meeting, error) {
	found := map[string]fact.Meeting{}
	add := func(f Filter, met func(fact.Meeting)) error {
		for m, err := range Meetings(src, f) {
			if err != nil {
				return err
			}
			found[m.ID] = m
			met(m)
		}
		return nil
	}
	if s.Around == "" {
		err := add(f, func(fact.Meeting) {})
		return inTime(found), err
	}
	seen, edge := map[string]bool{s.Around: true}, []string{s.Around}
	for level := 0; level <= s.Depth && len(edge) > 0; level++ {
		var next []string
		for _, id := range edge {
			f.Actors = []string{id}
			err := add(f, func(m fact.Meeting) {
				for _, other := range partners(m, id) {
					if !seen[other] {
						seen[other] = true
						next = append(next, other)
					}
				}
			})
			if err != nil {
				return nil, err
			}
		}
		edge = next
	}
	return inTime(found), nil
}

func inTime(found map[string]fact.Meeting) []fact.Meeting {
	all := make([]fact.Meeting, 0, len(found))
	for _, id := range sortedKeys(found) {
		all = append(all, found[id])
	}
	slices.SortStableFunc(all, func(a, b fact.Meeting) int { return cmp.Compare(a.SortDay(), b.SortDay()) })
	return all
}

// weave makes the graph of the meetings.
func weave(meetings []fact.Meeting) (edges, error) {
	g := lib.New(lib.StringHash, lib.Weighted())
	for _, m := range meetings {
		for _, id := range m.Attending() {
			if err := addActor(g, id); err != nil {
				return nil, err
			}
		}
		for _, p := range m.Pairs() {
			if err := link(g, p[0], p[1], m); err != nil {
				return nil, err
			}
		}
	}
	return g, nil
}

func addActor(g edges, id string) error {
	if err := g.AddVertex(id); err != nil && !errors.Is(err, lib.ErrVertexAlreadyExists) {
		return err
	}
	return nil
}

// knot is the data of an edge while the graph is made.
type knot struct {
	link   Link
	topics tally
}

func link(g edges, a, b string, m fact.Meeting) error {
	e, err := g.Edge(a, b)
	if errors.Is(err, lib.ErrEdgeNotFound) {
		k := &knot{link: Link{Tie: fact.Tie{A: a, B: b}}, topics: tally{}}
		k.add(m)
		return g.AddEdge(a, b, lib.EdgeData(k), lib.EdgeWeight(1))
	}
	if err != nil {
		return err
	}
	e.Properties.Data.(*knot).add(m)
	return nil
}

func (k *knot) add(m fact.Meeting) {
	k.link.Add(m)
	if m.Status == fact.Planned || m.Status == fact.Proposed {
		k.link.Planned++
	}
	k.topics.add(m.Topics...)
	if k.link.Evidence == "" {
		k.link.Evidence = Cite(m).Quote
	}
}

// atMost takes out the actors that are more than depth links from the middle.
// The library's own search by depth counts visits, not links, so the levels are
// walked here over its adjacency map.
func atMost(g edges, middle string, depth int) error {
	adjacent, err := g.AdjacencyMap()
	if err != nil {
		return err
	}
	near, edge := map[string]bool{middle: true}, []string{middle}
	for range depth {
		var next []string
		for _, id := range edge {
			for other := range adjacent[id] {
				if !near[other] {
					near[other] = true
					next = append(next, other)
				}
			}
		}
		edge = next
	}
	return remove(g, adjacent, func(id string) bool { return !near[id] })
}

// prune keeps the middle and the actors of most meetings, as the scope says: whoever
// was once at a conference of forty is not among them.
func prune(g edges, s Scope, meetings []fact.Meeting) error {
	adjacent, err := g.AdjacencyMap()
	if err != nil || s.Top <= 0 || len(adjacent) <= s.Top {
		return err
	}
	weight := tally{}
	for id := range adjacent {
		weight[id] = 0
	}
	for _, m := range meetings {
		for _, id := range m.Attending() {
			if adjacent[id] != nil {
				weight[id]++
			}
		}
	}
	if s.Around != "" {
		weight[s.Around] = 1 << 40
	}
	keep := map[string]bool{}
	for _, c := range weight.top()[:min(s.Top, len(weight))] {
		keep[c.Name] = true
	}
	return remove(g, adjacent, func(id string) bool { return !keep[id] })
}

func remove(g edges, adjacent map[string]map[string]lib.Edge[string], out func(id string) bool) error {
	for id, others := range adjacent {
		if !out(id) {
			continue
		}
		for other := range others {
			if err := g.RemoveEdge(id, other); err != nil && !errors.Is(err, lib.ErrEdgeNotFound) {
				return err
			}
		}
		if err := g.RemoveVertex(id); err != nil {
			return err
		}
	}
	return nil
}

// picture reads the graph out, sorted, with the meetings that are left of it.
func picture(src Source, g edges, meetings []fact.Meeting) (Picture, error) {
	adjacent, err := g.AdjacencyMap()
	if err != nil {
		return Picture{}, err
	}
	var p Picture
	for _, id := range sortedKeys(adjacent) {
		a, err := src.Actor(id)
		if err != nil {
			return Picture{}, err
		}
		p.Actors = append(p.Actors, a)
		for _, other := range sortedKeys(adjacent[id]) {
			if id < other {
				p.Links = append(p.Links, adjacent[id][other].Properties.Data.(*knot).done())
			}
		}
	}
	for _, m := range meetings {
		if slices.ContainsFunc(m.Pairs(), func(pair [2]string) bool { return adjacent[pair[0]] != nil && adjacent[pair[1]] != nil }) {
			p.Meetings = append(p.Meetings, m)
		}
	}
	return p, nil
}

func (k *knot) done() Link {
	for _, c := range k.topics.top() {
		k.link.Topics = append(k.link.Topics, c.Name)
	}
	return k.link
}
