package main

import (
	"context"
	"fmt"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"liqa/graph"
	"liqa/graph/measure"
)

type topOptions struct {
	question
	by    string
	each  string
	limit int
}

func newTop(s streams) *cobra.Command {
	var o topOptions
	cmd := &cobra.Command{
		Use:   "top",
		Short: "Say who is most central",
		Long: `Say who is most central among the actors who met:

  degree       how many others someone met
  meetings     how many meetings, counted once for each other who took part
  betweenness  on how many of the shortest chains between two others someone
               lies, as a share of all pairs: who connects
  pagerank     who meets those who themselves meet many

Only meetings that were held count, unless --status says otherwise. Betweenness
of more than ` + fmt.Sprint(measure.ExactUpTo) + ` actors is estimated, and its standard error given.
--each year does it for every year on its own.`,
		Example: `  liqa top --by betweenness
  liqa top --by pagerank --country TR --since 2018 --limit 10
  liqa top --each year --limit 3 --format csv`,
		Args: usageArgs(cobra.NoArgs),
		RunE: func(cmd *cobra.Command, _ []string) error { return runTop(cmd.Context(), o, s) },
	}
	o.addTo(cmd)
	cmd.ValidArgsFunction = cobra.NoFileCompletions
	f := cmd.Flags()
	f.StringVar(&o.by, "by", "degree", "`MEASURE`: "+strings.Join(graph.Measures, ", "))
	f.StringVar(&o.each, "each", "", "on its own for each `PERIOD`: year")
	f.IntVar(&o.limit, "limit", 20, "at most `N` actors (of each period)")
	_ = cmd.RegisterFlagCompletionFunc("by", cobra.FixedCompletions(graph.Measures, cobra.ShellCompDirectiveNoFileComp))
	return cmd
}

func runTop(_ context.Context, o topOptions, s streams) error {
	if err := mustBe("by", o.by, graph.Measures...); err != nil {
		return err
	}
	switch {
	case o.each != "" && o.each != "year":
		return usage(fmt.Errorf("--each %s: give year", o.each))
	case o.limit < 1:
		return usage(fmt.Errorf("--limit %d: at least 1", o.limit))
	}
	return o.ask(s, func(src graph.Source, f graph.Filter) error {
		all, err := graph.Top(src, graph.Ranking{By: o.by, EachYear: o.each == "year", Limit: o.limit}, f)
		if err != nil {
			return err
		}
		if len(all) > 0 && all[0].Pivots > 0 {
			fmt.Fprintf(s.Err, "estimated from %d of the actors; the error is one standard deviation\n", all[0].Pivots)
		}
		return rankColumns.print(s, o.format, each(all))
	})
}

var rankColumns = columns[graph.Rank]{
	head: []string{"period", "rank", "name", "country", "value", "error", "met most", "id"},
	cells: func(r graph.Rank) []string {
		return []string{r.Period, fmt.Sprint(r.Rank), r.Name, r.Country, number(r.Value), number(r.Error), r.MetMost.Name, r.ID}
	},
	csv: []string{"period", "rank", "id", "name", "label", "country", "value", "error", "met_most_id", "met_most"},
	field: func(r graph.Rank) []string {
		return []string{r.Period, fmt.Sprint(r.Rank), r.ID, r.Name, r.Label, r.Country, number(r.Value), number(r.Error), r.MetMost.ID, r.MetMost.Name}
	},
	none: "nobody met anybody; fewer filters find more",
}

// number prints whole numbers whole and others with four digits that count.
func number(x float64) string {
	if x == 0 {
		return ""
	}
	if x == float64(int64(x)) {
		return strconv.FormatInt(int64(x), 10)
	}
	return strconv.FormatFloat(x, 'g', 4, 64)
}
