package storage

import (
	"bytes"
	"errors"
	"os"
	"testing"

	"liqa/extract/fact"
)

// TestDamageUnderAWriter: where damage ends a transaction so that bbolt cannot take it
// back, which leaves its lock held, the writer is told all the same, and lets go.
func TestDamageUnderAWriter(t *testing.T) {
	path := made(t)
	s, err := Open(path, Options{Terms: noTerms})
	if err != nil {
		t.Fatal(err)
	}
	f, err := os.OpenFile(path, os.O_RDWR, 0)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	m := headOf(path)
	err = s.Update(func(tx *Tx) error {
		if _, err := f.WriteAt(bytes.Repeat([]byte{0xFF}, m.pageSize), int64(m.freelist)*int64(m.pageSize)); err != nil {
			return err
		}
		return tx.bolt.Commit() // panics, and what was allocated cannot be given back
	})
	if !errors.Is(err, fact.ErrDamaged) {
		t.Errorf("the list of free pages is lost under a writer: %v", err)
	}
	if err := s.Update(func(*Tx) error { return nil }); !errors.Is(err, fact.ErrDamaged) {
		t.Errorf("writing on: %v", err)
	}
	if err := errors.Join(s.Close(), s.Close()); err != nil {
		t.Error(err)
	}
}
