package markup

import (
	"unicode"
	"unicode/utf8"
)

// edge tells what stands between two stretches of text in one block.
type edge uint8

const (
	inside   edge = iota // nothing, or the start of an element
	closed               // the end of an inline element
	reopened             // the end of one and the start of another
)

// opened is the edge behind the start of an inline element.
func (e edge) opened() edge {
	if e == inside {
		return inside
	}
	return reopened
}

// apart reports that two inline elements side by side, with no blank between,
// are not one word: a label behind a number or a closed sentence, and a number
// behind a number, stand apart on the page by their style ("2024" and "updated").
func apart(before, after []byte) bool {
	last, _ := utf8.DecodeLastRune(before)
	first, _ := utf8.DecodeRune(after)
	if unicode.IsDigit(first) {
		return unicode.IsDigit(last)
	}
	return unicode.IsLetter(first) && (unicode.IsDigit(last) || unicode.Is(unicode.Sentence_Terminal, last) || last == ':')
}
