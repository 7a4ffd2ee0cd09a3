package main

import (
	"context"
	"math/rand/v2"
	"os"
	"path/filepath"
	"testing"
	"time"

	"liqa/graph/name"
	"liqa/storage"
)

// TestFileStaysSmall: however few articles come at a time, each with a meeting, the file
// has at most two and a half bytes to a byte of their text, and half a megabyte.
func TestFileStaysSmall(t *testing.T) {
	world := invent(240, 3000)
	d := database{path: filepath.Join(t.TempDir(), "n.db"), wait: time.Second}
	r := rand.New(rand.NewPCG(5, 6))
	var text int64
	rewritten := 0
	for n := 0; n < len(world.articles); {
		some := world.articles[n:min(n+1+r.IntN(60), len(world.articles))]
		if n += len(some); n > 220 {
			some, n = some[:1], n-len(some)+1 // one by one at last
		}
		for _, a := range some {
			text += int64(len(a.Text))
		}
		p := world.pipelineOf(some)
		if err := d.write(func(w *writer) error { return p.run(context.Background(), w, nil) }); err != nil {
			t.Fatal(err)
		}
		if d.worn {
			rewritten++
		}
		if err := d.tidy(p.streams, p.progress); err != nil {
			t.Fatal(err)
		}
		if info, err := os.Stat(d.path); err != nil || info.Size() > 5*text/2+512<<10 {
			t.Fatalf("%d articles of %d bytes: %d bytes, %v", n, text, info.Size(), err)
		}
	}
	if rewritten == 0 {
		t.Error("the file was never rewritten: the test does not reach what it tests")
	}
}

// TestTidyGivesWay: while others have the database it stays as it is, and nothing failed.
func TestTidyGivesWay(t *testing.T) {
	d := database{path: filepath.Join(t.TempDir(), "n.db"), worn: true}
	for _, held := range []storage.Options{{Terms: name.Terms}, {ReadOnly: true}} {
		s, err := storage.Open(d.path, held)
		if err != nil {
			t.Fatal(err)
		}
		before, _ := os.Stat(d.path)
		p := newPipelineOf(nil, nil, streams{Err: os.Stderr})
		d.worn = true
		if err := d.tidy(p.streams, p.progress); err != nil {
			t.Error(err)
		}
		if after, err := os.Stat(d.path); err != nil || !os.SameFile(before, after) {
			t.Errorf("another file took its place, %v", err)
		}
		if err := s.Close(); err != nil {
			t.Fatal(err)
		}
	}
}
