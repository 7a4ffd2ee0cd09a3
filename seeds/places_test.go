package seeds

import (
	"regexp"
	"slices"
	"testing"

	"liqa/extract/arabic"
)

var slug = regexp.MustCompile(`^[a-z0-9]+(-[a-z0-9]+)*$`)

func TestPlaces(t *testing.T) {
	table := read(t, "places", "id", "kind", "country", "names", "ambiguous", "why")
	unambiguous(t, table, "names")
	kinds := []string{"capital", "city", "region", "province", "palace", "base", "airport", "venue", "sea"}
	codes := countryCodes(t)
	for _, r := range table.Rows {
		if !slug.MatchString(r.Get("id")) {
			t.Errorf("places.tsv:%d: id %q is no slug", r.Line, r.Get("id"))
		}
		if !slices.Contains(kinds, r.Get("kind")) {
			t.Errorf("%s: kind %q", r.Get("id"), r.Get("kind"))
		}
		if c := r.Get("country"); c != "" && !codes[c] {
			t.Errorf("%s: country %q is not in countries.tsv", r.Get("id"), c)
		}
		if len(r.List("names")) == 0 {
			t.Errorf("%s has no name", r.Get("id"))
		}
	}
}

// countryCodes is the set of codes a fact may carry.
func countryCodes(t *testing.T) map[string]bool {
	t.Helper()
	out := map[string]bool{}
	for _, r := range read(t, "countries").Rows {
		out[r.Get("code")] = true
	}
	return out
}

func TestPlaceNames(t *testing.T) {
	table := read(t, "places")
	for _, c := range []struct{ name, id string }{
		{"جنيف", "geneva"}, {"نيويورك", "new-york"}, {"سوتشي", "sochi"}, {"نور سلطان", "astana"},
		{"استانة", "astana"}, {"شرم الشيخ", "sharm-el-sheikh"}, {"العلا", "al-ula"}, {"الدرعية", "diriyah"},
		{"دافوس", "davos"}, {"كامب ديفيد", "camp-david"}, {"قاعدة حميميم الجوية", "hmeimim"},
		{"قصر اليمامة", "yamamah-palace"}, {"البحر الميت", "dead-sea"}, {"بانمونجوم", "panmunjom"},
	} {
		if got := idOf(table, c.name); got != c.id {
			t.Errorf("%s is %q, want %s", c.name, got, c.id)
		}
	}
}

// idOf is the row that lists a name.
func idOf(table Table, name string) string {
	for _, r := range table.Rows {
		for _, n := range r.List("names") {
			if arabic.Fold(n) == arabic.Fold(name) {
				return r.Get("id")
			}
		}
	}
	return ""
}

// Every capital is a place, so that a meeting there has one.
func TestCapitals(t *testing.T) {
	capitals := map[string]bool{}
	for _, r := range read(t, "places").Rows {
		if r.Get("kind") == "capital" {
			capitals[r.Get("country")] = true
		}
	}
	// Capital and state share the name, or the seat of government is no capital that all accept.
	named := map[string]bool{"SG": true, "DJ": true, "MC": true, "SM": true, "VA": true, "LU": true, "PS": true, "IL": true}
	for _, r := range read(t, "countries").Rows {
		if c := r.Get("code"); r.Get("kind") == "country" && len(r.List("seats")) > 0 && !capitals[c] && !named[c] {
			t.Errorf("%s has no capital in places.tsv", r.Get("id"))
		}
	}
}
