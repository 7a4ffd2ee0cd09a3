package storage

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"time"

	bolt "go.etcd.io/bbolt"

	"liqa/extract/fact"
)

// txBytes bounds a transaction of Compact.
const txBytes = 8 << 20

// Backup writes the database at path, as it is now, to a new file. Others may
// read meanwhile. The copy gets its name only after it was checked in full.
func Backup(path, to string, wait time.Duration) error {
	if _, err := os.Lstat(to); !errors.Is(err, fs.ErrNotExist) {
		return errors.Join(fmt.Errorf("%s is there already, and a backup never overwrites", to), err)
	}
	s, err := Open(path, Options{ReadOnly: true, Wait: wait})
	if err != nil {
		return err
	}
	err = finished(to, nameNew, func(temp string) error {
		return s.View(func(tx *Tx) error { return tx.bolt.CopyFile(temp, 0o644) })
	})
	return errors.Join(err, s.Close())
}

// Compact rewrites the database without free pages, and says how large the file
// was and is. Nobody else may use it meanwhile; until the very end it stays as
// it was.
func Compact(path string, wait time.Duration) (before, after int64, err error) {
	s, err := Open(path, Options{Wait: wait, Existing: true})
	if err != nil {
		return 0, 0, err
	}
	before, err = sizeOf(path)
	var closed error
	release := func() { closed = s.Close() }
	if err == nil {
		err = finished(path, func(temp, path string) error { return rename(temp, path, "", release) }, s.compactTo)
	}
	release()
	if err = errors.Join(err, closed); err != nil {
		return 0, 0, err
	}
	after, err = sizeOf(path)
	return before, after, err
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

func sizeOf(path string) (int64, error) {
	info, err := os.Stat(path)
	if err != nil {
		return 0, err
	}
	return info.Size(), nil
}

// finished makes a database file beside its place, checks it, makes it durable
// and only then gives it its name.
func finished(to string, name func(old, now string) error, write func(temp string) error) error {
	temp, done, err := fresh(to)
	if err != nil {
		return err
	}
	defer done()
	if err := write(temp); err != nil {
		return err
	}
	if err := syncFile(temp); err != nil {
		return err
	}
	c, err := Check(temp, leastWait)
	if err != nil {
		return err
	}
	if !c.Sound() {
		return fmt.Errorf("%w: the copy that was to become %s: %s", fact.ErrDamaged, to, c.Problems[0].What)
	}
	if err := name(temp, to); err != nil {
		return err
	}
	return syncDir(filepath.Dir(to))
}
