package lexicon

import (
	"testing"

	"liqa/seeds"
)

// Every set that a rule asks for is told by one row, and every row is asked for.
func TestSetsAreThoseOfTheTable(t *testing.T) {
	table, err := seeds.Read(seeds.Arabic(), "sets")
	if err != nil {
		t.Fatal(err)
	}
	told := map[Set]bool{}
	for _, row := range table.Rows {
		set, known := setIDs[row.Get("id")]
		if !known {
			t.Errorf("%s: no rule asks for %s", row.Place(), row.Get("id"))
		}
		told[set] = true
	}
	for set := range sets {
		if !told[set] {
			t.Errorf("set %d has no words", set)
		}
	}
}

func TestWordsAreInSetsAsTheyAreWritten(t *testing.T) {
	l, err := Load(seeds.Arabic())
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		word       string
		set        Set
		in, joined bool
	}{
		{"قبيل", Ahead, true, false},
		{"وقبيل", Ahead, false, true},
		{"لقبيل", Ahead, false, false},
		{"ثناييه", Manner, true, false}, // ثنائية as the table writes it
		{"بعد", Ahead, false, false},
	} {
		w := l.Word(c.word)
		if w.In(c.set) != c.in || w.JoinedIn(c.set) != c.joined {
			t.Errorf("%s: in %v, behind و %v", c.word, w.In(c.set), w.JoinedIn(c.set))
		}
	}
}
