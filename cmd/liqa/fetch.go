package main

import (
	"errors"
	"io/fs"
	"os"

	"liqa/extract/source/web"
	"liqa/storage"
)

// remembered are the validators of addresses: those of earlier runs in the
// database, which is opened for a moment for each, those of this run until what
// was fetched is stored.
type remembered struct {
	db     database
	ids    []string       // of the articles read in this run
	asked  map[string]int // how many there were when an address was asked for
	fresh  map[string]visited
	failed error // why the database could not be asked
}

// visited is an address that was read whole.
type visited struct {
	validators web.Validators
	ids        []string // of the articles that came from it
}

func newRemembered(db database) *remembered {
	return &remembered{db: db, asked: map[string]int{}, fresh: map[string]visited{}}
}

// note says that an article came.
func (r *remembered) note(id string) { r.ids = append(r.ids, id) }

// Recall returns what the last run noted.
func (r *remembered) Recall(address string) (v web.Validators, err error) {
	r.asked[address] = len(r.ids)
	if _, err := os.Stat(r.db.path); errors.Is(err, fs.ErrNotExist) {
		return v, nil
	}
	store, err := storage.Open(r.db.path, storage.Options{ReadOnly: true, Wait: r.db.wait})
	if err == nil {
		err = errors.Join(store.View(func(tx *storage.Tx) error { return tx.Fetched(address, &v) }), store.Close())
	}
	r.failed = errors.Join(r.failed, err)
	return v, err
}

// Remember notes validators, to be kept when the run has stored what it read.
func (r *remembered) Remember(address string, v web.Validators) error {
	r.fresh[address] = visited{v, r.ids[r.asked[address]:]}
	return nil
}

// keep stores what was noted.
func (r *remembered) keep(s *storage.Store) error {
	if len(r.fresh) == 0 {
		return nil
	}
	err := s.Update(func(tx *storage.Tx) error {
		for address, v := range r.fresh {
			if err := tx.SetFetched(address, v.validators, v.ids); err != nil {
				return err
			}
		}
		return nil
	})
	clear(r.fresh)
	return err
}
