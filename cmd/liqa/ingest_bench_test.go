package main

import (
	"crypto/sha256"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"testing"

	"liqa/graph/graphtest"
	"liqa/graph/name"
	"liqa/storage"
)

// BenchmarkStore measures all of an ingest but reading and extraction, in
// articles of 2.5 kB with a meeting each.
func BenchmarkStore(b *testing.B) {
	world := invent(10_000, 2500)
	for b.Loop() {
		ingestAll(b, openWriter(b), world, world.articles)
	}
	b.ReportMetric(float64(b.N*len(world.articles))/b.Elapsed().Seconds(), "articles/s")
}

// BenchmarkOneMore measures an article that comes to a database of many: what
// it costs must not grow with what is there already. Of 1,000,000 the first run
// takes a quarter of an hour and 5 GB.
func BenchmarkOneMore(b *testing.B) {
	for _, n := range []int{10_000, 100_000, 1_000_000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			world := invent(n+5_000, 200)
			w := openWriter(b)
			ingestAll(b, w, world, world.articles[:n])
			world = world.from(n)
			next := 0
			for b.Loop() {
				ingestAll(b, w, world, world.articles[next:next+1])
				next = (next + 1) % len(world.articles)
			}
		})
	}
}

// corpus is the first articles of the corpus beside the repository, as a file.
func corpus(b *testing.B) string {
	b.Helper()
	path := filepath.Join(root, "..", "shared", "gold", "dev.articles.jsonl")
	if _, err := os.Stat(path); err != nil {
		b.Skip("no ../shared/gold beside the repository")
	}
	return path
}

// BenchmarkExtractCommand and BenchmarkIngestCommand read the same file, to be
// compared: storing may cost a part of what reading costs.
func BenchmarkExtractCommand(b *testing.B) {
	path := corpus(b)
	for b.Loop() {
		if status, _, errs := liqa("extract", "--format", "jsonl", path); status != 0 {
			b.Fatal(errs)
		}
	}
}

func BenchmarkIngestCommand(b *testing.B) {
	path := corpus(b)
	for b.Loop() {
		if status, _, errs := liqa("ingest", "--db", filepath.Join(b.TempDir(), "n.db"), path); status != 0 {
			b.Fatal(errs)
		}
	}
}

// BenchmarkIngestAgain and BenchmarkHash compare an ingest of what is known with
// the mere hashing of its bytes.
func BenchmarkIngestAgain(b *testing.B) {
	path, db := corpus(b), filepath.Join(b.TempDir(), "n.db")
	if status, _, errs := liqa("ingest", "--db", db, path); status != 0 {
		b.Fatal(errs)
	}
	for b.Loop() {
		if status, _, errs := liqa("ingest", "--db", db, path); status != 0 {
			b.Fatal(errs)
		}
	}
}

func BenchmarkHash(b *testing.B) {
	path := corpus(b)
	for b.Loop() {
		f, err := os.Open(path)
		if err != nil {
			b.Fatal(err)
		}
		if _, err := io.Copy(sha256.New(), f); err != nil {
			b.Fatal(err)
		}
		f.Close()
	}
}

// BenchmarkMetCold opens a large database and asks one question. The database
// has $LIQA_BENCH_MEETINGS meetings; 600000 make about a gigabyte.
func BenchmarkMetCold(b *testing.B) {
	meetings := 20_000
	if _, err := fmt.Sscan(os.Getenv("LIQA_BENCH_MEETINGS"), &meetings); err != nil && os.Getenv("LIQA_BENCH_MEETINGS") != "" {
		b.Fatal(err)
	}
	db := filepath.Join(b.TempDir(), "large.db")
	makeLarge(b, db, meetings)
	info, err := os.Stat(db)
	if err != nil {
		b.Fatal(err)
	}
	asked := graphtest.GenerateActor(meetings / 20).ID
	for b.Loop() {
		if status, _, errs := liqa("met", asked, "--db", db, "--format", "jsonl"); status != 0 {
			b.Fatal(errs)
		}
	}
	b.ReportMetric(float64(info.Size())/1e6, "MB")
}

// makeLarge fills a database with a generated world, one actor to ten meetings.
func makeLarge(b *testing.B, path string, meetings int) {
	b.Helper()
	s, err := storage.Open(path, storage.Options{Terms: name.Terms})
	if err != nil {
		b.Fatal(err)
	}
	dice := graphtest.NewDice(1, meetings/10)
	for from := 0; from < meetings; from += 20_000 {
		err := s.Update(func(tx *storage.Tx) error {
			for i := from; i < min(from+20_000, meetings); i++ {
				tx.PutMeeting(dice.Meeting(i, graphtest.GenerateActor))
				if i%10 == 0 {
					tx.PutActor(graphtest.GenerateActor(i / 10))
				}
			}
			return nil
		})
		if err != nil {
			b.Fatal(err)
		}
	}
	if err := s.Close(); err != nil {
		b.Fatal(err)
	}
}
