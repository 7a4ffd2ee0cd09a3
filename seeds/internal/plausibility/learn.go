package main

import (
	"fmt"
	"math"
	"os"

	"liqa/extract/meeting"
)

const (
	penalty = 3   // of the squared weights
	step    = 0.1 // of gradient descent
	rounds  = 600
	seldom  = 8 // signs of fewer candidates tell nothing
)

// learn gives each sign its weight.
func learn(found []candidate) meeting.Weights {
	count := map[string]int{}
	for _, c := range found {
		for _, s := range c.signs {
			count[s]++
		}
	}
	w := meeting.Weights{"all": 0}
	for s, n := range count {
		if n >= seldom {
			w[s] = 0
		}
	}
	speed := map[string]float64{}
	for range rounds {
		descend(w, speed, found)
	}
	return w
}

// descend takes one step down the gradient of the loss, by AdaGrad.
func descend(w meeting.Weights, speed map[string]float64, found []candidate) {
	gradient := map[string]float64{}
	for _, c := range found {
		miss := 1 / (1 + math.Exp(-w.Of(c.signs)))
		if c.right {
			miss--
		}
		gradient["all"] += miss
		for _, s := range c.signs {
			gradient[s] += miss
		}
	}
	for s := range w {
		g := gradient[s]
		if s != "all" {
			g += penalty * w[s]
		}
		speed[s] += g * g
		if g != 0 {
			w[s] -= step * g / math.Sqrt(speed[s])
		}
	}
}

// validate prints what the weights are worth on articles that they did not see.
func validate(found []candidate, missed int) {
	right, wrong, keptRight, keptWrong := 0, 0, 0, 0
	for fold := range 5 {
		var seen, unseen []candidate
		for _, c := range found {
			if c.article%5 == fold {
				unseen = append(unseen, c)
			} else {
				seen = append(seen, c)
			}
		}
		w := learn(seen)
		for _, c := range unseen {
			keep := w.Of(c.signs) >= meeting.Doubt
			switch {
			case c.right && keep:
				keptRight++
			case keep:
				keptWrong++
			}
			if c.right {
				right++
			} else {
				wrong++
			}
		}
	}
	total := right + missed
	fmt.Fprintf(os.Stderr, "as found:     %d right, %d wrong, F1 %.3f\n", right, wrong, f1(right, wrong, total))
	fmt.Fprintf(os.Stderr, "without doubt: %d right, %d wrong, F1 %.3f\n", keptRight, keptWrong, f1(keptRight, keptWrong, total))
}

func f1(right, wrong, total int) float64 {
	return 2 * float64(right) / float64(right+wrong+total)
}
