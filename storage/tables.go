package storage

import (
	"iter"
	"slices"
	"strings"

	bolt "go.etcd.io/bbolt"
)

// workPrefix marks the buckets of the engine that derives actors and meetings.
const workPrefix = "work."

// Work gives that engine its tables within the transaction.
type Work struct{ *Tx }

// Work returns the engine's tables.
func (tx *Tx) Work() Work { return Work{tx} }

// Get returns a copy of a value, nil when there is none.
func (w Work) Get(table, key string) ([]byte, error) {
	value, err := w.get(workPrefix+table, key)
	return slices.Clone(value), err
}

// Scan yields the keys that start with prefix, sorted.
func (w Work) Scan(table, prefix string) iter.Seq2[string, error] {
	return func(yield func(string, error) bool) {
		for r, err := range w.scan(workPrefix+table, prefix, "") {
			if !yield(string(r.key), err) || err != nil {
				return
			}
		}
	}
}

// Put stores a value at the next Flush.
func (w Work) Put(table, key string, value []byte) { w.put(workPrefix+table, key, value) }

// Delete removes a value at the next Flush.
func (w Work) Delete(table, key string) { w.remove(workPrefix+table, key) }

// derived are the buckets that follow from articles and their readings.
var derived = []string{actorBucket, aliasBucket, termBucket, meetingBucket, dayBucket, partBucket, pairBucket, tieBucket, degreeBucket}

// DropDerived removes all that follows from articles and their readings.
func (tx *Tx) DropDerived() error {
	names := slices.Clone(derived)
	err := tx.bolt.ForEach(func(name []byte, _ *bolt.Bucket) error {
		if strings.HasPrefix(string(name), workPrefix) {
			names = append(names, string(name))
		}
		return nil
	})
	if err != nil {
		return err
	}
	for _, name := range names {
		if err := tx.dropBucket(name); err != nil {
			return err
		}
	}
	return nil
}

func (tx *Tx) dropBucket(name string) error {
	if tx.bolt.Bucket([]byte(name)) == nil {
		return nil
	}
	tx.tallies[name] = &tally{}
	return tx.bolt.DeleteBucket([]byte(name))
}
