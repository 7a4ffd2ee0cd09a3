package storage_test

import (
	"path/filepath"
	"testing"

	"liqa/extract/fact"
	"liqa/graph"
	"liqa/graph/graphtest"
	"liqa/graph/name"
	"liqa/storage"
)

func TestStoreServesTheGraph(t *testing.T) {
	graphtest.Conform(t, func(t *testing.T, actors []fact.Actor, meetings []fact.Meeting) graph.Source {
		s := openTemp(t)
		// One a transaction and back to front, with a detour: each is put, taken
		// away and put again, which must leave no trace.
		for i := range actors {
			a := actors[len(actors)-1-i]
			update(t, s, func(tx *storage.Tx) { tx.PutActor(a) })
			update(t, s, func(tx *storage.Tx) { tx.DeleteActor(a.ID) })
			update(t, s, func(tx *storage.Tx) { tx.PutActor(a) })
		}
		update(t, s, func(tx *storage.Tx) {
			for _, m := range meetings {
				moved := m
				moved.Date.EDTF, moved.Status = "1999-01-01", fact.Held
				tx.PutMeeting(moved)
			}
		})
		update(t, s, func(tx *storage.Tx) {
			for _, m := range meetings {
				tx.DeleteMeeting(m.ID)
			}
		})
		for _, m := range meetings {
			update(t, s, func(tx *storage.Tx) { tx.PutMeeting(m) })
		}
		return view(t, s)
	})
}

func openTemp(t *testing.T) *storage.Store {
	t.Helper()
	s, err := storage.Open(filepath.Join(t.TempDir(), "liqa.db"), storage.Options{Terms: name.Terms})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	return s
}

func update(t testing.TB, s *storage.Store, f func(*storage.Tx)) {
	t.Helper()
	if err := s.Update(func(tx *storage.Tx) error { f(tx); return nil }); err != nil {
		t.Fatal(err)
	}
}

// view holds a read transaction open until the test ends.
func view(t *testing.T, s *storage.Store) *storage.Tx {
	t.Helper()
	tx, end, err := s.Begin()
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(end)
	return tx
}
