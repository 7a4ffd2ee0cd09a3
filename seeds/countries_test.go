package seeds

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"liqa/extract/arabic"
)

// read is the table or the end of the test.
func read(t *testing.T, name string, columns ...string) Table {
	t.Helper()
	table, err := Read(Arabic(), name)
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range columns {
		if !slices.Contains(table.Columns, c) {
			t.Fatalf("%s.tsv has no column %s", name, c)
		}
	}
	seen := map[string]int{}
	for _, r := range table.Rows {
		id := r.Get("id")
		if id == "" || seen[id] != 0 {
			t.Errorf("%s.tsv:%d: id %q is empty or also on line %d", name, r.Line, id, seen[id])
		}
		if r.Get("why") == "" {
			t.Errorf("%s.tsv:%d: %s says no reason", name, r.Line, id)
		}
		seen[id] = r.Line
	}
	return table
}

// flagged is the normal forms a row says to be ambiguous, and whether each has a reason.
func flagged(t *testing.T, name string, r Row) map[string]bool {
	t.Helper()
	out := map[string]bool{}
	for _, item := range r.List("ambiguous") {
		form, reason, ok := strings.Cut(item, "=")
		if !ok || strings.TrimSpace(reason) == "" {
			t.Errorf("%s.tsv:%d: ambiguous %q lacks its reason", name, r.Line, item)
		}
		out[arabic.Fold(form)] = true
	}
	return out
}

// unambiguous fails where a form stands twice in the columns and is not flagged in every row that has it.
func unambiguous(t *testing.T, table Table, columns ...string) {
	t.Helper()
	type place struct {
		row  Row
		cell string
	}
	first := map[string]place{}
	for _, r := range table.Rows {
		flags, here := flagged(t, table.Name, r), map[string]bool{}
		for _, c := range columns {
			for _, form := range r.List(c) {
				f := arabic.Fold(form)
				here[f] = true
				was, twice := first[f]
				if twice && !(flags[f] && flagged(t, table.Name, was.row)[f]) {
					t.Errorf("%s.tsv:%d: %s (%s) also stands on line %d (%s) and is not flagged in both",
						table.Name, r.Line, form, c, was.row.Line, was.cell)
				}
				first[f] = place{r, c}
			}
		}
		for f := range flags {
			if !here[f] {
				t.Errorf("%s.tsv:%d: %s is flagged but no form of the row", table.Name, r.Line, f)
			}
		}
	}
}

var code = regexp.MustCompile(`^([A-Z]{2}|NATO|GCC)$`)

func TestCountries(t *testing.T) {
	table := read(t, "countries", "id", "code", "kind", "names", "masc", "fem", "plural_nom", "plural_obl",
		"broken", "definite", "seats", "ambiguous", "why")
	unambiguous(t, table, "names", "masc", "fem", "broken", "seats")
	if len(table.Rows) < 200 {
		t.Errorf("%d countries, want every state there is", len(table.Rows))
	}
	for _, r := range table.Rows {
		id := r.Get("id")
		if !code.MatchString(r.Get("code")) {
			t.Errorf("%s: code %q", id, r.Get("code"))
		}
		if !slices.Contains([]string{"country", "territory", "historic", "body"}, r.Get("kind")) {
			t.Errorf("%s: kind %q", id, r.Get("kind"))
		}
		for _, c := range []string{"names", "masc", "fem", "plural_nom", "plural_obl"} {
			if len(r.List(c)) == 0 {
				t.Errorf("%s has no %s", id, c)
			}
		}
		agree(t, r)
	}
}

// agree checks that a row's adjective forms end as their gender and number ask.
func agree(t *testing.T, r Row) {
	t.Helper()
	endings := map[string]string{"masc": "ي", "fem": "ة", "plural_nom": "ون", "plural_obl": "ين"}
	for column, ending := range endings {
		for _, form := range r.List(column) {
			if !strings.HasSuffix(form, ending) {
				t.Errorf("%s: %s %q does not end in %s", r.Get("id"), column, form, ending)
			}
		}
	}
}

func TestCountryForms(t *testing.T) {
	table := read(t, "countries")
	for _, c := range []struct{ form, column, code string }{
		{"الولايات المتحدة", "names", "US"}, {"الأميركية", "fem", "US"}, {"الكرملين", "seats", "RU"},
		{"الكوري الجنوبي", "masc", "KR"}, {"الجنوب أفريقي", "definite", "ZA"}, {"ارمينيا", "names", "AM"},
		{"أتراك", "broken", "TR"}, {"الألبانية", "fem", "AL"}, {"الجامعة العربية", "names", "AL"},
		{"الأسترالي", "masc", "AU"}, {"الاتحاد الإفريقي", "names", "AU"}, {"إقليم كردستان", "names", "IQ"},
		{"سعوديين", "plural_obl", "SA"}, {"بيونغيانغ", "seats", "KP"}, {"الأسكتلندية", "fem", "GB"},
	} {
		if got := codeOf(table, c.column, c.form); got != c.code {
			t.Errorf("%s in %s is %q, want %s", c.form, c.column, got, c.code)
		}
	}
}

// codeOf looks a form up, with and without the article on its words.
func codeOf(table Table, column, form string) string {
	bare := strings.TrimPrefix(strings.ReplaceAll(arabic.Fold(form), " ال", " "), "ال")
	for _, r := range table.Rows {
		for _, f := range r.List(column) {
			if f = arabic.Fold(f); f == arabic.Fold(form) || f == bare {
				return r.Get("code")
			}
		}
	}
	return ""
}
