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
	db             database
	format         string
	from, to       string
	through, avoid []string
	inOrder        bool
	filter         filterOptions
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
			o.from, o.to = args[0], args[1]
			return runPath(cmd.Context(), o, s)
		},
	}
	o.db.addTo(cmd)
	formatFlag(cmd, &o.format)
	filterFlags(cmd, &o.filter)
	cmd.Flags().StringArrayVar(&o.through, "through", nil, "pass this `ACTOR`; may be repeated, in order")
	cmd.Flags().StringArrayVar(&o.avoid, "avoid", nil, "do not pass this `ACTOR`; may be repeated")
	cmd.Flags().BoolVar(&o.inOrder, "in-order", false, "each meeting no earlier than the one before it")
	return cmd
}

func runPath(_ context.Context, o pathOptions, s streams) error {
	f, err := o.filter.filter()
	if err != nil {
		return err
	}
	if err := checkFormat(o.format); err != nil {
		return err
	}
	return o.db.ask(s, func(src graph.Source) error {
		route, err := o.route(src)
		if err != nil {
			return err
		}
		steps, err := route.Find(src, f)
		if errors.Is(err, graph.ErrNoPath) {
			return fmt.Errorf("from %s to %s %w", o.from, o.to, err)
		}
		if err != nil {
			return err
		}
		return stepColumns.print(s, o.format, each(steps))
	})
}

// route finds the actors named.
func (o pathOptions) route(src graph.Source) (r graph.Route, err error) {
	r.InOrder = o.inOrder
	ids := func(names ...string) (out []string) {
		for _, n := range names {
			a, findErr := find(src, n)
			err = errors.Join(err, findErr)
			out = append(out, a.ID)
		}
		return out
	}
	ends := ids(o.from, o.to)
	r.From, r.To = ends[0], ends[1]
	r.Through, r.Avoid = ids(o.through...), ids(o.avoid...)
	return r, err
}

// stepColumns shows the steps of a chain.
var stepColumns = columns[graph.Step]{
	head: []string{"from", "to", "met", "date", "where", "reported by", "quote"},
	cells: func(x graph.Step) []string {
		m := x.Meeting
		return []string{export.Name(x.From), export.Name(x.To), times(x.Held), m.Date.EDTF, m.Place.Name, reportedBy(m), graph.Quote(m)}
	},
	csv: []string{"from_id", "from", "to_id", "to", "held", "meeting", "date", "place", "articles", "quote"},
	field: func(x graph.Step) []string {
		m := x.Meeting
		return []string{x.From.ID, export.Name(x.From), x.To.ID, export.Name(x.To), fmt.Sprint(x.Held), m.ID, m.Date.EDTF, m.Place.Name,
			articles(m), graph.Quote(m)}
	},
	none: "both are one and the same actor",
}

func times(n int) string {
	if n == 1 {
		return "once"
	}
	return fmt.Sprintf("%d times", n)
}
