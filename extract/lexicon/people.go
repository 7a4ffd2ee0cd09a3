package lexicon

import (
	"strings"
	"unicode"

	"liqa/extract/arabic"
	"liqa/seeds"
)

// people are the countries of well-known persons, by whole name and, where all
// who bear it are of one country, by family name.
type people struct {
	whole  map[string]string
	family map[string]string
}

func addPerson(l *Lexicon, r seeds.Row) {
	country := r.Get("country")
	if country == "" {
		return
	}
	for _, n := range r.List("names") {
		words := strings.Fields(arabic.Fold(strings.ReplaceAll(n, "-", " ")))
		if len(words) == 0 {
			continue
		}
		l.people.whole[strings.Join(words, "")] = country
		if r.Own() {
			continue // long lists have bearers of every family name everywhere
		}
		last := words[len(words)-1]
		if old, ok := l.people.family[last]; ok && old != country {
			country = "" // families of several countries tell nothing
		}
		l.people.family[last] = country
		country = r.Get("country")
	}
}

// Nation is the country of the well-known person so called, in folded words;
// empty for others. Titles and offices do not count, and nobody is named by it.
func (l *Lexicon) Nation(words []string) string {
	if len(words) == 1 {
		return l.people.family[words[0]]
	}
	for n := len(words); n >= 2; n-- {
		if c := l.people.whole[strings.Join(words[:n], "")]; c != "" {
			return c
		}
	}
	return ""
}

func addOutlet(l *Lexicon, r seeds.Row) {
	for _, n := range r.List("names") {
		l.outlets[outletKey(n)] = r.Get("country")
	}
}

// Home is the country whose readers an outlet writes for; empty for outlets of
// all Arabs, and for unknown ones.
func (l *Lexicon) Home(outlet string) string { return l.outlets[outletKey(outlet)] }

// outletKey is the outlet's name in letters and digits alone, without articles.
func outletKey(name string) string {
	var out strings.Builder
	for _, w := range strings.FieldsFunc(arabic.Fold(name), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }) {
		switch w {
		case "al", "el", "صحيفه", "جريده", "موقع", "وكاله":
			continue
		}
		out.WriteString(strings.TrimPrefix(strings.TrimPrefix(w, "ال"), "al"))
	}
	return out.String()
}
