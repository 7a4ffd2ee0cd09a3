package extract_test

import (
	"testing"
	"testing/fstest"

	"liqa/extract"
)

func TestVersionTellsChangedTables(t *testing.T) {
	table := func(name, text string) string {
		v, err := extract.Version(fstest.MapFS{name: {Data: []byte(text)}})
		if err != nil {
			t.Fatal(err)
		}
		return v
	}
	first := table("verbs.tsv", "التقى\n")
	if again := table("verbs.tsv", "التقى\n"); again != first {
		t.Errorf("the same tables give %s and %s", first, again)
	}
	for name, other := range map[string]string{
		"another row":  table("verbs.tsv", "التقى\nاجتمع\n"),
		"another name": table("events.tsv", "التقى\n"),
	} {
		if other == first {
			t.Errorf("%s leaves the version at %s", name, first)
		}
	}
}
