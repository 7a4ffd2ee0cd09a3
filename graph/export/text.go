// Package export writes selected parts of the graph in the formats other
// programs open, one format a file. Names come from news pages and may hold
// anything; every writer must keep them from being read as something else.
package export

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"liqa/extract/fact"
)

// Plain makes text safe to show anywhere: one line, valid UTF-8, no control
// characters, and none of the invisible marks that turn the direction of what
// follows.
func Plain(s string) string {
	return strings.Join(strings.Fields(strings.Map(visible, s)), " ")
}

// visible maps what has no shape of its own to a space or to nothing.
func visible(r rune) rune {
	switch {
	case unicode.IsSpace(r), unicode.IsControl(r):
		return ' '
	case r >= 0x200B && r <= 0x200F && r != 0x200C && r != 0x200D, r >= 0x202A && r <= 0x202E, r >= 0x2060 && r <= 0x206F,
		r == 0x061C, r == 0xFEFF, r >= 0xFFF9 && r <= 0xFFFB, r >= 0xE0000 && r <= 0xE007F, r >= 0xFDD0 && r <= 0xFDEF, r&0xFFFE == 0xFFFE:
		return -1
	case r == utf8.RuneError:
		return utf8.RuneError
	}
	return r
}

// shorten cuts text after n letters, at a space where there is one.
func shorten(s string, n int) string {
	if utf8.RuneCountInString(s) <= n {
		return s
	}
	cut := string([]rune(s)[:n])
	if i := strings.LastIndexByte(cut, ' '); i > len(cut)/2 {
		cut = cut[:i]
	}
	return cut + "…"
}

// Name is what an actor is called, its id where it has no name.
func Name(a fact.Actor) string {
	for _, n := range []string{a.Name, a.Role, a.Label, a.ID} {
		if n = Plain(n); n != "" {
			return n
		}
	}
	return "?"
}

// MemberName is Name for an actor as a meeting has it.
func MemberName(p fact.Member) string {
	return Name(fact.Actor{ID: p.ID, Name: p.Name, Label: p.Label, Role: p.Role})
}
