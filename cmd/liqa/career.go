package main

import (
	"cmp"
	"slices"

	"liqa/extract/fact"
	"liqa/extract/resolve"
	"liqa/extract/resolve/office"
	"liqa/storage"
)

// tenure is an office that an actor held, and from when to when; an empty end is
// not known.
type tenure struct {
	office.Office
	Name  string     `json:"name"` // of the office, without its side
	From  string     `json:"from"`
	To    string     `json:"to"`
	Basis fact.Basis `json:"basis"`
}

var careerColumns = columns[tenure]{
	head:  []string{"held", "of", "from", "to", "basis"},
	cells: func(t tenure) []string { return []string{t.Name, t.Side, t.From, t.To, string(t.Basis)} },
}

// career lists the offices that an actor held, oldest first: those of the table,
// and those that articles name the actor in and the table does not.
func career(tx *storage.Tx, id string) ([]tenure, error) {
	offices, err := tables.offices()
	if err != nil {
		return nil, err
	}
	all := []tenure{}
	for _, c := range offices.Careers(id) {
		all = append(all, tenure{c.Office, offices.Title(c.Office), c.From, c.To, fact.Known})
	}
	told, err := learned(tx, "")
	if err != nil {
		return nil, err
	}
	for _, t := range told {
		same := func(k tenure) bool { return k.Office == t.office && k.Basis == fact.Known }
		if t.id == id && !slices.ContainsFunc(all, same) {
			all = append(all, tenure{t.office, offices.Title(t.office), t.from, t.to, fact.Learned})
		}
	}
	slices.SortStableFunc(all, func(a, b tenure) int { return cmp.Compare(a.From, b.From) })
	return all, nil
}

// spell is months on end in which articles name an actor in an office.
type spell struct {
	office   office.Office
	id       string
	from, to string
}

// learned lists the spells of the offices whose facts begin with the prefix.
func learned(tx *storage.Tx, prefix string) ([]spell, error) {
	var all []spell
	for key, err := range tx.Work().Scan("fact", cmp.Or(prefix, resolve.HolderFacts)) {
		if err != nil {
			return nil, err
		}
		value, err := tx.Work().Get("fact", key)
		if err != nil {
			return nil, err
		}
		of, month := resolve.Held(key)
		n := len(all) - 1
		if n >= 0 && all[n].office == of && all[n].id == string(value) && resolve.NextMonth(all[n].to) == month {
			all[n].to = month
			continue
		}
		all = append(all, spell{of, string(value), month, month})
	}
	return all, nil
}
