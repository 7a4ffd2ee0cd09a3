package measure

// Closest returns whom an actor met most often; of several the first.
func (n *Network) Closest(i int) int {
	best, most := i, 0.0
	to, weights := n.ties(int32(i))
	for k, j := range to {
		if weights[k] > most {
			best, most = int(j), weights[k]
		}
	}
	return best
}

// Within returns the weight of each actor's ties inside its circle.
func (n *Network) Within(circle []int) []float64 {
	out := make([]float64, n.Len())
	for i := range out {
		to, weights := n.ties(int32(i))
		for k, j := range to {
			if circle[j] == circle[i] {
				out[i] += weights[k]
			}
		}
	}
	return out
}

// Strongest returns the two members of a circle who met most often; of several
// the first.
func (n *Network) Strongest(circle []int, members []int) (a, b int) {
	most := 0.0
	for _, i := range members {
		to, weights := n.ties(int32(i))
		for k, j := range to {
			if circle[j] == circle[i] && weights[k] > most {
				a, b, most = i, int(j), weights[k]
			}
		}
	}
	return a, b
}
