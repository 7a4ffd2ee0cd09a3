package main

import (
	"context"
	"fmt"

	"github.com/spf13/cobra"

	"liqa/graph"
)

func newCommon(s streams) *cobra.Command {
	var q question
	cmd := &cobra.Command{
		Use:   "common ACTOR OTHER",
		Short: "Say whom two actors both met",
		Long: `Say whom two actors both met, each on their own or together: those first whom
the less busy of the two met most often. Only meetings that were held count,
unless --status says otherwise; the other filters of "liqa meetings" apply too.

For each, the table shows how often and when last; --format json has the words
of the latest meeting on either side.`,
		Example: `  liqa common الأسد ماكرون
  liqa common Putin Erdogan --since 2020 --format csv`,
		Args: usageArgs(cobra.ExactArgs(2)),
		RunE: func(cmd *cobra.Command, args []string) error {
			q.names = args
			return runCommon(cmd.Context(), q, s)
		},
	}
	q.addTo(cmd)
	return cmd
}

func runCommon(_ context.Context, q question, s streams) error {
	return answer(&q, s, sharedColumns, func(src graph.Source, f graph.Filter) ([]graph.Shared, error) {
		return graph.Common(src, f.Actors[0], f.Actors[1], f)
	})
}

var sharedColumns = columns[graph.Shared]{
	head: []string{"both met", "country", "by the first", "last", "by the other", "last", "id"},
	cells: func(x graph.Shared) []string {
		return []string{x.Name, x.Country, times(x.WithA.Meetings), x.WithA.Last, times(x.WithB.Meetings), x.WithB.Last, x.ID}
	},
	csv: []string{"id", "name", "label", "country", "type", "meetings_a", "first_a", "last_a", "article_a", "meetings_b", "first_b", "last_b", "article_b"},
	field: func(x graph.Shared) []string {
		return []string{x.ID, x.Name, x.Label, x.Country, string(x.Type),
			fmt.Sprint(x.WithA.Meetings), x.WithA.First, x.WithA.Last, x.WithA.Latest.Article,
			fmt.Sprint(x.WithB.Meetings), x.WithB.First, x.WithB.Last, x.WithB.Latest.Article}
	},
	none: "they met nobody in common",
}
