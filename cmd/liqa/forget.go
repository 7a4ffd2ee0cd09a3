package main

import (
	"context"
	"errors"
	"fmt"

	"github.com/spf13/cobra"

	"liqa/extract/fact"
)

type forgetOptions struct {
	db       database
	articles []string
}

func newForget(s streams) *cobra.Command {
	var o forgetOptions
	cmd := &cobra.Command{
		Use:   "forget ARTICLE…",
		Short: "Remove articles from a database, and all that only they said",
		Long: `Remove articles from a database, and all that only they said.

ARTICLE is an article's id. What is left is what would be there had the article
never come. An id that is not there is named and the rest goes on (exit status 3).`,
		Example: `  liqa forget --db news.db https://example.org/2016/09/15/ankara`,
		Args:    usageArgs(cobra.MinimumNArgs(1)),
		RunE: func(cmd *cobra.Command, args []string) error {
			o.articles = args
			return runForget(cmd.Context(), o, s)
		},
	}
	o.db.addTo(cmd)
	return cmd
}

func runForget(ctx context.Context, o forgetOptions, s streams) error {
	forgotten := 0
	err := o.db.change(func(w *writer) error {
		for _, id := range o.articles {
			switch err := w.forget(id); {
			case errors.Is(err, fact.ErrNotFound):
				fmt.Fprintf(s.Err, "liqa: skipped %q: there is no such article in %s\n", id, o.db.path)
			case err != nil:
				return err
			default:
				forgotten++
			}
		}
		return w.settle(ctx)
	})
	if err != nil {
		return err
	}
	if _, err := fmt.Fprintf(s.Out, "%d forgotten\n", forgotten); err != nil || forgotten == len(o.articles) {
		return err
	}
	return errSkipped
}
