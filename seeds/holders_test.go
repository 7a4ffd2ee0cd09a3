package seeds_test

import (
	"cmp"
	"slices"
	"testing"
	"time"

	"liqa/seeds"
)

// day is the first or last day that a date of day, month or year may mean.
func day(t *testing.T, date string, last bool) time.Time {
	t.Helper()
	for _, layout := range []string{time.DateOnly, "2006-01", "2006"} {
		at, err := time.Parse(layout, date)
		if err != nil {
			continue
		}
		switch {
		case last && layout == "2006-01":
			return at.AddDate(0, 1, -1)
		case last && layout == "2006":
			return at.AddDate(1, 0, -1)
		}
		return at
	}
	t.Fatalf("%q is no date", date)
	return time.Time{}
}

func table(t *testing.T, name string) seeds.Table {
	t.Helper()
	out, err := seeds.Read(seeds.Arabic(), name)
	if err != nil {
		t.Fatal(err)
	}
	return out
}

func TestOneHolderOfAnOfficeAtATime(t *testing.T) {
	last := map[string]seeds.Row{}
	rows := table(t, "holders").Rows
	slices.SortStableFunc(rows, func(a, b seeds.Row) int { return cmp.Compare(a.Get("from"), b.Get("from")) })
	for _, row := range rows {
		office := row.Get("country") + " " + row.Get("office")
		if before, ok := last[office]; ok {
			// a month or year leaves room: the terms must be able to follow each other
			if before.Get("to") == "" || day(t, before.Get("to"), false).After(day(t, row.Get("from"), true)) {
				t.Errorf("line %d: %s begins before line %d ends", row.Line, row.Get("id"), before.Line)
			}
		}
		last[office] = row
	}
}

func TestHoldersSayUntilWhenTheyAreRight(t *testing.T) {
	for _, row := range table(t, "holders").Rows {
		from, known := day(t, row.Get("from"), false), day(t, row.Get("as_of"), true)
		if to := row.Get("to"); to != "" && day(t, to, true).Before(from) {
			t.Errorf("line %d ends before it begins", row.Line)
		} else if to != "" && day(t, to, false).After(known) {
			t.Errorf("line %d ends after it was known", row.Line)
		}
		if from.After(known) {
			t.Errorf("line %d begins after it was known", row.Line)
		}
	}
}

func TestHoldersCoverTheMainOffices(t *testing.T) {
	offices := map[string]map[string]bool{} // country or body → offices
	for _, row := range table(t, "holders").Rows {
		if offices[row.Get("country")] == nil {
			offices[row.Get("country")] = map[string]bool{}
		}
		offices[row.Get("country")][row.Get("office")] = true
	}
	countries := 0
	for country, has := range offices {
		if len(country) == len("TR") && (has["head-of-state"] || has["head-of-government"]) && has["foreign"] {
			countries++
		}
	}
	if countries < 60 {
		t.Errorf("%d countries with a head and a foreign minister, want 60", countries)
	}
	for _, want := range []struct{ office, country, on, person string }{
		{"defence", "TR", "2023-04-20", "hulusi-akar"},
		{"foreign", "TR", "2024-06-10", "hakan-fidan"},
		{"foreign", "IQ", "2015-05-01", "ibrahim-al-jaafari"},
		{"head-of-state", "IR", "2022-01-01", "ebrahim-raisi"},
		{"foreign", "EU", "2018-01-01", "federica-mogherini"},
		{"secretary-general", "ARAB-LEAGUE", "2013-01-01", "nabil-elaraby"},
		{"envoy-syria", "UN", "2016-09-15", "staffan-de-mistura"},
		{"foreign", "RU", "2024-12-30", "sergey-lavrov"},
		{"foreign", "RU", "2025-12-30", ""}, // after as_of the table is silent
	} {
		if got := holder(t, want.office, want.country, want.on); got != want.person {
			t.Errorf("%s of %s on %s: %q, want %q", want.office, want.country, want.on, got, want.person)
		}
	}
}

func holder(t *testing.T, office, country, on string) string {
	at := day(t, on, false)
	for _, row := range table(t, "holders").Rows {
		end := row.Get("to")
		if end == "" {
			end = row.Get("as_of")
		}
		if row.Get("office") == office && row.Get("country") == country && !at.Before(day(t, row.Get("from"), false)) && at.Before(day(t, end, true)) {
			return row.Get("person")
		}
	}
	return ""
}
