package office

import (
	"slices"
	"strings"

	"liqa/extract/arabic"
	"liqa/seeds"
)

// addPeople learns how a side and what is its own are called in every number.
func (t *Table) addPeople(r seeds.Row, code string) {
	for _, column := range []string{"names", "masc", "fem", "plural_nom", "plural_obl", "broken"} {
		for _, form := range r.List(column) {
			words := strings.Fields(arabic.Fold(form))
			t.peoples[arabic.WithoutArticles(words)] = code
			t.longest = max(t.longest, len(words))
		}
	}
}

// Bare is a role without its side and its articles, a plural in the nominative: what
// papers that spell the side differently have in common, وفد أمريكي and الوفد الأميركي.
// A role that is nothing but its side stays.
func (t *Table) Bare(role, side string) string {
	words := strings.Fields(arabic.WithoutArticles(strings.Fields(arabic.Fold(role))))
	var left []string
	for i := 0; i < len(words); {
		if n := t.sideAt(words[i:], side); n > 0 {
			i += n
			continue
		}
		left = append(left, nominative(words[i]))
		i++
	}
	left = slices.DeleteFunc(left, func(w string) bool { return w == "من" })
	if len(left) == 0 {
		return strings.Join(words, " ")
	}
	return strings.Join(left, " ")
}

// sideAt is how many words at the start name the side.
func (t *Table) sideAt(words []string, side string) int {
	for n := min(t.longest, len(words)); n > 0; n-- {
		if side != "" && t.peoples[strings.Join(words[:n], " ")] == side {
			return n
		}
	}
	return 0
}

// nominative is a sound plural in the nominative; a word too short for one stays.
func nominative(word string) string {
	if stem, ok := strings.CutSuffix(word, "ين"); ok && len([]rune(stem)) > 3 {
		return stem + "ون"
	}
	return word
}
