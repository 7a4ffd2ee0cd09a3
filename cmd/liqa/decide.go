package main

import (
	"context"
	"encoding/json"
	"fmt"

	"liqa/extract/fact"
	"liqa/extract/resolve"
	"liqa/extract/resolve/block"
	"liqa/storage"
)

// decide stores decisions, or takes them back, and brings the database up to
// date.
func (w *writer) decide(ctx context.Context, made, undone []resolve.Decision) error {
	err := w.store.Update(func(tx *storage.Tx) error {
		var added, removed []block.Item
		known := map[string]bool{}
		for _, d := range made {
			old, err := tx.Decision(d.ID())
			if err != nil {
				return err
			}
			if old != nil || known[d.ID()] {
				continue
			}
			known[d.ID()] = true
			items, err := d.Items()
			if err != nil {
				return err
			}
			value, err := json.Marshal(d)
			if err != nil {
				return err
			}
			added = append(added, items...)
			tx.PutDecision(d.ID(), value)
		}
		for _, d := range undone {
			items, err := d.Items()
			if err != nil {
				return err
			}
			removed = append(removed, items...)
			tx.DeleteDecision(d.ID())
		}
		return w.apply(tx, removed, added)
	})
	if err != nil {
		return err
	}
	return w.settle(ctx)
}

// decisions are all that the user decided.
func decisions(tx *storage.Tx) ([]resolve.Decision, error) {
	var all []resolve.Decision
	for value, err := range tx.Decisions() {
		if err != nil {
			return nil, err
		}
		var d resolve.Decision
		if err := json.Unmarshal(value, &d); err != nil {
			return nil, fmt.Errorf("%w: a decision: %w", fact.ErrDamaged, err)
		}
		all = append(all, d)
	}
	return all, nil
}

// decisionItems are the items of all that the user decided.
func decisionItems(tx *storage.Tx) ([]block.Item, error) {
	all, err := decisions(tx)
	if err != nil {
		return nil, err
	}
	var items []block.Item
	for _, d := range all {
		more, err := d.Items()
		if err != nil {
			return nil, err
		}
		items = append(items, more...)
	}
	return items, nil
}

// deciding makes what a command decides from a view of the database, stores it
// and says under which id it can be taken back.
func deciding(ctx context.Context, d database, s streams, make func(tx *storage.Tx) ([]resolve.Decision, error)) error {
	var made []resolve.Decision
	err := d.change(func(w *writer) error {
		err := w.settle(ctx)
		if err == nil {
			err = w.store.View(func(tx *storage.Tx) (err error) {
				made, err = make(tx)
				return err
			})
		}
		if err == nil {
			err = w.decide(ctx, made, nil)
		}
		return err
	})
	if err != nil {
		return err
	}
	for _, m := range made {
		if _, err := fmt.Fprintf(s.Out, "%s  %s\n", m.ID(), m.String()); err != nil {
			return err
		}
	}
	return nil
}
