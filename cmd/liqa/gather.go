package main

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"slices"
	"time"

	"liqa/extract/fact"
	"liqa/extract/source"
)

// longestUnstored is for how long fetched pages wait to be stored.
const longestUnstored = time.Minute

// gatherer ingests addresses. The database is open only while what came is
// stored, so that others can use it while servers are waited for.
type gatherer struct {
	*pipeline
	db     *database
	memory *remembered
	got    []fact.Article
	size   int
	since  time.Time
}

// fetch ingests what is at the addresses. What came before an interruption or a
// fault is stored too.
func (g *gatherer) fetch(ctx context.Context, addresses []string) error {
	if err := g.db.reachable(); err != nil {
		return err
	}
	return errors.Join(g.gather(ctx, addresses), g.store(ctx))
}

// gather asks for the addresses, and stores what comes as soon as it is enough.
func (g *gatherer) gather(ctx context.Context, addresses []string) error {
	g.since = time.Now()
	for a, err := range g.articles(ctx, addresses) {
		switch {
		case g.memory.failed != nil:
			return g.memory.failed
		case isSkip(err) || isNote(err):
			g.tell(err)
			continue
		case err != nil:
			return err
		}
		if err := g.take(ctx, a); err != nil {
			return err
		}
	}
	return g.memory.failed
}

// take keeps an article until there are enough to be stored.
func (g *gatherer) take(ctx context.Context, a fact.Article) error {
	g.memory.note(a.ID)
	g.got = append(g.got, a)
	g.size += len(a.Text)
	g.progress.show(g.count.articles()+len(g.got), 0, 0)
	if len(g.got) < batchArticles && g.size < batchBytes && time.Since(g.since) < longestUnstored {
		return nil
	}
	return g.store(ctx)
}

// store stores what came, and what servers said of it. What took a minute to
// fetch is worth to wait for others with.
func (g *gatherer) store(ctx context.Context) error {
	if len(g.got) > 0 {
		if err := g.prepare(); err != nil {
			return err
		}
	}
	err := g.db.write(g.put(ctx))
	if errors.Is(err, fact.ErrLocked) && len(g.got) > 0 {
		g.progress.clear()
		fmt.Fprintln(g.streams.Err, "liqa: others use the database; waiting to store what was fetched")
	}
	for errors.Is(err, fact.ErrLocked) && len(g.got) > 0 && ctx.Err() == nil {
		err = g.db.write(g.put(ctx)) // each try waits for as long as --wait says
	}
	g.got, g.size, g.since = nil, 0, time.Now()
	return err
}

// put runs the pipeline on what came, to the end though the run be interrupted:
// it is little, and servers are not to be asked for it again.
func (g *gatherer) put(ctx context.Context) func(*writer) error {
	fetched := func(context.Context, []string) iter.Seq2[fact.Article, error] { return each(g.got) }
	return func(w *writer) error {
		if err := g.runOn(context.WithoutCancel(ctx), w, fetched, nil); err != nil {
			return err
		}
		return errors.Join(g.memory.keep(w.store), w.settle(ctx))
	}
}

// stretches cuts paths, in order, into addresses and paths of the machine.
func stretches(paths []string) [][]string {
	var out [][]string
	for i, p := range paths {
		if i == 0 || source.IsAddress(p) != source.IsAddress(paths[i-1]) {
			out = append(out, nil)
		}
		out[len(out)-1] = append(slices.Clip(out[len(out)-1]), p)
	}
	return out
}
