package storage

import (
	"encoding/binary"
	"errors"
	"os"
	"path/filepath"
	"testing"

	"liqa/extract/fact"
)

// TestThePastIsNotAnsweredFrom: a page of an earlier transaction in the place of
// today's leads to a state that is whole, and yet is not what was written last.
func TestThePastIsNotAnsweredFrom(t *testing.T) {
	for _, c := range []struct {
		name string
		to   func(now meta) (to uint64)
		from func(was, now meta) uint64
	}{
		{"the list of buckets", func(now meta) uint64 { return now.root }, func(was, _ meta) uint64 { return was.root }},
		{"the newer head", func(now meta) uint64 { return now.txid % 2 }, func(_, now meta) uint64 { return 1 - now.txid%2 }},
	} {
		path := filepath.Join(t.TempDir(), "n.db")
		put := func(id string) meta {
			s, err := Open(path, Options{Terms: func(fact.Actor) []string { return nil }})
			if err == nil {
				err = errors.Join(s.Update(func(tx *Tx) error { tx.PutActor(fact.Actor{ID: id}); return nil }), s.Close())
			}
			f, err2 := os.Open(path)
			if err := errors.Join(err, err2); err != nil {
				t.Fatal(err)
			}
			defer f.Close()
			m, err := readMeta(f)
			if err != nil {
				t.Fatal(err)
			}
			return m
		}
		was := put("a")
		now := put("b")
		image, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		at := func(page uint64) []byte { return image[page*uint64(now.pageSize):][:now.pageSize] }
		to := at(c.to(now))
		id := binary.LittleEndian.Uint64(to)
		copy(to, at(c.from(was, now)))
		binary.LittleEndian.PutUint64(to, id)
		if err := os.WriteFile(path, image, 0o644); err != nil {
			t.Fatal(err)
		}
		if _, err := Open(path, Options{ReadOnly: true}); !errors.Is(err, fact.ErrDamaged) {
			t.Errorf("%s of the past: opened with %v", c.name, err)
		}
		if found, err := Check(path, 0); err != nil || found.Sound() {
			t.Errorf("%s of the past: check finds %+v, %v", c.name, found, err)
		}
	}
}
