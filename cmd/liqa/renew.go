package main

import (
	"liqa/extract/resolve/block"
	"liqa/storage"
)

// renewArticles bounds what one transaction of a renewal holds in memory.
const renewArticles = 2000

// renew derives everything anew when other rules of resolution made it: all is
// dropped and the items of every reading are put, to be settled later. It takes
// one transaction after another; when interrupted, the next run goes on from there.
func (w *writer) renew() error {
	var made string
	err := w.store.View(func(tx *storage.Tx) (err error) {
		made, err = tx.Resolution()
		return err
	})
	for err == nil && made != w.version {
		err = w.store.Update(func(tx *storage.Tx) (err error) {
			made, err = w.renewSome(tx)
			return err
		})
	}
	return err
}

// renewSome puts the items of some more articles, and returns the rules of
// resolution once that was all of them.
func (w *writer) renewSome(tx *storage.Tx) (made string, err error) {
	rules, after, err := tx.Renewing()
	if err != nil {
		return "", err
	}
	var added []block.Item
	if rules != w.version {
		after = ""
		if err := tx.DropDerived(); err != nil {
			return "", err
		}
		if added, err = decisionItems(tx); err != nil {
			return "", err
		}
	}
	items, last, err := w.itemsAfter(tx, after)
	if err != nil {
		return "", err
	}
	if last == "" {
		made = w.version
		tx.SetResolution(w.version)
	} else {
		tx.SetRenewing(w.version, last)
	}
	return made, w.apply(tx, nil, append(added, items...))
}

// itemsAfter makes the items of the articles behind one, up to the last one
// named; that is empty when there are no more.
func (w *writer) itemsAfter(tx *storage.Tx, id string) (items []block.Item, last string, err error) {
	n := 0
	for id, err := range tx.ArticleIDsAfter(id) {
		if err != nil {
			return nil, "", err
		}
		more, err := w.storedItems(tx, id)
		if err != nil {
			return nil, "", err
		}
		items = append(items, more...)
		if n++; n == renewArticles {
			return items, id, nil
		}
	}
	return items, "", nil
}
