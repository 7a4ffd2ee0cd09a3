package measure

import (
	"maps"
	"slices"
)

// Communities divides the actors into circles by the Louvain method (Blondel,
// Guillaume, Lambiotte and Lefebvre, Fast Unfolding of Communities in Large
// Networks, 2008) and returns the number of each actor's circle: 0 for the
// largest. Actors are moved in the order of their ids, so that the answer is the
// same each time.
func (n *Network) Communities() []int {
	of := make([]int32, n.Len())
	for i := range of {
		of[i] = int32(i)
	}
	level := n.folded()
	for {
		moved, circles := level.move()
		if !moved {
			break
		}
		for i := range of {
			of[i] = circles[of[i]]
		}
		level = level.fold(circles)
	}
	return bySize(of)
}

// Modularity says how much more often actors meet within their circles than
// chance would have it (Newman and Girvan, 2004).
func (n *Network) Modularity(circle []int) float64 {
	inside, total := map[int]float64{}, map[int]float64{}
	for i := range circle {
		to, weights := n.ties(int32(i))
		for k, j := range to {
			total[circle[i]] += weights[k]
			if circle[j] == circle[i] {
				inside[circle[i]] += weights[k]
			}
		}
	}
	q, all := 0.0, 2*n.Weights
	for _, c := range slices.Sorted(maps.Keys(total)) {
		q += inside[c]/all - (total[c]/all)*(total[c]/all)
	}
	return q
}

// layer is a network whose actors are circles of the one below.
type layer struct {
	net  *Network
	self []float64 // weight inside each, counted twice
	sum  []float64 // weight at each, its own included
	all  float64   // twice the weight of everything
}

func (n *Network) folded() *layer {
	return &layer{net: n, self: make([]float64, n.Len()), sum: n.Strength(), all: 2 * n.Weights}
}

// leastGain is the gain in modularity below which nothing is moved: rounding
// must not keep actors moving for ever.
const leastGain = 1e-12

// move puts each actor into the neighbouring circle that gains most, until none
// gains, and numbers the circles from 0.
func (l *layer) move() (moved bool, circles []int32) {
	n := l.net.Len()
	circles, total := make([]int32, n), slices.Clone(l.sum)
	for i := range circles {
		circles[i] = int32(i)
	}
	near, touched := make([]float64, n), make([]int32, 0, n)
	for again := true; again; {
		again = false
		for i := range int32(n) {
			own := circles[i]
			to, weights := l.net.ties(i)
			touched = append(touched[:0], own)
			for k, j := range to {
				c := circles[j]
				if near[c] == 0 && c != own {
					touched = append(touched, c)
				}
				near[c] += weights[k]
			}
			total[own] -= l.sum[i]
			best, gain := own, near[own]-total[own]*l.sum[i]/l.all
			for _, c := range touched {
				if g := near[c] - total[c]*l.sum[i]/l.all; g > gain+leastGain*l.all {
					best, gain = c, g
				}
			}
			for _, c := range touched {
				near[c] = 0
			}
			total[best] += l.sum[i]
			if best != own {
				circles[i], again, moved = best, true, true
			}
		}
	}
	return moved, numbered(circles)
}

// numbered gives circles the numbers from 0 in the order they occur.
func numbered(circles []int32) []int32 {
	number := map[int32]int32{}
	for i, c := range circles {
		if _, ok := number[c]; !ok {
			number[c] = int32(len(number))
		}
		circles[i] = number[c]
	}
	return circles
}

// fold makes each circle one actor.
func (l *layer) fold(circles []int32) *layer {
	n := int(slices.Max(circles)) + 1
	up := &layer{self: make([]float64, n), sum: make([]float64, n), all: l.all}
	between := map[[2]int32]float64{}
	for i := range circles {
		a := circles[i]
		up.self[a] += l.self[i]
		up.sum[a] += l.sum[i]
		to, weights := l.net.ties(int32(i))
		for k, j := range to {
			switch b := circles[j]; {
			case a == b:
				up.self[a] += weights[k]
			case a < b:
				between[[2]int32{a, b}] += weights[k]
			}
		}
	}
	up.net = woven(n, between)
	return up
}

// woven lays out weights between numbered circles.
func woven(n int, between map[[2]int32]float64) *Network {
	links := make([]link, 0, len(between))
	for p, w := range between {
		links = append(links, link{p[0], p[1], w})
	}
	return layout(n, links)
}

// bySize numbers circles by size, the largest first, ties by their first actor.
func bySize(of []int32) []int {
	if len(of) == 0 {
		return nil
	}
	size := make([]int, slices.Max(of)+1)
	for _, c := range of {
		size[c]++
	}
	order := make([]int, len(size))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return size[b] - size[a] })
	place := make([]int, len(size))
	for i, c := range order {
		place[c] = i
	}
	out := make([]int, len(of))
	for i, c := range of {
		out[i] = place[c]
	}
	return out
}
