package main

import (
	"context"
	"fmt"

	"github.com/spf13/cobra"

	"liqa/graph"
)

type circlesOptions struct {
	question
	least int
}

func newCircles(s streams) *cobra.Command {
	var o circlesOptions
	cmd := &cobra.Command{
		Use:   "circles",
		Short: "Find the circles of actors who meet among themselves",
		Long: `Find circles: groups whose members meet each other more often than others (the
communities of the Louvain method). The largest come first, in each those who
met most. The modularity says how clear-cut the division is: above 0.3 it means
something.

Only meetings that were held count, unless --status says otherwise.`,
		Example: `  liqa circles
  liqa circles --since 2018 --least 5 --format json`,
		Args: usageArgs(cobra.NoArgs),
		RunE: func(cmd *cobra.Command, _ []string) error { return runCircles(cmd.Context(), o, s) },
	}
	o.addTo(cmd)
	cmd.ValidArgsFunction = cobra.NoFileCompletions
	cmd.Flags().IntVar(&o.least, "least", 3, "only circles of at least `N` actors")
	return cmd
}

func runCircles(_ context.Context, o circlesOptions, s streams) error {
	return o.ask(s, func(src graph.Source, f graph.Filter) error {
		all, modularity, err := graph.Circles(src, o.least, f)
		if err != nil {
			return err
		}
		if len(all) > 0 {
			fmt.Fprintf(s.Err, "modularity %.3f\n", modularity)
		}
		return circleColumns.print(s, o.format, each(all))
	})
}

var circleColumns = columns[graph.Circle]{
	head: []string{"circle", "actors", "countries", "who meets most", "strongest tie"},
	cells: func(c graph.Circle) []string {
		return []string{fmt.Sprint(c.Number), fmt.Sprint(c.Size), counted(c.Countries), partyNames(c.Members[:min(8, len(c.Members))]), partyNames(c.Strongest)}
	},
	csv: []string{"circle", "actors", "countries", "members", "member_ids", "modularity"},
	field: func(c graph.Circle) []string {
		return []string{fmt.Sprint(c.Number), fmt.Sprint(c.Size), yearsOf(c.Countries), partyNames(c.Members), partyIDs(c.Members), number(c.Modularity)}
	},
	none: "no circles of that size; fewer filters find more",
}
