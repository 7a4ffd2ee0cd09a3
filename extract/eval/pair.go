package eval

import (
	"cmp"
	"slices"
)

// pairing is a gold meeting and the predicted one that is the same, with the
// participants that agree.
type pairing struct {
	gold, pred int
	shared     [][2]int
	likeness   float64
}

// agree returns the participants on which two records agree, or nil when they
// are two different meetings: at least two must (all, where gold has fewer),
// and they must be half of both sides.
func agree(gold, pred Meeting) [][2]int {
	g, p := gold.takers(), pred.takers()
	shared := match(g, p, sameParticipant)
	n := len(shared)
	if n > 0 && n >= min(2, len(g)) && float64(2*n)/float64(len(g)+len(p)) >= 0.5 {
		return shared
	}
	return nil
}

// pairMeetings pairs gold and predicted meetings, best first, each used once.
func pairMeetings(gold, pred []Meeting) []pairing {
	var options []pairing
	for i, g := range gold {
		for j, p := range pred {
			if shared := agree(g, p); shared != nil {
				options = append(options, pairing{i, j, shared, likeness(g, p, len(shared))})
			}
		}
	}
	slices.SortFunc(options, func(a, b pairing) int {
		return cmp.Or(cmp.Compare(b.likeness, a.likeness), cmp.Compare(a.gold, b.gold), cmp.Compare(a.pred, b.pred))
	})
	var out []pairing
	usedGold, usedPred := map[int]bool{}, map[int]bool{}
	for _, o := range options {
		if !usedGold[o.gold] && !usedPred[o.pred] {
			usedGold[o.gold], usedPred[o.pred] = true, true
			out = append(out, o)
		}
	}
	return out
}

// likeness ranks the pairings of one meeting: participants first, then date,
// place, status and kind. The conversions keep every processor's rounding.
func likeness(g, p Meeting, shared int) float64 {
	like := float64(2*shared) / float64(len(g.takers())+len(p.takers()))
	switch got := p.Date.first(); {
	case anySame(g.Date, got, sameDate):
		like += 0.3
	case len(g.Date) > 0 && len(got) > 0:
		like -= 0.2
	}
	if anySame(g.Place, p.Place.first(), samePlace) {
		like += 0.2
	}
	form := 0.0
	if g.Status == p.Status {
		form += 0.1
	}
	if g.Kind == p.Kind {
		form += 0.1
	}
	return like + form
}
