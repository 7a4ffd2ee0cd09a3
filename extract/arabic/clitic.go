package arabic

import "strings"

// Form is one way to read a word: particles written onto it, and what remains.
type Form struct {
	Conj string // و or ف, or empty
	Prep string // ب, ل or ك, or empty
	Stem string // the rest; starts with ال where the word is definite
}

// Forms lists the ways to read a normal form, the plainest first. What remains
// is at least two letters long. "لل…" is read as ل and ال….
func Forms(norm string) []Form {
	out := make([]Form, 0, 4)
	out = appendPrep(out, "", norm)
	for _, conj := range [...]string{"و", "ف"} {
		if rest, ok := strings.CutPrefix(norm, conj); ok && letters(rest) >= 2 {
			out = appendPrep(out, conj, rest)
		}
	}
	return out
}

func appendPrep(out []Form, conj, word string) []Form {
	out = append(out, Form{Conj: conj, Stem: word})
	if rest, ok := strings.CutPrefix(word, "لل"); ok && letters(rest) >= 2 {
		out = append(out, Form{Conj: conj, Prep: "ل", Stem: "ال" + rest})
	}
	for _, prep := range [...]string{"ب", "ل", "ك"} {
		if rest, ok := strings.CutPrefix(word, prep); ok && letters(rest) >= 2 {
			out = append(out, Form{Conj: conj, Prep: prep, Stem: rest})
		}
	}
	return out
}

// letters counts the letters of an Arabic normal form: two bytes each.
func letters(s string) int { return len(s) / 2 }
