package storage

import (
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"liqa/extract/fact"
)

// TestPairsAreMadeAnew: the rows of pairs that layout 3 had give way to those that
// there would be had there never been a layout 3.
func TestPairsAreMadeAnew(t *testing.T) {
	s, err := Open(filepath.Join(t.TempDir(), "liqa.db"), Options{Terms: func(fact.Actor) []string { return nil }})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	change := func(f func(*Tx) error) (rows string) {
		t.Helper()
		if err := s.Update(f); err != nil {
			t.Fatal(err)
		}
		return rowsOfPairs(t, s)
	}
	want := change(func(tx *Tx) error {
		sides := []fact.Member{{ID: "a"}, {ID: "b"}, {ID: "c", As: fact.Mediates}, {ID: "d", As: fact.Mediates}}
		tx.PutMeeting(fact.Meeting{ID: "m1", Status: fact.Held, Date: fact.Date{EDTF: "2020-05"}, Participants: sides})
		tx.PutMeeting(fact.Meeting{ID: "m2", Status: fact.Planned, Participants: sides[1:3]})
		return nil
	})
	if was := change(pairsOfLayout3); was == want {
		t.Fatal("these are no rows of layout 3")
	}
	if got := change((*Tx).pairUp); got != want {
		t.Errorf("the rows are\n%sand would be\n%s", got, want)
	}
}

// pairsOfLayout3 writes the rows of pairs as layout 3 had them, which are in no group.
func pairsOfLayout3(tx *Tx) error {
	for _, at := range [][2]string{{pairBucket, ""}, {groupBucket, join(pairBucket, "")}} {
		for r, err := range tx.scan(at[0], at[1], "") {
			if err != nil {
				return err
			}
			tx.remove(at[0], string(r.key))
		}
	}
	tx.put(pairBucket, join("a", "b", "m1"), []byte(join("held", "2020-05")))
	err := tx.flush()
	clear(tx.groups)
	return err
}

func rowsOfPairs(t *testing.T, s *Store) string {
	t.Helper()
	var all strings.Builder
	err := s.View(func(tx *Tx) error {
		for _, bucket := range []string{pairBucket, groupBucket, tieBucket} {
			of, err := tx.tally(bucket)
			fmt.Fprintln(&all, bucket, of, err)
			for r, err := range tx.scan(bucket, "", "") {
				fmt.Fprintf(&all, "%q %q %v\n", r.key, r.value, err)
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return all.String()
}
