package main

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"
)

// lockedBuffer is written by one goroutine and read by another.
type lockedBuffer struct {
	lock sync.Mutex
	b    bytes.Buffer
}

func (l *lockedBuffer) Write(p []byte) (int, error) {
	l.lock.Lock()
	defer l.lock.Unlock()
	return l.b.Write(p)
}

func (l *lockedBuffer) String() string {
	l.lock.Lock()
	defer l.lock.Unlock()
	return l.b.String()
}

// until waits for something that happens elsewhere.
func until(t *testing.T, what string, happened func() bool) {
	t.Helper()
	for range 6000 {
		if happened() {
			return
		}
		time.Sleep(50 * time.Millisecond)
	}
	t.Fatalf("waited in vain for: %s", what)
}

func write(t *testing.T, path, text string) {
	t.Helper()
	f, err := os.OpenFile(path, os.O_CREATE|os.O_APPEND|os.O_WRONLY, 0o644)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := f.WriteString(text); err != nil {
		t.Fatal(err)
	}
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
}

// TestWatch: files that come into a folder, or into one made later, are ingested
// when they are complete, while others read the database.
func TestWatch(t *testing.T) {
	dir, db := t.TempDir(), filepath.Join(t.TempDir(), "n.db")
	write(t, filepath.Join(dir, "first.jsonl"), `{"id":"a1","text":"نص"}`+"\n")
	ctx, stop := context.WithCancel(context.Background())
	var out, errs lockedBuffer
	ended := make(chan int)
	go func() {
		ended <- run(ctx, []string{"ingest", "--db", db, "--watch", dir}, streams{In: strings.NewReader(""), Out: &out, Err: &errs})
	}()
	has := func(line string) func() bool { return func() bool { return strings.Contains(out.String(), line) } }
	until(t, "the file that was there", has("1 new, 0 changed"))
	if status, text, err := liqa("status", "--db", db, "--wait", "2m"); status != 0 || !strings.Contains(text, "articles  1\n") {
		t.Errorf("reading meanwhile: status %d\n%s%s", status, text, err)
	}

	if err := os.Rename(db, db+".away"); err != nil {
		t.Fatal(err)
	}
	write(t, filepath.Join(dir, "again.jsonl"), `{"id":"a2","text":"نص"}`+"\n")
	until(t, "all files, for a new database", has("2 new, 0 changed"))

	write(t, filepath.Join(dir, "never.jsonl.part"), `{"id":"c`)
	write(t, filepath.Join(dir, "two.jsonl"), `{"id":"b1","text":"نص"}`+"\n"+`{"id":"b2","text":"نص"}`+"\n"+`{"id":"b3","text":"نص"}`+"\n")
	until(t, "the file that came later", has("3 new, 0 changed"))

	if err := os.Mkdir(filepath.Join(dir, "sub"), 0o755); err != nil {
		t.Fatal(err)
	}
	write(t, filepath.Join(dir, "sub", "x.jsonl"), `{"id":"a1","text":"آخر"}`+"\n")
	until(t, "the file in a new folder", has("0 new, 1 changed"))
	many := filepath.Join(t.TempDir(), "many")
	if err := os.Mkdir(many, 0o755); err != nil {
		t.Fatal(err)
	}
	const files = 2*batchFiles + 1
	for i := range files {
		write(t, filepath.Join(many, fmt.Sprintf("%d.jsonl", i)), fmt.Sprintf(`{"id":"m%d","text":"نص"}`, i)+"\n")
	}
	before := strings.Count(out.String(), "\n")
	batches := func() (ns []int) {
		for _, line := range strings.Split(out.String(), "\n")[before:] {
			var n int
			if _, err := fmt.Sscanf(line, "%d new", &n); err == nil {
				ns = append(ns, n)
			}
		}
		return ns
	}
	if err := os.Rename(many, filepath.Join(dir, "many")); err != nil {
		t.Fatal(err)
	}
	until(t, "the last of very many files", func() bool {
		sum := 0
		for _, n := range batches() {
			sum += n
		}
		return sum == files
	})
	if ns := batches(); slices.Max(ns) > batchFiles {
		t.Errorf("others get the database after batches of %v files, want %d at most", ns, batchFiles)
	}
	stop()
	if status := <-ended; status != exitInterrupted {
		t.Errorf("interrupted: status %d, %s", status, errs.String())
	}
	if strings.Contains(errs.String(), "skipped") {
		t.Errorf("half a file was read: %s", errs.String())
	}
	wants(t, 0, "articles  1006\n", "status", "--db", db)
	wants(t, exitUsage, "standard input is read once", "ingest", "--db", db, "--watch", "-")
	wants(t, exitUsage, "10s at least", "ingest", "--db", db, "--watch=1s", dir)
}

// TestComplete: a file is read when nothing came to it for a second, however
// often it was looked at meanwhile.
func TestComplete(t *testing.T) {
	path := filepath.Join(t.TempDir(), "slow.jsonl")
	write(t, path, `{"id":"b1","te`)
	w := &watch{seen: map[string]growth{}}
	if err := w.notice(path); err != nil {
		t.Fatal(err)
	}
	began := w.seen[path].since
	for _, look := range []struct {
		after time.Duration
		comes string
		ready bool
	}{
		{quiet / 2, "", false},
		{quiet - 1, `xt":"نص"}`, false}, // noticed without an event
		{2*quiet - 2, "", false},
		{2*quiet - 1, "", true},
		{3 * quiet, "", false}, // taken already
	} {
		if look.comes != "" {
			write(t, path, look.comes)
		}
		if ready := len(w.complete(began.Add(look.after))) == 1; ready != look.ready {
			t.Errorf("after %v: ready is %v", look.after, ready)
		}
	}
}
