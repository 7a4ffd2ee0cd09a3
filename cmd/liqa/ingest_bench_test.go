package main

import (
	"context"
	"testing"
)

// BenchmarkStore measures all of an ingest but reading and extraction.
func BenchmarkStore(b *testing.B) {
	world := invent(40_000, 2500)
	for b.Loop() {
		w := openWriter(b)
		if err := world.pipelineOf(world.articles).run(context.Background(), w, nil); err != nil {
			b.Fatal(err)
		}
		if err := w.settle(context.Background()); err != nil {
			b.Fatal(err)
		}
	}
}
