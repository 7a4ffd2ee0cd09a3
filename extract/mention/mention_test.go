package mention_test

import (
	"strings"
	"testing"

	"liqa/extract/arabic"
	"liqa/extract/fact"
	"liqa/extract/lexicon"
	"liqa/extract/mention"
	"liqa/extract/name"
	"liqa/seeds"
)

func finder(t *testing.T) *mention.Finder {
	t.Helper()
	lex, err := lexicon.Load(seeds.Arabic())
	if err != nil {
		t.Fatal(err)
	}
	names, err := name.Load(seeds.Arabic())
	if err != nil {
		t.Fatal(err)
	}
	return mention.NewFinder(lex, names)
}

// parties words what a sentence mentions: name [role] country, one a line; a
// second office behind "+"; ~ marks an anaphor for two sides, ? a vague party.
func parties(f *mention.Finder, text string) string {
	var out []string
	tokens := arabic.Tokens(text, fact.Span{End: len(text)})
	s := f.Look(new(mention.Desk), text, tokens)
	s.MatchAll()
	for _, m := range f.Find(s, make([]bool, len(tokens)), nil) {
		for _, p := range m.Parties {
			out = append(out, worded(m, p))
		}
	}
	return strings.Join(out, "\n")
}

func worded(m mention.Mention, p mention.Party) string {
	s := p.Name
	if p.Role != "" {
		s += " [" + p.Role + "]"
	}
	if a := p.Appended; a != nil {
		s += " + [" + a.Role + "] " + a.Country
	}
	s += " " + p.Country
	switch {
	case m.Both:
		s += " ~"
	case p.Vague:
		s += " ?"
	}
	return strings.TrimSpace(strings.Join(strings.Fields(s), " "))
}

type example struct{ sentence, want string }

func check(t *testing.T, rows []example) {
	t.Helper()
	f := finder(t)
	for _, row := range rows {
		if got := parties(f, row.sentence); got != row.want {
			t.Errorf("%s\n got: %s\nwant: %s", row.sentence, strings.ReplaceAll(got, "\n", "\n      "), strings.ReplaceAll(row.want, "\n", "\n      "))
		}
	}
}
