package page

import (
	"bytes"
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
	// credited says that the last word is one that closes captions.
	credited bool
	latin    bool // more Latin than Arabic letters, or no letters at all
	mark     mark
	stamp    *found // the date, where the block is a stamp
	role     role
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

// maxLines is how many blocks of a page are looked at; no article has so many.
const maxLines = 50_000

// blankRun is how many blanks in a row part two blocks of one line.
const blankRun = 3

// split cuts text into blocks. It works on bytes: every one is passed once.
func split(text string) []fact.Span {
	var out []fact.Span
	start, last, blanks := -1, 0, 0 // last: end of the latest letter seen
	flush := func() {
		if start >= 0 {
			out = append(out, fact.Span{Start: start, End: last})
		}
		start, blanks = -1, 0
	}
	for i := 0; i < len(text) && len(out) < maxLines; {
		class, size := classify(text, i)
		switch class {
		case lineBreak:
			flush()
		case blank:
			if blanks++; blanks == blankRun {
				flush()
			}
		case letter:
			if start < 0 {
				start = i
			}
			last, blanks = i+size, 0
		}
		i += size
	}
	flush()
	return out
}

// The classes of what stands at an offset.
const (
	letter = iota
	blank
	lineBreak
	nothing // marks of direction and of byte order
)

// plainly marks the bytes that make letters in ASCII, Arabic and Latin.
var plainly = func() (is [256]bool) {
	for c := range 0xE2 {
		is[c] = c != 0xC2 && !strings.ContainsRune(" \t\v\f\n\r", rune(c))
	}
	return is
}()

// classify says what stands at offset i, and how many bytes of that kind follow.
func classify(text string, i int) (class, size int) {
	if plainly[text[i]] {
		for size = 1; i+size < len(text) && plainly[text[i+size]]; size++ {
		}
		return letter, size
	}
	switch text[i] {
	case ' ', '\t', '\v', '\f':
		return blank, 1
	case '\n', '\r':
		return lineBreak, 1
	}
	r, size := utf8.DecodeRuneInString(text[i:])
	switch {
	case r == '\u2028' || r == '\u2029' || r == '\u0085':
		return lineBreak, size
	case hidden(r):
		return nothing, size
	case unicode.IsSpace(r):
		return blank, size
	}
	return letter, size
}

// hidden reports marks of direction and of byte order, which are no text.
func hidden(r rune) bool {
	return r == 0xFEFF || r >= 0x200B && r <= 0x200F || r >= 0x202A && r <= 0x202E || r >= 0x2060 && r <= 0x2069
}

// Long blocks are running text: their first part says all that is asked of them.
const (
	longBlock = 250
	firstPart = 80
	maxRules  = 1200 // bytes of the longest block of house rules
)

// read describes the block at span.
func (f *Finder) read(text string, span fact.Span) block {
	raw := span.Of(text)
	start := raw
	if len(raw) > longBlock {
		start = strings.ToValidUTF8(raw[:firstPart], "")
	}
	b := block{Span: span, norm: plain(start), words: strings.Count(raw, " ") + 1}
	ar, la := letters(start)
	b.latin = la >= ar
	b.cut = CutOff(raw)
	b.ends = endsSentence(raw)
	b.mark = f.marks.of(b.norm)
	b.credited = f.marks.whole[b.norm[strings.LastIndexByte(b.norm, ' ')+1:]] == credit
	if b.mark.kind != none && !b.mark.whole && !announces(start, b) {
		b.mark = mark{}
	}
	if len(raw) < maxRules && f.marks.ruled(raw) {
		b.mark = mark{kind: end}
	}
	if strings.HasPrefix(raw, "©") {
		b.mark = mark{kind: caption, whole: true}
	}
	if strings.Contains(raw, "/>") || strings.Contains(raw, "</") {
		b.mark = mark{kind: menu} // what is left of the page's own markup
	}
	if b.mark.kind == none && b.words <= stampWords && f.clockwork(b.norm) {
		b.mark = mark{kind: menu, whole: true}
	}
	b.stamp = f.stamp(text, &b)
	return b
}

// clockwork reports a line of numbers and words of dates and clocks alone: when a
// story came, how often it was read.
func (f *Finder) clockwork(norm string) bool {
	n := 0
	for word := range strings.FieldsSeq(norm) {
		_, month := f.months[word]
		_, day := f.days[word]
		if n++; !month && !day && f.marks.whole[word] != clock && strings.Trim(word, "0123456789") != "" {
			return false
		}
	}
	return n > 0
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
	folded := arabic.Fold(s)
	out := make([]byte, 0, len(folded))
	for _, r := range folded {
		switch {
		case r < 0x80 && (r >= 'a' && r <= 'z' || r >= '0' && r <= '9'), r >= 0x0620 && r <= 0x064A, r >= 0x80 && (unicode.IsLetter(r) || unicode.IsDigit(r)):
			out = utf8.AppendRune(out, r)
		case len(out) > 0 && out[len(out)-1] != ' ':
			out = append(out, ' ')
		}
	}
	return string(bytes.TrimRight(out, " "))
}

// letters counts Arabic and Latin letters.
func letters(s string) (ar, la int) {
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case (c|0x20) >= 'a' && (c|0x20) <= 'z':
			la++
		case c >= 0xD8 && c <= 0xDB || c == 0xEF: // first bytes of the Arabic blocks
			ar++
		}
	}
	return ar, la
}

// CutOff reports a line that breaks off in dots.
func CutOff(s string) bool {
	s = strings.TrimRight(s, " \u00a0\r\n")
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
