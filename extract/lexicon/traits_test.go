package lexicon

import (
	"testing"

	"liqa/extract/arabic"
	"liqa/extract/fact"
	"liqa/seeds"
)

// Every trait that a rule asks for is some row's, and none is told that no rule
// asks for.
func TestTraitsAreThoseOfTheTable(t *testing.T) {
	table, err := seeds.Read(seeds.Arabic(), "traits")
	if err != nil {
		t.Fatal(err)
	}
	told := map[Trait]bool{}
	for _, row := range table.Rows {
		trait, known := traitIDs[row.Get("id")]
		if !known || len(row.List("nouns"))+len(row.List("verbs")) == 0 {
			t.Errorf("%s: no rule asks for %s, or nothing has it", row.Place(), row.Get("id"))
		}
		told[trait] = true
	}
	for trait := range traits {
		if !told[trait] {
			t.Errorf("nothing has trait %d", trait)
		}
	}
}

func TestFormsHaveTheTraitsOfTheirRow(t *testing.T) {
	l, err := Load(seeds.Arabic())
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		word  string
		class Class
		trait Trait
		want  bool
	}{
		{"القمة", Event, Placed, true},
		{"قمم", Event, Placed, true},
		{"اللقاء", Event, Placed, false},
		{"ومحادثاته", Event, NeedsOther, true},
		{"جرت", Verb, Happens, true},
		{"عقد", Verb, Happens, false},
		{"المحادثات", Event, Bodily, false},
		{"مقابلة", Event, Bodily, true},
		{"يجتمع", Verb, Sporting, false},
		{"زياراته", Event, Sporting, true},
	} {
		tokens := arabic.Tokens(c.word, fact.Span{End: len(c.word)})
		found := false
		for _, h := range l.Match(tokens, 0) {
			found = found || h.Class == c.class && h.Is(c.trait)
		}
		if found != c.want {
			t.Errorf("%s: trait %d is %v", c.word, c.trait, found)
		}
	}
}
