package storage_test

import (
	"errors"
	"fmt"
	"path/filepath"
	"testing"

	"liqa/extract/fact"
	"liqa/storage"
)

func TestVersions(t *testing.T) {
	s, err := storage.Open(filepath.Join(t.TempDir(), "v.db"), storage.Options{Terms: func(fact.Actor) []string { return nil }})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	const edits = 53 // more than are kept
	for i := range edits {
		a := fact.Article{ID: "a", Text: fmt.Sprint("version ", i)}
		p, err := storage.Pack(a, fact.Reading{ID: "a"}, storage.Stamp{Digest: storage.DigestOf(a), Rules: "1"})
		if err != nil {
			t.Fatal(err)
		}
		update(t, s, func(tx *storage.Tx) {
			if i > 0 {
				if err := tx.KeepVersion("a"); err != nil {
					t.Fatal(err)
				}
			}
			tx.PutArticle(p)
		})
	}
	want := edits - 1 - 50
	for a, err := range versions(t, s, "a") {
		if err != "" || a != fmt.Sprint("version ", want) {
			t.Errorf("version %d: %q, %s", want, a, err)
		}
		want++
	}
	if want != edits-1 {
		t.Errorf("the versions end before %d", want)
	}
	update(t, s, func(tx *storage.Tx) {
		if err := tx.KeepVersion("b"); !errors.Is(err, fact.ErrNotFound) {
			t.Errorf("a version of nothing: %v", err)
		}
		if err := tx.ForgetVersions("a"); err != nil {
			t.Fatal(err)
		}
	})
	for a := range versions(t, s, "a") {
		t.Errorf("still there: %q", a)
	}
}

// versions are the texts of an article's earlier versions, in order.
func versions(t *testing.T, s *storage.Store, id string) func(func(string, string) bool) {
	t.Helper()
	var texts []string
	err := s.View(func(tx *storage.Tx) error {
		for a, err := range tx.Versions(id) {
			if err != nil {
				return err
			}
			texts = append(texts, a.Text)
		}
		return nil
	})
	return func(yield func(string, string) bool) {
		for _, text := range texts {
			if !yield(text, "") {
				return
			}
		}
		if err != nil {
			yield("", err.Error())
		}
	}
}

// TestOlderDatabase: a database made before liqa kept earlier versions is read
// and written as ever; one that has lost a bucket is damaged.
func TestOlderDatabase(t *testing.T) {
	path := filepath.Join(t.TempDir(), "old.db")
	open := func(o storage.Options) *storage.Store {
		t.Helper()
		o.Terms = func(fact.Actor) []string { return nil }
		s, err := storage.Open(path, o)
		if err != nil {
			t.Fatal(err)
		}
		return s
	}
	s := open(storage.Options{})
	update(t, s, func(tx *storage.Tx) { tx.PutArticle(pack(1, 0)) })
	if err := errors.Join(s.Close(), storage.LoseBucket(path, "version")); err != nil {
		t.Fatal(err)
	}
	s = open(storage.Options{ReadOnly: true})
	for text := range versions(t, s, "a00001") {
		t.Errorf("a version where none was kept: %s", text)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	s = open(storage.Options{})
	update(t, s, func(tx *storage.Tx) {
		if err := tx.KeepVersion("a00001"); err != nil {
			t.Error(err)
		}
	})
	n := 0
	for range versions(t, s, "a00001") {
		n++
	}
	if err := s.Close(); err != nil || n != 1 {
		t.Errorf("%d versions, want 1, %v", n, err)
	}
	if c, err := storage.Check(path, 0); err != nil || !c.Sound() {
		t.Errorf("check: %v %+v", err, c)
	}
	if err := storage.LoseBucket(path, "text"); err != nil {
		t.Fatal(err)
	}
	s = open(storage.Options{ReadOnly: true})
	defer s.Close()
	if err := s.View(func(tx *storage.Tx) error { _, err := tx.Article("a00001"); return err }); !errors.Is(err, fact.ErrDamaged) {
		t.Errorf("an article without its text: %v, want fact.ErrDamaged", err)
	}
}
