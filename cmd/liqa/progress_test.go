package main

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

func TestPace(t *testing.T) {
	for _, c := range []struct {
		articles      int
		passed, total int64
		took          time.Duration
		want          string
	}{
		{64, 1e6, 4e6, 0, "64 articles"},
		{640, 0, 0, 4 * time.Second, "640 articles, 160/s"},
		{640, 0, 8e6, 4 * time.Second, "640 articles, 160/s"},
		{640, 2e6, 8e6, 4 * time.Second, "640 articles, 160/s, 0.5 MB/s, 25%, 12s left"},
		{640, 9e6, 8e6, 4 * time.Second, "640 articles, 160/s, 2.0 MB/s, 100%, 0s left"}, // it grew meanwhile
		{640, 1e9, 1e12, time.Minute, "640 articles, 11/s, 16.7 MB/s, 0%, 16h39m0s left"},
	} {
		if got := pace(c.articles, c.passed, c.total, c.took); got != c.want {
			t.Errorf("%+v: %q", c, got)
		}
	}
}

// TestPassage: the bytes of files that are read are those that were counted
// before, in the middle and at the end.
func TestPassage(t *testing.T) {
	dir := t.TempDir()
	write(t, filepath.Join(dir, "a.txt"), strings.Repeat("x", 100))
	write(t, filepath.Join(dir, "b.jsonl"), strings.Repeat("x", 50))
	write(t, filepath.Join(dir, ".hidden"), "x")
	for paths, want := range map[string]int64{dir: 150, filepath.Join(dir, "*.txt"): 100, "-": 0, "https://a.example/": 0, filepath.Join(dir, "none"): 0} {
		if got := totalOf(context.Background(), []string{paths}); got != want {
			t.Errorf("%s: %d bytes, want %d", paths, got, want)
		}
	}
	file, err := os.Open(filepath.Join(dir, "a.txt"))
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	var p passage
	p.through(file, func() bool {
		_, err = file.Read(make([]byte, 40))
		if got := p.bytes(); err != nil || got != 40 {
			t.Errorf("in the middle: %d bytes, %v", got, err)
		}
		return true
	})
	if got := p.bytes(); got != 100 {
		t.Errorf("at the end: %d bytes", got)
	}
}
