package main

import (
	"cmp"
	"errors"
	"fmt"
	"os"
	"time"

	"github.com/spf13/cobra"

	"liqa/extract/fact"
	"liqa/extract/resolve"
	"liqa/extract/resolve/block"
	"liqa/graph/name"
	"liqa/storage"
)

// database says which database a command works on.
type database struct {
	path string
	wait time.Duration
	worn bool // by what this command wrote: see tidy
}

// addTo gives a command the flags that choose the database.
func (d *database) addTo(cmd *cobra.Command) {
	d.path = cmp.Or(os.Getenv("LIQA_DB"), "liqa.db")
	cmd.Flags().StringVar(&d.path, "db", d.path, "the database `FILE`; $LIQA_DB when set")
	cmd.Flags().DurationVar(&d.wait, "wait", time.Second, "how long to wait for other processes to release the database")
}

// view runs f on a consistent view of the database. What f prints is printed
// only when no damage was met.
func (d *database) view(s streams, f func(*storage.Tx) error) error {
	damaged := func(err error) bool { return errors.Is(err, fact.ErrDamaged) }
	return heldBack(s.Out, func() error { return d.look(s, f) }, damaged)
}

func (d *database) look(s streams, f func(*storage.Tx) error) error {
	store, err := storage.Open(d.path, storage.Options{ReadOnly: true, Wait: d.wait})
	if err != nil {
		return err
	}
	err = store.View(func(tx *storage.Tx) error {
		if err := warn(tx, s); err != nil {
			return err
		}
		return f(tx)
	})
	return errors.Join(err, store.Close())
}

// warn says when actors and meetings do not follow from all articles.
func warn(tx *storage.Tx, s streams) error {
	pending, err := block.Pending(tx.Work())
	if err != nil {
		return err
	}
	rules, _, err := tx.Renewing()
	if pending || rules != "" {
		fmt.Fprintln(s.Err, "liqa: an ingest was interrupted, so actors and meetings are not up to date; run liqa ingest once more")
	}
	return err
}

// writer changes a database and keeps what follows from its articles current.
type writer struct {
	store   *storage.Store
	rules   func() (*resolve.Rules, error) // a run that finds nothing new needs none
	version string                         // of the rules
	step    int                            // items that one transaction of resolution reads
}

func newWriter(s *storage.Store) (*writer, error) {
	version, err := resolve.Version(tables.dir)
	return &writer{store: s, rules: tables.rules, version: version, step: stepItems}, err
}

// engine derives actors and meetings by the rules.
func (w *writer) engine() (*block.Engine, error) {
	r, err := w.rules()
	if err != nil {
		return nil, err
	}
	return block.New(r.Stages()), nil
}

// apply takes items back and puts others; what follows is derived by settle.
func (w *writer) apply(tx *storage.Tx, removed, added []block.Item) error {
	e, err := w.engine()
	if err != nil {
		return err
	}
	return e.Apply(tx.Work(), removed, added)
}

// derive brings some of what waits up to date, and reports whether more may wait.
func (w *writer) derive(tx *storage.Tx) (more bool, err error) {
	e, err := w.engine()
	if err != nil {
		return false, err
	}
	return e.Step(tx.Work(), w.step)
}

// write opens the database for writing, makes it when missing, and runs f.
func (d *database) write(f func(*writer) error) error { return d.open(false, f) }

// reachable reports a database that cannot be opened or made, before anything is
// done for it. That others hold it is no fault.
func (d *database) reachable() error {
	store, err := storage.Open(d.path, storage.Options{Wait: d.wait, Terms: name.Terms})
	if errors.Is(err, fact.ErrLocked) {
		return nil
	}
	if err != nil {
		return err
	}
	return store.Close()
}

// change is write for a database that must exist.
func (d *database) change(f func(*writer) error) error { return d.open(true, f) }

func (d *database) open(existing bool, f func(*writer) error) error {
	store, err := storage.Open(d.path, storage.Options{Wait: d.wait, Existing: existing, Terms: name.Terms})
	if err != nil {
		return err
	}
	w, err := newWriter(store)
	if err == nil {
		err = w.renew()
	}
	if err == nil {
		err = f(w)
	}
	d.worn = d.worn || store.Worn()
	return errors.Join(err, store.Close())
}
