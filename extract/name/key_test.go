package name_test

import (
	"testing"

	"liqa/extract/arabic"
	"liqa/extract/fact"
	"liqa/extract/name"
)

func TestKeyKeepsPrepositionAndNameApart(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"علي", "علي"},
		{"على", "على"},
		{"أحمد", "احمد"},
		{"موسى", "موسى"},
		{"هيئة", "هييه"},
	} {
		token := arabic.Tokens(c.in, fact.Span{End: len(c.in)})[0]
		if got := name.Key(token); got != c.want {
			t.Errorf("Key(%q) = %q, want %q", c.in, got, c.want)
		}
		if got := name.KeyOf(c.in); got != c.want {
			t.Errorf("KeyOf(%q) = %q, want %q", c.in, got, c.want)
		}
	}
}
