package seeds

import (
	"slices"
	"testing"

	"liqa/extract/arabic"
)

func TestGroups(t *testing.T) {
	table := read(t, "groups", "id", "kind", "country", "names", "members", "ambiguous", "why")
	unambiguous(t, table, "names")
	codes := countryCodes(t)
	for _, r := range table.Rows {
		id := r.Get("id")
		if !slices.Contains([]string{"group", "format", "states"}, r.Get("kind")) {
			t.Errorf("%s: kind %q", id, r.Get("kind"))
		}
		if c := r.Get("country"); c != "" && !codes[c] {
			t.Errorf("%s: country %q is not in countries.tsv", id, c)
		}
		members := r.List("members")
		if len(members) == 1 {
			t.Errorf("%s has one member", id)
		}
		for i, m := range members {
			if !codes[m] || slices.Contains(members[:i], m) {
				t.Errorf("%s: member %q is unknown or named twice", id, m)
			}
		}
	}
	if id := idOf(table, "الدول الضامنة"); id != "astana-guarantors" {
		t.Errorf("الدول الضامنة is %q", id)
	}
}

// A form stands in one table, unless each row that has it says that it is
// ambiguous. A body's name is both a body's and an organisation's, and a seat
// of government is a place too.
func TestOneTableForEachForm(t *testing.T) {
	type owner struct {
		table, id string
		flagged   bool
	}
	first := map[string]owner{}
	for _, name := range []string{"countries", "organisations", "groups", "places"} {
		for _, r := range read(t, name).Rows {
			if r.Get("kind") == "body" {
				continue
			}
			flags := flagged(t, name, r)
			for _, form := range r.List("names") {
				f := arabic.Fold(form)
				was, twice := first[f]
				// Home nations and regions are names of a state and places in it.
				if twice && was.table != name && !(was.flagged && flags[f]) && !(was.table == "countries" && name == "places") {
					t.Errorf("%s: %s stands in %s (%s) and in %s, and is not flagged in both", r.Get("id"), form, was.table, was.id, name)
				}
				first[f] = owner{name, r.Get("id"), flags[f]}
			}
		}
	}
}
