package main

import (
	"context"
	"fmt"

	"github.com/spf13/cobra"

	"liqa/graph"
)

func newBetween(s streams) *cobra.Command {
	var q question
	cmd := &cobra.Command{
		Use:   "between COUNTRY OTHER",
		Short: "Say how two countries meet: who, how often, at which level",
		Long: `Say how two countries meet: in each year how often, in what form and at which
level, and who meets whom. Countries are named by code or in Arabic or English;
EU, UN, NATO, AL, AU and GCC count too.

Levels are leader, minister, security, parliament, envoy, official, or the
delegation, state or organization as such: "leader–minister" is a leader of the
first country with a minister of the second.`,
		Example: `  liqa between TR SY
  liqa between تركيا روسيا --since 2015 --status held
  liqa between Egypt EU --format json | jq '.years[] | [.year, .held]'`,
		Args: usageArgs(cobra.ExactArgs(2)),
		RunE: func(cmd *cobra.Command, args []string) error {
			return runBetween(cmd.Context(), q, args[0], args[1], s)
		},
	}
	q.addTo(cmd)
	cmd.ValidArgsFunction = cobra.NoFileCompletions
	return cmd
}

func runBetween(_ context.Context, q question, a, b string, s streams) error {
	known, err := readCountries()
	if err != nil {
		return err
	}
	codeA, err := known.must(a)
	if err != nil {
		return err
	}
	codeB, err := known.must(b)
	if err != nil {
		return err
	}
	levels, err := readLevels()
	if err != nil {
		return err
	}
	return q.ask(s, func(src graph.Source, f graph.Filter) error {
		r, err := graph.Between(src, codeA, codeB, levels, f)
		if err != nil {
			return err
		}
		return printRelation(s, q.format, r)
	})
}

func printRelation(s streams, format string, r graph.Relation) error {
	switch format {
	case "json", "jsonl":
		return encoder(s.Out).Encode(r)
	case "csv":
		return relationPairs.print(s, format, each(r.Pairs))
	}
	if err := relationYears.print(s, format, each(r.Years)); err != nil || len(r.Years) == 0 {
		return err
	}
	fmt.Fprintln(s.Out)
	return relationPairs.print(s, format, each(r.Pairs))
}

var relationYears = columns[graph.RelationYear]{
	head: []string{"year", "meetings", "held", "levels", "forms", "first meeting"},
	cells: func(y graph.RelationYear) []string {
		return []string{orUnknown(y.Year), fmt.Sprint(y.Meetings), fmt.Sprint(y.Held), counted(y.Levels), counted(y.Kinds), y.Evidence.Meeting}
	},
	none: "no meetings of the two; fewer filters find more",
}

var relationPairs = columns[graph.RelationPair]{
	head: []string{"one", "other", "level", "met", "first", "last", "latest"},
	cells: func(p graph.RelationPair) []string {
		return []string{p.A.Name, p.B.Name, p.Level, times(p.Times.Meetings), p.Times.First, p.Times.Last, p.Times.Latest.Meeting}
	},
	csv: []string{"a_id", "a", "b_id", "b", "level", "meetings", "first", "last", "meeting", "article", "quote"},
	field: func(p graph.RelationPair) []string {
		return []string{p.A.ID, p.A.Name, p.B.ID, p.B.Name, p.Level, fmt.Sprint(p.Times.Meetings), p.Times.First, p.Times.Last,
			p.Times.Latest.Meeting, p.Times.Latest.Article, p.Times.Latest.Quote}
	},
	none: "nobody takes part for both",
}
