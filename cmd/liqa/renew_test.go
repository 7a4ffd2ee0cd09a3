package main

import (
	"context"
	"errors"
	"path/filepath"
	"strings"
	"testing"

	"liqa/storage"
)

// TestRenewalGoesOn: a renewal that ends after any of its transactions is told to
// readers, goes on where it was, and ends in what an ingest by today's rules gives.
func TestRenewalGoesOn(t *testing.T) {
	world := invent(renewArticles+500, 200)
	path := filepath.Join(t.TempDir(), "liqa.db")
	w := openWriterAt(t, path)
	ingestAll(t, w, world, world.articles)
	want := exported(t, w)
	update := func(f func(*storage.Tx) error) {
		t.Helper()
		if err := w.store.Update(f); err != nil {
			t.Fatal(err)
		}
	}
	update(func(tx *storage.Tx) error { tx.SetResolution("older rules"); return nil })
	update(func(tx *storage.Tx) error {
		if made, err := w.renewSome(tx); made != "" || err != nil {
			t.Errorf("the first part of a renewal is all of it: %q, %v", made, err)
		}
		return nil
	})
	if err := w.store.Close(); err != nil {
		t.Fatal(err)
	}
	if status, _, errs := liqa("status", "--db", path); status != 0 || !strings.Contains(errs, "interrupted") {
		t.Errorf("a reader is not told: status %d, %s", status, errs)
	}
	w = openWriterAt(t, path)
	defer w.store.Close()
	if err := w.settle(context.Background()); err != nil {
		t.Fatal(err)
	}
	if got := exported(t, w); got != want {
		t.Errorf("the renewed export has %d bytes that differ from the %d wanted", len(got), len(want))
	}
	err := w.store.View(func(tx *storage.Tx) error {
		made, err := tx.Resolution()
		rules, _, err2 := tx.Renewing()
		if made != w.version || rules != "" {
			t.Errorf("derived by %q, being renewed by %q", made, rules)
		}
		return errors.Join(err, err2)
	})
	if err != nil {
		t.Fatal(err)
	}
}
