package main

import (
	"context"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"liqa/graph"
)

type timelineOptions struct {
	question
	by string
}

func newTimeline(s streams) *cobra.Command {
	var o timelineOptions
	cmd := &cobra.Command{
		Use:   "timeline [ACTOR [OTHER]]",
		Short: "Show meetings by year or month",
		Long: `Show how many meetings each year or month had, of everyone, one actor, or two
together; with whom and what about. Meetings whose date does not tell come last.`,
		Example: `  liqa timeline أردوغان بوتين
  liqa timeline لافروف --by month --since 2016 --until 2016
  liqa timeline --country TR --format csv`,
		Args: usageArgs(cobra.MaximumNArgs(2)),
		RunE: func(cmd *cobra.Command, args []string) error {
			o.names = args
			return runTimeline(cmd.Context(), o, s)
		},
	}
	o.addTo(cmd)
	cmd.Flags().StringVar(&o.by, "by", "year", "`PERIOD` of a row: year or month")
	_ = cmd.RegisterFlagCompletionFunc("by", cobra.FixedCompletions([]string{"year", "month"}, cobra.ShellCompDirectiveNoFileComp))
	return cmd
}

func runTimeline(_ context.Context, o timelineOptions, s streams) error {
	if err := mustBe("by", o.by, "year", "month"); err != nil {
		return err
	}
	return o.ask(s, func(src graph.Source, f graph.Filter) error {
		all, err := graph.Timeline(src, f, o.by == "month")
		if err != nil {
			return err
		}
		return periodColumns(all).print(s, o.format, each(all))
	})
}

func periodColumns(all []graph.Period) columns[graph.Period] {
	most := 1
	for _, p := range all {
		most = max(most, p.Meetings)
	}
	return columns[graph.Period]{
		head: []string{"period", "meetings", "", "held", "with", "topics", "first meeting"},
		cells: func(p graph.Period) []string {
			return []string{orUnknown(p.Period), fmt.Sprint(p.Meetings), bar(p.Meetings, most), fmt.Sprint(p.Held), named(p.With, 4), named(p.Topics, 3), p.Evidence.Meeting}
		},
		csv: []string{"period", "meetings", "held", "with", "topics", "meeting", "article", "quote"},
		field: func(p graph.Period) []string {
			return []string{p.Period, fmt.Sprint(p.Meetings), fmt.Sprint(p.Held), named(p.With, 10), named(p.Topics, 10), p.Evidence.Meeting, p.Evidence.Article, p.Evidence.Quote}
		},
		none: "no meetings; fewer filters find more",
	}
}

// bar draws n as a part of most.
func bar(n, most int) string { return strings.Repeat("█", (n*12+most-1)/most) }

func orUnknown(s string) string {
	if s == "" {
		return "unknown"
	}
	return s
}

// named lists the first n of many.
func named(all []graph.Count, n int) string {
	var names []string
	for _, c := range all[:min(n, len(all))] {
		names = append(names, c.Name)
	}
	return strings.Join(names, "، ")
}
