package main

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"liqa/extract/fact/tight"
	"liqa/graph/name"
	"liqa/storage"
)

// liqa runs a command line and returns its exit status and what it wrote.
func liqa(args ...string) (status int, out, errs string) {
	var o, e bytes.Buffer
	status = run(context.Background(), args, streams{In: strings.NewReader(""), Out: &o, Err: &e})
	return status, o.String(), e.String()
}

// wants runs a command line that must end with a status and write a text.
func wants(t *testing.T, status int, text string, args ...string) {
	t.Helper()
	got, out, errs := liqa(args...)
	if got != status || !strings.Contains(out+errs, text) {
		t.Errorf("liqa %s: status %d, want %d and %q\n%s%s", strings.Join(args, " "), got, status, text, out, errs)
	}
}

// TestDamagedDatabase: nothing is answered from a damaged file; check says where
// it is broken, and rebuild saves what is intact.
func TestDamagedDatabase(t *testing.T) {
	db := filepath.Join(t.TempDir(), "n.db")
	wants(t, 0, " 0 skipped", "ingest", "--db", db, filepath.Join(root, "seeds", "articles", "*.txt"))
	wants(t, 0, "no damage", "check", "--db", db)
	_, before, _ := liqa("meetings", "--db", db, "--format", "jsonl")
	wants(t, 0, "read anew", "rebuild", "--db", db)
	if _, after, _ := liqa("meetings", "--db", db, "--format", "jsonl"); after != before {
		t.Error("the meetings are others after a rebuild")
	}
	spoil(t, db, tight.Text("زيارة الرياض"))
	wants(t, exitDamaged, "does not match its checksum", "check", "--db", db)
	if status, out, _ := liqa("meetings", "--db", db, "--format", "jsonl"); status != exitDamaged || out != "" {
		t.Errorf("meetings of a damaged database: status %d, printed %.200s", status, out)
	}
	wants(t, 0, "20 articles read anew", "rebuild", "--db", db)
	wants(t, 0, "no damage", "check", "--db", db)
	if _, after, _ := liqa("meetings", "--db", db, "--format", "jsonl"); after != before {
		t.Error("the meetings are others after a rebuild from intact articles")
	}
}

// TestRebuildTellsWhatIsLost: an article or a decision that damage took is told, and
// the damaged file kept; all others are there.
func TestRebuildTellsWhatIsLost(t *testing.T) {
	db := filepath.Join(t.TempDir(), "n.db")
	wants(t, 0, " 0 skipped", "ingest", "--db", db, filepath.Join(root, "seeds", "articles", "*.txt"))
	wants(t, 0, "", "rename", "--db", db, "vladimir-putin", "أول الرؤساء")
	wants(t, 0, "", "rename", "--db", db, "hulusi-akar", "ثاني الوزراء")
	for n, c := range []struct {
		where []byte
		said  string
		left  string
	}{
		{[]byte("ثاني الوزراء"), "0 of its articles are lost and 1 decisions kept", "20 articles read anew"},
		{[]byte(`{"id":"01-gerasimov-akar-ankara"`), "1 of its articles are lost and 1 decisions kept", "19 articles read anew"},
	} {
		spoil(t, db, c.where)
		status, out, errs := liqa("rebuild", "--db", db)
		if status != exitSkipped || !strings.Contains(errs, c.said) || !strings.Contains(out, c.left) {
			t.Errorf("rebuild: status %d, want %d, %q and %q\n%s%s", status, exitSkipped, c.said, c.left, out, errs)
		}
		kept := db + []string{".damaged", ".damaged-2"}[n]
		wants(t, exitDamaged, "", "check", "--db", kept)
		wants(t, 0, "no damage", "check", "--db", db)
		wants(t, 0, "أول الرؤساء", "curation", "--db", db)
	}
}

// spoil changes a letter wherever some bytes stand in a file.
func spoil(t *testing.T, path string, where []byte) {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	wrong := bytes.Clone(where)
	wrong[3] ^= 1
	hurt := bytes.ReplaceAll(data, where, wrong)
	if bytes.Equal(hurt, data) {
		t.Fatalf("%s has no %q", path, where)
	}
	if err := os.WriteFile(path, hurt, 0o644); err != nil {
		t.Fatal(err)
	}
}

// TestNoDatabase: what is no database is named as that, and nothing is made of it.
func TestNoDatabase(t *testing.T) {
	dir := t.TempDir()
	foreign, gone := filepath.Join(dir, "foreign.db"), filepath.Join(dir, "gone.db")
	if err := os.WriteFile(foreign, bytes.Repeat([]byte("SQLite format 3\x00"), 1000), 0o644); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		path, said string
		status     int
		commands   []string
	}{
		{foreign, "its head is not that of a database", exitDamaged, []string{"status", "check", "compact"}},
		{foreign, "nothing in " + foreign + " can be saved", exitDamaged, []string{"rebuild"}},
		{dir, "is no file", exitFailed, []string{"status", "check", "compact", "rebuild"}},
		{gone, "there is no database", exitFailed, []string{"status", "check", "compact", "rebuild"}},
	} {
		for _, command := range c.commands {
			wants(t, c.status, c.said, command, "--db", c.path)
		}
	}
	if left, err := os.ReadDir(dir); err != nil || len(left) != 1 || left[0].Name() != "foreign.db" {
		t.Errorf("in the folder there are %v, %v", left, err)
	}
}

// TestShortenedDatabase: a file cut short is named as damaged, and not a signal.
func TestShortenedDatabase(t *testing.T) {
	db := filepath.Join(t.TempDir(), "n.db")
	wants(t, 0, " 0 skipped", "ingest", "--db", db, filepath.Join(root, "seeds", "articles", "*.txt"))
	info, err := os.Stat(db)
	if err != nil {
		t.Fatal(err)
	}
	// One page that is written is cut off, and the unwritten ones behind it: more
	// of so small a file may take all its articles.
	for size, status := info.Size(), 0; status != exitDamaged; status, _, _ = liqa("status", "--db", db) {
		size -= int64(os.Getpagesize())
		if err := os.Truncate(db, size); err != nil {
			t.Fatal(err)
		}
	}
	for _, command := range []string{"status", "check", "meetings"} {
		wants(t, exitDamaged, "cut short", command, "--db", db)
	}
	wants(t, 3, "the damaged file is now "+db+".damaged", "rebuild", "--db", db)
	wants(t, 0, "no damage", "check", "--db", db)
}

// TestLockedDatabase: while another has the database, commands say so in time
// and do nothing.
func TestLockedDatabase(t *testing.T) {
	db := filepath.Join(t.TempDir(), "n.db")
	store, err := storage.Open(db, storage.Options{Terms: name.Terms})
	if err != nil {
		t.Fatal(err)
	}
	for _, args := range [][]string{{"status"}, {"check"}, {"compact"}, {"rebuild"}, {"backup", db + ".copy"}, {"forget", "a"}} {
		wants(t, exitLocked, "locked by another process", append(args, "--db", db, "--wait", "100ms")...)
	}
	if err := store.Close(); err != nil {
		t.Fatal(err)
	}
	wants(t, 0, "is copied to", "backup", db+".copy", "--db", db)
	wants(t, exitFailed, "never overwrites", "backup", db+".copy", "--db", db)
	wants(t, 0, "MB now", "compact", "--db", db)
	wants(t, exitUsage, "", "backup", "--db", db)
	wants(t, exitUsage, "", "check", "--db", db, "--format", "xml")
	wants(t, exitFailed, "", "check", "--db", db+".none")
}
