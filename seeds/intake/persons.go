package intake

import (
	"cmp"
	"slices"
	"strings"

	"liqa/extract/arabic"
	"liqa/seeds"
)

// people makes persons.tsv: whom a table knows gets the spellings found, whom
// none knows a row. Terms find their person by p.id, which becomes the row's.
func (k *known) people(f *finds, counts map[string]int) (table, error) {
	t := table{name: "persons", head: []string{"id", "label", "names", "country", "wikidata", "source"},
		about: "Persons by the spellings of other lists; liqa seeds import completes it, and keeps rows written by hand."}
	m := &merger{known: k, finds: f, rows: map[string]*row{}, owners: map[string][]string{}, byItem: map[string]string{}}
	if err := m.start(&t); err != nil {
		return t, err
	}
	for _, id := range sorted(f.persons) {
		m.take(f.persons[id], counts)
	}
	m.settle(counts)
	for _, p := range f.persons {
		if r := m.rows[p.id]; r == nil || len(r.names) == 0 {
			p.names = nil // nobody whom a term could name
		}
	}
	for _, r := range m.rows {
		if r.written && len(r.names) > 0 {
			t.rows = append(t.rows, []string{r.id, plain(r.label), forms(r.names), r.country, r.item, cmp.Or(r.source, "imported")})
		}
	}
	return t, nil
}

// row is a row of persons.tsv.
type row struct {
	id, label, country, item, source string
	names                            []string
	own                              int  // how many of the names are the built-in row's
	builtIn, written                 bool // in the table built in; in the folder's
}

// merger finds out who is whom.
type merger struct {
	*known
	finds  *finds
	rows   map[string]*row
	owners map[string][]string // name in normal form → ids
	byItem map[string]string
}

func (m *merger) start(t *table) error {
	built, err := seeds.Read(m.base, t.name)
	if err != nil {
		return err
	}
	for _, r := range built.Rows {
		names := r.List("names")
		m.add(&row{id: r.Get("id"), label: r.Get("label"), country: r.Get("country"), item: r.Get("wikidata"),
			source: r.Get("source"), names: names, own: len(names), builtIn: true})
	}
	old, err := m.known.rows(t)
	for _, id := range sorted(old) {
		c := old[id]
		r := &row{id: id, label: c[1], names: strings.Split(c[2], "|"), country: c[3], item: c[4], source: c[5], written: true}
		if b := m.rows[id]; b != nil {
			r.own, r.builtIn = b.own, true
		}
		m.add(r)
	}
	return err
}

func (m *merger) add(r *row) {
	m.rows[r.id] = r
	if r.item != "" {
		m.byItem[r.item] = r.id
	}
	for _, n := range r.names {
		m.own(r.id, n)
	}
}

func (m *merger) own(id, name string) {
	if key := arabic.Fold(name); !slices.Contains(m.owners[key], id) {
		m.owners[key] = append(m.owners[key], id)
	}
}

// take gives the person's names to its row. Names of one word fit too many.
func (m *merger) take(p *person, counts map[string]int) {
	p.names = slices.DeleteFunc(p.names, func(n string) bool { return words(n) < 2 })
	country := m.countryOf(p)
	r := m.rows[m.rowOf(p, country)]
	if r == nil && len(p.names) == 0 {
		left(counts, 1, "persons without an Arabic name of two words")
		return
	}
	if r == nil {
		r = &row{id: p.id, label: p.label, country: country, item: p.item, source: p.source}
		m.add(r)
	}
	p.id = r.id
	r.country, r.item, r.label = cmp.Or(r.country, country), cmp.Or(r.item, p.item), cmp.Or(r.label, p.label)
	for _, n := range p.names {
		if next := addName(r.names, n); len(next) > len(r.names) {
			r.names, r.written = next, true
			m.own(r.id, n)
		}
	}
}

// countryOf is the one state that the person is a citizen of.
func (m *merger) countryOf(p *person) string {
	var all []string
	for _, s := range p.states {
		if id := m.country(s, m.finds); id != "" && !slices.Contains(all, id) {
			all = append(all, id)
		}
	}
	if len(all) == 1 {
		return all[0]
	}
	return ""
}

// rowOf is the row of the person: of its id or item, else the one row with a
// spelling of its name that is of the same country or the same Latin name.
func (m *merger) rowOf(p *person, country string) string {
	if m.rows[p.id] != nil {
		return p.id
	}
	if id := m.byItem[p.item]; p.item != "" && id != "" {
		return id
	}
	found := map[string]bool{}
	for _, n := range p.names {
		for _, id := range m.owners[arabic.Fold(n)] {
			if m.same(m.rows[id], p, country) {
				found[id] = true
			}
		}
	}
	if len(found) == 1 {
		return sorted(found)[0]
	}
	return ""
}

// same reports whether a row with a spelling of the person's is the person's: two
// of one list, or of two countries, are two.
func (m *merger) same(r *row, p *person, country string) bool {
	if r.item != "" && p.item != "" || strings.HasPrefix(r.id, "jrc-") && strings.HasPrefix(p.id, "jrc-") {
		return false
	}
	if r.country != "" && country != "" && r.country != country {
		return false
	}
	label := latinKey(r.label)
	return country != "" && r.country == country || label != "" && (label == latinKey(p.label) || slices.Contains(p.latin, label))
}

// settle takes from the rows every spelling that more than one of them has; one of
// the table built in stays with it.
func (m *merger) settle(counts map[string]int) {
	shared := 0
	for _, r := range m.rows {
		if !r.written {
			continue
		}
		kept := slices.Clone(r.names[:r.own])
		for _, n := range r.names[r.own:] {
			if len(m.owners[arabic.Fold(n)]) == 1 {
				kept = append(kept, n)
			} else {
				shared++
			}
		}
		r.names = kept
	}
	left(counts, shared, "spellings that several persons bear")
}
