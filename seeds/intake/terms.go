package intake

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"liqa/extract/fact"
	"liqa/extract/resolve/office"
	"liqa/seeds"
)

// tenure is a term with its office found.
type tenure struct {
	office.Office
	term
	person *person
}

// terms makes holders.tsv.
func (k *known) terms(f *finds, counts map[string]int) (table, error) {
	t := table{name: "holders", head: []string{"id", "office", "country", "person", "from", "to", "as_of", "source"},
		about: "Who held which office, by other lists; liqa seeds import completes it, and keeps rows written by hand."}
	rows, err := k.rows(&t)
	if err != nil {
		return t, err
	}
	built, err := seeds.Read(k.base, t.name)
	if err != nil {
		return t, err
	}
	byID := map[string]seeds.Row{}
	for _, r := range built.Rows {
		byID[r.Get("id")] = r
	}
	for _, x := range k.tenures(f, counts) {
		cells := []string{"", x.ID, k.codes[x.Side], x.person.id, x.from, x.to, cmp.Or(f.asOf, x.to), x.person.source}
		cells[0] = fmt.Sprintf("%s.%s.%s.%s", strings.ToLower(cells[2]), x.ID, x.person.id, x.from[:4])
		old, same := byID[cells[0]]
		switch {
		case same && (old.Get("to") != "" || cmp.Or(x.to, f.asOf) <= old.Get("as_of")):
			continue // the table built in knows as much
		case !same && k.contradicts(x, f.asOf):
			left(counts, 1, "terms of office at odds with the table built in")
			continue
		}
		rows[cells[0]] = cells
	}
	for _, id := range sorted(rows) {
		t.rows = append(t.rows, rows[id])
	}
	return t, nil
}

// tenures are the terms of persons with a row in offices that liqa knows. Who has
// no end while another began later has left at a time that nobody noted.
func (k *known) tenures(f *finds, counts map[string]int) []tenure {
	byOffice := map[office.Office][]tenure{}
	for _, id := range sorted(f.persons) {
		p := f.persons[id]
		for _, t := range p.offices {
			if o, ok := k.office(t.position, f); ok {
				byOffice[o] = append(byOffice[o], tenure{o, t, p})
			} else {
				left(counts, 1, "terms in offices that liqa does not know, or that the files do not name in Arabic")
			}
		}
	}
	var out []tenure
	for _, all := range byOffice {
		last := slices.MaxFunc(all, func(a, b tenure) int { return cmp.Compare(a.from, b.from) }).from
		for _, x := range all {
			if x.to == "" && (x.from < last || x.person.died || f.asOf == "") {
				left(counts, 1, "terms of office without an end")
				continue
			}
			if len(x.person.names) > 0 {
				out = append(out, x)
			}
		}
	}
	slices.SortFunc(out, func(a, b tenure) int {
		return cmp.Or(cmp.Compare(a.from, b.from), cmp.Compare(a.person.id, b.person.id), cmp.Compare(a.ID, b.ID))
	})
	return out
}

// office is the office that a position's Arabic name means.
func (k *known) office(p position, f *finds) (office.Office, bool) {
	named := f.positions[p.item]
	label, side := arabicName(cmp.Or(p.label, named.label)), ""
	for code, id := range k.codes {
		if s := k.country(cmp.Or(p.side, named.side), f); s != "" && s == id {
			side = code
		}
	}
	o, ok := k.offices.Read(label, side)
	return o, ok && o.Side != ""
}

// contradicts reports whether the table built in has somebody else, or the same
// person under other dates, in the office meanwhile.
func (k *known) contradicts(x tenure, asOf string) bool {
	from, _, err1 := fact.Bounds(x.from)
	_, to, err2 := fact.Bounds(cmp.Or(x.to, asOf))
	if err1 != nil || err2 != nil || from > to {
		return true
	}
	for _, t := range k.offices.Terms(x.Office) {
		_, begun, err1 := fact.Bounds(t.From)
		ends, _, err2 := fact.Bounds(cmp.Or(t.To, t.AsOf))
		if err1 == nil && err2 == nil && begun < to && from < ends {
			return true
		}
	}
	return false
}
