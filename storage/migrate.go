package storage

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"strconv"
)

// migrations turn layout n+1 into n+2, each within one transaction. A layout
// once released keeps its migration and its sample in testdata for good.
var migrations = []func(*Tx) error{(*Tx).tighten, (*Tx).gather, (*Tx).pairUp}

// layout is the version of a database's layout.
func (tx *Tx) layout() (int, error) {
	v, err := tx.get(metaBucket, schemaKey)
	if err != nil {
		return 0, err
	}
	n, err := strconv.Atoi(string(v))
	if err != nil || n < 1 {
		return 0, damaged(metaBucket, []byte(schemaKey), "is missing or no number")
	}
	return n, nil
}

// migrate brings an older layout up to date, after a copy of the file as it was.
// All happens in one transaction: interrupted, the old layout stands.
func (s *Store) migrate() error {
	var from int
	err := s.View(func(tx *Tx) (err error) {
		from, err = tx.layout()
		return err
	})
	if err != nil || from == Schema() {
		return err
	}
	if err := s.keepCopy(fmt.Sprintf("%s.layout-%d", s.path, from)); err != nil {
		return fmt.Errorf("cannot keep a copy of %s before its layout changes: %w", s.path, err)
	}
	return s.Update(func(tx *Tx) error {
		for _, step := range migrations[from-1:] {
			if err := step(tx); err != nil {
				return err
			}
		}
		tx.put(metaBucket, schemaKey, []byte(strconv.Itoa(Schema())))
		return nil
	})
}

// keepCopy copies the open database to a file, unless an interrupted migration
// did so before.
func (s *Store) keepCopy(to string) error {
	if _, err := os.Lstat(to); !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	return finished(to, s.path, nameNew, s.copyTo)
}
