package spell

import (
	"slices"
	"strings"
)

// long is how many consonants make a name of which one letter may be misheard.
const long = 6

// Foreign reports whether two names, part for part alike, differ as a foreign name's
// spellings do: in parts of at least so many consonants, so that no other name is as
// near.
func Foreign(a, b []Part, least int) bool {
	if len(a) != len(b) {
		return false
	}
	far := slices.ContainsFunc(a, func(p Part) bool { return p.far(least) })
	weight := 0
	for i, p := range a {
		weight += p.Weight()
		first := i == 0 && (far || p.Weight() >= least) && foreign(p, b[i])
		if Compare(p, b[i]) != Same && !first && !spells(p, b[i], least) {
			return false
		}
	}
	return weight >= long
}

// foreign reports whether two parts that differ may be one name. Of given names each
// is its own, محمد and محمود, unless they are longer than Arabic ones.
func foreign(p, q Part) bool {
	return !p.Bound && !q.Bound && !(p.Given && q.Given && p.Weight() < arabicWeight)
}

// arabicWeight is more consonants than an Arabic given name has that is written in two ways.
const arabicWeight = 5

// spells reports whether two parts that differ may be one part of a foreign name by
// themselves.
func spells(p, q Part, least int) bool {
	switch {
	case withG(p.Letters) == withG(q.Letters):
		return true
	case p.Article || q.Article:
		return p.Weight() >= least && sameVowels(p.Letters, q.Letters)
	}
	return foreign(p, q) && (p.far(least) || q.far(least))
}

// withG writes the g of foreign names as Egypt does not.
func withG(letters string) string { return strings.ReplaceAll(letters, "ج", "غ") }

// sameVowels reports whether letters differ in consonants alone: عثمان and عثيمين are
// two families.
func sameVowels(a, b string) bool {
	x, y := []rune(a), []rune(b)
	if len(x) != len(y) {
		return false
	}
	for i, r := range x {
		if r != y[i] && (classes[r] == vowel || classes[y[i]] == vowel) {
			return false
		}
	}
	return true
}

// far reports whether a part is too long for an Arabic name, of three root letters as
// a rule, or has too many vowels.
func (p Part) far(least int) bool {
	return !p.Article && !p.Bound && (p.Weight() >= least || p.Weight() > 1 && vowels(p.Letters) >= least-1)
}

// vowels is how many vowels are written within a part.
func vowels(letters string) (n int) {
	for _, r := range strings.TrimSuffix(letters, "ي") {
		if classes[r] == vowel {
			n++
		}
	}
	return n
}
