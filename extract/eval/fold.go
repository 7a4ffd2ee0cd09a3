package eval

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/cases"
	"golang.org/x/text/unicode/norm"
)

// variants are letters that count as another one in a comparison. They are the
// measure's own, apart from those the extractor reads by (package arabic), so
// that a change there moves no yardstick.
var variants = strings.NewReplacer("أ", "ا", "إ", "ا", "آ", "ا", "ٱ", "ا", "ى", "ي", "ة", "ه", "ؤ", "و", "ئ", "ي",
	"ی", "ي", "ک", "ك", "گ", "ك", "ڤ", "ف", "پ", "ب", "چ", "ج")

// mark reports characters that comparison passes over: vowel signs, tatweel,
// joiners, direction marks.
func mark(r rune) bool {
	switch {
	case r >= 0x0610 && r <= 0x061A, r >= 0x064B && r <= 0x065F, r == 0x0670, r >= 0x06D6 && r <= 0x06ED, r == 0x0640,
		r >= 0x200C && r <= 0x200F, r >= 0x202A && r <= 0x202E, r >= 0x2066 && r <= 0x2069, r == 0xFEFF:
		return true
	}
	return false
}

// words are the folded words of a text: runs of letters and digits.
func words(text string) []string {
	text = strings.Map(func(r rune) rune {
		if mark(r) {
			return -1
		}
		return r
	}, norm.NFKC.String(text))
	text = cases.Fold().String(variants.Replace(text))
	return strings.FieldsFunc(text, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsNumber(r) })
}

// bag is words without conjunction, preposition and article on them.
func bag(text string) []string {
	out := words(text)
	for i, w := range out {
		out[i] = bare(w)
	}
	return out
}

func bare(word string) string {
	for _, prefix := range [...]string{"وال", "بال", "كال", "فال", "ال", "لل"} {
		if rest, ok := strings.CutPrefix(word, prefix); ok && utf8.RuneCountInString(rest) >= 2 {
			return rest
		}
	}
	return word
}

// set is a set of words.
type set map[string]bool

func setOf(words []string) set {
	s := make(set, len(words))
	for _, w := range words {
		s[w] = true
	}
	return s
}

// content is the bag of a text without words that say nothing, or all of it
// where nothing else is there.
func content(text string) set {
	s := setOf(bag(text))
	for w := range s {
		if lists().stop[w] {
			delete(s, w)
		}
	}
	return s
}

// shared counts the words two sets have in common.
func (s set) shared(other set) int {
	n := 0
	for w := range s {
		if other[w] {
			n++
		}
	}
	return n
}

// union counts the words of either set.
func (s set) union(other set) int { return len(s) + len(other) - s.shared(other) }
