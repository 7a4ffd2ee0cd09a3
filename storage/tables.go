package storage

import (
	"iter"
	"maps"
	"slices"
	"sort"
	"strings"

	bolt "go.etcd.io/bbolt"

	"liqa/extract/fact/tight"
)

// workPrefix marks the buckets of the engine that derives actors and meetings.
const workPrefix = "work."

// Work gives that engine its tables within the transaction.
type Work struct{ *Tx }

// Work returns the engine's tables.
func (tx *Tx) Work() Work { return Work{tx} }

// Get returns a copy of a value, nil when there is none.
func (w Work) Get(table, key string) ([]byte, error) {
	bucket, at := workPrefix+table, short(key)
	if o, waits := w.ops[bucket][at]; waits {
		return slices.Clone(o.value), nil
	}
	value, err := w.get(bucket, at)
	return slices.Clone(value), err
}

// Scan yields the keys that start with prefix, which ends in a byte of ASCII, sorted
// as they are stored.
func (w Work) Scan(table, prefix string) iter.Seq2[string, error] {
	return func(yield func(string, error) bool) {
		for at, err := range w.keys(workPrefix+table, short(prefix)) {
			var key string
			if err == nil {
				key, err = tight.Plain([]byte(at))
			}
			if !yield(key, err) || err != nil {
				return
			}
		}
	}
}

// keys yields the keys that start with prefix, those that wait to be written in
// their places among the others.
func (w Work) keys(bucket, prefix string) iter.Seq2[string, error] {
	return func(yield func(string, error) bool) {
		ops, waiting := w.ops[bucket], w.waitingFrom(bucket, prefix)
		next := func() bool { // yields the first that waits, unless it waits to go
			key := waiting[0]
			waiting = waiting[1:]
			return ops[key].gone || yield(key, nil)
		}
		for r, err := range w.scan(bucket, prefix, "") {
			if err != nil {
				yield("", err)
				return
			}
			key := string(r.key)
			for len(waiting) > 0 && waiting[0] <= key {
				if !next() {
					return
				}
			}
			if _, waited := ops[key]; !waited && !yield(key, nil) {
				return
			}
		}
		for len(waiting) > 0 && next() {
		}
	}
}

// waitingFrom lists the keys that wait to be written and start with prefix, sorted.
func (w Work) waitingFrom(bucket, prefix string) []string {
	all := w.waiting[bucket]
	if all == nil {
		all = slices.Sorted(maps.Keys(w.ops[bucket]))
		w.waiting[bucket] = all
	}
	from, _ := slices.BinarySearch(all, prefix)
	all = all[from:]
	return all[:sort.Search(len(all), func(i int) bool { return !strings.HasPrefix(all[i], prefix) })]
}

// Put stores a value.
func (w Work) Put(table, key string, value []byte) { w.put(workPrefix+table, short(key), value) }

// Delete removes a value.
func (w Work) Delete(table, key string) { w.remove(workPrefix+table, short(key)) }

// mostWaiting bounds the values of a table that wait to be written.
const mostWaiting = 50_000

// Flush writes what was put and deleted when it is much. Otherwise it is written with
// the transaction: a step of the engine reads what the one before it put, and much of
// that is deleted again.
func (w Work) Flush() error {
	for _, ops := range w.ops {
		if len(ops) > mostWaiting {
			return w.Tx.Flush()
		}
	}
	return nil
}

// short is a key as it is stored.
func short(key string) string { return string(tight.Text(key)) }

// derived are the buckets that follow from articles and their readings.
var derived = []string{
	actorBucket, aliasBucket, termBucket, meetingBucket, dayBucket, partBucket, pairBucket, tieBucket, groupBucket,
	workPrefix + "item", workPrefix + "key", workPrefix + "need", workPrefix + "fact", workPrefix + "emit", workPrefix + "dirty",
}

// DropDerived removes all that follows from articles and their readings.
func (tx *Tx) DropDerived() error {
	for _, name := range derived {
		if _, err := tx.emptied(name); err != nil {
			return err
		}
		tx.tallies[name] = &tally{}
	}
	return nil
}

// emptied removes a bucket's rows, uncounted.
func (tx *Tx) emptied(name string) (*bolt.Bucket, error) {
	if _, err := tx.bucket(name, "", ""); err != nil { // bbolt comes to all of its pages
		return nil, err
	}
	delete(tx.opened, name)
	if err := tx.bolt.DeleteBucket([]byte(name)); err != nil {
		return nil, err
	}
	return tx.bolt.CreateBucket([]byte(name))
}
