package intake

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"liqa/extract/arabic"
)

// letters are those that Arabic papers write names with; others are of Persian,
// Urdu and their like.
const letters = "ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىيپچژگڤ"

// arabicName is a name as the tables write names: without vowel signs, marks and
// what stands in parentheses; empty when it is not written in Arabic letters.
func arabicName(s string) string {
	s, _, _ = strings.Cut(norm.NFKC.String(s), "(")
	var b strings.Builder
	for _, r := range s {
		switch {
		case strings.ContainsRune(letters, r):
			b.WriteRune(r)
		case unicode.IsSpace(r), r == '+', r == '_', r == '-', r == '‑', r == '–':
			b.WriteByte(' ')
		case unicode.Is(unicode.Mn, r), unicode.Is(unicode.Cf, r), r == 'ـ':
		default:
			return ""
		}
	}
	return strings.Join(strings.Fields(b.String()), " ")
}

// addName adds an Arabic name unless the list has it in another spelling of the
// same letters.
func addName(names []string, name string) []string {
	name = arabicName(name)
	key := arabic.Fold(name)
	if key == "" {
		return names
	}
	for _, n := range names {
		if arabic.Fold(n) == key {
			return names
		}
	}
	return append(names, name)
}

// latinKey is a name in Latin letters for comparison: small letters without marks.
func latinKey(s string) string {
	var b strings.Builder
	for _, r := range norm.NFKD.String(strings.ToLower(s)) {
		switch {
		case r >= 'a' && r <= 'z':
			b.WriteRune(r)
		case r == '-', unicode.IsSpace(r):
			b.WriteByte(' ')
		}
	}
	return strings.Join(strings.Fields(b.String()), " ")
}
