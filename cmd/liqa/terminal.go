package main

import (
	"strings"
	"unicode"
)

// shown is text fit for one line of a terminal: control characters and marks
// that turn the writing direction are left out, line breaks become blanks.
func shown(text string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case unicode.IsSpace(r):
			return ' '
		case !unicode.IsPrint(r):
			return -1
		}
		return r
	}, text)
}
