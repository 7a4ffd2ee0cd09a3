package main

import (
	"context"
	"errors"
	"fmt"

	"github.com/spf13/cobra"

	"liqa/graph"
	"liqa/graph/export"
)

type pathOptions struct {
	question       // names: from, to
	through, avoid []string
	inOrder        bool
}

func newPath(s streams) *cobra.Command {
	var o pathOptions
	cmd := &cobra.Command{
		Use:   "path FROM TO",
		Short: "Find the shortest chain of meetings between two actors",
		Long: `Find the shortest chain of meetings that leads from one actor to another, with
the evidence of every step. Only meetings that were held count, unless --status
says otherwise. Of several chains of one length it is the one of the most
meetings, so that the answer is the same each time.

With --in-order no meeting of the chain was before the one it follows: a way
that a message may have gone. Such a chain needs dates, and of several of one
length it is the one that arrives first.`,
		Example: `  liqa path الأسد ماكرون
  liqa path "Bashar al-Assad" Macron --avoid بوتين
  liqa path الأسد ماكرون --through لافروف --since 2018
  liqa path الأسد ماكرون --in-order --format json`,
		Args: usageArgs(cobra.ExactArgs(2)),
		RunE: func(cmd *cobra.Command, args []string) error {
			o.names = args
			return runPath(cmd.Context(), o, s)
		},
	}
	o.addTo(cmd)
	cmd.Flags().StringArrayVar(&o.through, "through", nil, "pass this `ACTOR`; may be repeated, in order")
	cmd.Flags().StringArrayVar(&o.avoid, "avoid", nil, "do not pass this `ACTOR`; may be repeated")
	cmd.Flags().BoolVar(&o.inOrder, "in-order", false, "each meeting no earlier than the one before it")
	_ = cmd.RegisterFlagCompletionFunc("through", o.complete)
	_ = cmd.RegisterFlagCompletionFunc("avoid", o.complete)
	return cmd
}

func runPath(_ context.Context, o pathOptions, s streams) error {
	return o.ask(s, func(src graph.Source, f graph.Filter) error {
		route := graph.Route{From: f.Actors[0], To: f.Actors[1], InOrder: o.inOrder}
		var err error
		if route.Through, err = askAll(src, o.through, s); err != nil {
			return err
		}
		if route.Avoid, err = askAll(src, o.avoid, s); err != nil {
			return err
		}
		steps, err := route.Find(src, f)
		if errors.Is(err, graph.ErrNoPath) {
			return fmt.Errorf("from %s to %s %w", o.names[0], o.names[1], err)
		}
		if err != nil {
			return err
		}
		return stepColumns.print(s, o.format, each(steps))
	})
}

// askAll returns the ids of the actors named.
func askAll(src graph.Source, names []string, s streams) ([]string, error) {
	var ids []string
	for _, n := range names {
		a, err := ask(src, n, s)
		if err != nil {
			return nil, err
		}
		ids = append(ids, a.ID)
	}
	return ids, nil
}

// stepColumns shows the steps of a chain.
var stepColumns = columns[graph.Step]{
	head: []string{"from", "to", "met", "date", "where", "reported by", "quote"},
	cells: func(x graph.Step) []string {
		m := x.Meeting
		return []string{export.Name(x.From), export.Name(x.To), times(x.Held), m.Date.EDTF, m.Place.Name, reportedBy(m), graph.Cite(m).Quote}
	},
	csv: []string{"from_id", "from", "to_id", "to", "held", "meeting", "date", "place", "articles", "quote"},
	field: func(x graph.Step) []string {
		m := x.Meeting
		return []string{x.From.ID, export.Name(x.From), x.To.ID, export.Name(x.To), fmt.Sprint(x.Held), m.ID, m.Date.EDTF, m.Place.Name,
			articles(m), graph.Cite(m).Quote}
	},
	none: "both are one and the same actor",
}

func times(n int) string {
	if n == 1 {
		return "once"
	}
	return fmt.Sprintf("%d times", n)
}
