package measure

import "math"

// PageRank returns the share of time a walker spends at each actor who follows
// ties in proportion to their meetings and, with probability 1-damping, starts
// again anywhere (Page, Brin, Motwani and Winograd, 1999). It stops when a step
// changes the sum of all shares by less than tolerance.
func (n *Network) PageRank(damping, tolerance float64) []float64 {
	size := float64(n.Len())
	rank, next := make([]float64, n.Len()), make([]float64, n.Len())
	for i := range rank {
		rank[i] = 1 / size
	}
	strength := n.Strength()
	for change := 1.0; change > tolerance; {
		for i := range next {
			next[i] = (1 - damping) / size
		}
		for i := range rank {
			to, weights := n.ties(int32(i))
			share := damping * rank[i] / strength[i] // every actor of a network has a tie
			for k, j := range to {
				next[j] += share * weights[k]
			}
		}
		change = 0
		for i := range rank {
			change += math.Abs(next[i] - rank[i])
		}
		rank, next = next, rank
	}
	return rank
}
