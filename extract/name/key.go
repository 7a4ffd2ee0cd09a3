// Package name tells where a person's name starts and stops in Arabic text, by
// what the words of the language are used for (seeds/ar/nametokens.tsv) and by
// the grammar of Arabic and foreign names.
package name

import (
	"strings"

	"liqa/extract/arabic"
)

// Key is what the tables know a token by: its normal form, except that a word
// written with an undotted final ya keeps it, so that the preposition على and
// the name علي stay two words.
func Key(t arabic.Token) string {
	if t.Yeh || t.Kind != arabic.Word {
		return t.Norm
	}
	if stem, ok := strings.CutSuffix(t.Norm, "ي"); ok {
		return stem + "ى"
	}
	return t.Norm
}

// KeyOf is the Key of a word as a table spells it.
func KeyOf(word string) string {
	norm := arabic.Fold(word)
	if stem, ok := strings.CutSuffix(norm, "ي"); ok && !strings.HasSuffix(word, "ي") {
		return stem + "ى"
	}
	return norm
}
