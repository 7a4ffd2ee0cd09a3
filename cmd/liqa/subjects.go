package main

import (
	"context"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"liqa/graph"
)

func newTopics(s streams) *cobra.Command {
	return newSubjects(s, graph.Topics, &cobra.Command{
		Use:   "topics [ACTOR [OTHER]]",
		Short: "Say what meetings were about, over time",
		Long: `Say what meetings were about: of everyone, one actor, or two together; the most
frequent first, with the years in which it was talked about and by whom.`,
		Example: `  liqa topics أردوغان بوتين
  liqa topics --country TR --since 2020 --format csv`,
	})
}

func newPlaces(s streams) *cobra.Command {
	return newSubjects(s, graph.Places, &cobra.Command{
		Use:   "places [ACTOR [OTHER]]",
		Short: "Say where meetings were held",
		Long: `Say where meetings were: of everyone, one actor, or two together; the most
frequent place first. A telephone call has none.`,
		Example: `  liqa places لافروف
  liqa places الأسد --status held --format json`,
	})
}

type subjectsQuestion func(graph.Source, graph.Filter) ([]graph.Subject, error)

// newSubjects completes a command that counts what meetings have.
func newSubjects(s streams, count subjectsQuestion, cmd *cobra.Command) *cobra.Command {
	var q question
	cmd.Args = usageArgs(cobra.MaximumNArgs(2))
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		q.names = args
		return runSubjects(cmd.Context(), q, count, s)
	}
	q.addTo(cmd)
	return cmd
}

func runSubjects(_ context.Context, q question, count subjectsQuestion, s streams) error {
	return answer(&q, s, subjectColumns, count)
}

var subjectColumns = columns[graph.Subject]{
	head: []string{"name", "country", "meetings", "held", "years", "with", "latest"},
	cells: func(x graph.Subject) []string {
		return []string{x.Name, x.Country, fmt.Sprint(x.Meetings), fmt.Sprint(x.Held), yearsOf(x.Years), named(x.With, 4), x.Latest.Meeting}
	},
	csv: []string{"name", "country", "meetings", "held", "first", "last", "years", "with", "meeting", "article", "quote"},
	field: func(x graph.Subject) []string {
		return []string{x.Name, x.Country, fmt.Sprint(x.Meetings), fmt.Sprint(x.Held), x.First, x.Last, yearsOf(x.Years), named(x.With, 10),
			x.Latest.Meeting, x.Latest.Article, x.Latest.Quote}
	},
	none: "none; fewer filters find more",
}

// yearsOf is "2016:3 2017:1".
func yearsOf(all []graph.Count) string {
	var parts []string
	for _, c := range all {
		parts = append(parts, fmt.Sprintf("%s:%d", c.Name, c.Count))
	}
	return strings.Join(parts, " ")
}
