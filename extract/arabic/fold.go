// Package arabic turns Arabic text into sentences and tokens whose normal form
// ignores what writers vary: hamza seats, final ya and ta marbuta, short
// vowels, tatweel, invisible characters, presentation forms, digit shapes.
// Every token keeps the byte range it came from.
package arabic

import (
	"bytes"
	"cmp"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// fold maps a letter to the one it counts as. Letters of Persian, Urdu and
// Kurdish keyboards, which pages mix in, fall on their Arabic neighbours.
var fold = map[rune]rune{
	'أ': 'ا', 'إ': 'ا', 'آ': 'ا', 'ٱ': 'ا', 'ى': 'ي', 'ی': 'ي', 'ې': 'ي', 'ے': 'ي', 'ئ': 'ي', 'ؤ': 'و', 'ة': 'ه',
	'ہ': 'ه', 'ە': 'ه', 'ک': 'ك', 'ڪ': 'ك', 'گ': 'ك', 'ڤ': 'ف', 'ڨ': 'ق', 'پ': 'ب', 'چ': 'ج', 'ژ': 'ز',
}

// class is what a rune is to the tokenizer.
type class uint8

const (
	other class = iota
	letter
	digit
	space
	invisible // marks and controls that carry no letter
)

// glyph is what is asked of a rune for every letter read.
type glyph struct {
	class  class
	size   uint8   // bytes of the normal form
	folded [3]byte // the normal form
}

// glyphs are those of the runes up to the end of the Arabic block.
var glyphs [0x0700]glyph

func init() {
	for r := range rune(len(glyphs)) {
		g := &glyphs[r]
		g.class, g.size = judge(r), uint8(len(appendNorm(g.folded[:0], r)))
	}
}

func classOf(r rune) class {
	if r < rune(len(glyphs)) {
		return glyphs[r].class
	}
	return judge(r)
}

func judge(r rune) class {
	switch {
	case unicode.IsSpace(r):
		return space
	case unseen(r):
		return invisible
	case unicode.IsLetter(r):
		return letter
	case unicode.IsDigit(r):
		return digit
	}
	return other
}

func unseen(r rune) bool {
	switch {
	case r >= 0x064B && r <= 0x065F, r >= 0x0610 && r <= 0x061A, r == 0x0670, r >= 0x06D6 && r <= 0x06ED && r != 0x06D5,
		r == 0x0640, r >= 0x200B && r <= 0x200F, r >= 0x202A && r <= 0x202E, r >= 0x2060 && r <= 0x2069, r == 0xFEFF, r == 0x00AD:
		return true
	}
	return r >= 0x0300 && unicode.Is(unicode.Mn, r)
}

// presentation reports code points that stand for other letters by shape alone.
func presentation(r rune) bool { return r >= 0xFB50 && r <= 0xFDFF || r >= 0xFE70 && r <= 0xFEFC }

// appendFolded appends the normal form of r to b.
func appendFolded(b []byte, r rune) []byte {
	if r >= rune(len(glyphs)) {
		return appendNorm(b, r)
	}
	g := &glyphs[r]
	b = append(b, g.folded[0], g.folded[1], g.folded[2])
	return b[:len(b)-len(g.folded)+int(g.size)]
}

// appendBehind appends the normal form of r to b, which ends in that of before. The
// Egyptian seat of a hamza before و is that of the others: شئون is شؤون.
func appendBehind(b []byte, before, r rune) []byte {
	if before == 'ئ' && r == 'و' {
		b = appendFolded(b[:len(b)-len("ي")], 'ؤ')
	}
	return appendFolded(b, r)
}

// appendNorm is appendFolded from first principles.
func appendNorm(b []byte, r rune) []byte {
	switch {
	case r >= 0x0660 && r <= 0x0669:
		r += '0' - 0x0660
	case r >= 0x06F0 && r <= 0x06F9:
		r += '0' - 0x06F0
	case unseen(r):
		return b
	case presentation(r):
		for _, x := range norm.NFKC.String(string(r)) {
			if x != ' ' && !presentation(x) {
				b = appendNorm(b, x)
			}
		}
		return b
	case r < 0x0600 || r > 0x06FF:
		r = unicode.ToLower(r)
	default:
		r = cmp.Or(fold[r], r)
	}
	return utf8.AppendRune(b, r)
}

// Fold returns the normal form of a word or phrase: what the tokens of Parse
// carry as Norm, words separated by single spaces.
func Fold(s string) string {
	var room [64]byte
	b := room[:0]
	var before rune
	for _, r := range s {
		if r == '_' || r == '#' || classOf(r) == space {
			if len(b) > 0 && b[len(b)-1] != ' ' {
				b = append(b, ' ')
			}
			before = r
			continue
		}
		b = appendBehind(b, before, r)
		before = r
	}
	return string(bytes.TrimSuffix(b, []byte(" ")))
}

// WithoutArticles joins the words of a normal form, the article taken off each.
func WithoutArticles(words []string) string {
	out := make([]string, len(words))
	for i, w := range words {
		out[i] = strings.TrimPrefix(w, "ال")
	}
	return strings.Join(out, " ")
}
