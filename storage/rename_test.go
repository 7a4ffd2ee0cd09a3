package storage

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"testing"
	"time"

	"liqa/extract/fact"
)

func withoutLinks(t *testing.T) {
	was := link
	link = func(string, string) error { return errors.ErrUnsupported }
	t.Cleanup(func() { link = was })
}

func noTerms(fact.Actor) []string { return nil }

func made(t *testing.T) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "n.db")
	writeSample(t, path)
	return path
}

func sound(t *testing.T, path string) {
	t.Helper()
	if c, err := Check(path, time.Second); err != nil || !c.Sound() || c.Records == 0 {
		t.Errorf("%s: %v %+v", path, err, c)
	}
}

// TestWithoutLinks: on a file system without hard links a database is made, copied
// and rebuilt, and nothing that is there is written over.
func TestWithoutLinks(t *testing.T) {
	withoutLinks(t)
	path := made(t)
	sound(t, path)
	to := filepath.Join(t.TempDir(), "copy.db")
	if err := Backup(path, to, 0); err != nil {
		t.Fatal(err)
	}
	sound(t, to)
	other := filepath.Join(t.TempDir(), "other")
	if err := os.WriteFile(other, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if err := nameNew(other, to); !errors.Is(err, fs.ErrExist) {
		t.Errorf("a name that is taken is given: %v", err)
	}
	sound(t, to)
	kept, err := Replace(path, 0, noTerms, func(*Store) (bool, error) { return true, nil })
	if err != nil {
		t.Fatal(err)
	}
	sound(t, kept)
	sound(t, path)
}

// TestWhereOpenFilesKeepTheirNames: the database is let go before another file takes
// its name, and what was written to it at that moment is not lost.
func TestWhereOpenFilesKeepTheirNames(t *testing.T) {
	was := openStays
	openStays = true
	t.Cleanup(func() { openStays = was })
	path := made(t)
	if _, _, err := Compact(path, 0); err != nil {
		t.Fatal(err)
	}
	if _, err := Replace(path, 0, noTerms, func(*Store) (bool, error) { return false, nil }); err != nil {
		t.Fatal(err)
	}
	sound(t, path)

	released := false
	free := func() { // from here on others may have it
		s, err := Open(path, Options{Terms: noTerms})
		if err == nil {
			err = errors.Join(s.Update(func(tx *Tx) error { tx.PutActor(fact.Actor{ID: "late"}); return nil }), s.Close())
		}
		if released = true; err != nil {
			t.Fatal(err)
		}
	}
	writer, err := Open(path, Options{Terms: noTerms})
	if err != nil {
		t.Fatal(err)
	}
	temp := path + ".temp"
	if err := os.WriteFile(temp, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	err = rename(temp, path, "", func() {
		if err := writer.Close(); err != nil {
			t.Fatal(err)
		}
		free()
	})
	if err == nil || !released {
		t.Errorf("the name was taken over although another had written: %v", err)
	}
	sound(t, path)
}

// TestWrittenMeanwhile: what was written after the copy was made is not lost.
func TestWrittenMeanwhile(t *testing.T) {
	path := made(t)
	was := headOf(path)
	s, err := Open(path, Options{Terms: noTerms})
	if err == nil {
		err = errors.Join(s.Update(func(tx *Tx) error { tx.PutActor(fact.Actor{ID: "late"}); return nil }), s.Close())
	}
	if err != nil {
		t.Fatal(err)
	}
	if err := renameOver(path+".temp", path, was, 0); !errors.Is(err, fact.ErrLocked) {
		t.Errorf("the name is taken over although another had written: %v", err)
	}
	sound(t, path)
}

// TestALinkStaysOne: the file behind a link is rewritten where it lies.
func TestALinkStaysOne(t *testing.T) {
	path := made(t)
	name := filepath.Join(t.TempDir(), "link.db")
	if err := os.Symlink(path, name); err != nil {
		t.Skip(err)
	}
	if _, _, err := Compact(name, 0); err != nil {
		t.Fatal(err)
	}
	if _, err := Replace(name, 0, noTerms, func(*Store) (bool, error) { return false, nil }); err != nil {
		t.Fatal(err)
	}
	if to, err := os.Readlink(name); err != nil || to != path {
		t.Errorf("the link leads to %q, %v", to, err)
	}
	sound(t, path)
}
