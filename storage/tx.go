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
	waiting map[string][]string      // bucket → the keys of its ops, sorted; of buckets that were scanned since the last came

	actors   map[string]*fact.Actor   // put, or nil for deleted
	meetings map[string]*fact.Meeting // likewise
	groups   map[string]*tally        // changes not stored yet
	members  map[string]*fact.Actor   // read before, to name participants by
	way      *way                     // pages found in order, of a view
	rooted   bool                     // the list of buckets was looked at
	unrooted error                    // what was wrong with it
	kept     map[string]group         // those found whole, of a view
	opened   map[string]opened        // bucket → runs at hand

	keptBytes int // of groups

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
	if inRuns(bucket) {
		return tx.getInRun(bucket, b, k)
	}
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

// row is one key and its value, of a record whose checksum was looked at. They may
// lie in the map of the file, and must not be kept beyond the transaction.
type row struct{ key, value []byte }

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
		var last []byte
		for r, err := range tx.rows(bucket, b, []byte(max(prefix, from)), []byte(prefix)) {
			if err == nil && last != nil && bytes.Compare(r.key, last) <= 0 {
				err = damaged(bucket, r.key, "is out of order")
			}
			if !yield(r, err) || err != nil {
				return
			}
			last = r.key
		}
	}
}

// rows yields the rows of records, from a key on, as long as they start with prefix.
func (tx *Tx) rows(bucket string, b *bolt.Bucket, from, prefix []byte) iter.Seq2[row, error] {
	if inRuns(bucket) {
		return tx.rowsInRuns(bucket, b, from, prefix)
	}
	return func(yield func(row, error) bool) {
		c := b.Cursor()
		for k, rec := c.Seek(from); k != nil && bytes.HasPrefix(k, prefix); k, rec = c.Next() {
			value, err := unseal(bucket, k, rec)
			if !yield(row{k, value}, err) || err != nil {
				return
			}
		}
	}
}

// put and remove take effect at the next flush.
func (tx *Tx) put(bucket, key string, value []byte) { tx.queue(bucket, key, op{value: value}) }

func (tx *Tx) remove(bucket, key string) { tx.queue(bucket, key, op{gone: true}) }

func (tx *Tx) queue(bucket, key string, o op) {
	ops := tx.ops[bucket]
	if ops == nil {
		ops = map[string]op{}
		tx.ops[bucket] = ops
	}
	before := len(ops)
	if ops[key] = o; len(ops) > before {
		delete(tx.waiting, bucket)
	}
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
	clear(tx.waiting)
	return nil
}

// Flush writes all that was put and removed so far.
func (tx *Tx) Flush() error {
	if err := tx.queueActors(); err != nil {
		return err
	}
	if err := tx.flush(); err != nil { // articles, of which meetings quote
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
// a half empty page would never be filled; anywhere else keys come one by one, and
// what is split off a full page stays nearly empty.
const (
	fillAtOnce   = 1.0
	fillOneByOne = 0.6
)

// fillOf is how full pages are to be when records with these sorted keys come to a
// bucket of so many.
func fillOf(b *bolt.Bucket, count uint64, keys []string) float64 {
	behind, _ := b.Cursor().Seek([]byte(keys[0]))
	if 4*uint64(len(keys)) >= count || behind == nil {
		return fillAtOnce
	}
	return fillOneByOne
}

func (tx *Tx) flushBucket(bucket string, ops map[string]op) error {
	keys := slices.Sorted(maps.Keys(ops))
	b, err := tx.bucket(bucket, keys[0], keys[0]+"\x00")
	if err != nil {
		return err
	}
	t, err := tx.tally(bucket)
	if err != nil {
		return err
	}
	b.FillPercent = max(b.FillPercent, fillOf(b, t.count, keys)) // pages are split at the end of the transaction
	count := counter{tx, bucket, t}
	if inRuns(bucket) {
		return tx.flushRuns(bucket, b, keys, func(rows []row, keys []string) []row { return count.merge(rows, keys, ops) })
	}
	for _, key := range keys {
		if err := count.change(b, []byte(key), ops[key]); err != nil {
			return err
		}
	}
	return nil
}

// change puts or removes one record.
func (c counter) change(b *bolt.Bucket, key []byte, o op) error {
	if err := c.tx.sound(c.bucket, b, string(key), string(key)+"\x00"); err != nil {
		return err
	}
	if old := b.Get(key); old != nil {
		value, err := unseal(c.bucket, key, old)
		if err != nil {
			return err
		}
		c.drop(row{key, value})
	} else if o.gone {
		return nil
	}
	if o.gone {
		return b.Delete(key)
	}
	c.add(row{key, o.value})
	return b.Put(key, seal(recordVersion, c.bucket, key, o.value))
}

// counter keeps the tallies of a bucket and its groups.
type counter struct {
	tx     *Tx
	bucket string
	whole  *tally
}

func (c counter) add(r row) {
	c.whole.add(c.bucket, r)
	if of := c.tx.groupTally(c.bucket, string(r.key)); of != nil {
		of.add(c.bucket, r)
	}
}

func (c counter) drop(r row) {
	c.whole.drop(c.bucket, r)
	if of := c.tx.groupTally(c.bucket, string(r.key)); of != nil {
		of.drop(c.bucket, r)
	}
}

// merge makes the changes of some keys to sorted rows.
func (c counter) merge(rows []row, keys []string, ops map[string]op) []row {
	merged := make([]row, 0, len(rows)+len(keys))
	for _, key := range keys {
		k, o := []byte(key), ops[key]
		i, found := findRow(rows, k)
		merged = append(merged, rows[:i]...)
		if rows = rows[i:]; found {
			c.drop(rows[0])
			rows = rows[1:]
		}
		if !o.gone {
			r := row{k, o.value}
			c.add(r)
			merged = append(merged, r)
		}
	}
	return append(merged, rows...)
}
