package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"iter"
	"strings"

	"github.com/spf13/cobra"

	"liqa/extract/fact"
	"liqa/extract/resolve"
	"liqa/graph/name"
	"liqa/storage"
)

func newRebuild(s streams) *cobra.Command {
	var d database
	cmd := &cobra.Command{
		Use:   "rebuild",
		Short: "Derive a database anew from its articles, or save what is left of a damaged one",
		Long: `Read all articles of a database again by today's rules and derive everything anew,
in a new file that takes the old one's place when it is complete. Where articles,
earlier versions or decisions of a damaged database are not whole, what is intact
of them is saved, the lost articles are named (exit status 3), and the damaged file
is kept beside the new one, its name ending in ".damaged".`,
		Example: `  liqa rebuild --db news.db`,
		Args:    usageArgs(cobra.NoArgs),
		RunE:    func(cmd *cobra.Command, _ []string) error { return runRebuild(cmd.Context(), d, s) },
	}
	d.addTo(cmd)
	return cmd
}

func runRebuild(ctx context.Context, d database, s streams) error {
	line, err := newPipeline(input{}, s)
	if err == nil {
		err = known(d)
	}
	if err != nil {
		return err
	}
	articles, salvaged := storage.Salvage(d.path)
	line.articles = func(context.Context, []string) iter.Seq2[fact.Article, error] { return articles }
	kept, err := storage.Replace(d.path, d.wait, name.Terms, func(store *storage.Store) (keep bool, err error) {
		w, err := newWriter(store)
		if err == nil {
			err = errors.Join(w.renew(), line.run(ctx, w, nil))
		}
		if err == nil {
			err = w.decide(ctx, legible(salvaged.Decisions), nil)
		}
		damaged := len(salvaged.Damaged) > 0
		if damaged && salvaged.Articles+len(salvaged.Decisions) == 0 {
			err = errors.Join(err, fmt.Errorf("%w: nothing in %s can be saved; it stays as it is", fact.ErrDamaged, d.path))
		}
		if err == nil {
			err = store.CarryOver(d.path, damaged)
		}
		return damaged, err
	})
	line.progress.clear()
	if err != nil {
		return err
	}
	fmt.Fprintf(s.Out, "%d articles read anew\n", salvaged.Articles)
	if kept == "" {
		return nil
	}
	for _, id := range salvaged.Lost {
		fmt.Fprintf(s.Err, "liqa: lost %s: a part of it is damaged or missing\n", id)
	}
	fmt.Fprintf(s.Err, "liqa: %s was damaged where its %s lie; as far as can be told %d of its articles are lost and %d decisions kept; the damaged file is now %s\n",
		d.path, strings.Join(salvaged.Damaged, ", "), len(salvaged.Lost)+salvaged.Gone, len(salvaged.Decisions), kept)
	return errSkipped
}

// known fails for what is no database, or one of a newer liqa, whose articles this one
// cannot read; a damaged one can still be saved.
func known(d database) error {
	store, err := storage.Open(d.path, storage.Options{ReadOnly: true, Older: true, Wait: d.wait})
	switch {
	case errors.Is(err, fact.ErrDamaged):
		return nil
	case err != nil:
		return err
	}
	return store.Close()
}

// legible are decisions that can be read.
func legible(written [][]byte) (all []resolve.Decision) {
	for _, value := range written {
		var d resolve.Decision
		if json.Unmarshal(value, &d) == nil {
			all = append(all, d)
		}
	}
	return all
}
