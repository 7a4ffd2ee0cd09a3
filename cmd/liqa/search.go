package main

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"liqa/graph"
)

type searchOptions struct {
	question
	words string
	limit int
}

func newSearch(s streams) *cobra.Command {
	var o searchOptions
	cmd := &cobra.Command{
		Use:   "search WORDS...",
		Short: "Find meetings by words of their evidence and topics",
		Long: `Find meetings whose quotes and topics have all the words, the best first. Words
are found in any form: hamzas, articles, conjunctions and common endings make no
difference. The filters of "liqa meetings" apply.`,
		Example: `  liqa search وقف إطلاق النار
  liqa search التعاون العسكري --country TR --since 2016
  liqa search إدلب --limit 5 --format json | jq -r '.[].evidence.quote'`,
		Args: usageArgs(cobra.MinimumNArgs(1)),
		RunE: func(cmd *cobra.Command, args []string) error {
			o.words = strings.Join(args, " ")
			return runSearch(cmd.Context(), o, s)
		},
	}
	o.addTo(cmd)
	cmd.ValidArgsFunction = cobra.NoFileCompletions
	cmd.Flags().IntVar(&o.limit, "limit", 20, "at most `N` meetings")
	return cmd
}

func runSearch(_ context.Context, o searchOptions, s streams) error {
	if o.limit < 1 {
		return usage(errors.New("--limit: at least 1"))
	}
	return answer(&o.question, s, hitColumns, func(src graph.Source, f graph.Filter) ([]graph.Hit, error) {
		return graph.Search(src, o.words, o.limit, f)
	})
}

var hitColumns = columns[graph.Hit]{
	head: []string{"score", "date", "who", "quote", "article", "meeting"},
	cells: func(h graph.Hit) []string {
		return []string{fmt.Sprintf("%.2f", h.Score), h.Meeting.Date.EDTF, who(h.Meeting, nil), h.Evidence.Quote, h.Evidence.Article, h.Meeting.ID}
	},
	none: "no meeting has all these words; try fewer, as Arabic articles would write them",
}
