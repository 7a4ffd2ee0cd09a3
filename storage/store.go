package storage

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"time"

	bolt "go.etcd.io/bbolt"
	bolterrors "go.etcd.io/bbolt/errors"

	"liqa/extract/fact"
)

// TermsFunc returns the words by which an actor is to be found.
type TermsFunc func(fact.Actor) []string

// Options say how to open a database.
type Options struct {
	ReadOnly bool          // several processes may read together; none may write meanwhile
	Existing bool          // do not make a missing database
	Wait     time.Duration // how long to wait for other processes; at least a tenth of a second
	Terms    TermsFunc     // needed to write actors
}

// Store is an open database.
type Store struct {
	db    *bolt.DB
	path  string
	terms TermsFunc
}

// leastWait bounds the time a lock is waited for: bbolt takes zero for ever.
const leastWait = 100 * time.Millisecond

// Open opens the database at path. Unless it is to be read only, a missing one
// is created. The error is fact.ErrLocked when another process holds the file
// and fact.ErrDamaged when it is not a whole database.
func Open(path string, o Options) (*Store, error) {
	_, err := os.Stat(path)
	switch {
	case errors.Is(err, fs.ErrNotExist) && (o.ReadOnly || o.Existing):
		return nil, fmt.Errorf("there is no database %s; `liqa ingest --db %s PATH…` makes one", path, path)
	case errors.Is(err, fs.ErrNotExist):
		if err := create(path); err != nil {
			return nil, fmt.Errorf("cannot create the database %s: %w", path, err)
		}
	case err != nil:
		return nil, err
	}
	return open(path, o)
}

func open(path string, o Options) (*Store, error) {
	db, err := bolt.Open(path, 0o644, &bolt.Options{
		ReadOnly: o.ReadOnly, Timeout: max(o.Wait, leastWait), FreelistType: bolt.FreelistMapType,
	})
	switch {
	case errors.Is(err, bolterrors.ErrTimeout):
		return nil, fmt.Errorf("%w: %s (an ingest, a query or a backup may be running; wait for it, or pass --wait)", fact.ErrLocked, path)
	case errors.Is(err, bolterrors.ErrInvalid), errors.Is(err, bolterrors.ErrChecksum), errors.Is(err, bolterrors.ErrVersionMismatch):
		return nil, fmt.Errorf("%w: %s: %w", fact.ErrDamaged, path, err)
	case err != nil:
		return nil, fmt.Errorf("cannot open the database %s: %w", path, err)
	}
	return &Store{db: db, path: path, terms: o.Terms}, nil
}

// Close ends the use of the database.
func (s *Store) Close() error { return s.db.Close() }

// View runs f on a view of the database that no writer changes.
func (s *Store) View(f func(*Tx) error) error {
	return s.db.View(func(b *bolt.Tx) error { return f(s.tx(b)) })
}

// Begin returns a view of the database that no writer changes, until end is
// called.
func (s *Store) Begin() (tx *Tx, end func(), err error) {
	b, err := s.db.Begin(false)
	if err != nil {
		return nil, nil, err
	}
	return s.tx(b), func() { _ = b.Rollback() }, nil // a read transaction has nothing to lose
}

// Update runs f and, unless it fails, makes all it changed durable at once.
func (s *Store) Update(f func(*Tx) error) error {
	return s.db.Update(func(b *bolt.Tx) error {
		tx := s.tx(b)
		if err := f(tx); err != nil {
			return err
		}
		if err := tx.Flush(); err != nil {
			return err
		}
		return tx.storeTallies()
	})
}

func (s *Store) tx(b *bolt.Tx) *Tx {
	return &Tx{
		bolt: b, terms: s.terms, tallies: map[string]*tally{}, ops: map[string]map[string]op{},
		actors: map[string]*fact.Actor{}, meetings: map[string]*fact.Meeting{},
		degrees: map[string]*degree{}, members: map[string]*fact.Actor{},
	}
}
