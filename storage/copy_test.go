package storage_test

import (
	"bytes"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"liqa/extract/fact"
	"liqa/graph/name"
	"liqa/storage"
)

// world writes an image to a file of the test's own.
func world(t *testing.T, image []byte) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "world.db")
	if err := os.WriteFile(path, image, 0o644); err != nil {
		t.Fatal(err)
	}
	return path
}

var sampleQuestions = questions([]string{"g0000000", "g0000003", "nobody"}, []string{"a00000", "a00001", "a00007"})

func sameAnswers(t *testing.T, path string, image []byte) {
	t.Helper()
	got, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	a, b := ask(t, got, sampleQuestions), ask(t, image, sampleQuestions)
	for i, q := range sampleQuestions {
		if !a[i].same(b[i]) {
			t.Errorf("%s is answered %.200s %v, want %.200s %v", q.name, a[i].text, a[i].err, b[i].text, b[i].err)
		}
	}
}

func TestBackup(t *testing.T) {
	image := makeWorld(t, 30, 20, 80)
	path := world(t, image)
	reader, err := storage.Open(path, storage.Options{ReadOnly: true})
	if err != nil {
		t.Fatal(err)
	}
	defer reader.Close()
	to := filepath.Join(t.TempDir(), "copy.db")
	if err := storage.Backup(path, to, 0); err != nil {
		t.Fatalf("beside a reader: %v", err)
	}
	sameAnswers(t, to, image)
	if err := storage.Backup(path, to, 0); err == nil || !strings.Contains(err.Error(), "never overwrites") {
		t.Errorf("over a file that is there: %v", err)
	}
}

// TestBackupOfDamage: a damaged database is not copied as if it were sound.
func TestBackupOfDamage(t *testing.T) {
	image := makeWorld(t, 30, 20, 80)
	image = bytes.ReplaceAll(image, []byte(`"title":"v`), []byte(`"title":"w`))
	to := filepath.Join(t.TempDir(), "copy.db")
	if err := storage.Backup(world(t, image), to, 0); !errors.Is(err, fact.ErrDamaged) {
		t.Errorf("backup of a damaged file: %v", err)
	}
	if _, err := os.Stat(to); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("there is a copy all the same: %v", err)
	}
}

// TestWhoWaitsGetsTheNewFile: a writer that waited while another file took the place
// of the database writes into that one.
func TestWhoWaitsGetsTheNewFile(t *testing.T) {
	path := world(t, makeWorld(t, 5, 5, 5))
	p := pack(7, 0)
	waited := make(chan error, 1)
	_, err := storage.Replace(path, 0, name.Terms, func(*storage.Store) (bool, error) {
		go func() {
			s, err := storage.Open(path, storage.Options{Terms: name.Terms, Wait: time.Minute})
			if err == nil {
				err = errors.Join(s.Update(func(tx *storage.Tx) error { tx.PutArticle(p); return nil }), s.Close())
			}
			waited <- err
		}()
		time.Sleep(200 * time.Millisecond) // until it has opened the file that is about to go
		return false, nil
	})
	if err == nil {
		err = <-waited
	}
	if err != nil {
		t.Fatal(err)
	}
	s, err := storage.Open(path, storage.Options{ReadOnly: true})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	err = s.View(func(tx *storage.Tx) error { _, err := tx.Article(p.ID); return err })
	if err != nil {
		t.Errorf("what the waiting writer was told is stored: %v", err)
	}
}

func TestCompact(t *testing.T) {
	image := makeWorld(t, 30, 20, 80)
	path := world(t, image)
	before, after, err := storage.Compact(path, 0)
	if err != nil || after >= before || before != int64(len(image)) {
		t.Errorf("compact: %d bytes before, %d after, %v", before, after, err)
	}
	sameAnswers(t, path, image)
}

// TestOverwrittenWhileRead: what is read while another database is copied into the
// file is no answer, whichever of the two it is of.
func TestOverwrittenWhileRead(t *testing.T) {
	path := world(t, makeWorld(t, 30, 20, 80))
	other := makeWorld(t, 20, 30, 100)
	s, err := storage.Open(path, storage.Options{ReadOnly: true})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	for _, q := range sampleQuestions {
		err := s.View(func(tx *storage.Tx) error {
			if err := os.WriteFile(path, other, 0o644); err != nil {
				t.Fatal(err)
			}
			return q.ask(tx, io.Discard)
		})
		if !errors.Is(err, fact.ErrDamaged) {
			t.Errorf("%s is answered from a file that was overwritten: %v", q.name, err)
		}
	}
}

// TestCompactBesideAReader: who reads does not stand in the way, but for the moment at
// which the new file takes the place of the old one.
func TestCompactBesideAReader(t *testing.T) {
	image := makeWorld(t, 30, 20, 80)
	path := world(t, image)
	reader, err := storage.Open(path, storage.Options{ReadOnly: true})
	if err != nil {
		t.Fatal(err)
	}
	if _, _, err := storage.Compact(path, 0); !errors.Is(err, fact.ErrLocked) {
		t.Errorf("beside a reader that stays: %v", err)
	}
	sameAnswers(t, path, image)
	go func() {
		time.Sleep(300 * time.Millisecond)
		reader.Close()
	}()
	if _, _, err := storage.Compact(path, time.Minute); err != nil {
		t.Errorf("beside a reader that goes: %v", err)
	}
	sameAnswers(t, path, image)
}

func TestReplaceKeepsADamagedFile(t *testing.T) {
	image := makeWorld(t, 30, 20, 80)
	path := world(t, image)
	for _, want := range []string{path + ".damaged", path + ".damaged-2"} {
		kept, err := storage.Replace(path, 0, name.Terms, func(*storage.Store) (bool, error) { return true, nil })
		if err != nil || kept != want {
			t.Fatalf("replace: kept as %q, %v; want %q", kept, err, want)
		}
	}
	sameAnswers(t, path+".damaged", image)
	failed := errors.New("failed")
	if _, err := storage.Replace(path+".damaged", 0, name.Terms, func(*storage.Store) (bool, error) { return false, failed }); !errors.Is(err, failed) {
		t.Errorf("replace that fails: %v", err)
	}
	sameAnswers(t, path+".damaged", image)
}

func TestCarryOverKeepsEarlierVersions(t *testing.T) {
	old, fresh := openTemp(t), openTemp(t)
	for version := range 3 {
		update(t, old, func(tx *storage.Tx) {
			if version > 0 {
				if err := tx.KeepVersion("a00004"); err != nil {
					t.Fatal(err)
				}
			}
			tx.PutArticle(pack(4, version))
		})
	}
	if err := fresh.CarryOver(old.Path(), true); err != nil {
		t.Fatal(err)
	}
	n := 0
	for text := range versions(t, fresh, "a00004") {
		if want := written(4, n); text != want.Text {
			t.Errorf("version %d reads %.100q", n, text)
		}
		n++
	}
	if n != 2 {
		t.Errorf("%d versions were carried over, want 2", n)
	}
}
