package intake

import (
	"cmp"
	"slices"
	"strings"

	"liqa/extract/arabic"
	"liqa/seeds"
)

// places makes places.tsv. Of several places with one name the largest has it.
func (k *known) places(f *finds, counts map[string]int) (table, error) {
	t := table{name: "places", head: []string{"id", "kind", "country", "names", "ambiguous", "why"},
		about: "Places of GeoNames (https://www.geonames.org, CC BY 4.0); liqa seeds import completes it, and keeps rows written by hand."}
	rows, err := k.rows(&t)
	if err != nil {
		return t, err
	}
	slices.SortFunc(f.towns, func(a, b town) int { return cmp.Or(cmp.Compare(b.size, a.size), cmp.Compare(a.id, b.id)) })
	taken := k.takenBy(rows, 3)
	for _, p := range f.towns {
		id := "geonames-" + p.id
		names := k.free(p.names, id, taken)
		if len(names) == 0 {
			left(counts, 1, "places whose names are known, or another's")
			continue
		}
		rows[id] = []string{id, p.kind, k.countries[p.country], forms(names), k.ambiguous(names), "GeoNames " + p.id}
	}
	for _, id := range sorted(rows) {
		t.rows = append(t.rows, rows[id])
	}
	return t, nil
}

// takenBy says which row of the folder's table has a form; column holds the forms.
func (k *known) takenBy(rows map[string][]string, column int) map[string]string {
	taken := map[string]string{}
	for id, cells := range rows {
		for n := range strings.SplitSeq(cells[column], "|") {
			taken[arabic.Fold(n)] = id
		}
	}
	return taken
}

// shortest is how many letters a place's name must have.
const shortest = 3

// free are the names that nobody else has, neither built in nor in the folder.
func (k *known) free(names []string, id string, taken map[string]string) (out []string) {
	for _, n := range names {
		key := arabic.Fold(n)
		if owner, known := taken[key]; k.taken[key] || known && owner != id || len([]rune(n)) < shortest {
			continue
		}
		taken[key] = id
		out = append(out, n)
	}
	return out
}

// ambiguous marks the names that are words of articles.
func (k *known) ambiguous(names []string) string {
	var out []string
	for _, n := range names {
		key := arabic.Fold(n)
		if k.words[key] || k.words[strings.TrimPrefix(key, "ال")] {
			out = append(out, n+"=also a word or a name that articles use")
		}
	}
	return forms(out)
}

// bodies makes organisations.tsv. Names of one word are left out: they are words.
func (k *known) bodies(f *finds, counts map[string]int) (table, error) {
	t := table{name: "organisations", head: []string{"id", "kind", "country", "is_media", "names", "ambiguous", "why"},
		about: "Organisations by the spellings of JRC-Names; liqa seeds import completes it, and keeps rows written by hand."}
	rows, err := k.rows(&t)
	if err != nil {
		return t, err
	}
	media, err := k.mediaWords()
	if err != nil {
		return t, err
	}
	taken := k.takenBy(rows, 4)
	for _, id := range sorted(f.companies) {
		p := f.companies[id]
		names := k.free(slices.DeleteFunc(p.names, func(n string) bool { return words(n) < 2 }), id, taken)
		if len(names) == 0 {
			left(counts, 1, "organisations without an Arabic name of two words that nobody else has")
			continue
		}
		kind, isMedia := "organisation", ""
		if first, _, _ := strings.Cut(arabic.Fold(names[0]), " "); media[first] >= atLeast {
			kind, isMedia = "media", "1"
		}
		rows[id] = []string{id, kind, "", isMedia, forms(names), "", p.source}
	}
	for _, id := range sorted(rows) {
		t.rows = append(t.rows, rows[id])
	}
	return t, nil
}

// atLeast is how many papers and channels must begin with a word for it to be one
// of papers and channels: وكالة, صحيفة, قناة.
const atLeast = 5

func (k *known) mediaWords() (map[string]int, error) {
	t, err := seeds.Read(k.base, "organisations")
	out := map[string]int{}
	for _, r := range t.Rows {
		if r.Get("is_media") == "" {
			continue
		}
		for _, n := range r.List("names") {
			if first, _, more := strings.Cut(arabic.Fold(n), " "); more {
				out[first]++
			}
		}
	}
	return out, err
}
