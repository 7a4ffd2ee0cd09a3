package storage

import (
	"iter"
	"slices"

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
	value, err := w.get(workPrefix+table, short(key))
	return slices.Clone(value), err
}

// Scan yields the keys that start with prefix, which ends in a byte of ASCII, sorted
// as they are stored.
func (w Work) Scan(table, prefix string) iter.Seq2[string, error] {
	return func(yield func(string, error) bool) {
		for r, err := range w.scan(workPrefix+table, short(prefix), "") {
			var key string
			if err == nil {
				key, err = tight.Plain(r.key)
			}
			if !yield(key, err) || err != nil {
				return
			}
		}
	}
}

// Put stores a value at the next Flush.
func (w Work) Put(table, key string, value []byte) { w.put(workPrefix+table, short(key), value) }

// Delete removes a value at the next Flush.
func (w Work) Delete(table, key string) { w.remove(workPrefix+table, short(key)) }

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
