// Package name breaks names into the terms by which actors are looked up, in
// Arabic or Latin letters. It needs none of the language data, so that a
// look-up starts at once.
package name

import (
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"liqa/extract/arabic"
	"liqa/extract/fact"
)

// soundMark starts a term that says how a word sounds.
const soundMark = "~"

// Words returns the words of a name in normal form: Arabic letters folded, Latin
// ones without case and accents, articles (al-, el-, ال) and punctuation gone.
func Words(s string) []string {
	s = arabic.Fold(plainLatin(s))
	words := strings.FieldsFunc(s, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	out := words[:0]
	for _, w := range words {
		if w = bare(w); w != "" {
			out = append(out, w)
		}
	}
	return out
}

// bare takes the article off a word; a Latin article standing alone is nothing.
func bare(w string) string {
	if w == "al" || w == "el" {
		return ""
	}
	if rest, ok := strings.CutPrefix(w, "ال"); ok && len([]rune(rest)) >= 2 {
		return rest
	}
	return w
}

// Terms returns the terms an actor is found by, sorted: the words of all its
// names, and how each of them sounds.
func Terms(a fact.Actor) []string {
	var terms []string
	add := func(s string) {
		for _, w := range Words(s) {
			terms = append(terms, w)
			if s := Sound(w); s != "" {
				terms = append(terms, s)
			}
		}
	}
	add(a.Name)
	add(a.Label)
	for _, n := range a.Names {
		add(n)
	}
	slices.Sort(terms)
	return slices.Compact(terms)
}

// latin maps the letters that do not fall apart into a letter and a mark.
var latin = strings.NewReplacer("ı", "i", "ø", "o", "Ø", "o", "ł", "l", "Ł", "l", "đ", "d", "Đ", "d", "ß", "ss", "æ", "ae", "Æ", "ae",
	"ə", "a", "Ə", "a", "'", "", "’", "", "‘", "", "ʿ", "", "ʾ", "", "`", "")

// plainLatin takes the accents off Latin letters and leaves Arabic ones as they
// are: their marks are letters' seats, which arabic.Fold knows.
func plainLatin(s string) string {
	s = latin.Replace(s)
	var b strings.Builder
	for _, r := range s {
		if r < 0x80 || r > 0x24F && r < 0x1E00 || r > 0x1EFF {
			b.WriteRune(r)
			continue
		}
		for _, d := range norm.NFD.String(string(r)) {
			if !unicode.Is(unicode.Mn, d) {
				b.WriteRune(d)
			}
		}
	}
	return b.String()
}
