package main

import (
	"context"
	"errors"

	"liqa/extract/fact"
	"liqa/extract/resolve/block"
	"liqa/storage"
)

// stepItems bounds what one transaction of resolution reads, and so its memory.
const stepItems = 20_000

// entry is an article with all that is stored of it.
type entry struct {
	packed storage.Packed
	stamp  storage.Stamp
	items  []block.Item
}

// put stores articles, in place of older ones of their ids, in one transaction. Of a
// batch that is not full, the last or only one, what follows is derived in the same
// one as far as it goes: nothing is written twice.
func (w *writer) put(entries []entry) (done count, err error) {
	err = w.store.Update(func(tx *storage.Tx) error {
		done = count{}
		var removed, added []block.Item
		for _, e := range entries {
			old, err := tx.Stamp(e.packed.ID)
			switch {
			case errors.Is(err, fact.ErrNotFound):
				done.New++
			case err != nil:
				return err
			case old == e.stamp:
				done.Unchanged++
				continue
			default:
				done.Changed++
				if err := keepVersion(tx, e, old); err != nil {
					return err
				}
				items, err := w.storedItems(tx, e.packed.ID)
				if err != nil {
					return err
				}
				if err := tx.DropInputsOf(e.packed.ID); err != nil {
					return err
				}
				removed = append(removed, items...)
			}
			added = append(added, e.items...)
			tx.PutArticle(e.packed)
		}
		err := w.apply(tx, removed, added)
		if err == nil && len(entries) < batchArticles {
			_, err = w.derive(tx)
		}
		return err
	})
	return done, err
}

// storedItems makes again the items of a stored article.
func (w *writer) storedItems(tx *storage.Tx, id string) ([]block.Item, error) {
	r, err := tx.Reading(id)
	if err != nil {
		return nil, err
	}
	rules, err := w.rules()
	if err != nil {
		return nil, err
	}
	return rules.Items(r), nil
}

// forget removes an article, or returns fact.ErrNotFound.
func (w *writer) forget(id string) error {
	return w.store.Update(func(tx *storage.Tx) error {
		removed, err := w.storedItems(tx, id)
		if err != nil {
			return err
		}
		if err := tx.DropInputsOf(id); err != nil {
			return err
		}
		tx.DeleteArticle(id)
		if err := tx.ForgetVersions(id); err != nil {
			return err
		}
		return w.apply(tx, removed, nil)
	})
}

// keepVersion keeps what an article was where its words changed, and not just
// the rules it is read by.
func keepVersion(tx *storage.Tx, e entry, old storage.Stamp) error {
	if old.Digest == e.stamp.Digest {
		return nil
	}
	return tx.KeepVersion(e.packed.ID)
}

// settle brings actors and meetings up to date, one transaction after another;
// when interrupted, the next run goes on from there.
func (w *writer) settle(ctx context.Context) error {
	var more bool
	err := w.store.View(func(tx *storage.Tx) (err error) {
		more, err = block.Pending(tx.Work())
		return err
	})
	if err != nil {
		return err
	}
	for more {
		if ctx.Err() != nil {
			return ctx.Err()
		}
		err := w.store.Update(func(tx *storage.Tx) (err error) {
			more, err = w.derive(tx)
			return err
		})
		if err != nil {
			return err
		}
	}
	return nil
}
