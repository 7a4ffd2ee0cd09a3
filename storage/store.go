package storage

import (
	"errors"
	"fmt"
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
	Older    bool          // read also an older layout, of which only the decisions are to be asked for
	Wait     time.Duration // how long to wait for other processes; at least a tenth of a second
	Terms    TermsFunc     // needed to write actors
}

// Store is an open database.
type Store struct {
	db    *bolt.DB
	file  *os.File // that bbolt works on
	path  string
	head  meta // of a file that is only read, when it was opened
	terms TermsFunc
	stuck error // what ended a transaction by a panic: bbolt may hold its lock for ever
}

// leastWait bounds the time a lock is waited for: bbolt takes zero for ever.
const leastWait = 100 * time.Millisecond

// Open opens the database at path. Unless it is to be read only, a missing one
// is created. The error is fact.ErrLocked when another process holds the file
// and fact.ErrDamaged when it is not a whole database.
func Open(path string, o Options) (*Store, error) {
	err := present(path)
	switch {
	case errors.Is(err, errNone) && !o.ReadOnly && !o.Existing:
		if err := create(path); err != nil {
			return nil, fmt.Errorf("cannot create the database %s: %w", path, err)
		}
	case err != nil:
		return nil, err
	case !o.ReadOnly:
		sweep(path)
	}
	return open(path, o)
}

func open(path string, o Options) (*Store, error) {
	if err := preflight(path); err != nil {
		return nil, err
	}
	s := &Store{path: path, terms: o.Terms}
	err := guarded(path, func() (err error) {
		s.db, s.file, err = openLocked(path, o.Wait, o.ReadOnly)
		return err
	})
	switch {
	case errors.Is(err, bolterrors.ErrTimeout):
		return nil, locked(path)
	case errors.Is(err, bolterrors.ErrInvalid), errors.Is(err, bolterrors.ErrChecksum), errors.Is(err, bolterrors.ErrVersionMismatch):
		return nil, fmt.Errorf("%w: %s: %w; see `liqa check`, `liqa rebuild`", fact.ErrDamaged, path, err)
	case err != nil:
		return nil, fmt.Errorf("cannot open the database %s: %w", path, err)
	}
	if o.ReadOnly {
		s.head, _ = newestMeta(s.file) // preflight found one
	}
	if err := s.greet(o); err != nil {
		return nil, errors.Join(err, s.Close())
	}
	return s, nil
}

// openLocked opens the file that has the name once it is locked: who held it may have
// put another in its place meanwhile, as Compact does.
func openLocked(path string, wait time.Duration, shared bool) (*bolt.DB, *os.File, error) {
	ahead := mapAhead
	if shared {
		ahead = 0
	}
	for {
		var f *os.File
		open := func(name string, flag int, mode os.FileMode) (_ *os.File, err error) {
			f, err = os.OpenFile(name, flag, mode)
			return f, err
		}
		db, err := bolt.Open(path, 0o644, &bolt.Options{
			ReadOnly: shared, Timeout: max(wait, leastWait), OpenFile: open, InitialMmapSize: ahead,
			FreelistType: bolt.FreelistArrayType, // each commit writes the list: one that must be sorted first takes four times as long at a million articles
		})
		if err != nil {
			return nil, nil, err
		}
		held, err := f.Stat()
		named, err2 := os.Stat(path)
		if err = errors.Join(err, err2); err == nil && os.SameFile(held, named) {
			return db, f, nil
		}
		if err = errors.Join(err, db.Close()); err != nil {
			return nil, nil, err
		}
	}
}

// greet checks that the file is a database of a layout this program knows.
func (s *Store) greet(o Options) error {
	err := s.View(func(tx *Tx) error { return tx.checkLayout(o.ReadOnly && !o.Older) })
	if err != nil || o.ReadOnly {
		return err
	}
	return s.migrate()
}

// Close ends the use of the database; to do so twice is once.
func (s *Store) Close() error {
	if s.stuck != nil {
		_ = s.file.Close() // and with it the lock that others wait for; nothing of ours is in it
		return nil
	}
	return s.db.Close()
}

// View runs f on a view of the database that no writer changes.
func (s *Store) View(f func(*Tx) error) error {
	return guarded(s.path, func() error {
		return s.db.View(func(b *bolt.Tx) error { return errors.Join(f(s.tx(b)), s.untouched()) })
	})
}

// untouched fails where something that knows no locks, such as a program that copies
// files, wrote into a file while it was read: what was read may be of two databases.
func (s *Store) untouched() error {
	if !s.db.IsReadOnly() {
		return nil
	}
	if m, err := newestMeta(s.file); err != nil || m != s.head {
		return fmt.Errorf("%w: %s was overwritten while it was read", fact.ErrDamaged, s.path)
	}
	return nil
}

// Update runs f and, unless it fails, makes all it changed durable at once. After one
// that damage ended nothing more is written.
func (s *Store) Update(f func(*Tx) error) error {
	if s.stuck != nil {
		return s.stuck
	}
	ended := false
	err := guarded(s.path, func() error {
		err := s.db.Update(func(b *bolt.Tx) error {
			growGently(b)
			return s.tx(b).run(f)
		})
		ended = true
		return err
	})
	if !ended {
		s.stuck = err
	}
	return err
}

// growGently makes the file grow by a part of what it has: by default bbolt takes
// twice what a small database needs.
func growGently(b *bolt.Tx) {
	b.DB().AllocSize = min(max(int(b.Size())/32, leastGrowth), 16<<20)
}

// leastGrowth is the least by which the file grows.
const leastGrowth = 64 << 10

func (tx *Tx) run(f func(*Tx) error) error {
	if err := f(tx); err != nil {
		return err
	}
	tx.seal()
	if err := tx.Flush(); err != nil {
		return err
	}
	return tx.storeTallies()
}

func (s *Store) tx(b *bolt.Tx) *Tx {
	return &Tx{
		bolt: b, store: s, tallies: map[string]*tally{}, ops: map[string]map[string]op{}, waiting: map[string][]string{},
		actors: map[string]*fact.Actor{}, meetings: map[string]*fact.Meeting{},
		groups: map[string]*tally{}, members: map[string]*fact.Actor{}, kept: map[string]group{}, opened: map[string]opened{}, completed: map[string]bool{},
	}
}
