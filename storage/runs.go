package storage

import (
	"bytes"
	"fmt"
	"iter"
	"slices"
	"sort"

	bolt "go.etcd.io/bbolt"
)

// unpack returns the rows of a record: one, or those of a run.
func unpack(bucket string, key, rec []byte) (run, error) {
	value, err := unseal(bucket, key, rec)
	if err != nil || rec[0] != runVersion {
		return run{bucket, key, value, true}, err
	}
	plain, err := unzip.DecodeAll(value, nil)
	if err != nil {
		return run{}, damaged(bucket, key, "is no run of rows")
	}
	return run{bucket: bucket, key: key, plain: plain}, nil
}

// rowsOf returns the rows of a record.
func rowsOf(bucket string, key, rec []byte) ([]row, error) {
	u, err := unpack(bucket, key, rec)
	if err != nil {
		return nil, err
	}
	return u.all()
}

// seekRun returns the last record whose key is not behind the one given, which
// alone may have its row; where there is none, the first record.
func seekRun(c *bolt.Cursor, key []byte) (k, rec []byte) {
	if k, rec = c.Seek(key); bytes.Equal(k, key) {
		return k, rec
	}
	if k, rec = c.Prev(); k != nil {
		return k, rec
	}
	if k, rec = c.First(); k == nil || bytes.Compare(k, key) > 0 || !c.Bucket().Writable() {
		return k, rec
	}
	c.Seek(key)
	for k, rec = c.Prev(); k == nil; k, rec = c.Prev() {
		// a leaf on which this transaction left nothing
	}
	return k, rec
}

// opened are runs of a bucket that were read or written last, by their keys: their
// rows are often asked for one by one.
type opened map[string][]row

// maxOpened bounds the runs of a bucket that are kept at hand.
const maxOpened = 256

// open keeps a run at hand.
func (tx *Tx) open(bucket string, rows []row) {
	runs := tx.opened[bucket]
	if runs == nil {
		runs = opened{}
		tx.opened[bucket] = runs
	}
	if len(runs) >= maxOpened {
		clear(runs)
	}
	runs[string(rows[0].key)] = rows
}

// runOf returns the rows of a record.
func (tx *Tx) runOf(bucket string, k, rec []byte) ([]row, error) {
	if rows := tx.opened[bucket][string(k)]; rows != nil {
		return rows, nil
	}
	rows, err := rowsOf(bucket, k, rec)
	if err == nil {
		tx.open(bucket, rows)
	}
	return rows, err
}

// getInRun returns the value of a row, nil when there is none.
func (tx *Tx) getInRun(bucket string, b *bolt.Bucket, key []byte) ([]byte, error) {
	k, rec := seekRun(b.Cursor(), key)
	if k == nil {
		return nil, nil
	}
	rows, err := tx.runOf(bucket, k, rec)
	if err != nil {
		return nil, err
	}
	i, found := findRow(rows, key)
	if !found {
		return nil, nil
	}
	return rows[i].value, nil
}

// rowsInRuns is rows for a bucket whose rows are in runs.
func (tx *Tx) rowsInRuns(bucket string, b *bolt.Bucket, from, prefix []byte) iter.Seq2[row, error] {
	return func(yield func(row, error) bool) {
		c := b.Cursor()
		for k, rec := seekRun(c, from); k != nil && !behind(k, from, prefix); k, rec = c.Next() {
			rows, err := tx.runOf(bucket, k, rec)
			if err != nil {
				yield(row{}, err)
				return
			}
			i, _ := findRow(rows, from)
			for _, r := range rows[i:] {
				if !bytes.HasPrefix(r.key, prefix) || !yield(r, nil) {
					return
				}
			}
		}
	}
}

// runs yields the records that may have rows whose key starts with prefix, each
// behind the one before.
func (tx *Tx) runs(bucket, prefix string) iter.Seq2[run, error] {
	return func(yield func(run, error) bool) {
		b, err := tx.bucket(bucket, prefix, prefix)
		if err != nil {
			yield(run{}, err)
		}
		if err != nil || b == nil {
			return
		}
		start := []byte(prefix)
		c := b.Cursor()
		k, rec := c.Seek(start)
		if inRuns(bucket) {
			k, rec = seekRun(c, start)
		}
		for ; k != nil && !behind(k, start, start); k, rec = c.Next() {
			if u, err := unpack(bucket, k, rec); !yield(u, err) || err != nil {
				return
			}
		}
	}
}

// findRow finds a row among sorted ones, or where it would stand.
func findRow(rows []row, key []byte) (int, bool) {
	return sort.Find(len(rows), func(i int) int { return bytes.Compare(key, rows[i].key) })
}

// flushRuns makes changes to a bucket whose rows are in runs, in the order of
// their keys, run by run.
func (tx *Tx) flushRuns(bucket string, b *bolt.Bucket, keys []string, change func(rows []row, keys []string) []row) error {
	for len(keys) > 0 {
		if err := tx.sound(bucket, b, keys[0], keys[0]+"\x00"); err != nil {
			return err
		}
		c := b.Cursor()
		k, rec := seekRun(c, []byte(keys[0]))
		var rows []row
		n := len(keys)
		if k != nil {
			var err error
			if rows, err = tx.runOf(bucket, k, rec); err != nil {
				return err
			}
			if next, _ := c.Next(); next != nil {
				n, _ = slices.BinarySearch(keys, string(next))
			}
			if n == 0 {
				return damaged(bucket, k, "is out of order")
			}
		}
		if err := tx.putRuns(bucket, b, bytes.Clone(k), change(rows, keys[:n])); err != nil {
			return err
		}
		keys = keys[n:]
	}
	return nil
}

// putRuns puts rows in the place of the run under a key, nil for none.
func (tx *Tx) putRuns(bucket string, b *bolt.Bucket, old []byte, rows []row) error {
	delete(tx.opened[bucket], string(old))
	if old != nil && (len(rows) == 0 || !bytes.Equal(rows[0].key, old)) {
		if err := b.Delete(old); err != nil {
			return err
		}
	}
	for _, run := range cut(rows, runSize(bucket)) {
		k := run[0].key
		if err := b.Put(k, seal(runVersion, bucket, k, encodeRun(run))); err != nil {
			return fmt.Errorf("in %s: %w", bucket, err)
		}
		tx.open(bucket, run)
	}
	return nil
}
