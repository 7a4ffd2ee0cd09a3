package main

import (
	"context"
	"errors"
	"fmt"
	"iter"

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
in a new file that takes the old one's place when it is complete. Of a damaged
database every intact article is saved, and the damaged file is kept beside the
new one, its name ending in ".damaged".`,
		Example: `  liqa rebuild --db news.db`,
		Args:    usageArgs(cobra.NoArgs),
		RunE:    func(cmd *cobra.Command, _ []string) error { return runRebuild(cmd.Context(), d, s) },
	}
	d.addTo(cmd)
	return cmd
}

func runRebuild(ctx context.Context, d database, s streams) error {
	line, err := newPipeline(input{}, s)
	if err != nil {
		return err
	}
	said, err := keptDecisions(d, s)
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
			err = w.decide(ctx, said, nil)
		}
		if err == nil {
			err = store.CarryOver(d.path, salvaged.Damaged)
		}
		return salvaged.Damaged, err
	})
	line.progress.clear()
	if err != nil {
		return err
	}
	fmt.Fprintf(s.Out, "%d articles read anew\n", salvaged.Articles)
	if kept != "" {
		fmt.Fprintf(s.Err, "liqa: %s was damaged; %d of its articles are lost or incomplete, as far as can be told; the damaged file is now %s\n",
			d.path, salvaged.Lost, kept)
		return errSkipped
	}
	return nil
}

// keptDecisions are what the user decided, as far as damage leaves it legible.
func keptDecisions(d database, s streams) (all []resolve.Decision, err error) {
	store, err := storage.Open(d.path, storage.Options{ReadOnly: true, Older: true, Wait: d.wait})
	if err == nil {
		err = store.View(func(tx *storage.Tx) (err error) {
			all, err = decisions(tx)
			return err
		})
		err = errors.Join(err, store.Close())
	}
	if errors.Is(err, fact.ErrDamaged) {
		fmt.Fprintln(s.Err, "liqa: the list of decisions in", d.path, "may be damaged and is left out; liqa curation import reads an exported one")
		return nil, nil // its articles can still be saved
	}
	return all, err
}
