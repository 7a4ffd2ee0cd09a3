package main

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"iter"
	"math/rand/v2"
	"path/filepath"
	"slices"
	"testing"

	"liqa/extract/fact"
	"liqa/graph/name"
	"liqa/storage"
	"liqa/storage/crashtest"
)

// exported is all that a database answers, as bytes.
func exported(t testing.TB, w *writer) string {
	t.Helper()
	var b bytes.Buffer
	err := w.store.View(func(tx *storage.Tx) error {
		return errors.Join(writeAll(&b, tx.Actors()), writeAll(&b, tx.Meetings("", "")), writeAll(&b, tx.AllTies()),
			writeAll(&b, tx.Terms("")), writeAll(&b, tx.ArticleIDs()))
	})
	if err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func writeAll[T any](b *bytes.Buffer, all iter.Seq2[T, error]) error {
	for x, err := range all {
		if err == nil {
			err = json.NewEncoder(b).Encode(x)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// ingestAll ingests articles in one go and settles.
func ingestAll(t testing.TB, w *writer, world invented, articles []fact.Article) {
	t.Helper()
	ctx := context.Background()
	if err := errors.Join(world.pipelineOf(articles).run(ctx, w, nil), w.settle(ctx)); err != nil {
		t.Fatal(err)
	}
}

// TestCrashIngestGoesOn: an ingest interrupted at any point, again and again, in
// any order, with articles that were told otherwise before and some that are forgotten
// later, ends in the same export as one that ran through.
func TestCrashIngestGoesOn(t *testing.T) {
	world := invent(60, 300)
	kept := world.articles[:50]
	calm := openWriter(t)
	ingestAll(t, calm, world, kept)
	want := exported(t, calm)
	seed, tries := crashtest.Seed(), crashtest.Tries(50, 1000)
	for try := range tries {
		r := rand.New(rand.NewPCG(seed, uint64(try)))
		path := filepath.Join(t.TempDir(), "liqa.db")
		for range 1 + r.IntN(5) {
			before := world.earlier(r)
			before.articles = shuffled(r, before.articles)
			interrupted(t, r, path, before)
		}
		w := openWriterAt(t, path)
		ingestAll(t, w, world, shuffled(r, world.articles))
		for _, a := range world.articles[50:] {
			if err := w.forget(a.ID); err != nil {
				t.Fatal(err)
			}
		}
		if err := w.settle(context.Background()); err != nil {
			t.Fatal(err)
		}
		if got := exported(t, w); got != want {
			t.Fatalf("seed %d, try %d: the export has %d bytes that differ from the %d of a calm ingest", seed, try, len(got), len(want))
		}
		if err := w.store.Close(); err != nil {
			t.Fatal(err)
		}
	}
	t.Logf("%d ingests, each interrupted up to five times, all alike in the end (seed %d)", tries, seed)
}

func shuffled(r *rand.Rand, articles []fact.Article) []fact.Article {
	all := slices.Clone(articles)
	r.Shuffle(len(all), func(i, j int) { all[i], all[j] = all[j], all[i] })
	return all
}

// interrupted ingests in small pieces and transactions until some moment, often
// within the resolution.
func interrupted(t *testing.T, r *rand.Rand, path string, world invented) {
	t.Helper()
	w := openWriterAt(t, path)
	w.step = 1 + r.IntN(40)
	under, stop := context.WithCancel(context.Background())
	defer stop()
	ctx := &fuse{Context: under, stop: stop, left: r.IntN(60)}
	var err error
	for piece := range slices.Chunk(world.articles, 1+r.IntN(len(world.articles))) {
		if err == nil && ctx.Err() == nil {
			err = errors.Join(world.pipelineOf(piece).run(ctx, w, nil), w.settle(ctx))
		}
	}
	if err != nil && under.Err() == nil {
		t.Fatal(err)
	}
	if err := w.store.Close(); err != nil {
		t.Fatal(err)
	}
}

// fuse is a context that ends when it was asked a number of times whether it has.
type fuse struct {
	context.Context
	stop func()
	left int
}

func (f *fuse) Err() error {
	if f.left--; f.left < 0 {
		f.stop()
	}
	return f.Context.Err()
}

// openWriterAt opens a database that the caller closes.
func openWriterAt(t testing.TB, path string) *writer {
	t.Helper()
	store, err := storage.Open(path, storage.Options{Terms: name.Terms})
	if err != nil {
		t.Fatal(err)
	}
	w, err := newWriter(store)
	if err == nil {
		err = w.renew()
	}
	if err != nil {
		t.Fatal(err)
	}
	return w
}
