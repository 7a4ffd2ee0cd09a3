package storage

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"iter"
	"slices"
	"sort"

	bolt "go.etcd.io/bbolt"
)

// Small rows that are much like their neighbours lie many to a record: a run is
// the rows from its key up to the next record's, keys shortened by what they share
// with the one before, all compressed together. A row by itself would take more
// room for its head than for what it says.

// inRuns reports whether a bucket's rows are written in runs. What articles are
// is not: one wrong byte shall cost no more than one article.
func inRuns(bucket string) bool {
	switch bucket {
	case metaBucket, tallyBucket, articleBucket, textBucket, readingBucket, versionBucket, inputBucket, fetchedBucket, meetingBucket:
		return false
	}
	return true
}

// runSize bounds the bytes of a run's rows before they are compressed, but for one
// row that is longer: long enough to be compressed well, short enough to be read
// for the sake of one row.
const runSize = 2000

// encodeRun makes a run of rows, the first of which has the record's key.
func encodeRun(rows []row) []byte {
	plain := binary.AppendUvarint(nil, uint64(len(rows)))
	last := rows[0].key
	for _, r := range rows {
		n := shared(last, r.key)
		plain = binary.AppendUvarint(plain, uint64(n))
		plain = binary.AppendUvarint(plain, uint64(len(r.key)-n))
		plain = append(plain, r.key[n:]...)
		plain = binary.AppendUvarint(plain, uint64(len(r.value)))
		plain = append(plain, r.value...)
		last = r.key
	}
	return zip.EncodeAll(plain, nil)
}

// shared is how many bytes two keys begin with alike.
func shared(a, b []byte) (n int) {
	for n < len(a) && n < len(b) && a[n] == b[n] {
		n++
	}
	return n
}

// decodeRun reads the rows of the run under a key.
func decodeRun(bucket string, key, value []byte) ([]row, error) {
	plain, err := unzip.DecodeAll(value, nil)
	if err != nil {
		return nil, damaged(bucket, key, "is no run of rows")
	}
	d := runReader{plain: plain}
	rows := make([]row, 0, min(d.uvarint(), uint64(len(plain))))
	keys, last := make([]byte, 0, 2*len(plain)), key
	for range cap(rows) {
		n := min(d.uvarint(), uint64(len(last)))
		start := len(keys)
		keys = append(append(keys, last[:n]...), d.bytes()...)
		r := row{keys[start:len(keys):len(keys)], d.bytes()}
		if d.short || len(rows) > 0 && bytes.Compare(r.key, last) <= 0 {
			return nil, damaged(bucket, key, "is no run of rows")
		}
		rows, last = append(rows, r), r.key
	}
	if len(rows) == 0 || !bytes.Equal(rows[0].key, key) {
		return nil, damaged(bucket, key, "is no run of rows")
	}
	return rows, nil
}

// runReader takes numbers and texts off a run; short is set when there are not
// as many bytes as they claim.
type runReader struct {
	plain []byte
	short bool
}

func (d *runReader) uvarint() uint64 {
	n, size := binary.Uvarint(d.plain)
	if size <= 0 {
		d.plain, d.short = nil, true
		return 0
	}
	d.plain = d.plain[size:]
	return n
}

func (d *runReader) bytes() []byte {
	n := d.uvarint()
	if n > uint64(len(d.plain)) {
		d.plain, d.short = nil, true
		return nil
	}
	b := d.plain[:n:n]
	d.plain = d.plain[n:]
	return b
}

// rowsOf returns the rows of a record: one, or those of a run.
func rowsOf(bucket string, key, rec []byte) ([]row, error) {
	value, err := unseal(bucket, key, rec)
	if err != nil {
		return nil, err
	}
	if rec[0] == runVersion {
		return decodeRun(bucket, key, value)
	}
	return []row{{key, value}}, nil
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

// findRow finds a row among sorted ones, or where it would stand.
func findRow(rows []row, key []byte) (int, bool) {
	return sort.Find(len(rows), func(i int) int { return bytes.Compare(key, rows[i].key) })
}

// flushRuns makes changes to a bucket whose rows are in runs, in the order of
// their keys, run by run.
func (tx *Tx) flushRuns(bucket string, b *bolt.Bucket, keys []string, change func(rows []row, keys []string) []row) error {
	for len(keys) > 0 {
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
	for _, run := range cut(rows) {
		k := run[0].key
		if err := b.Put(k, seal(runVersion, bucket, k, encodeRun(run))); err != nil {
			return fmt.Errorf("in %s: %w", bucket, err)
		}
		tx.open(bucket, run)
	}
	return nil
}

// cut parts rows into runs of about the same size.
func cut(rows []row) (runs [][]row) {
	sizes, total := make([]int, len(rows)), 0
	for i, r := range rows {
		sizes[i] = len(r.key) + len(r.value) + 3
		if i > 0 {
			sizes[i] -= shared(rows[i-1].key, r.key)
		}
		total += sizes[i]
	}
	each := total / (total/runSize + 1)
	start, size := 0, 0
	for i := range rows {
		if size > 0 && size+sizes[i]/2 > each {
			runs = append(runs, rows[start:i])
			start, size = i, 0
		}
		size += sizes[i]
	}
	if start < len(rows) {
		runs = append(runs, rows[start:])
	}
	return runs
}
