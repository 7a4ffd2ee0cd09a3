package arabic

import (
	"unicode"
	"unicode/utf8"

	"liqa/extract/fact"
)

// Kind is what sort of token it is.
type Kind uint8

// The kinds of token.
const (
	Word Kind = iota
	Number
	Punct
)

// Token is a word, a number or one punctuation mark.
type Token struct {
	fact.Span        // bytes of the text it was read from
	Norm      string // normal form, see Fold
	Kind      Kind
	Tight     bool // no space before it
	Hash      bool // begins or continues a #hashtag_phrase
	Yeh       bool // the word is written with a final dotted ya (علي, not على)
	Marbuta   bool // the word is written with a final ta marbuta (وزارة, not وزاره)
	Hamza     bool // the word is written with a hamza on its first alif (ألبير, not البير)
}

// Is reports whether the token's normal form is one of the given ones.
func (t Token) Is(norms ...string) bool {
	for _, n := range norms {
		if t.Norm == n {
			return true
		}
	}
	return false
}

// scanner reads tokens off text; the normal forms share one growing buffer.
type scanner struct {
	text string
	pos  int
	end  int
	buf  []byte
}

// Tokens splits the span of text into tokens, in order.
func Tokens(text string, span fact.Span) []Token {
	s := scanner{text: text, pos: span.Start, end: span.End, buf: make([]byte, 0, span.Len()+16)}
	out := make([]Token, 0, span.Len()/9+4)
	ends := make([]int, 0, cap(out))
	tight, hash := false, false
	for s.pos < s.end {
		r, size := s.peek()
		switch {
		case unicode.IsSpace(r):
			s.pos += size
			tight, hash = false, false
			continue
		case r == '_':
			s.pos += size
			tight = false
			continue
		case r == '#':
			s.pos += size
			hash = true
			continue
		case r == tatweel && !tight && s.alone(size): // a dash
		case invisible(r) || r == utf8.RuneError:
			s.pos += size
			continue
		}
		t := s.token(r)
		t.Tight, t.Hash = tight, hash
		out, ends = append(out, t), append(ends, len(s.buf))
		tight = true
	}
	return cut(out, ends, string(s.buf))
}

// cut hands each token its part of the shared normal-form buffer.
func cut(tokens []Token, ends []int, norms string) []Token {
	from := 0
	for i := range tokens {
		tokens[i].Norm = norms[from:ends[i]]
		from = ends[i]
	}
	return tokens
}

func (s *scanner) peek() (rune, int) {
	if c := s.text[s.pos]; c < utf8.RuneSelf {
		return rune(c), 1
	}
	return utf8.DecodeRuneInString(s.text[s.pos:s.end])
}

// tatweel lengthens a word; typed between spaces it serves as a dash.
const tatweel = 'ـ'

// alone reports that a space follows the rune of that size, or nothing.
func (s *scanner) alone(size int) bool {
	if s.pos+size >= s.end {
		return true
	}
	r, _ := utf8.DecodeRuneInString(s.text[s.pos+size : s.end])
	return unicode.IsSpace(r)
}

// token reads one token that starts with r.
func (s *scanner) token(r rune) Token {
	start := s.pos
	switch {
	case digit(r):
		s.run(digit)
		return Token{Span: fact.Span{Start: start, End: s.pos}, Kind: Number}
	case letter(r):
		last := s.run(letter)
		return Token{Span: fact.Span{Start: start, End: s.pos}, Kind: Word, Yeh: last == 'ي', Marbuta: last == 'ة', Hamza: r == 'أ' || r == 'إ'}
	}
	_, size := s.peek()
	s.pos += size
	if r == tatweel {
		r = '-'
	}
	s.buf = appendFolded(s.buf, r)
	return Token{Span: fact.Span{Start: start, End: s.pos}, Kind: Punct}
}

// run reads on while class holds, passing over invisible characters inside the
// run, and returns the last rune that counted.
func (s *scanner) run(class func(rune) bool) (last rune) {
	end := s.pos
	for s.pos < s.end {
		r, size := s.peek()
		if !class(r) {
			if !invisible(r) {
				break
			}
			s.pos += size
			continue
		}
		s.pos += size
		s.buf = appendFolded(s.buf, r)
		last, end = r, s.pos
	}
	s.pos = end
	return last
}
