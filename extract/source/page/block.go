package page

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"liqa/extract/arabic"
	"liqa/extract/fact"
)

// block is a line of the page, or a part of a line between runs of blanks.
type block struct {
	fact.Span
	norm  string // normal form, without punctuation
	words int
	ends  bool // closes a sentence, or holds the end of one
	cut   bool // breaks off in dots: a teaser
	latin bool // more Latin than Arabic letters, or no letters at all
	mark  mark
	stamp *found // the date, where the block is a stamp
	role  role
}

// role is what a block is to the article.
type role uint8

const (
	furniture role = iota
	body
	second
	headline // the title, wherever it stands
)

// prose reports a block that is running text: sentences, not links.
func (b *block) prose() bool {
	return !b.latin && !b.cut && b.mark.kind == none && (b.ends && b.words >= 8 || b.words >= 40)
}

// blankRun is how many blanks in a row part two blocks of one line.
const blankRun = 3

// split cuts text into blocks.
func split(text string) []fact.Span {
	var out []fact.Span
	start, last, blanks := -1, 0, 0 // last: end of the latest letter seen
	flush := func() {
		if start >= 0 {
			out = append(out, fact.Span{Start: start, End: last})
		}
		start = -1
	}
	for i, r := range text {
		switch {
		case r == '\n' || r == '\r' || r == '\u2028' || r == '\u2029':
			flush()
			blanks = 0
		case unicode.IsSpace(r):
			if blanks++; blanks == blankRun {
				flush()
			}
		case hidden(r):
		default:
			if start < 0 {
				start = i
			}
			last, blanks = i+utf8.RuneLen(r), 0
			if r == utf8.RuneError {
				last = i + 1
			}
		}
	}
	flush()
	return out
}

// hidden reports marks of direction and of byte order, which are no text.
func hidden(r rune) bool {
	return r == 0xFEFF || r >= 0x200B && r <= 0x200F || r >= 0x202A && r <= 0x202E || r >= 0x2060 && r <= 0x2069
}

// read describes the block at span.
func (f *Finder) read(text string, span fact.Span) block {
	raw := span.Of(text)
	b := block{Span: span, norm: plain(raw)}
	b.words = strings.Count(b.norm, " ") + 1
	ar, la := letters(raw)
	b.latin = la >= ar
	b.cut = cutOff(raw)
	b.ends = endsSentence(raw)
	b.mark = f.marks.of(b.norm)
	if b.mark.kind != none && !b.mark.whole && !announces(raw, b) {
		b.mark = mark{}
	}
	if strings.Contains(raw, "/>") || strings.Contains(raw, "</") {
		b.mark = mark{kind: menu} // what is left of the page's own markup
	}
	b.stamp = f.stamp(text, &b)
	return b
}

// announces reports that a block's marker is one, and not the first word of a
// sentence: it is set off by a colon, or the line is short.
func announces(raw string, b block) bool {
	limit := 12
	if b.mark.kind == related || b.mark.kind == published || b.mark.kind == updated {
		limit = 25
	}
	if b.words <= limit {
		return true
	}
	at := strings.IndexAny(raw, ":|")
	return at > 0 && strings.Count(plain(raw[:at]), " ") <= 4
}

// plain is the normal form of s with punctuation turned into blanks.
func plain(s string) string {
	return strings.Join(strings.FieldsFunc(arabic.Fold(s), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r)
	}), " ")
}

// letters counts Arabic and Latin letters.
func letters(s string) (ar, la int) {
	for _, r := range s {
		switch {
		case r < 0x80 && (r|0x20) >= 'a' && (r|0x20) <= 'z':
			la++
		case unicode.Is(unicode.Arabic, r) && unicode.IsLetter(r):
			ar++
		}
	}
	return ar, la
}

func cutOff(s string) bool {
	s = strings.TrimRight(s, " \u00a0")
	return strings.HasSuffix(s, "..") || strings.HasSuffix(s, "…") || strings.HasSuffix(s, "[…]")
}

// endsSentence reports a full stop at the end of s, or inside it before a
// further word.
func endsSentence(s string) bool {
	s = strings.TrimRight(s, " \u00a0\"'”»’)]")
	if r, _ := utf8.DecodeLastRuneInString(s); strings.ContainsRune(".!?؟۔:؛", r) {
		return true
	}
	for _, stop := range [...]string{". ", "؟ ", " .", "! "} {
		if i := strings.Index(s, stop); i > 0 && s[i-1] != '.' {
			return true
		}
	}
	return false
}
