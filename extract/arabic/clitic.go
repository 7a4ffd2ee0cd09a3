package arabic

import (
	"iter"
	"strings"
)

// Form is one way to read a word: particles written onto it, and what remains.
type Form struct {
	Conj string // و or ف, or empty
	Prep string // ب, ل or ك, or empty
	Stem string // the rest; starts with ال where the word is definite
}

// Forms yields the ways to read a normal form, the plainest first. What remains
// is at least two letters long. "لل…" is read as ل and ال….
func Forms(norm string) iter.Seq[Form] {
	return func(yield func(Form) bool) {
		if !prepositions("", norm, yield) {
			return
		}
		for _, conj := range [...]string{"و", "ف"} {
			if rest, ok := strings.CutPrefix(norm, conj); ok && letters(rest) >= 2 {
				prepositions(conj, rest, yield)
				return
			}
		}
	}
}

// prepositions yields a word as it stands and without a preposition on it, and
// reports whether to go on.
func prepositions(conj, word string, yield func(Form) bool) bool {
	if !yield(Form{Conj: conj, Stem: word}) {
		return false
	}
	if rest, ok := strings.CutPrefix(word, "لل"); ok && letters(rest) >= 2 && !yield(Form{Conj: conj, Prep: "ل", Stem: "ال" + rest}) {
		return false
	}
	for _, prep := range [...]string{"ب", "ل", "ك"} {
		if rest, ok := strings.CutPrefix(word, prep); ok && letters(rest) >= 2 {
			return yield(Form{Conj: conj, Prep: prep, Stem: rest})
		}
	}
	return true
}

// letters counts the letters of an Arabic normal form: two bytes each.
func letters(s string) int { return len(s) / 2 }
