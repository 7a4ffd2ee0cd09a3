package storage

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"time"

	"liqa/extract/fact"
)

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
	err = finished(to, s.path, nameNew, s.copyTo)
	return errors.Join(err, s.Close())
}

// copyTo copies the open database.
func (s *Store) copyTo(temp string) error {
	return s.View(func(tx *Tx) error { return tx.bolt.CopyFile(temp, 0o600) })
}

// takeRights gives a file the owner and the rights of another one, if there is one,
// as far as the system lets us: who could read and write it still can, and nobody else.
func takeRights(file, other string) {
	info, err := os.Stat(other)
	if err != nil {
		return
	}
	takeOwner(file, info)
	_ = os.Chmod(file, info.Mode().Perm()) // not where there are no rights
}

// finished makes a database file beside its place, checks it, makes it durable
// and only then gives it its name, and the rights of the one that it is made from.
func finished(to, from string, name func(old, now string) error, write func(temp string) error) error {
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
	takeRights(temp, from) // the last thing: they may forbid what was done so far
	if err := name(temp, to); err != nil {
		return err
	}
	return syncDir(filepath.Dir(to))
}
