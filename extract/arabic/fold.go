// Package arabic turns Arabic text into sentences and tokens whose normal form
// ignores what writers vary: hamza seats, final ya and ta marbuta, short
// vowels, tatweel, invisible characters, presentation forms, digit shapes.
// Every token keeps the byte range it came from.
package arabic

import (
	"strings"

	"bytes"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// fold maps a letter to the one it counts as. Letters of Persian, Urdu and
// Kurdish keyboards, which pages mix in, fall on their Arabic neighbours.
var fold = map[rune]rune{
	'أ': 'ا', 'إ': 'ا', 'آ': 'ا', 'ٱ': 'ا', 'ى': 'ي', 'ی': 'ي', 'ې': 'ي', 'ے': 'ي', 'ئ': 'ي', 'ؤ': 'و', 'ة': 'ه',
	'ہ': 'ه', 'ە': 'ه', 'ک': 'ك', 'ڪ': 'ك', 'گ': 'ك', 'ڤ': 'ف', 'پ': 'ب', 'چ': 'ج', 'ژ': 'ز',
}

// invisible reports marks and controls that carry no letter.
func invisible(r rune) bool {
	switch {
	case r >= 0x0620 && r <= 0x063F, r >= 0x0641 && r <= 0x064A: // the letters, asked for most
		return false
	case r >= 0x064B && r <= 0x065F, r >= 0x0610 && r <= 0x061A, r == 0x0670, r >= 0x06D6 && r <= 0x06ED && r != 0x06D5,
		r == 0x0640, r >= 0x200B && r <= 0x200F, r >= 0x202A && r <= 0x202E, r >= 0x2060 && r <= 0x2069, r == 0xFEFF, r == 0x00AD:
		return true
	}
	return r >= 0x0300 && unicode.Is(unicode.Mn, r)
}

// Runes of the Arabic block are told apart by a table: it runs for each of them.
const (
	isLetter = 1 << iota
	isDigit
)

var class = func() (c [256]uint8) {
	for i := range c {
		r := rune(0x0600 + i)
		if unicode.IsLetter(r) && !invisible(r) {
			c[i] = isLetter
		}
		if unicode.IsDigit(r) {
			c[i] = isDigit
		}
	}
	return c
}()

func letter(r rune) bool {
	if r >= 0x0600 && r < 0x0700 {
		return class[r-0x0600] == isLetter
	}
	return unicode.IsLetter(r)
}

func digit(r rune) bool {
	if r >= 0x0600 && r < 0x0700 {
		return class[r-0x0600] == isDigit
	}
	return unicode.IsDigit(r)
}

// presentation reports code points that stand for other letters by shape alone.
func presentation(r rune) bool { return r >= 0xFB50 && r <= 0xFDFF || r >= 0xFE70 && r <= 0xFEFC }

// appendFolded appends the normal form of r to b.
func appendFolded(b []byte, r rune) []byte {
	switch {
	case r < 0x80:
		if 'A' <= r && r <= 'Z' {
			r += 'a' - 'A'
		}
		return append(b, byte(r))
	case r >= 0x0660 && r <= 0x0669:
		return append(b, byte('0'+r-0x0660))
	case r >= 0x06F0 && r <= 0x06F9:
		return append(b, byte('0'+r-0x06F0))
	case invisible(r):
		return b
	case presentation(r):
		for _, x := range norm.NFKC.String(string(r)) {
			if x != ' ' && !presentation(x) {
				b = appendFolded(b, x)
			}
		}
		return b
	}
	if f := folded(r); f != 0 {
		r = f
	} else if r < 0x0600 || r > 0x06FF {
		r = unicode.ToLower(r)
	}
	return utf8.AppendRune(b, r)
}

// folded is the fold map as a table: it runs for every letter read.
func folded(r rune) rune {
	if r >= 0x0600 && r < 0x0700 {
		return table[r-0x0600]
	}
	return 0
}

var table = func() (t [256]rune) {
	for from, to := range fold {
		t[from-0x0600] = to
	}
	return t
}()

// Fold returns the normal form of a word or phrase: what the tokens of Parse
// carry as Norm, words separated by single spaces.
func Fold(s string) string {
	b := make([]byte, 0, len(s))
	for _, r := range s {
		if r == '_' || r == '#' || unicode.IsSpace(r) {
			if len(b) > 0 && b[len(b)-1] != ' ' {
				b = append(b, ' ')
			}
			continue
		}
		b = appendFolded(b, r)
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
