package spell

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
	if len(a) < 2 || len(b) < 2 || Compare(a[0], b[0]) == Other {
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

func relateAll(a, b []Part) Relation {
	r := Equal
	for i := range a {
		switch l := Compare(a[i], b[i]); {
		case l == Other, a[i].Son != b[i].Son && i == 1:
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
	if last := parts[len(parts)-1].Letters; generations[last] {
		return last
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

// Keys are what names that may be one have in common: the skeletons of the
// first part with the second, and with the last.
func Keys(parts []Part) []string {
	if len(parts) < 2 {
		return nil
	}
	first := Skeleton(parts[0].Letters)
	second, last := first+" "+Skeleton(parts[1].Letters), first+" "+Skeleton(parts[len(parts)-1].Letters)
	if second == last {
		return []string{second}
	}
	return []string{second, last}
}
