package storage

import (
	"errors"
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"liqa/extract/fact"
)

// TestWorkIsSeenAtOnce: the engine reads what it put and deleted in the same
// transaction, in the order of keys among what was stored before, flushed or not.
func TestWorkIsSeenAtOnce(t *testing.T) {
	s, err := Open(filepath.Join(t.TempDir(), "n.db"), Options{Terms: func(fact.Actor) []string { return nil }})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	put := func(w Work, keys ...string) {
		for _, k := range keys {
			w.Put("key", k, []byte(k))
		}
	}
	check := func(w Work, prefix string, want ...string) {
		t.Helper()
		var got []string
		for k, err := range w.Scan("key", prefix) {
			if err != nil {
				t.Fatal(err)
			}
			got = append(got, k)
		}
		if !slices.Equal(got, want) {
			t.Errorf("under %q there is %q, want %q", prefix, got, want)
		}
	}
	err = s.Update(func(tx *Tx) error {
		put(tx.Work(), "a\x00b", "a\x00d", "a\x00f", "a\x00لقاء", "b\x00a")
		return nil
	})
	err = errors.Join(err, s.Update(func(tx *Tx) error {
		w := tx.Work()
		check(w, "a\x00", "a\x00b", "a\x00d", "a\x00f", "a\x00لقاء")
		put(w, "a\x00a", "a\x00c", "a\x00d", "a\x00ٿ")
		w.Delete("key", "a\x00f")
		w.Delete("key", "a\x00c")
		for _, flush := range []func() error{w.Flush, tx.Flush} {
			check(w, "a\x00", "a\x00a", "a\x00b", "a\x00d", "a\x00لقاء", "a\x00ٿ")
			check(w, "b\x00", "b\x00a")
			for key, want := range map[string]string{"a\x00a": "a\x00a", "a\x00b": "a\x00b", "a\x00c": "", "a\x00f": ""} {
				if v, err := w.Get("key", key); string(v) != want || err != nil {
					t.Errorf("%q is %q, %v", key, v, err)
				}
			}
			if err := flush(); err != nil {
				return err
			}
		}
		return nil
	}))
	if err != nil {
		t.Error(err)
	}
}

// TestMuchWorkIsWritten: what waits in memory is bounded.
func TestMuchWorkIsWritten(t *testing.T) {
	s, err := Open(filepath.Join(t.TempDir(), "n.db"), Options{Terms: func(fact.Actor) []string { return nil }})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	err = s.Update(func(tx *Tx) error {
		w := tx.Work()
		for i := range mostWaiting + 1 {
			w.Put("dirty", fmt.Sprint(i), nil)
		}
		if err := w.Flush(); err != nil {
			return err
		}
		if n := len(tx.ops[workPrefix+"dirty"]); n != 0 {
			t.Errorf("%d rows wait", n)
		}
		n := 0
		for k, err := range w.Scan("dirty", "1") {
			if err != nil || !strings.HasPrefix(k, "1") {
				return fmt.Errorf("%q %w", k, err)
			}
			n++
		}
		if n != 11_111 {
			t.Errorf("%d rows start with 1", n)
		}
		return nil
	})
	if err != nil {
		t.Error(err)
	}
}
