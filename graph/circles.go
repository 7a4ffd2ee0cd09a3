package graph

import (
	"cmp"
	"maps"
	"slices"

	"liqa/graph/measure"
)

// Circle is a group of actors who meet each other more than others.
type Circle struct {
	Number     int     `json:"circle"` // from 1
	Size       int     `json:"size"`
	Members    []Party `json:"members"`    // who meet most within it first
	Countries  []Count `json:"countries"`  // of the members
	Strongest  []Party `json:"strongest"`  // the two who met most often; "liqa met" has the evidence
	Modularity float64 `json:"modularity"` // of the whole division
}

// Circles divides the actors of the meetings that the filter keeps (held ones,
// unless it names statuses) into circles of at least so many, the largest first,
// and returns the modularity of the whole division.
func Circles(src Source, least int, f Filter) ([]Circle, float64, error) {
	net, err := measure.Build(networkTies(src, f))
	if err != nil || net.Len() == 0 {
		return nil, 0, err
	}
	of := net.Communities()
	q, within := net.Modularity(of), net.Within(of)
	members := map[int][]int{}
	for i, c := range of {
		members[c] = append(members[c], i)
	}
	var out []Circle
	for _, c := range slices.Sorted(maps.Keys(members)) {
		if len(members[c]) < least {
			break // they come by size
		}
		circle, err := describe(src, net, of, within, members[c])
		if err != nil {
			return nil, 0, err
		}
		circle.Number, circle.Modularity = c+1, q
		out = append(out, circle)
	}
	return out, q, nil
}

func describe(src Source, net *measure.Network, of []int, within []float64, members []int) (Circle, error) {
	slices.SortStableFunc(members, func(i, j int) int { return cmp.Compare(within[j], within[i]) })
	c, countries := Circle{Size: len(members)}, tally{}
	for _, i := range members {
		a, err := src.Actor(net.IDs[i])
		if err != nil {
			return c, err
		}
		countries.add(a.Country)
		c.Members = append(c.Members, actorParty(a))
	}
	c.Countries = countries.top()
	i, j := net.Strongest(of, members)
	for _, k := range []int{i, j} {
		p, err := partyOf(src, net.IDs[k])
		if err != nil {
			return c, err
		}
		c.Strongest = append(c.Strongest, p)
	}
	return c, nil
}
