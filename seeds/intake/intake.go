// Package intake makes tables of language data of what others publish: Wikidata's
// entities as JSON and its query service's CSV, GeoNames with its alternate
// names, JRC-Names.
//
//	files ─ open, tell the format ─ read ─ finds ─ people, terms, places, bodies ─ tables of a folder
//
// The tables built in have the first say: who is in them gets more spellings and
// stays one person, and no form of theirs is given to another. Of what is new,
// a spelling that several bear is nobody's.
package intake

import (
	"cmp"
	"io"
	"io/fs"
	"maps"
	"slices"
)

// Options say what to import.
type Options struct {
	Base   fs.FS    // the tables built in
	Folder string   // where the tables are made or completed
	Files  []string // "-" is Stdin
	Stdin  io.Reader
	AsOf   string // the day until when the files are right, where they do not say it
}

// Result counts the rows that the folder's tables have after an import, by table,
// and what was left out of the files, by reason.
type Result struct {
	Rows map[string]int
	Left map[string]int
}

// Import reads the files and writes the tables of the folder. When a file has a
// fault nothing is written; the error names its line.
func Import(o Options) (Result, error) {
	r := Result{map[string]int{}, map[string]int{}}
	f, err := gather(o)
	if err != nil {
		return r, err
	}
	k, err := load(o.Base, o.Folder)
	if err != nil {
		return r, err
	}
	f.asOf = cmp.Or(o.AsOf, f.asOf)
	var tables []table
	for _, tableOf := range k.makers() {
		t, err := tableOf(f, r.Left)
		if err != nil {
			return r, err
		}
		tables = append(tables, t)
	}
	for _, t := range tables {
		if len(t.rows) == 0 {
			continue
		}
		r.Rows[t.name] = len(t.rows)
		if err := t.write(o.Folder); err != nil {
			return r, err
		}
	}
	return r, nil
}

// makers make the tables, persons before the terms that name them.
func (k *known) makers() []func(*finds, map[string]int) (table, error) {
	return []func(*finds, map[string]int) (table, error){k.people, k.terms, k.places, k.bodies}
}

// finds is what the files hold.
type finds struct {
	persons   map[string]*person
	positions map[string]position // by item
	states    map[string]string   // item of a state → ISO code
	towns     []town
	named     map[string][]string // GeoNames id → Arabic names
	companies map[string]*person  // organisations of JRC-Names
	asOf      string              // the latest day the files tell of
}

func newFinds() *finds {
	return &finds{persons: map[string]*person{}, positions: map[string]position{}, states: map[string]string{},
		named: map[string][]string{}, companies: map[string]*person{}}
}

// person is a person, or an organisation, as a source knows it.
type person struct {
	id      string
	item    string // Wikidata's; empty where the source is another
	label   string // in Latin letters
	latin   []string
	names   []string // in Arabic letters
	states  []string // whose citizen the person is: items or names
	died    bool
	offices []term
	source  string
}

// term is that a person held an office.
type term struct {
	position position
	from, to string
}

// position is an office by its item, or by its name with its side's item or name.
type position struct{ item, label, side string }

func (f *finds) person(id, source string) *person { return one(f.persons, id, source) }

func one(all map[string]*person, id, source string) *person {
	p := all[id]
	if p == nil {
		p = &person{id: id, source: source}
		all[id] = p
	}
	return p
}

// seen notes a day that the source tells of, as having been.
func (f *finds) seen(day string) {
	if len(day) == len("2006-01-02") {
		f.asOf = max(f.asOf, day)
	}
}

func sorted[T any](m map[string]T) []string { return slices.Sorted(maps.Keys(m)) }
