package measure

import (
	"fmt"
	"iter"
	"math"
	"math/rand/v2"
	"testing"

	"gonum.org/v1/gonum/graph"
	"gonum.org/v1/gonum/graph/community"
	"gonum.org/v1/gonum/graph/network"
	"gonum.org/v1/gonum/graph/simple"

	"liqa/extract/fact"
)

// random makes ties in two groups that meet more within than across.
func random(seed uint64, actors, ties int) []fact.Tie {
	r := rand.New(rand.NewPCG(seed, 1))
	seen := map[[2]int]bool{}
	var out []fact.Tie
	for len(out) < ties {
		a, b := r.IntN(actors), r.IntN(actors)
		if a >= b || seen[[2]int{a, b}] || (a%2 != b%2 && r.IntN(5) > 0) {
			continue
		}
		seen[[2]int{a, b}] = true
		n := 1 + r.IntN(4)
		out = append(out, fact.Tie{A: fmt.Sprintf("a%03d", a), B: fmt.Sprintf("a%03d", b), Meetings: n, Held: n})
	}
	return out
}

func each(ties []fact.Tie) iter.Seq2[fact.Tie, error] {
	return func(yield func(fact.Tie, error) bool) {
		for _, t := range ties {
			if !yield(t, nil) {
				return
			}
		}
	}
}

func build(t testing.TB, ties []fact.Tie) *Network {
	t.Helper()
	n, err := Build(each(ties))
	if err != nil {
		t.Fatal(err)
	}
	return n
}

// gonums is the same network for gonum.
func gonums(n *Network) (*simple.WeightedUndirectedGraph, *simple.WeightedDirectedGraph) {
	u, d := simple.NewWeightedUndirectedGraph(0, 0), simple.NewWeightedDirectedGraph(0, 0)
	for i := range n.Len() {
		to, weights := n.ties(int32(i))
		for k, j := range to {
			if int(j) > i {
				u.SetWeightedEdge(u.NewWeightedEdge(simple.Node(i), simple.Node(j), weights[k]))
			}
			d.SetWeightedEdge(d.NewWeightedEdge(simple.Node(i), simple.Node(j), weights[k]))
		}
	}
	return u, d
}

func TestBetweennessAgreesWithGonum(t *testing.T) {
	for seed := range uint64(5) {
		n := build(t, random(seed, 60, 110))
		u, _ := gonums(n)
		want := network.Betweenness(u)
		got := n.Betweenness()
		pairs := float64(n.Len()-1) * float64(n.Len()-2)
		for i, v := range got.Value {
			if math.Abs(v-want[int64(i)]/pairs) > 1e-9 {
				t.Errorf("seed %d: betweenness of %d is %g, gonum says %g", seed, i, v, want[int64(i)]/pairs)
			}
		}
		if got.Error != nil || got.Pivots != 0 {
			t.Errorf("a small network is estimated")
		}
	}
}

// TestBetweennessEstimate: two thirds of normal estimates lie within one
// standard error and nearly all within three. What pivots owe has a longer tail,
// so a little less is wanted.
func TestBetweennessEstimate(t *testing.T) {
	n := build(t, random(9, 600, 2400))
	exact, estimate := n.Betweenness(), n.betweenness(100, 120)
	within := func(errors float64) (share float64) {
		for i := range exact.Value {
			if math.Abs(exact.Value[i]-estimate.Value[i]) <= errors*estimate.Error[i] {
				share += 1 / float64(n.Len())
			}
		}
		return share
	}
	if within(1) < 0.6 || within(3) < 0.95 || estimate.Pivots != 120 {
		t.Errorf("%.2f of the estimates within one error, %.2f within three, from %d pivots", within(1), within(3), estimate.Pivots)
	}
}

func TestPageRankAgreesWithGonum(t *testing.T) {
	n := build(t, random(3, 60, 140))
	_, d := gonums(n)
	want := network.PageRank(d, 0.85, 1e-12)
	for i, v := range n.PageRank(0.85, 1e-12) {
		if math.Abs(v-want[int64(i)]) > 1e-8 {
			t.Errorf("PageRank of %d is %g, gonum says %g", i, v, want[int64(i)])
		}
	}
}

func TestCommunitiesAgainstGonum(t *testing.T) {
	for seed := range uint64(5) {
		n := build(t, random(seed, 80, 300))
		u, _ := gonums(n)
		circles := n.Communities()
		groups := make([][]graph.Node, 0)
		for i, c := range circles {
			for len(groups) <= c {
				groups = append(groups, nil)
			}
			groups[c] = append(groups[c], simple.Node(i))
		}
		q := n.Modularity(circles)
		if oracle := community.Q(u, groups, 1); math.Abs(q-oracle) > 1e-9 {
			t.Errorf("seed %d: modularity %g, gonum says %g", seed, q, oracle)
		}
		best := community.Q(u, community.Modularize(u, 1, nil).Communities(), 1)
		if q < 0.95*best {
			t.Errorf("seed %d: modularity %g where gonum finds %g", seed, q, best)
		}
		for c := 1; c < len(groups); c++ {
			if len(groups[c]) > len(groups[c-1]) {
				t.Errorf("seed %d: circle %d is larger than the one before", seed, c)
			}
		}
	}
}

func TestMeasuresByHand(t *testing.T) {
	// b stands between a and c, who met twice with b each; d and e met apart.
	n := build(t, []fact.Tie{{A: "b", B: "c", Held: 2}, {A: "a", B: "b", Held: 2}, {A: "d", B: "e", Held: 1}, {A: "a", B: "x", Meetings: 3}})
	if got := fmt.Sprint(n.IDs, n.Degree(), n.Strength(), n.Communities(), n.Betweenness().Value); got !=
		"[a b c d e] [1 2 1 1 1] [2 4 2 1 1] [0 0 0 1 1] [0 0.16666666666666666 0 0 0]" {
		t.Errorf("measures are %s", got)
	}
	if n.Closest(0) != 1 || n.Closest(3) != 4 {
		t.Errorf("closest to a is %d, to d %d", n.Closest(0), n.Closest(3))
	}
}

func TestEmptyNetwork(t *testing.T) {
	n := build(t, nil)
	if n.Len() != 0 || len(n.Communities()) != 0 || len(n.PageRank(0.85, 1e-8)) != 0 || len(n.Betweenness().Value) != 0 {
		t.Errorf("an empty network has measures")
	}
}

func BenchmarkBetweenness(b *testing.B) {
	n := build(b, random(1, 2000, 12000))
	for b.Loop() {
		n.Betweenness()
	}
}

func BenchmarkCommunities(b *testing.B) {
	n := build(b, random(1, 20000, 120000))
	for b.Loop() {
		n.Communities()
	}
}
