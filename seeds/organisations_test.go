package seeds

import (
	"slices"
	"testing"

	"liqa/extract/arabic"
)

func TestOrganisations(t *testing.T) {
	table := read(t, "organisations", "id", "kind", "country", "is_media", "names", "ambiguous", "why")
	unambiguous(t, table, "names")
	kinds := []string{"international", "party", "armed", "government", "state", "parliament", "company", "bank", "media",
		"club", "federation", "court", "ngo", "religious", "union", "university"}
	codes := countryCodes(t)
	for _, r := range table.Rows {
		id := r.Get("id")
		if !slug.MatchString(id) {
			t.Errorf("organisations.tsv:%d: id %q is no slug", r.Line, id)
		}
		if !slices.Contains(kinds, r.Get("kind")) {
			t.Errorf("%s: kind %q", id, r.Get("kind"))
		}
		if c := r.Get("country"); c != "" && !codes[c] {
			t.Errorf("%s: country %q is not in countries.tsv", id, c)
		}
		if len(r.List("names")) == 0 {
			t.Errorf("%s has no name", id)
		}
		if (r.Get("is_media") == "1") != (r.Get("kind") == "media") {
			t.Errorf("%s: kind %s and is_media %q", id, r.Get("kind"), r.Get("is_media"))
		}
	}
}

// A state's name is no organisation's; only a body has both.
func TestOrganisationsAreNoStates(t *testing.T) {
	states := map[string]string{}
	for _, r := range read(t, "countries").Rows {
		if r.Get("kind") != "body" {
			for _, n := range append(r.List("names"), r.List("seats")...) {
				states[arabic.Fold(n)] = r.Get("id")
			}
		}
	}
	for _, r := range read(t, "organisations").Rows {
		flags := flagged(t, "organisations", r)
		for _, n := range r.List("names") {
			if id := states[arabic.Fold(n)]; id != "" && !flags[arabic.Fold(n)] {
				t.Errorf("%s: %s names the state %s in countries.tsv", r.Get("id"), n, id)
			}
		}
	}
}

func TestOrganisationNames(t *testing.T) {
	table := read(t, "organisations")
	country := map[string]string{}
	for _, r := range table.Rows {
		country[r.Get("id")] = r.Get("country")
	}
	for _, c := range []struct{ name, country string }{
		{"الأمم المتحدة", "UN"}, {"مجلس الأمن الدولي", "UN"}, {"الاتحاد الأوروبي", "EU"}, {"الناتو", "NATO"},
		{"جامعة الدول العربية", "AL"}, {"الاتحاد الإفريقي", "AU"}, {"مجلس التعاون لدول الخليج العربية", "GCC"},
		{"حركة حماس", "PS"}, {"حزب الله", "LB"}, {"قوات سوريا الديمقراطية", "SY"}, {"الحوثيون", "YE"},
		{"جماعة الحوثي", "YE"}, {"حركة طالبان", "AF"}, {"أوبك", ""}, {"صندوق النقد الدولي", ""},
		{"حزب العمال الكردستاني", "TR"}, {"البوليساريو", "EH"}, {"الكنيست", "IL"},
	} {
		id := idOf(table, c.name)
		if id == "" || country[id] != c.country {
			t.Errorf("%s is %q of %q, want one of %q", c.name, id, country[id], c.country)
		}
	}
}
