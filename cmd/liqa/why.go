package main

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"liqa/extract/fact"
	"liqa/extract/resolve"
	"liqa/graph"
	"liqa/graph/name"
	"liqa/storage"
)

type whyOptions struct {
	answering
	a, b string
}

func newWhy(s streams) *cobra.Command {
	var o whyOptions
	cmd := &cobra.Command{
		Use:   "why NAME OTHER",
		Short: "Explain why two names, or two meetings, are one or two",
		Long: `Explain why two names are one actor's, or are not: what the rules say of every
pair of their spellings, and what you decided. The rules look at the letters, at the
offices held now or before, at the countries, and at whether a meeting names both.
Names that the database lacks are compared by their letters and the tables alone, as
if both were of one country.`,
		Example: `  liqa why "سيرغي لافروف" "سيرجي لافروف"
  liqa why "محمود عباس" "علي محمود عباس" --format json
  liqa why 3f0c9be2a1d4c0ffee00 0f7e8b3b186b1e3c8f2a`,
		Args: usageArgs(cobra.ExactArgs(2)),
		RunE: func(_ *cobra.Command, args []string) error {
			o.a, o.b = args[0], args[1]
			return runWhy(o, s)
		},
	}
	o.addTo(cmd)
	return cmd
}

// explanation is the answer to why.
type explanation struct {
	what       string              // the things that are one or two: actor, meeting
	One        bool                `json:"one"` // or would be, where no article names them
	A          string              `json:"a"`   // ids, empty for actors whom no article names
	B          string              `json:"b"`
	Judgements []resolve.Judgement `json:"judgements"`
	Decisions  []ruling            `json:"decisions"`
}

func runWhy(o whyOptions, s streams) error {
	r, err := tables.rules()
	if err != nil {
		return err
	}
	a, b := bareName(r, o.a), bareName(r, o.b)
	return o.view(s, func(tx *storage.Tx) error {
		e, found, err := explainMeetings(tx, o.a, o.b)
		if err == nil && !found {
			e, err = explain(tx, r, a, b)
		}
		if err != nil {
			return err
		}
		if o.format == "json" || o.format == "jsonl" {
			return encoder(s.Out).Encode(e)
		}
		return printWhy(s, e)
	})
}

// bareName is a name in Arabic without its style, where the tables know its Latin
// letters.
func bareName(r *resolve.Rules, whole string) string {
	if p := r.Offices.Labelled(latin(whole)); p != nil {
		return p.Names[0]
	}
	return r.Offices.WithoutStyle(whole)
}

// latin tells labels that are the name, however its vowels are written: Sergei and
// Sergey, Mohammed and Mohammad.
func latin(whole string) func(label string) bool {
	words := name.Words(whole)
	return func(label string) bool {
		return slices.EqualFunc(words, name.Words(label), func(a, b string) bool { return vowels.Replace(a) == vowels.Replace(b) })
	}
}

// vowels are the Latin spellings of one sound, and double letters.
var vowels = strings.NewReplacer("yy", "i", "iy", "i", "y", "i", "ee", "i", "ou", "u", "oo", "u", "o", "u", "e", "a", "ss", "s", "mm", "m", "dd", "d")

// explainMeetings explains two meetings; found says whether both are ids of some.
func explainMeetings(tx *storage.Tx, idA, idB string) (e explanation, found bool, err error) {
	a, errA := tx.Meeting(idA)
	b, errB := tx.Meeting(idB)
	switch err := cmp.Or(errA, errB); {
	case errors.Is(err, fact.ErrNotFound):
		return e, false, nil
	case err != nil:
		return e, false, err
	}
	e = explanation{what: "meeting", A: a.ID, B: b.ID, One: a.ID == b.ID, Judgements: []resolve.Judgement{resolve.JudgeMeetings(a, b)}}
	reports, err := reportsOfBoth(tx, a.ID, b.ID)
	if err != nil {
		return e, true, err
	}
	e.Decisions, err = rulingsOn(tx, func(d resolve.Decision) bool { return meets(d.Reports, reports) })
	return e, true, err
}

// reportsOfBoth names the reports of two meetings.
func reportsOfBoth(tx *storage.Tx, a, b string) ([]string, error) {
	one, err := reportsOf(tx, a)
	if err != nil {
		return nil, err
	}
	other, err := reportsOf(tx, b)
	return append(one, other...), err
}

// rulingsOn are the user's decisions that concern somebody or something.
func rulingsOn(tx *storage.Tx, concerns func(resolve.Decision) bool) ([]ruling, error) {
	rulings := []ruling{}
	all, err := decisions(tx)
	for _, d := range all {
		if concerns(d) {
			rulings = append(rulings, ruling{d.ID(), d})
		}
	}
	return rulings, err
}

// meets reports whether two lists have something in common.
func meets(a, b []string) bool {
	return slices.ContainsFunc(a, func(x string) bool { return slices.Contains(b, x) })
}

func explain(tx *storage.Tx, r *resolve.Rules, nameA, nameB string) (explanation, error) {
	a, err := bearer(tx, nameA)
	if err != nil {
		return explanation{}, err
	}
	b, err := bearer(tx, nameB)
	if err != nil {
		return explanation{}, err
	}
	e := explanation{what: "actor", A: a.ID, B: b.ID, One: a.ID != "" && a.ID == b.ID, Judgements: []resolve.Judgement{}}
	rolesA, err := rolesOf(tx, a)
	if err != nil {
		return e, err
	}
	rolesB, err := rolesOf(tx, b)
	if err != nil {
		return e, err
	}
	together, err := meetingsOf(tx, a, b)
	if err != nil {
		return e, err
	}
	nameA, nameB = spelledOut(a, nameA), spelledOut(b, nameB)
	e.Judgements = append(e.Judgements, r.Judge(a, b, nameA, nameB, rolesA, rolesB, together))
	if !e.One {
		for _, x := range a.Names {
			for _, y := range b.Names {
				if j := r.Judge(a, b, x, y, rolesA, rolesB, together); x != nameA || y != nameB {
					e.Judgements = append(e.Judgements, j)
				}
			}
		}
	}
	if a.ID == "" || b.ID == "" {
		e.One = slices.ContainsFunc(e.Judgements, func(j resolve.Judgement) bool { return j.One })
	}
	e.Decisions, err = rulingsOn(tx, func(d resolve.Decision) bool { return meets(d.Keys, a.Keys) || meets(d.Keys, b.Keys) })
	return e, err
}

// spelledOut is the name of an actor that an id or a key stands for.
func spelledOut(a fact.Actor, name string) string {
	if name == a.ID || slices.Contains(a.Keys, name) {
		return cmp.Or(a.Name, name)
	}
	return name
}

// meetingsOf is how many meetings two actors have in common.
func meetingsOf(tx *storage.Tx, a, b fact.Actor) (int, error) {
	if a.ID == "" || b.ID == "" || a.ID == b.ID {
		return 0, nil
	}
	t, err := tx.Tie(a.ID, b.ID)
	return t.Meetings, err
}

// bearer is the actor of that name; one that no article names is a person of
// whom nothing else is known.
func bearer(tx *storage.Tx, name string) (fact.Actor, error) {
	a, err := tx.Actor(resolve.PersonKey(name))
	if errors.Is(err, fact.ErrNotFound) {
		a, err = graph.Find(tx, name)
	}
	if errors.Is(err, fact.ErrNotFound) {
		return fact.Actor{Type: fact.Person, Names: []string{name}}, nil
	}
	if err != nil {
		return find(tx, name)
	}
	return a, nil
}

// rolesOf are the offices that articles give an actor.
func rolesOf(tx *storage.Tx, a fact.Actor) ([]string, error) {
	if a.ID == "" {
		return nil, nil
	}
	card, err := graph.Describe(tx, a.ID, graph.Filter{Undated: true})
	roles := []string{a.Role}
	for _, c := range card.Roles {
		roles = append(roles, c.Name)
	}
	return roles, err
}

func printWhy(s streams, e explanation) error {
	fmt.Fprintln(s.Out, e.verdict())
	for _, j := range e.Judgements {
		fmt.Fprintln(s.Out, " ", j)
	}
	for _, d := range e.Decisions {
		fmt.Fprintln(s.Out, "  you decided:", d.ID, d.String())
	}
	return nil
}

func (e explanation) verdict() string {
	lacking := e.A == "" || e.B == ""
	switch {
	case lacking && e.One:
		return "one actor by name; not both are named in the database"
	case lacking:
		return "two actors by name; not both are named in the database"
	case e.One:
		return "one " + e.what + ": " + e.A
	}
	return "two " + e.what + "s: " + e.A + " and " + e.B
}
