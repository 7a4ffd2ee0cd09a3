package when_test

import (
	"bytes"
	"encoding/json"
	"os"
	"slices"
	"strings"
	"testing"

	"liqa/extract/arabic"
	"liqa/extract/fact"
	"liqa/extract/source/page"
	"liqa/extract/when"
	"liqa/seeds"
)

const gold = "../../../shared/gold/dev."

// enough is the share of annotated dates that must be among those the evidence
// sentence resolves to. It is not 1: in some sentences the date that stands there
// is another event's, and the meeting's own stands elsewhere.
const enough = 0.88

type annotated struct {
	ID        string
	Published any
	Meetings  []struct {
		Status   string
		Date     []string
		Evidence string
	}
}

// TestAnnotatedDates resolves the evidence sentences of annotated meetings, those
// of the outlets that nobody looks at left out.
func TestAnnotatedDates(t *testing.T) {
	if _, err := os.Stat(gold + "gold.jsonl"); err != nil {
		t.Skip("shared/gold is missing")
	}
	articles := map[string]fact.Article{}
	for _, a := range decode[fact.Article](t, gold+"articles.jsonl") {
		if a.Outlet != "Hespress" && a.Outlet != "Al-Riyadh" {
			articles[a.ID] = a
		}
	}
	pages, err := page.New(seeds.Arabic())
	if err != nil {
		t.Fatal(err)
	}
	right, all := 0, 0
	for _, g := range decode[annotated](t, gold+"gold.jsonl") {
		a, ok := articles[g.ID]
		for _, m := range g.Meetings {
			planned := m.Status == "planned" || m.Status == "proposed"
			if got := read(m.Evidence, anchorOf(g, a, pages), planned); ok && len(m.Date) > 0 && len(got) > 0 {
				all++
				if slices.ContainsFunc(got, func(s string) bool { return slices.Contains(m.Date, s[strings.LastIndex(s, "=")+1:]) }) {
					right++
				}
			}
		}
	}
	t.Logf("%d of %d", right, all)
	if float64(right) < enough*float64(all) {
		t.Errorf("%d of %d annotated dates are read, want a share of %v", right, all, enough)
	}
}

// anchorOf is what an annotated article offers: its publication day as annotated
// or found on its page, and the years it speaks of.
func anchorOf(g annotated, a fact.Article, pages *page.Finder) when.Anchor {
	var anchor when.Anchor
	switch published := g.Published.(type) {
	case string:
		anchor.Published = published
	case []any:
		if len(published) > 0 {
			anchor.Published, _ = published[0].(string)
		}
	}
	if anchor.Published == "" {
		pages.Fill(&a)
		anchor.Published = a.Published
	}
	for _, s := range arabic.Sentences(a.Text, fact.Span{End: len(a.Text)}) {
		for _, e := range calendar.Find(s.Tokens) {
			if e.Year() > 0 {
				anchor.Years = append(anchor.Years, e.Year())
			}
		}
	}
	return anchor
}

// decode reads a file of JSON lines.
func decode[T any](t *testing.T, name string) (out []T) {
	t.Helper()
	data, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	for line := range bytes.Lines(data) {
		var v T
		if err := json.Unmarshal(line, &v); err != nil {
			t.Fatal(err)
		}
		out = append(out, v)
	}
	return out
}
