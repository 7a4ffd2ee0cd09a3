package graph

import (
	"cmp"
	"iter"
	"slices"

	"liqa/extract/fact"
	"liqa/graph/measure"
)

// Measures are how central someone can be said to be.
var Measures = []string{"degree", "meetings", "betweenness", "pagerank"}

// Ranking says what to rank by.
type Ranking struct {
	By       string // one of Measures
	EachYear bool   // every year on its own
	Limit    int    // at most so many, of each year
}

// Rank is an actor's place in a ranking.
type Rank struct {
	Period  string  `json:"period,omitempty"` // year
	Rank    int     `json:"rank"`
	ID      string  `json:"id"`
	Name    string  `json:"name"`
	Label   string  `json:"label"`
	Country string  `json:"country"`
	Value   float64 `json:"value"`
	Error   float64 `json:"error,omitempty"`  // standard error of an estimate
	Pivots  int     `json:"pivots,omitempty"` // how many actors it is from
	MetMost Party   `json:"met_most"`         // with whom to ask "liqa met"
}

// PageRank's usual constants.
const (
	damping   = 0.85
	tolerance = 1e-8
)

// Top ranks the actors of the meetings that the filter keeps; held ones, unless
// it names statuses.
func Top(src Source, r Ranking, f Filter) ([]Rank, error) {
	if !r.EachYear {
		net, err := measure.Build(networkTies(src, f))
		if err != nil {
			return nil, err
		}
		return r.rank(src, net, "")
	}
	years, err := tiesByYear(src, f)
	if err != nil {
		return nil, err
	}
	var out []Rank
	for _, y := range sortedKeys(years) {
		net, err := measure.Build(years[y].all())
		if err != nil {
			return nil, err
		}
		ranks, err := r.rank(src, net, y)
		if err != nil {
			return nil, err
		}
		out = append(out, ranks...)
	}
	return out, nil
}

func (r Ranking) rank(src Source, net *measure.Network, period string) ([]Rank, error) {
	if net.Len() == 0 {
		return nil, nil
	}
	b := measure.Betweenness{}
	switch r.By {
	case "degree":
		b.Value = net.Degree()
	case "meetings":
		b.Value = net.Strength()
	case "pagerank":
		b.Value = net.PageRank(damping, tolerance)
	default:
		b = net.Betweenness()
	}
	order := make([]int, net.Len())
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(i, j int) int { return cmp.Compare(b.Value[j], b.Value[i]) })
	var out []Rank
	for place, i := range order[:min(r.Limit, len(order))] {
		x := Rank{Period: period, Rank: place + 1, ID: net.IDs[i], Value: b.Value[i], Pivots: b.Pivots}
		if b.Error != nil {
			x.Error = b.Error[i]
		}
		if err := x.name(src, net.IDs[net.Closest(i)]); err != nil {
			return nil, err
		}
		out = append(out, x)
	}
	return out, nil
}

func (r *Rank) name(src Source, closest string) error {
	a, err := src.Actor(r.ID)
	if err != nil {
		return err
	}
	r.Name, r.Label, r.Country = a.Name, a.Label, a.Country
	r.MetMost, err = partyOf(src, closest)
	return err
}

func partyOf(src Source, id string) (Party, error) {
	a, err := src.Actor(id)
	return actorParty(a), err
}

func actorParty(a fact.Actor) Party { return Party{a.ID, cmp.Or(a.Name, a.Role), a.Label} }

// networkTies yields the ties of the meetings that the filter keeps, each once:
// by the source's own count where that is the same. Held counts what is kept.
func networkTies(src Source, f Filter) iter.Seq2[fact.Tie, error] {
	if f.IsZero() {
		return src.AllTies()
	}
	return func(yield func(fact.Tie, error) bool) {
		sums := knots{}
		for m, err := range Meetings(src, f.orHeld()) {
			if err != nil {
				yield(fact.Tie{}, err)
				return
			}
			sums.add(m)
		}
		for t, err := range sums.all() {
			if !yield(t, err) {
				return
			}
		}
	}
}

// knots counts meetings by pair.
type knots map[[2]string]int

func (k knots) add(m fact.Meeting) {
	for _, p := range m.Pairs() {
		k[p]++
	}
}

func (k knots) all() iter.Seq2[fact.Tie, error] {
	return func(yield func(fact.Tie, error) bool) {
		for p, n := range k {
			if !yield(fact.Tie{A: p[0], B: p[1], Meetings: n, Held: n}, nil) {
				return
			}
		}
	}
}

func tiesByYear(src Source, f Filter) (map[string]knots, error) {
	years := map[string]knots{}
	for m, err := range Meetings(src, f.orHeld()) {
		if err != nil {
			return nil, err
		}
		y := Year(m)
		if y == "" {
			continue
		}
		if years[y] == nil {
			years[y] = knots{}
		}
		years[y].add(m)
	}
	return years, nil
}
