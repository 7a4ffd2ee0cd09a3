package storage

import (
	"os"
	"testing"

	bolt "go.etcd.io/bbolt"
)

// Begin returns a view of the database that no writer changes, until end is
// called: for suites that hold one open beyond a function.
func (s *Store) Begin() (tx *Tx, end func(), err error) {
	b, err := s.db.Begin(false)
	if err != nil {
		return nil, nil, err
	}
	return s.tx(b), func() { _ = b.Rollback() }, nil // a read transaction has nothing to lose
}

// Path is the database's file.
func (s *Store) Path() string { return s.path }

// LoseBucket takes a bucket out of a database file, and nothing else.
func LoseBucket(path, name string) error {
	db, err := bolt.Open(path, 0o644, nil)
	if err != nil {
		return err
	}
	defer db.Close()
	s := &Store{db: db, path: path}
	return s.Update(func(tx *Tx) error { return tx.bolt.DeleteBucket([]byte(name)) })
}

// WatchSyncs shows f what is about to become durable, until the test ends.
func WatchSyncs(t *testing.T, f func(*os.File)) {
	was := syncNow
	syncNow = func(file *os.File) error { f(file); return was(file) }
	t.Cleanup(func() { syncNow = was })
}

// OneLayoutMore runs f in a program whose layout has one record more.
func OneLayoutMore(t *testing.T, f func()) {
	withMigration(t, func(tx *Tx) error { tx.put(metaBucket, "new", []byte("x")); return nil }, f)
}

// Migrated reports whether that record is there.
func (tx *Tx) Migrated() bool {
	v, err := tx.get(metaBucket, "new")
	return string(v) == "x" && err == nil
}
