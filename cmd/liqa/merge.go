package main

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"liqa/extract/fact"
	"liqa/extract/resolve"
	"liqa/storage"
)

// overruling is what commands that decide on actors have in common.
type overruling struct {
	db   database
	note string
	args []string
}

func (o *overruling) addTo(cmd *cobra.Command) {
	o.db.addTo(cmd)
	cmd.Flags().StringVar(&o.note, "note", "", "why, for those who read the list of decisions")
}

// command makes a command that decides by what act makes of its arguments.
func (o *overruling) command(cmd *cobra.Command, s streams, act func(*storage.Tx, overruling) (resolve.Decision, error)) *cobra.Command {
	o.addTo(cmd)
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		o.args = args
		return runOverrule(cmd.Context(), *o, s, act)
	}
	return cmd
}

func runOverrule(ctx context.Context, o overruling, s streams, act func(*storage.Tx, overruling) (resolve.Decision, error)) error {
	return deciding(ctx, o.db, s, func(tx *storage.Tx) ([]resolve.Decision, error) {
		d, err := act(tx, o)
		d.Note = o.note
		return []resolve.Decision{d}, err
	})
}

func newMerge(s streams) *cobra.Command {
	return new(overruling).command(&cobra.Command{
		Use:   "merge ACTOR OTHER…",
		Short: "Say that several actors are one",
		Long: `Say that several actors are one. They stay one whatever is read or forgotten
later, until "liqa curation undo" takes the decision back.`,
		Example: `  liqa merge "محمد علي" "محمد علي الحوثي"
  liqa merge "محمد علي" "محمد علي الحوثي" --note "one paper leaves the family name out"`,
		Args: usageArgs(cobra.MinimumNArgs(2)),
	}, s, decideMerge)
}

func decideMerge(tx *storage.Tx, o overruling) (resolve.Decision, error) {
	d := resolve.Decision{Act: resolve.Merge}
	seen := map[string]bool{}
	for _, name := range o.args {
		a, err := find(tx, name)
		if err != nil {
			return d, err
		}
		if seen[a.ID] {
			return d, fmt.Errorf("%q is %s already", name, a.ID)
		}
		seen[a.ID] = true
		d.Keys = append(d.Keys, anchor(a))
	}
	return d, nil
}

// anchor is the key by which a decision names an actor: that of its usual name,
// which no other decision takes away.
func anchor(a fact.Actor) string {
	if key := resolve.PersonKey(a.Name); slices.Contains(a.Keys, key) {
		return key
	}
	return a.Keys[0]
}

func newSplit(s streams) *cobra.Command {
	return new(overruling).command(&cobra.Command{
		Use:   "split ACTOR SPELLING…",
		Short: "Say that some spellings of an actor's name are somebody else's",
		Long: `Say that some spellings of an actor's name are somebody else's: they become an
actor of their own. SPELLING is one of those that "liqa actor" lists, or a key.`,
		Example: `  liqa split "خلوصي أكار" "خلوصي عكار"`,
		Args:    usageArgs(cobra.MinimumNArgs(2)),
	}, s, decideSplit)
}

func decideSplit(tx *storage.Tx, o overruling) (resolve.Decision, error) {
	d := resolve.Decision{Act: resolve.Split}
	a, err := find(tx, o.args[0])
	if err != nil {
		return d, err
	}
	for _, spelling := range o.args[1:] {
		keys := keysOf(a, spelling)
		if len(keys) == 0 {
			return d, fmt.Errorf("%q is no spelling of %s; it has %s", spelling, a.ID, strings.Join(a.Names, "، "))
		}
		d.Keys = append(d.Keys, keys...)
	}
	if len(d.Keys) >= len(a.Keys) {
		return d, fmt.Errorf("these are all spellings of %s: nothing would be left", a.ID)
	}
	return d, nil
}

// keysOf are the keys of an actor that a spelling has: its own, and those of
// the name alone in one country.
func keysOf(a fact.Actor, spelling string) []string {
	key := resolve.PersonKey(spelling)
	var keys []string
	for _, k := range a.Keys {
		if k == spelling || k == key || strings.HasPrefix(k, key+"@") {
			keys = append(keys, k)
		}
	}
	return keys
}

func newRename(s streams) *cobra.Command {
	return new(overruling).command(&cobra.Command{
		Use:     "rename ACTOR NAME",
		Short:   "Choose the name by which an actor is shown",
		Long:    `Choose the name by which an actor is shown. It is found by all its names as ever.`,
		Example: `  liqa rename أكار "خلوصي أكار"`,
		Args:    usageArgs(cobra.ExactArgs(2)),
	}, s, decideName(resolve.Rename))
}

func newAlias(s streams) *cobra.Command {
	return new(overruling).command(&cobra.Command{
		Use:   "alias ACTOR NAME",
		Short: "Give an actor another name",
		Long: `Give an actor another name, by which it is found, and whoever is so named in an
article, now or later, is that actor.`,
		Example: `  liqa alias "محمود عباس" "أبو مازن"`,
		Args:    usageArgs(cobra.ExactArgs(2)),
	}, s, decideName(resolve.Alias))
}

func decideName(act resolve.Act) func(*storage.Tx, overruling) (resolve.Decision, error) {
	return func(tx *storage.Tx, o overruling) (resolve.Decision, error) {
		a, err := find(tx, o.args[0])
		if err != nil {
			return resolve.Decision{}, err
		}
		d := resolve.Decision{Act: act, Keys: []string{anchor(a)}, Name: strings.TrimSpace(o.args[1])}
		if d.Name == "" {
			return d, usage(fmt.Errorf("the name is empty"))
		}
		if act == resolve.Alias && a.Country != "" {
			d.Keys = append(d.Keys, resolve.PersonKey(d.Name)+"@"+a.Country)
		}
		return d, nil
	}
}
