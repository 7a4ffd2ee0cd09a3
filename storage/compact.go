package storage

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"time"

	bolt "go.etcd.io/bbolt"

	"liqa/extract/fact"
)

// txBytes bounds a transaction of Compact.
const txBytes = 8 << 20

// Compact rewrites the database without free pages, and says how large the file
// was and is. Others may read until the very end, and until then it stays as it
// was; a file that somebody else writes to at that moment goes on as it is.
func Compact(path string, wait time.Duration) (before, after int64, err error) {
	if err = upToDate(path, wait); err == nil {
		path, err = filepath.EvalSymlinks(path) // a link stays one
	}
	if err != nil {
		return 0, 0, err
	}
	s, err := Open(path, Options{ReadOnly: true, Wait: wait})
	if err != nil {
		return 0, 0, err
	}
	before, err = sizeOf(path)
	if err == nil {
		was := headOf(path)
		err = finished(path, path, func(temp, path string) error {
			if err := s.Close(); err != nil {
				return err
			}
			return renameOver(temp, path, was, wait)
		}, s.compactTo)
	}
	if err = errors.Join(err, s.Close()); err != nil {
		return 0, 0, err
	}
	after, err = sizeOf(path)
	return before, after, err
}

// upToDate brings an older layout up to date, and fails where nobody may write.
func upToDate(path string, wait time.Duration) error {
	s, err := Open(path, Options{Wait: wait, Existing: true})
	if err != nil {
		return err
	}
	return s.Close()
}

// renameOver puts a finished file in the place of one that still has that head.
func renameOver(temp, path string, was meta, wait time.Duration) error {
	release, err := hold(path, wait, false)
	if err != nil {
		return err
	}
	defer release()
	if headOf(path) != was {
		return writtenMeanwhile(path)
	}
	return rename(temp, path, "", release)
}

func (s *Store) compactTo(temp string) error {
	if err := s.View((*Tx).allSound); err != nil {
		return err
	}
	db, err := bolt.Open(temp, 0o644, &bolt.Options{Timeout: leastWait, NoSync: true})
	if err != nil {
		return err
	}
	db.AllocSize = leastGrowth
	err = guarded(s.path, func() error { return bolt.Compact(db, s.db, txBytes) })
	if err == nil {
		copied := &Store{db: db, path: temp}
		err = copied.Update(func(*Tx) error { return nil }) // the copy's transactions have numbers of their own
	}
	return errors.Join(err, db.Sync(), db.Close())
}

// What makes a file worn, in parts of it: how much is not used any more, and how much
// was written lately. To compact takes a fortieth of the time in which an ingest
// writes as much, and so a quarter of what wore the file.
const (
	wornUnused  = 6
	wornWritten = 10
	leastWorn   = 256 << 10 // bytes not used
)

// Worn reports that much of the file is not used any more, and that to compact it
// costs little next to what was written since it was opened.
func (s *Store) Worn() bool {
	size, err := sizeOf(s.path)
	if err != nil {
		return false
	}
	var used int64
	err = s.db.View(func(tx *bolt.Tx) error {
		used = tx.Size()
		return nil
	})
	now := s.db.Stats()
	used -= int64(now.FreePageN+now.PendingPageN) * int64(s.db.Info().PageSize)
	return err == nil && size-used >= max(size/wornUnused, leastWorn) && now.TxStats.GetPageAlloc() >= size/wornWritten
}

func sizeOf(path string) (int64, error) {
	info, err := os.Stat(path)
	if err != nil {
		return 0, err
	}
	return info.Size(), nil
}

func writtenMeanwhile(path string) error {
	return fmt.Errorf("%w: %s was written to meanwhile and stays as it is: run the command again", fact.ErrLocked, path)
}
