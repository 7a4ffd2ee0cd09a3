package spell

import (
	"slices"
	"strings"
)

// Relation is how two whole names relate.
type Relation int

// The relations, from none to equality.
const (
	Different Relation = iota
	Shortened          // one leaves out inner or later parts of the other
	Variant            // part for part alike, some letters differ
	Equal              // part for part the same
)

// Relate compares two names. Those whose first parts differ are different
// whatever follows: a family name alone makes nobody one.
func Relate(a, b []Part) Relation {
	switch {
	case len(a) < 2 || len(b) < 2:
		return Different
	case len(a) != len(b) && joined(a) == joined(b):
		return Equal
	case len(a) != len(b) && Skeleton(joined(a)) == Skeleton(joined(b)):
		return Variant
	case Compare(a[0], b[0]) == Other:
		return Different
	}
	if len(a) > len(b) {
		a, b = b, a
	}
	if len(a) == len(b) {
		return relateAll(a, b)
	}
	if shortens(a, b) {
		return Shortened
	}
	return Different
}

// joined is a name written as one word, without articles: foreign names are cut now
// here, now there.
func joined(parts []Part) string {
	var b strings.Builder
	for _, p := range parts {
		b.WriteString(p.Letters)
	}
	return strings.ReplaceAll(b.String(), "ال", "")
}

func relateAll(a, b []Part) Relation {
	r := Equal
	for i := range a {
		switch l := Compare(a[i], b[i]); {
		case l == Other, a[i].Son != b[i].Son && i == 1 && a[i].whole() != b[i].whole():
			return Different
		case l == Like:
			r = Variant
		}
	}
	return r
}

// shortens reports whether a is b cut short, or b without parts between its
// first and its last. Only one part may be written differently.
func shortens(a, b []Part) bool {
	if generation(a) != generation(b) {
		return false
	}
	if a[1].Son != b[1].Son && Compare(a[1], b[1]) != Other {
		return false
	}
	return inOrder(a, b) && (Compare(a[1], b[1]) == Same || Compare(a[len(a)-1], b[len(b)-1]) == Same)
}

// generations tell a ruler or a son from those he is named after.
var generations = map[string]bool{"ابن": true, "الاب": true, "جونيور": true, "اول": true, "ثاني": true, "ثالث": true, "رابع": true,
	"خامس": true, "سادس": true, "اولي": true, "ثانيه": true}

func generation(parts []Part) string {
	if last := parts[len(parts)-1]; generations[last.Letters] && !last.House {
		return last.Letters
	}
	return ""
}

func inOrder(a, b []Part) bool {
	at, like := 0, 0
	for _, p := range b {
		if at == len(a) {
			break
		}
		switch Compare(a[at], p) {
		case Same:
			at++
		case Like:
			at++
			like++
		}
	}
	return at == len(a) && like <= 1
}

// Keys are what names that may be one have in common: the skeletons of the first part
// with the second, also with its بن, and with the last, and of all as one word. None
// begins with a vowel, which may be what is left of one behind the article.
func Keys(parts []Part) []string {
	if len(parts) < 2 {
		return nil
	}
	key := func(p Part) string { return withoutVowel(Skeleton(p.Letters)) }
	first := key(parts[0])
	keys := []string{first + " " + key(parts[1]), first + " " + key(parts[len(parts)-1]), withoutVowel(Skeleton(joined(parts)))}
	if parts[1].Son {
		keys = append(keys, first+" "+key(Part{Letters: parts[1].whole()}))
	}
	slices.Sort(keys)
	return slices.Compact(keys)
}

func withoutVowel(skeleton string) string {
	if rest, ok := strings.CutPrefix(skeleton, string(vowel)); ok && rest != "" {
		return rest
	}
	return skeleton
}
