package main

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"liqa/graph"
)

func newChanges(s streams) *cobra.Command {
	var q question
	cmd := &cobra.Command{
		Use:   "changes --since DATE",
		Short: "Say what is new: first meetings, pairs gone quiet, meetings never held",
		Long: `Say what changed since a day:

  first    two actors met for the first time
  quiet    two who had met at least three times have not met since, for more than
           twice their longest pause before
  unkept   a meeting was announced for that time, and within two weeks after it
           no article reports one of the actors it named

The day from which liqa looks back is --until, else the latest day known of from
what is told of the time since, so that the answer does not depend on when it is
asked.`,
		Example: `  liqa changes --since 2024-01
  liqa changes --since 2018-01 --until 2018-06 --country TR --format jsonl`,
		Args: usageArgs(cobra.NoArgs),
		RunE: func(cmd *cobra.Command, _ []string) error { return runChanges(cmd.Context(), q, s) },
	}
	q.addTo(cmd)
	cmd.ValidArgsFunction = cobra.NoFileCompletions
	return cmd
}

func runChanges(_ context.Context, q question, s streams) error {
	if q.filter.since == "" {
		return usage(errors.New("changes since when? give --since DATE"))
	}
	return answer(&q, s, changeColumns, graph.Changes)
}

var changeColumns = columns[graph.Change]{
	head: []string{"change", "who", "date", "meetings", "silent", "quote", "meeting"},
	cells: func(c graph.Change) []string {
		return []string{c.Change, partyNames(c.Actors), c.Evidence.Date, blankZero(c.Meetings), silence(c), c.Evidence.Quote, c.Evidence.Meeting}
	},
	csv: []string{"change", "actors", "actor_ids", "day", "meetings", "silent_days", "usual_days", "meeting", "article", "quote"},
	field: func(c graph.Change) []string {
		return []string{c.Change, partyNames(c.Actors), partyIDs(c.Actors), c.Day, fmt.Sprint(c.Meetings), fmt.Sprint(c.Silent), fmt.Sprint(c.Usual),
			c.Evidence.Meeting, c.Evidence.Article, c.Evidence.Quote}
	},
	none: "nothing changed",
}

func silence(c graph.Change) string {
	if c.Silent == 0 {
		return ""
	}
	return fmt.Sprintf("%d days, before at most %d", c.Silent, c.Usual)
}

func blankZero(n int) string {
	if n == 0 {
		return ""
	}
	return fmt.Sprint(n)
}

func partyNames(all []graph.Party) string {
	return joinParties(all, "، ", func(p graph.Party) string { return p.Name })
}

func partyIDs(all []graph.Party) string {
	return joinParties(all, "|", func(p graph.Party) string { return p.ID })
}

func joinParties(all []graph.Party, by string, what func(graph.Party) string) string {
	var parts []string
	for _, p := range all {
		parts = append(parts, what(p))
	}
	return strings.Join(parts, by)
}
