package when_test

import (
	"fmt"
	"testing"
	"testing/fstest"

	"liqa/extract/arabic"
	"liqa/extract/fact"
	"liqa/extract/when"
	"liqa/seeds"
)

// rows reads a table that the package depends on.
func rows(t *testing.T, name string) []seeds.Row {
	t.Helper()
	table, err := seeds.Read(seeds.Arabic(), name)
	if err != nil {
		t.Fatal(err)
	}
	return table.Rows
}

func TestEveryMonthFormIsRead(t *testing.T) {
	for _, row := range rows(t, "months") {
		year, want := 2018, fmt.Sprintf("2018-%02s-12", row.Get("month"))
		if row.Get("calendar") == "hijri" {
			year, want = 1439, ""
		}
		for _, form := range row.List("forms") {
			text := fmt.Sprintf("12 %s %d", form, year)
			got := read(text, when.Anchor{}, false)
			if len(got) != 1 || want != "" && got[0] != text+"="+want {
				t.Errorf("%s: %q, want %s", text, got, want)
			}
		}
	}
}

func TestEveryWeekdayFormIsRead(t *testing.T) {
	for _, row := range rows(t, "weekdays") {
		for _, form := range row.List("forms") {
			found := calendar.Find(arabic.Tokens(form, fact.Span{End: len(form)}))
			if len(found) != 1 || !found[0].Weekday {
				t.Errorf("%s: %+v", form, found)
			}
		}
	}
}

func TestNoFormTwiceInAClass(t *testing.T) {
	seen := map[string]string{}
	for _, row := range rows(t, "datewords") {
		if row.Get("why") == "" {
			t.Errorf("datewords.tsv:%d: no reason", row.Line)
		}
		for _, form := range row.List("forms") {
			key := row.Get("class") + " " + arabic.Fold(form)
			if id, ok := seen[key]; ok {
				t.Errorf("datewords.tsv:%d: %s is in %s already", row.Line, form, id)
			}
			seen[key] = row.Get("id")
		}
	}
}

func TestFaultyTablesAreNamed(t *testing.T) {
	for _, x := range []struct{ months, words, want string }{
		{"id\tmonth\tforms\na\t13\tيناير\n", "", "months.tsv:2: 13 is not between 1 and 12"},
		{"id\tmonth\tforms\n", "id\tclass\tvalue\tforms\na\tnonsense\t\tيوم\n", `datewords.tsv:2: unknown class "nonsense"`},
		{"id\tmonth\tforms\n", "id\tclass\tvalue\tforms\na\tday\tsoon\tغدا\n", `datewords.tsv:2: strconv.Atoi: parsing "soon": invalid syntax`},
	} {
		dir := fstest.MapFS{
			"months.tsv":    {Data: []byte(x.months)},
			"weekdays.tsv":  {Data: []byte("id\tweekday\tforms\n")},
			"datewords.tsv": {Data: []byte(x.words)},
		}
		if _, err := when.New(dir); err == nil || err.Error() != x.want {
			t.Errorf("New: %v, want %s", err, x.want)
		}
	}
}
