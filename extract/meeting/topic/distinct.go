package topic

import (
	"slices"
	"strings"
	"unicode"

	"liqa/extract/arabic"
)

// Distinct lists the topics, each subject once, in the words that name it first.
func Distinct(topics []string) []string {
	list := []string{}
	for _, t := range topics {
		if !slices.ContainsFunc(list, func(o string) bool { return alike(o, t) }) {
			list = append(list, t)
		}
	}
	return list
}

// alike reports two topics that name the same subject: all words of one are among
// those of the other.
func alike(a, b string) bool {
	words, theirs := subjectWords(a), subjectWords(b)
	shared := 0
	for w := range words {
		if theirs[w] {
			shared++
		}
	}
	return shared == len(words) || shared == len(theirs)
}

// subjectWords are the folded words of a topic without article and conjunction.
func subjectWords(text string) map[string]bool {
	out := map[string]bool{}
	for _, w := range strings.FieldsFunc(arabic.Fold(text), func(r rune) bool { return unicode.IsSpace(r) || mates[r] != "" }) {
		w = strings.TrimPrefix(w, "و")
		w = strings.TrimPrefix(w, "ال")
		w = strings.TrimPrefix(w, "لل")
		if len(w) > 4 {
			out[w] = true
		}
	}
	return out
}
