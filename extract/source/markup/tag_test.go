package markup

import (
	"testing"

	"golang.org/x/net/html/atom"
)

func TestBareTag(t *testing.T) {
	for raw, want := range map[string]struct {
		tag  atom.Atom
		bare bool
	}{
		"<p>": {atom.P, true}, "<DIV>": {atom.Div, true}, "<div class=x>": {atom.Div, false}, "<br/>": {atom.Br, false}, "<h2\n>": {atom.H2, false},
		"<amp-img src=x>": {0, false}, "<abcdefghijklmnopqrstuvw>": {0, false}, "<p": {0, false}, "<": {0, false}, "<>": {0, true},
	} {
		if tag, bare := bareTag([]byte(raw)); tag != want.tag || bare != want.bare {
			t.Errorf("%s: %v, %v", raw, tag, bare)
		}
	}
}
