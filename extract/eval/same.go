package eval

import (
	"maps"
	"slices"
	"strings"
)

// sameParticipant reports whether a predicted participant is the gold one.
func sameParticipant(gold, predicted Participant) bool {
	names, got := gold.Name, predicted.Name.first()
	if anySame(names, got, sameName) {
		return gold.Type == predicted.Type || gold.Type != "person" && predicted.Type != "person"
	}
	if group(gold.Type) && group(predicted.Type) {
		return sameGroup(gold, predicted, len(names) > 0 && len(got) > 0)
	}
	if gold.Type != "person" || predicted.Type != "person" || len(names) > 0 {
		return false
	}
	if gold.Country != "" && predicted.Country != "" && gold.Country != predicted.Country {
		return false
	}
	return sameOffice(gold.Role, predicted.Role)
}

func group(kind string) bool {
	return kind == "state" || kind == "delegation" || kind == "organization"
}

// sameGroup compares states, delegations and organisations whose names differ:
// a state is its country's delegation, an organisation is only itself.
func sameGroup(gold, predicted Participant, named bool) bool {
	a, b := gold.Type, predicted.Type
	if a == "state" && b == "state" || a != b && a != "organization" && b != "organization" {
		return gold.Country != "" && gold.Country == predicted.Country
	}
	if a == "delegation" && b == "delegation" && !named {
		return gold.Country == predicted.Country &&
			(gold.Country != "" || content(gold.Role).shared(content(predicted.Role)) > 0)
	}
	return false
}

func anySame(gold, got Answers, same func(gold, got string) bool) bool {
	return slices.ContainsFunc(gold, func(g string) bool {
		return slices.ContainsFunc(got, func(p string) bool { return same(g, p) })
	})
}

func sameTopic(gold, predicted string) bool {
	g, p := content(gold), content(predicted)
	if len(g) == 0 || len(p) == 0 {
		g, p = setOf(bag(gold)), setOf(bag(predicted))
	}
	n := float64(g.shared(p))
	return n > 0 && n/float64(min(len(g), len(p))) >= 0.5 && n/float64(g.union(p)) >= 0.3
}

// samePlace: one contains the other, and the predicted one is no sentence.
func samePlace(gold, predicted string) bool {
	g, p := setOf(bag(gold)), setOf(bag(predicted))
	if len(g) == 0 || len(p) == 0 || len(p) > len(g)+5 {
		return false
	}
	n := g.shared(p)
	return n == len(g) || n == len(p)
}

// sameDate compares EDTF values without their qualifiers.
func sameDate(gold, predicted string) bool { return unqualified(gold) == unqualified(predicted) }

func unqualified(date string) string {
	return strings.NewReplacer("~", "", "?", "", "%", "").Replace(date)
}

// match is the largest one-to-one matching of golds with preds: pairs of
// indexes, sorted (augmenting paths).
func match[T any](golds, preds []T, same func(gold, pred T) bool) [][2]int {
	owner := map[int]int{} // index of a prediction → its gold
	var place func(i int, seen map[int]bool) bool
	place = func(i int, seen map[int]bool) bool {
		for j := range preds {
			if seen[j] || !same(golds[i], preds[j]) {
				continue
			}
			seen[j] = true
			if held, taken := owner[j]; !taken || place(held, seen) {
				owner[j] = i
				return true
			}
		}
		return false
	}
	for i := range golds {
		place(i, map[int]bool{})
	}
	var out [][2]int
	for _, j := range slices.Sorted(maps.Keys(owner)) {
		out = append(out, [2]int{owner[j], j})
	}
	slices.SortFunc(out, func(a, b [2]int) int { return a[0] - b[0] })
	return out
}
