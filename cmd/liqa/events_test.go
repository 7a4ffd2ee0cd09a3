package main

import (
	"bufio"
	"compress/gzip"
	"encoding/json"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"liqa/extract/fact"
	"liqa/seeds"
)

// toldEvent is a meeting known to have been, and the articles that tell of it.
type toldEvent struct {
	day        string
	one, other string // actors
	articles   []string
}

// readMerged is the least part of events read in two outlets that must be one meeting.
const readMerged = 0.85

// TestEventsOfSeveralOutlets: what two outlets report is one meeting, where both
// articles are read rightly.
func TestEventsOfSeveralOutlets(t *testing.T) {
	if testing.Short() {
		t.Skip("long")
	}
	events := knownEvents(t)
	db := filepath.Join(t.TempDir(), "events.db")
	if status, _, errs := liqa("ingest", "--db", db, articlesOf(t, events)); status != 0 {
		t.Fatal(errs)
	}
	_, out, _ := liqa("meetings", "--db", db, "--undated", "--format", "jsonl")
	var meetings []fact.Meeting
	for line := range strings.Lines(out) {
		var m fact.Meeting
		if err := json.Unmarshal([]byte(line), &m); err != nil {
			t.Fatal(err)
		}
		meetings = append(meetings, m)
	}
	read, merged := 0, 0
	for _, e := range events {
		among, all := e.outlets(meetings)
		if all > 1 {
			read++
		}
		if among > 1 {
			merged++
		} else {
			t.Logf("%s %s, %s: read in %d outlets", e.day, e.one, e.other, all)
		}
	}
	t.Logf("%d events: %d read in two outlets, %d of them one meeting", len(events), read, merged)
	if float64(merged) < readMerged*float64(read) {
		t.Errorf("%d of %d events that two outlets are read to tell are one meeting", merged, read)
	}
}

// outlets is how many outlets one meeting has the event from, at most, and how many
// all together.
func (e toldEvent) outlets(meetings []fact.Meeting) (among, all int) {
	everywhere := map[string]bool{}
	for _, m := range meetings {
		here := map[string]bool{}
		for _, r := range m.Reports {
			if slices.Contains(e.articles, r.Article) && slices.Contains(r.Participants, e.one) && slices.Contains(r.Participants, e.other) {
				here[r.Outlet] = true
			}
		}
		among = max(among, len(here))
		maps.Copy(everywhere, here)
	}
	return among, len(everywhere)
}

func knownEvents(t *testing.T) (all []toldEvent) {
	t.Helper()
	table, err := seeds.Read(os.DirFS("testdata"), "events2018")
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range table.Rows {
		all = append(all, toldEvent{r.Get("day"), r.Get("one"), r.Get("other"), strings.Fields(r.Get("articles"))})
	}
	return all
}

// articlesOf copies the events' articles from the corpus into a file.
func articlesOf(t *testing.T, events []toldEvent) string {
	t.Helper()
	corpus, err := os.Open(filepath.Join(root, "..", "shared", "corpus", "news.jsonl.gz"))
	if err != nil {
		t.Skip("no ../shared/corpus beside the repository")
	}
	defer corpus.Close()
	z, err := gzip.NewReader(corpus)
	if err != nil {
		t.Fatal(err)
	}
	wanted := map[string]bool{}
	for _, e := range events {
		for _, id := range e.articles {
			wanted[id] = true
		}
	}
	var picked []byte
	lines := bufio.NewScanner(z)
	lines.Buffer(nil, 1<<24)
	for lines.Scan() {
		var a struct{ ID string }
		if err := json.Unmarshal(lines.Bytes(), &a); err == nil && wanted[a.ID] {
			picked = append(append(picked, lines.Bytes()...), '\n')
		}
	}
	path := filepath.Join(t.TempDir(), "events.jsonl")
	if err := os.WriteFile(path, picked, 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}
