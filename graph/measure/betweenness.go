package measure

import (
	"math"
	"math/rand/v2"
	"runtime"
	"slices"
	"sync"
)

// ExactUpTo is the number of actors up to which betweenness is exact.
const ExactUpTo = 5000

// pivots is how many actors betweenness is estimated from in larger networks.
const pivots = 256

// Betweenness is how often each actor lies on the shortest chains between two
// others: a share of all pairs, from 0 to 1.
type Betweenness struct {
	Value  []float64
	Error  []float64 // standard error of an estimate; nil when exact
	Pivots int       // how many actors the estimate is from; 0 when exact
}

// Betweenness computes it by Brandes' algorithm (A Faster Algorithm for
// Betweenness Centrality, 2001), every tie counting as one step; in networks of
// more than ExactUpTo actors from pivots drawn at random, the same each time,
// with the standard error of the mean over them. What a pivot owes to an actor
// is scaled by how far along the way it lies (Geisberger, Sanders and Schultes,
// Better Approximation of Betweenness Centrality, 2008): else a neighbour of one
// actor on the rim would owe half its value to whether that one is drawn.
func (n *Network) Betweenness() Betweenness { return n.betweenness(ExactUpTo, pivots) }

func (n *Network) betweenness(exactUpTo, pivots int) Betweenness {
	size := n.Len()
	if size <= exactUpTo {
		pivots = size
	}
	sum, squares := n.dependencies(draw(size, pivots))
	pairs := float64(size-1) * float64(size-2)
	out := Betweenness{Value: make([]float64, size)}
	if size < 3 {
		return out
	}
	scale := float64(size) / float64(pivots) / pairs
	if pivots < size {
		out.Error, out.Pivots = make([]float64, size), pivots
	}
	for i := range sum {
		out.Value[i] = sum[i] * scale
		if out.Error != nil {
			out.Error[i] = standardError(sum[i], squares[i], pivots) * float64(size) / pairs
		}
	}
	return out
}

// draw returns so many of the numbers below size, each once, sorted.
func draw(size, many int) []int32 {
	drawn := make([]int32, 0, many)
	r := rand.New(rand.NewPCG(1, 2))
	for _, i := range r.Perm(size)[:many] {
		drawn = append(drawn, int32(i))
	}
	slices.Sort(drawn)
	return drawn
}

// standardError of the mean of k values, from their sum and sum of squares.
func standardError(sum, squares float64, k int) float64 {
	n := float64(k)
	variance := (squares - sum*sum/n) / (n - 1)
	return math.Sqrt(max(variance, 0) / n)
}

// dependencies sums what each source's shortest paths owe to each actor. Blocks
// of sources are summed one after another, so that the sum does not depend on
// the number of processors.
func (n *Network) dependencies(sources []int32) (sum, squares []float64) {
	const block = 32
	blocks := (len(sources) + block - 1) / block
	parts := make([][2][]float64, blocks)
	var wait sync.WaitGroup
	free := make(chan struct{}, runtime.GOMAXPROCS(0))
	for i := range blocks {
		wait.Add(1)
		free <- struct{}{}
		go func() {
			defer func() { <-free; wait.Done() }()
			w := newWalk(n.Len())
			parts[i] = w.sum(n, sources[i*block:min((i+1)*block, len(sources))])
		}()
	}
	wait.Wait()
	sum, squares = make([]float64, n.Len()), make([]float64, n.Len())
	for _, p := range parts {
		for i := range sum {
			sum[i] += p[0][i]
			squares[i] += p[1][i]
		}
	}
	return sum, squares
}

// walk is one breadth-first search after another.
type walk struct {
	dist  []int32
	paths []float64 // shortest, from the source
	owed  []float64
	order []int32 // of actors reached
}

func newWalk(n int) *walk {
	w := &walk{dist: make([]int32, n), paths: make([]float64, n), owed: make([]float64, n)}
	for i := range w.dist {
		w.dist[i] = -1
	}
	return w
}

func (w *walk) sum(n *Network, sources []int32) [2][]float64 {
	out := [2][]float64{make([]float64, n.Len()), make([]float64, n.Len())}
	for _, s := range sources {
		w.from(n, s)
		for _, v := range w.order {
			x := 2 * float64(w.dist[v]) * w.owed[v] // as pairs are counted both ways
			out[0][v] += x
			out[1][v] += x * x
			w.dist[v], w.paths[v], w.owed[v] = -1, 0, 0
		}
	}
	return out
}

// from counts the shortest paths from s, then gathers what is owed for each step
// of the way, the farthest first.
func (w *walk) from(n *Network, s int32) {
	w.order = append(w.order[:0], s)
	w.dist[s], w.paths[s] = 0, 1
	for i := 0; i < len(w.order); i++ {
		v := w.order[i]
		to, _ := n.ties(v)
		for _, x := range to {
			if w.dist[x] < 0 {
				w.dist[x] = w.dist[v] + 1
				w.order = append(w.order, x)
			}
			if w.dist[x] == w.dist[v]+1 {
				w.paths[x] += w.paths[v]
			}
		}
	}
	for i := len(w.order) - 1; i >= 0; i-- {
		v := w.order[i]
		to, _ := n.ties(v)
		for _, x := range to {
			if w.dist[x] == w.dist[v]+1 {
				w.owed[v] += w.paths[v] / w.paths[x] * (1/float64(w.dist[x]) + w.owed[x])
			}
		}
	}
}
