package main

import (
	"context"
	"iter"
	"sync"

	"liqa/extract/fact"
	"liqa/extract/source/web"
	"liqa/storage"
)

// remembered are the validators of addresses: those of earlier runs in the
// database, those of this run until what was fetched is stored.
type remembered struct {
	store *storage.Store
	lock  sync.Mutex
	ids   []string       // of the articles read in this run
	asked map[string]int // how many there were when an address was asked for
	fresh map[string]visited
}

// visited is an address that was read whole.
type visited struct {
	validators web.Validators
	ids        []string // of the articles that came from it
}

func newRemembered(s *storage.Store) *remembered {
	return &remembered{store: s, asked: map[string]int{}, fresh: map[string]visited{}}
}

// noting is articles, whose ids are noted as they come.
func (r *remembered) noting(articles reading) reading {
	return func(ctx context.Context, paths []string) iter.Seq2[fact.Article, error] {
		return func(yield func(fact.Article, error) bool) {
			for a, err := range articles(ctx, paths) {
				if err == nil {
					r.lock.Lock()
					r.ids = append(r.ids, a.ID)
					r.lock.Unlock()
				}
				if !yield(a, err) {
					return
				}
			}
		}
	}
}

// Recall returns what the last run noted.
func (r *remembered) Recall(address string) (v web.Validators, err error) {
	r.lock.Lock()
	defer r.lock.Unlock()
	r.asked[address] = len(r.ids)
	err = r.store.View(func(tx *storage.Tx) error { return tx.Fetched(address, &v) })
	return v, err
}

// Remember notes validators, to be kept when the run has stored what it read.
func (r *remembered) Remember(address string, v web.Validators) error {
	r.lock.Lock()
	defer r.lock.Unlock()
	r.fresh[address] = visited{v, r.ids[r.asked[address]:]}
	return nil
}

// keep stores what was noted.
func (r *remembered) keep() error {
	if len(r.fresh) == 0 {
		return nil
	}
	return r.store.Update(func(tx *storage.Tx) error {
		for address, v := range r.fresh {
			if err := tx.SetFetched(address, v.validators, v.ids); err != nil {
				return err
			}
		}
		return nil
	})
}
