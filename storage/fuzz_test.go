package storage_test

import (
	"errors"
	"io"
	"os"
	"path/filepath"
	"testing"

	"liqa/extract/fact"
	"liqa/storage"
)

// FuzzFile gives arbitrary bytes as a database: nothing may panic, hang or be
// answered but an error or what the sample holds.
func FuzzFile(f *testing.F) {
	sample, err := os.ReadFile(filepath.Join("testdata", "layout-1.db"))
	if err != nil {
		f.Fatal(err)
	}
	f.Add(sample)
	f.Add([]byte{})
	f.Add(sample[:5000])
	f.Fuzz(func(t *testing.T, image []byte) {
		path := filepath.Join(t.TempDir(), "fuzz.db")
		if err := os.WriteFile(path, image, 0o644); err != nil {
			t.Fatal(err)
		}
		if _, err := storage.Check(path, 0); err != nil {
			t.Errorf("check: %v", err)
		}
		articles, _ := storage.Salvage(path)
		for a, err := range articles {
			if err != nil {
				t.Errorf("salvage: %v", err)
			}
			if err == nil && a.Text != "نص المثال" {
				t.Errorf("salvage gives %q", a.Text)
			}
		}
		s, err := storage.Open(path, storage.Options{ReadOnly: true})
		if err != nil {
			return
		}
		defer s.Close()
		for _, q := range questions([]string{"nobody", "g0000001"}, []string{"sample"}) {
			err := s.View(func(tx *storage.Tx) error { return q.ask(tx, io.Discard) })
			if err != nil && !errors.Is(err, fact.ErrDamaged) && !errors.Is(err, fact.ErrNotFound) {
				t.Errorf("%s: %v", q.name, err)
			}
		}
	})
}
