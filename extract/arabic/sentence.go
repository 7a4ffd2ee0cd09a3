package arabic

import (
	"iter"
	"strings"
	"unicode/utf8"

	"liqa/extract/fact"
)

// Sentence is a run of tokens up to a full stop or line break.
type Sentence struct {
	fact.Span
	Tokens []Token
	// Paragraph counts lines from the start of the text: sentences of one line
	// share it.
	Paragraph int
}

// longest is where a run of tokens without a full stop is cut. No sentence of
// 39,000 articles has 950; the rules may go back and forth over a sentence, so
// that one without end would take them for ever.
const longest = 1000

// Splitter splits texts in memory that it uses again. What it gives out is good
// until Reset; the zero value is ready.
type Splitter struct {
	letters   []byte // of the line at hand, in normal form
	ends      []int  // in letters, of its tokens
	tokens    []Token
	sentences []Sentence
}

// plenty is how many tokens a Splitter keeps room for.
const plenty = 1 << 16

// Reset takes back all that was given out.
func (p *Splitter) Reset() {
	if cap(p.tokens) > plenty {
		*p = Splitter{}
		return
	}
	clear(p.tokens)
	clear(p.sentences)
	p.tokens, p.sentences = p.tokens[:0], p.sentences[:0]
}

// Sentences splits the span of text into sentences with their tokens.
func Sentences(text string, span fact.Span) []Sentence { return new(Splitter).Sentences(text, span) }

// Sentences splits the span of text into sentences with their tokens. A full
// stop inside a number, behind a single letter (د. سمير, أ.ف.ب) or inside Latin
// text (cnn.com) ends nothing; one glued to the next word (.وقال) does.
func (p *Splitter) Sentences(text string, span fact.Span) []Sentence {
	first := len(p.sentences)
	paragraph := 0
	for line := range lines(text, span) {
		paragraph++
		tokens := p.line(text, line)
		from := 0
		for i := range tokens {
			if i+1 == len(tokens) || i+1-from == longest || ends(text, tokens, i) {
				p.sentences = appendSentence(p.sentences, tokens[from:i+1], paragraph)
				from = i + 1
			}
		}
	}
	return p.sentences[first:len(p.sentences):len(p.sentences)]
}

// lineBreak finds the first line break, or the first run of three spaces, which
// pages flattened to one line have in its place; -1 where there is none.
func lineBreak(text string) int {
	for i := range len(text) {
		switch text[i] {
		case '\n', '\r':
			return i
		case ' ':
			if strings.HasPrefix(text[i:], "   ") {
				return i
			}
		case "\u2028"[0]:
			if strings.HasPrefix(text[i:], "\u2028") || strings.HasPrefix(text[i:], "\u2029") {
				return i
			}
		}
	}
	return -1
}

func appendSentence(out []Sentence, tokens []Token, paragraph int) []Sentence {
	for len(tokens) > 0 && tokens[0].Kind == Punct && strings.Contains(".!…", tokens[0].Norm) {
		tokens = tokens[1:]
	}
	if len(tokens) == 0 {
		return out
	}
	span := fact.Span{Start: tokens[0].Start, End: tokens[len(tokens)-1].End}
	return append(out, Sentence{Span: span, Tokens: tokens, Paragraph: paragraph})
}

// lines yields the parts of span between line breaks.
func lines(text string, span fact.Span) iter.Seq[fact.Span] {
	return func(yield func(fact.Span) bool) {
		for pos := span.Start; pos < span.End; {
			n := lineBreak(text[pos:span.End])
			if n < 0 {
				yield(fact.Span{Start: pos, End: span.End})
				return
			}
			if n > 0 && !yield(fact.Span{Start: pos, End: pos + n}) {
				return
			}
			_, size := utf8.DecodeRuneInString(text[pos+n:])
			pos += n + size
		}
	}
}

// ends reports whether the i-th token closes a sentence.
func ends(text string, tokens []Token, i int) bool {
	t := tokens[i]
	if t.Kind != Punct {
		return false
	}
	switch t.Norm {
	case "!", "?", "؟", "…", "۔":
		return true
	case ".":
	default:
		return false
	}
	if i == 0 {
		return true
	}
	before, next := tokens[i-1], tokens[i+1]
	if before.Kind == Word && utf8.RuneCountInString(before.Norm) == 1 {
		return next.Is(".") && i > 1 && !tokens[i-2].Is(".")
	}
	if next.Is(")", "\"", "”", "»") && next.Tight {
		return false
	}
	return !(next.Tight && latinOrDigit(text[t.Start-1]) && latinOrDigit(text[t.End]))
}

func latinOrDigit(c byte) bool {
	return c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z'
}
