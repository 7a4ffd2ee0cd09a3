package storage

import (
	"bytes"
	"iter"
	"maps"
	"slices"

	bolt "go.etcd.io/bbolt"

	"liqa/extract/fact"
)

// Tx is one transaction: a consistent view of the database. What it returns
// stays valid after its end. It is for one goroutine.
type Tx struct {
	bolt    *bolt.Tx
	store   *Store
	tallies map[string]*tally
	ops     map[string]map[string]op // bucket, key

	actors   map[string]*fact.Actor   // put, or nil for deleted
	meetings map[string]*fact.Meeting // likewise
	groups   map[string]*tally        // changes not stored yet
	members  map[string]*fact.Actor   // read before, to name participants by
	way      *way                     // pages found in order, of a view
	rooted   bool                     // the list of buckets was looked at
	unrooted error                    // what was wrong with it
	kept     map[string][]row         // groups found whole, of a view
	keptRows int

	completed map[string]bool // buckets that were found to have all their rows
}

// op is a change that waits for flush.
type op struct {
	value []byte
	gone  bool
}

// bucket returns a bucket for use on the keys that start with prefix, from one
// on. All are made with the database; one that an older liqa did not know yet is
// made by the first writer, and nil until then.
func (tx *Tx) bucket(name, from, prefix string) (*bolt.Bucket, error) {
	if err := tx.rootsSound(); err != nil {
		return nil, err
	}
	b := tx.bolt.Bucket([]byte(name))
	if b == nil {
		return tx.missing(name)
	}
	return b, tx.sound(name, b, from, prefix)
}

// missing answers for a bucket that is not there: it never held anything, or it
// is lost.
func (tx *Tx) missing(name string) (*bolt.Bucket, error) {
	lost := damaged(name, nil, "and all others are missing")
	if name == metaBucket || name == tallyBucket {
		return nil, lost
	}
	t, err := tx.tally(name)
	switch {
	case err != nil:
		return nil, err
	case *t != tally{}:
		return nil, lost
	case !tx.bolt.Writable():
		return nil, nil
	}
	return tx.bolt.CreateBucket([]byte(name))
}

// get returns a value as it lies in the file, nil when there is none.
func (tx *Tx) get(bucket, key string) ([]byte, error) {
	b, err := tx.bucket(bucket, key, key+"\x00") // up to that key and not beyond
	if err != nil || b == nil {
		return nil, err
	}
	k := []byte(key)
	rec := b.Get(k)
	if rec == nil {
		return nil, nil
	}
	value, err := unseal(bucket, k, rec)
	if value == nil && err == nil {
		value = []byte{}
	}
	return value, err
}

// row is one key and its record, whose checksum was looked at, as they lie in
// the file.
type row struct{ key, record []byte }

func (r row) value() []byte { return r.record[recordHead:] }

// scan yields the rows whose key starts with prefix, from the key given on, each
// key greater than the one before.
func (tx *Tx) scan(bucket, prefix, from string) iter.Seq2[row, error] {
	return func(yield func(row, error) bool) {
		b, err := tx.bucket(bucket, max(prefix, from), prefix)
		if err != nil {
			yield(row{}, err)
			return
		}
		if b == nil {
			return
		}
		c := b.Cursor()
		var last []byte
		for k, rec := c.Seek([]byte(max(prefix, from))); k != nil && bytes.HasPrefix(k, []byte(prefix)); k, rec = c.Next() {
			_, err := unseal(bucket, k, rec)
			if err == nil && last != nil && bytes.Compare(k, last) <= 0 {
				err = damaged(bucket, k, "is out of order")
			}
			if err != nil {
				yield(row{}, err)
				return
			}
			last = k
			if !yield(row{k, rec}, nil) {
				return
			}
		}
	}
}

// put and remove take effect at the next flush.
func (tx *Tx) put(bucket, key string, value []byte) { tx.queue(bucket, key, op{value: value}) }

func (tx *Tx) remove(bucket, key string) { tx.queue(bucket, key, op{gone: true}) }

func (tx *Tx) queue(bucket, key string, o op) {
	if tx.ops[bucket] == nil {
		tx.ops[bucket] = map[string]op{}
	}
	tx.ops[bucket][key] = o
}

// flush writes what was put in the order of keys: a B+tree takes sorted keys an
// order of magnitude faster than unsorted ones.
func (tx *Tx) flush() error {
	for _, bucket := range slices.Sorted(maps.Keys(tx.ops)) {
		if err := tx.flushBucket(bucket, tx.ops[bucket]); err != nil {
			return err
		}
	}
	clear(tx.ops)
	return nil
}

// Flush writes all that was put and removed so far.
func (tx *Tx) Flush() error {
	if err := tx.queueActors(); err != nil {
		return err
	}
	pairs, err := tx.queueMeetings()
	if err != nil {
		return err
	}
	if err := tx.flush(); err != nil {
		return err
	}
	if err := tx.queueTies(pairs); err != nil {
		return err
	}
	if err := tx.flush(); err != nil {
		return err
	}
	if err := tx.queueGroups(); err != nil {
		return err
	}
	return tx.flush()
}

// How full a page is when it splits. Behind all there is, or where much comes at once,
// keys come in runs, and half empty pages would never be filled; anywhere
// else they come one by one, and what is split off a full page stays nearly empty.
const (
	fillInRuns   = 0.9
	fillOneByOne = 0.6
)

// fillOf is how full pages are to be when records with these sorted keys come to a
// bucket of so many.
func fillOf(b *bolt.Bucket, count uint64, keys []string) float64 {
	last, _ := b.Cursor().Last()
	if 4*uint64(len(keys)) >= count || keys[0] > string(last) {
		return fillInRuns
	}
	return fillOneByOne
}

func (tx *Tx) flushBucket(bucket string, ops map[string]op) error {
	b, err := tx.bucket(bucket, "", "")
	if err != nil {
		return err
	}
	t, err := tx.tally(bucket)
	if err != nil {
		return err
	}
	keys := slices.Sorted(maps.Keys(ops))
	b.FillPercent = max(b.FillPercent, fillOf(b, t.count, keys)) // pages are split at the end of the transaction
	for _, key := range keys {
		k, o := []byte(key), ops[key]
		of := tx.groupTally(bucket, key)
		if old := b.Get(k); old != nil {
			t.drop(old)
			if of != nil {
				of.drop(old)
			}
		} else if o.gone {
			continue
		}
		if o.gone {
			err = b.Delete(k)
		} else {
			rec := seal(bucket, k, o.value)
			t.add(rec)
			if of != nil {
				of.add(rec)
			}
			err = b.Put(k, rec)
		}
		if err != nil {
			return err
		}
	}
	return nil
}
