package main

import (
	"sync"

	"liqa/extract/source/web"
	"liqa/storage"
)

// remembered are the validators of addresses: those of earlier runs in the
// database, those of this run until what was fetched is stored.
type remembered struct {
	store *storage.Store
	lock  sync.Mutex
	fresh map[string]web.Validators
}

func newRemembered(s *storage.Store) *remembered {
	return &remembered{store: s, fresh: map[string]web.Validators{}}
}

// Recall returns what the last run noted.
func (r *remembered) Recall(address string) (v web.Validators, err error) {
	err = r.store.View(func(tx *storage.Tx) error { return tx.Fetched(address, &v) })
	return v, err
}

// Remember notes validators, to be kept when the run has stored what it read.
func (r *remembered) Remember(address string, v web.Validators) error {
	r.lock.Lock()
	defer r.lock.Unlock()
	r.fresh[address] = v
	return nil
}

// keep stores what was noted.
func (r *remembered) keep() error {
	if len(r.fresh) == 0 {
		return nil
	}
	return r.store.Update(func(tx *storage.Tx) error {
		for address, v := range r.fresh {
			if err := tx.SetFetched(address, v); err != nil {
				return err
			}
		}
		return nil
	})
}
