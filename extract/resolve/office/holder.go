package office

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"liqa/extract/arabic"
	"liqa/extract/fact"
	"liqa/extract/resolve/spell"
	"liqa/seeds"
)

// Term is a time in which a person held an office, as the tables know it.
type Term struct {
	Person string // id of persons.tsv
	From   string // EDTF; its whole first and last day are in From and To
	To     string // empty: in office on AsOf, unknown after it
	AsOf   string
}

// Career is a term seen from its holder.
type Career struct {
	Office
	Term
}

// Person is a person the tables know.
type Person struct {
	ID      string
	Label   string
	Names   []string
	Country string
}

func (t *Table) addPerson(r seeds.Row) error {
	p := &Person{ID: r.Get("id"), Label: r.Get("label"), Names: r.List("names"), Country: r.Get("country")}
	t.persons[p.ID] = p
	for _, n := range p.Names {
		key := spelling(n)
		if other, taken := t.spelled[key]; taken && other != p.ID {
			t.spelled[key] = ""
			continue
		}
		t.spelled[key] = p.ID
	}
	if !r.Own() { // a long list has somebody alike for everybody
		t.addKin(p)
	}
	return nil
}

// addKin notes by what keys a person's names are alike others.
func (t *Table) addKin(p *Person) {
	for _, n := range p.Names {
		for _, k := range spell.Keys(spell.Parts(n)) {
			if !slices.Contains(t.kin[k], p) {
				t.kin[k] = append(t.kin[k], p)
			}
		}
	}
}

// Kin returns the persons a spelling of whom is alike the name, by id.
func (t *Table) Kin(name string) []*Person {
	var all []*Person
	for _, k := range spell.Keys(spell.Parts(name)) {
		all = append(all, t.kin[k]...)
	}
	slices.SortFunc(all, func(a, b *Person) int { return cmp.Compare(a.ID, b.ID) })
	return slices.Compact(all)
}

// spelling is a name in normal form, a hyphen being as good as a space.
func spelling(name string) string { return arabic.Fold(strings.ReplaceAll(name, "-", " ")) }

// Spelled returns the person with that spelling, nil when there is none or more
// than one.
func (t *Table) Spelled(name string) *Person { return t.persons[t.spelled[spelling(name)]] }

// Labelled returns the one person whose name in Latin letters is the one sought, or nil.
func (t *Table) Labelled(sought func(label string) bool) *Person {
	var found *Person
	for _, p := range t.persons {
		if p.Label == "" || !sought(p.Label) {
			continue
		}
		if found != nil {
			return nil
		}
		found = p
	}
	return found
}

// Person returns the person with that id, or nil.
func (t *Table) Person(id string) *Person { return t.persons[id] }

func (t *Table) addTerm(r seeds.Row, codes map[string]string) error {
	term := Term{r.Get("person"), r.Get("from"), r.Get("to"), r.Get("as_of")}
	for _, day := range []string{term.From, cmp.Or(term.To, term.AsOf)} {
		if _, _, err := fact.Bounds(day); err != nil {
			return fmt.Errorf("%s: %w", r.Place(), err)
		}
	}
	side := cmp.Or(codes[r.Get("country")], r.Get("country"))
	o := Office{r.Get("office"), side}
	t.terms[o] = append(t.terms[o], term)
	t.careers[term.Person] = append(t.careers[term.Person], Career{o, term})
	return nil
}

func (t *Table) sortTerms() {
	for _, terms := range t.terms {
		slices.SortFunc(terms, func(a, b Term) int { return cmp.Or(cmp.Compare(a.From, b.From), cmp.Compare(a.Person, b.Person)) })
	}
	for _, careers := range t.careers {
		slices.SortFunc(careers, func(a, b Career) int {
			return cmp.Or(cmp.Compare(a.From, b.From), cmp.Compare(a.ID, b.ID), cmp.Compare(a.Side, b.Side))
		})
	}
}

// Terms are the known terms of an office, oldest first.
func (t *Table) Terms(o Office) []Term { return t.terms[o] }

// Careers are the offices that a person is known to have held, oldest first.
func (t *Table) Careers(person string) []Career { return t.careers[person] }

// Holder returns the one person known to hold the office for all of the days
// from first to last, or "". A day on which one follows another is nobody's,
// as is one that the table leaves open.
func (t *Table) Holder(o Office, first, last string) string {
	holder := ""
	for _, term := range t.terms[o] {
		sure, maybe := term.covers(first, last)
		switch {
		case maybe && !sure, sure && holder != "" && holder != term.Person:
			return ""
		case sure:
			holder = term.Person
		}
	}
	return holder
}

// covers reports whether the term surely takes in all the days, and whether it
// may take in any.
func (term Term) covers(first, last string) (sure, maybe bool) {
	earliest, begun, err1 := fact.Bounds(term.From)
	ends, latest, err2 := fact.Bounds(cmp.Or(term.To, term.AsOf))
	if err1 != nil || err2 != nil {
		return false, false
	}
	sure = begun <= first && last <= ends
	return sure, sure || earliest <= last && first <= latest
}

// Disputed reports whether the tables have terms that may or do take in the
// days, so that their silence means a change and not ignorance.
func (t *Table) Disputed(o Office, first, last string) bool {
	return slices.ContainsFunc(t.terms[o], func(term Term) bool {
		_, maybe := term.covers(first, last)
		return maybe
	})
}

// Covers reports whether the term surely takes in all the days.
func (term Term) Covers(first, last string) bool {
	sure, _ := term.covers(first, last)
	return sure
}
