package seeds_test

import (
	"strings"
	"testing"

	"liqa/seeds"
)

// TestPhenomenaHaveSeveralExamples: a section of examples.tsv with one or two
// rows is a slip in its name, or says too little of what varies. Those of what a
// chapter is not grow one by one.
func TestPhenomenaHaveSeveralExamples(t *testing.T) {
	table, err := seeds.Read(seeds.Arabic(), "examples")
	if err != nil {
		t.Fatal(err)
	}
	count, silent := map[string]int{}, 0
	for _, row := range table.Rows {
		count[row.Get("section")]++
		if row.Get("meetings") == "" {
			silent++
		}
	}
	for section, n := range count {
		if n < 3 && !strings.HasSuffix(section, ".not") {
			t.Errorf("section %q has %d examples, want 3 or more", section, n)
		}
	}
	if silent*10 < len(table.Rows) {
		t.Errorf("%d of %d examples report no meeting: too few to hold invention down", silent, len(table.Rows))
	}
}

// TestExamplesStandOnce: a sentence written twice tests nothing new.
func TestExamplesStandOnce(t *testing.T) {
	table, err := seeds.Read(seeds.Arabic(), "examples")
	if err != nil {
		t.Fatal(err)
	}
	first := map[string]string{}
	for _, row := range table.Rows {
		key := row.Get("published") + "\t" + row.Get("sentence")
		if id, there := first[key]; there {
			t.Errorf("%s has the sentence of %s", row.Get("id"), id)
		}
		first[key] = row.Get("id")
	}
}
