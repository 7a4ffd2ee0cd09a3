// Package office knows the offices of state that roles name, and who held them
// when, as far as the tables say. Tables: officenames, ownoffices,
// formeroffices, honorifics, countries, holders, persons.
package office

import (
	"io/fs"
	"slices"
	"strings"

	"liqa/extract/arabic"
	"liqa/seeds"
)

// Office is an office of one side.
type Office struct {
	ID   string `json:"office"` // as in holders.tsv
	Side string `json:"side"`   // a country's code
}

// title is how papers call an office, of some sides or, where there are none, all.
type title struct {
	words string
	sides []string
}

// Table is the compiled data; safe for concurrent use.
type Table struct {
	names   map[string][]name    // words without article → offices so called
	titles  map[string][]title   // by office, as officenames lists them
	former  map[string]bool      // words that say somebody held an office before
	styles  map[string]bool      // words of respect and rank before a name
	own     map[string]bool      // names and adjectives of regions with offices of their own
	sides   map[string]string    // name or adjective of a side → code
	peoples map[string]string    // the same in all numbers, articles left out
	longest int                  // words of the longest name of a side
	terms   map[Office][]Term    // oldest first
	careers map[string][]Career  // person → offices held, oldest first
	kin     map[string][]*Person // by the keys of their spellings
	persons map[string]*Person   // by id
	spelled map[string]string    // spelling in normal form → id; "" where two persons share it
}

// name is one office that some words mean.
type name struct {
	office string
	sides  []string
	weak   bool
}

// Tables are those that Load reads.
var Tables = []string{"officenames", "ownoffices", "formeroffices", "honorifics", "countries", "persons", "holders"}

// Load compiles the tables of dir.
func Load(dir fs.FS) (*Table, error) {
	t := &Table{
		names: map[string][]name{}, titles: map[string][]title{}, own: map[string]bool{}, former: map[string]bool{}, styles: map[string]bool{}, sides: map[string]string{}, peoples: map[string]string{}, terms: map[Office][]Term{},
		careers: map[string][]Career{}, kin: map[string][]*Person{}, persons: map[string]*Person{}, spelled: map[string]string{},
	}
	codes := map[string]string{}
	for i, row := range []func(seeds.Row) error{
		t.addName,
		noteForms(t.own),
		noteForms(t.former),
		noteForms(t.styles),
		func(r seeds.Row) error { codes[r.Get("id")] = r.Get("code"); return t.addSide(r) },
		t.addPerson,
		func(r seeds.Row) error { return t.addTerm(r, codes) },
	} {
		if err := each(dir, Tables[i], row); err != nil {
			return nil, err
		}
	}
	t.sortTerms()
	return t, nil
}

func (t *Table) addName(r seeds.Row) error {
	n := name{r.Get("office"), r.List("sides"), r.Get("strength") == "weak"}
	t.titles[n.office] = append(t.titles[n.office], title{r.List("forms")[0], n.sides})
	for _, f := range r.List("forms") {
		key := arabic.WithoutArticles(strings.Fields(arabic.Fold(f)))
		t.names[key] = append(t.names[key], n)
	}
	return nil
}

// noteForms gathers the forms of a table's rows.
func noteForms(in map[string]bool) func(seeds.Row) error {
	return func(r seeds.Row) error {
		for _, f := range r.List("forms") {
			in[arabic.Fold(f)] = true
		}
		return nil
	}
}

// maxStyle is how many words a style has at most: صاحب السمو الملكي, الفريق أول الركن.
const maxStyle = 4

// WithoutStyle is a name without the words of respect and rank before it.
func (t *Table) WithoutStyle(name string) string {
	words := strings.Fields(name)
	for n := min(maxStyle, len(words)-1); n > 0; n-- {
		if t.styles[arabic.Fold(strings.TrimSuffix(strings.Join(words[:n], " "), "."))] {
			return t.WithoutStyle(strings.Join(words[n:], " "))
		}
	}
	return strings.Join(words, " ")
}

// Former says which office a role names whose bearer held it before: the one that
// Read finds without السابق.
func (t *Table) Former(role, side string) (Office, bool) {
	words := strings.Fields(arabic.Fold(role))
	rest := slices.DeleteFunc(slices.Clone(words), func(w string) bool { return t.former[w] })
	if len(rest) == len(words) {
		return Office{}, false
	}
	return t.Read(strings.Join(rest, " "), side)
}

// addSide learns every way in which a side stands behind an office.
func (t *Table) addSide(r seeds.Row) error {
	code := r.Get("code")
	if r.Get("kind") == "historic" {
		return nil
	}
	for _, n := range r.List("names") {
		folded := arabic.Fold(n)
		if t.own[folded] {
			continue
		}
		t.addSideForm(folded, code)
		if rest, ok := strings.CutPrefix(folded, "ال"); ok {
			t.addSideForm("لل"+rest, code)
		} else {
			t.addSideForm("ل"+folded, code)
		}
	}
	for _, column := range []string{"masc", "fem"} {
		for _, a := range r.List(column) {
			words := strings.Fields(arabic.Fold(a))
			if t.own[strings.Join(words, " ")] {
				continue
			}
			t.addSideForm(strings.Join(words, " "), code)
			t.addSideForm("ال"+strings.Join(words, " ال"), code)
		}
	}
	for _, a := range r.List("definite") {
		t.addSideForm(arabic.Fold(a), code)
	}
	t.addPeople(r, code)
	return nil
}

func (t *Table) addSideForm(form, code string) {
	if old, known := t.sides[form]; known && old != code {
		code = "" // two sides share the word
	}
	t.sides[form] = code
	t.longest = max(t.longest, strings.Count(form, " ")+1)
}

// Read says which office a role names; side is the side of its holder where the
// role itself names none. A deputy, former or acting holder has none.
func (t *Table) Read(role, side string) (Office, bool) {
	words := strings.Fields(arabic.Fold(role))
	if len(words) == 0 {
		return Office{}, false
	}
	if o, ok := t.named(arabic.WithoutArticles(words), "", false); ok {
		return o, true // by a name that one side alone has, whatever its words: رئيس المفوضية الأوروبية
	}
	for n := min(t.longest, len(words)-1); n > 0; n-- {
		code := t.sides[strings.Join(words[len(words)-n:], " ")]
		if code == "" {
			continue
		}
		if o, ok := t.named(arabic.WithoutArticles(words[:len(words)-n]), code, true); ok {
			return o, true
		}
	}
	return t.named(arabic.WithoutArticles(words), side, false)
}

// named finds the office that words name for a side; explicit says that the
// side stood beside them.
func (t *Table) named(words, side string, explicit bool) (Office, bool) {
	for _, n := range t.names[words] {
		of := side
		if of == "" && len(n.sides) == 1 {
			of = n.sides[0]
		}
		if of == "" || n.weak && !explicit || len(n.sides) > 0 && !slices.Contains(n.sides, of) {
			continue
		}
		return Office{n.office, of}, true
	}
	return Office{}, false
}

// Title is how papers call an office of its side; its id where the tables have no
// words for it.
func (t *Table) Title(o Office) string {
	words := o.ID
	for _, x := range t.titles[o.ID] {
		if slices.Contains(x.sides, o.Side) {
			return x.words
		}
		if len(x.sides) == 0 && words == o.ID {
			words = x.words
		}
	}
	return words
}

func each(dir fs.FS, table string, row func(seeds.Row) error) error {
	t, err := seeds.Read(dir, table)
	if err != nil {
		return err
	}
	for _, r := range t.Rows {
		if err := row(r); err != nil {
			return err
		}
	}
	return nil
}
