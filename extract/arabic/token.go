package arabic

import (
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
	Tanwin    bool // the word is written with the mark of the indefinite accusative (مخيماً)
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

// Tokens splits the span of text into tokens, in order.
func Tokens(text string, span fact.Span) []Token {
	p := Splitter{tokens: make([]Token, 0, span.Len()/9+4), letters: make([]byte, 0, span.Len()+16)}
	return p.line(text, span)
}

// line splits a line into tokens. Their normal forms share one string.
func (p *Splitter) line(text string, span fact.Span) []Token {
	s := scanner{text: text, pos: span.Start, end: span.End, buf: p.letters[:0]}
	first := len(p.tokens)
	for {
		t, ok := s.next()
		if !ok {
			break
		}
		p.tokens, p.ends = append(p.tokens, t), append(p.ends, len(s.buf))
	}
	tokens := p.tokens[first:len(p.tokens):len(p.tokens)]
	cut(tokens, p.ends, string(s.buf))
	p.letters, p.ends = s.buf, p.ends[:0]
	return tokens
}

// cut hands each token its part of the line's normal form.
func cut(tokens []Token, ends []int, norms string) {
	from := 0
	for i := range tokens {
		tokens[i].Norm = norms[from:ends[i]]
		from = ends[i]
	}
}

// scanner reads tokens off text; the normal forms share one growing buffer.
type scanner struct {
	text string
	pos  int
	end  int
	buf  []byte

	tight, hash bool // of the token read next
	tanwin      bool // the run read last has the mark
}

// next reads the next token, all but its normal form, which it puts into the buffer.
func (s *scanner) next() (Token, bool) {
	for s.pos < s.end {
		r, size := s.peek()
		is := classOf(r)
		switch {
		case is == space:
			s.tight, s.hash = false, false
		case r == '_':
			s.tight = false
		case r == '#':
			s.hash = true
		case (is == invisible || r == utf8.RuneError) && !(r == tatweel && !s.tight && s.alone(size)): // but a dash
		default:
			t := s.token(r, is)
			t.Tight, t.Hash = s.tight, s.hash
			s.tight = true
			return t, true
		}
		s.pos += size
	}
	return Token{}, false
}

func (s *scanner) peek() (rune, int) {
	switch c := s.text[s.pos]; {
	case c < utf8.RuneSelf:
		return rune(c), 1
	case c&^3 == 0xD8 && s.pos+1 < s.end && s.text[s.pos+1]&0xC0 == 0x80: // the Arabic block
		return rune(c&0x1F)<<6 | rune(s.text[s.pos+1]&0x3F), 2
	}
	return utf8.DecodeRuneInString(s.text[s.pos:s.end])
}

// tatweel lengthens a word; typed between spaces it serves as a dash.
const tatweel = 'ـ'

// alone reports that a space follows the rune of that size, or nothing.
func (s *scanner) alone(size int) bool { return s.aloneAt(s.pos, size) }

// aloneAt is alone for the rune at pos.
func (s *scanner) aloneAt(pos, size int) bool {
	if pos+size >= s.end {
		return true
	}
	r, _ := utf8.DecodeRuneInString(s.text[pos+size : s.end])
	return classOf(r) == space
}

// token reads one token that starts with r.
func (s *scanner) token(r rune, is class) Token {
	start := s.pos
	switch is {
	case digit:
		s.run(digit)
		return Token{Span: fact.Span{Start: start, End: s.pos}, Kind: Number}
	case letter:
		last := s.run(letter)
		if s.joins(start) {
			s.pos++
			last = s.run(letter)
		}
		return Token{Span: fact.Span{Start: start, End: s.pos}, Kind: Word, Yeh: last == 'ي', Marbuta: last == 'ة', Hamza: r == 'أ' || r == 'إ', Tanwin: s.tanwin}
	}
	_, size := s.peek()
	s.pos += size
	if r == tatweel {
		r = '-'
	}
	s.buf = appendFolded(s.buf, r)
	return Token{Span: fact.Span{Start: start, End: s.pos}, Kind: Punct}
}

// joins reports a و typed apart from the word it belongs to, which follows the space
// at the scanner: الجزائر و تونس.
func (s *scanner) joins(start int) bool {
	if s.text[start:s.pos] != "و" || s.pos >= s.end || s.text[s.pos] != ' ' {
		return false
	}
	r, size := utf8.DecodeRuneInString(s.text[s.pos+1 : s.end])
	return classOf(r) == letter && size == 2 && !s.aloneAt(s.pos+1, size)
}

// fathatan marks the indefinite accusative, on a final alif or before it.
const fathatan = '\u064B'

// run reads on while the class stays, passing over invisible characters inside
// the run, and returns the last rune that counted.
func (s *scanner) run(want class) (last rune) {
	end := s.pos
	s.tanwin = false
	for s.pos < s.end {
		r, size := s.peek()
		switch classOf(r) {
		case want:
			s.buf = appendBehind(s.buf, last, r)
			last, end = r, s.pos+size
		case invisible:
			s.tanwin = s.tanwin || r == fathatan
		default:
			s.pos = end
			return last
		}
		s.pos += size
	}
	s.pos = end
	return last
}
