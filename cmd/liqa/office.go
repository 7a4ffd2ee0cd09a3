package main

import (
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"slices"

	"github.com/spf13/cobra"

	"liqa/extract/fact"
	"liqa/extract/resolve"
	"liqa/extract/resolve/office"
	"liqa/storage"
)

type officeOptions struct {
	answering
	role string
	at   string
}

func newOffice(s streams) *cobra.Command {
	var o officeOptions
	cmd := &cobra.Command{
		Use:   "office ROLE",
		Short: "Say who held an office, at a date or through time",
		Long: `Say who held an office, at a date or through time. ROLE is the office with its
state, as papers write it. "learned" holders are those whom the articles of the
database name, "known" ones those of the table built in. Where neither is sure,
as on the day of a change, nobody is named.`,
		Example: `  liqa office "وزير الخارجية التركي" --at 2024-06-10
  liqa office "رئيس الوزراء العراقي" --format json`,
		Args: usageArgs(cobra.ExactArgs(1)),
		RunE: func(_ *cobra.Command, args []string) error {
			o.role = args[0]
			return runOffice(o, s)
		},
	}
	o.addTo(cmd)
	cmd.Flags().StringVar(&o.at, "at", "", "the `DATE` (EDTF) of interest")
	return cmd
}

// holder is who held an office from when to when; an empty end is not known.
type holder struct {
	ID    string     `json:"id"`
	Name  string     `json:"name"`
	Label string     `json:"label"`
	From  string     `json:"from"`
	To    string     `json:"to"`
	Basis fact.Basis `json:"basis"`
}

var holderColumns = columns[holder]{
	head:  []string{"name", "label", "from", "to", "basis", "id"},
	cells: func(h holder) []string { return []string{h.Name, h.Label, h.From, h.To, string(h.Basis), h.ID} },
	none:  "nobody is known",
}

func runOffice(o officeOptions, s streams) error {
	if err := checkFormat(o.format); err != nil {
		return err
	}
	first, last, err := bounds("at", o.at)
	if err != nil {
		return err
	}
	offices, err := tables.offices()
	if err != nil {
		return err
	}
	of, ok := offices.Read(o.role, "")
	if !ok {
		return fmt.Errorf("%q is no office that liqa knows; name it with its state, such as \"وزير الخارجية التركي\"", o.role)
	}
	answer := func(tx *storage.Tx) error {
		all, err := holders(tx, offices, of, first, last)
		if err != nil {
			return err
		}
		if o.format == "json" {
			return encoder(s.Out).Encode(map[string]any{"holders": all})
		}
		return holderColumns.print(s, o.format, each(all))
	}
	if _, err := os.Stat(o.db.path); errors.Is(err, fs.ErrNotExist) {
		fmt.Fprintf(s.Err, "liqa: there is no database %s; this is what the table built in knows\n", o.db.path)
		return answer(nil)
	}
	return o.db.view(s, answer)
}

// holders lists who held the office between two days, or ever where they are
// empty: the table's, and those learned who are not in it; without a database
// the table's alone.
func holders(tx *storage.Tx, offices *office.Table, of office.Office, first, last string) ([]holder, error) {
	all := []holder{}
	sure := offices.Holder(of, first, last)
	for _, t := range offices.Terms(of) {
		if first != "" && (t.Person != sure || !t.Covers(first, last)) {
			continue
		}
		p := offices.Person(t.Person)
		if p == nil {
			continue
		}
		all = append(all, holder{p.ID, p.Names[0], p.Label, t.From, t.To, fact.Known})
	}
	if len(all) > 0 && first != "" || first != "" && offices.Disputed(of, first, last) {
		return all, nil
	}
	if tx == nil {
		return all, nil
	}
	told, err := learnedHolders(tx, of)
	if err != nil {
		return nil, err
	}
	for _, h := range told {
		known := slices.ContainsFunc(all, func(k holder) bool { return k.ID == h.ID })
		if !known && (first == "" || h.From <= first[:7] && last[:7] <= h.To) {
			all = append(all, h)
		}
	}
	slices.SortStableFunc(all, func(a, b holder) int { return cmp.Compare(a.From, b.From) })
	return all, nil
}

// learnedHolders are the holders whom articles name, over the months for which
// they do.
func learnedHolders(tx *storage.Tx, of office.Office) ([]holder, error) {
	told, err := learned(tx, resolve.HolderFact(of, ""))
	if err != nil {
		return nil, err
	}
	var all []holder
	for _, t := range told {
		a, err := tx.Actor(t.id)
		if errors.Is(err, fact.ErrNotFound) {
			continue
		}
		if err != nil {
			return nil, err
		}
		all = append(all, holder{a.ID, a.Name, a.Label, t.from, t.to, fact.Learned})
	}
	return all, nil
}
