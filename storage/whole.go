package storage

import (
	"bytes"
	"iter"
	"sort"
)

// whole yields the rows under a prefix, in order, and an error when there are
// fewer or others than were written: of a group before the first row, of a whole
// bucket after the last.
func (tx *Tx) whole(bucket, prefix string) iter.Seq2[row, error] {
	if group, counted := groupOf(bucket, prefix); counted && groupEnds(bucket, prefix) {
		return tx.wholeGroup(bucket, group, prefix)
	}
	return tx.wholeBucket(bucket, prefix)
}

// groupEnds reports whether all keys under the prefix are of one group.
func groupEnds(bucket, prefix string) bool {
	a, _ := groupOf(bucket, prefix+"\x00")
	b, _ := groupOf(bucket, prefix+"\xff")
	return a == b
}

// group are the records that the rows of a group lie in, in order.
type group struct {
	name  string
	alone bool // all keys that start with the name are of the group
	runs  []run
}

func (g group) has(bucket string, key []byte) bool {
	if !bytes.HasPrefix(key, []byte(g.name)) {
		return false
	}
	if g.alone {
		return true
	}
	of, _ := groupOf(bucket, key)
	return string(of) == g.name
}

// size is how many bytes a group takes.
func (g group) size() (n int) {
	for _, u := range g.runs {
		n += len(u.plain)
	}
	return n
}

// rows yields the rows of a group that start with prefix. A key is good until the
// next row.
func (g group) rows(prefix string) iter.Seq2[row, error] {
	return func(yield func(row, error) bool) {
		for _, u := range g.runs {
			for r, err := range u.rows() {
				if err == nil && !(bytes.HasPrefix(r.key, []byte(prefix)) && g.has(u.bucket, r.key)) {
					continue
				}
				if !yield(r, err) {
					return
				}
			}
		}
	}
}

// get returns the value of a row, nil when there is none.
func (g group) get(key string) ([]byte, error) {
	i := sort.Search(len(g.runs), func(i int) bool { return string(g.runs[i].key) > key })
	if i == 0 {
		return nil, nil
	}
	for r, err := range g.runs[i-1].rows() {
		if err != nil || string(r.key) == key {
			return r.value, err
		}
	}
	return nil, nil
}

// wholeGroup yields the rows of a group that start with prefix, once the group
// was found whole. A key is good until the next row.
func (tx *Tx) wholeGroup(bucket, group, prefix string) iter.Seq2[row, error] {
	return func(yield func(row, error) bool) {
		g, err := tx.group(bucket, group)
		if err != nil {
			yield(row{}, err)
			return
		}
		for r, err := range g.rows(prefix) {
			if !yield(r, err) {
				return
			}
		}
	}
}

// maxKept bounds the bytes of groups that a view keeps at hand.
const maxKept = 16 << 20

// group returns a group that was found whole. A view keeps it at hand, since what
// is asked of a group once is often asked of it a hundred times.
func (tx *Tx) group(bucket, name string) (group, error) {
	at := join(bucket, name)
	if g, known := tx.kept[at]; known {
		return g, nil
	}
	g, err := tx.readGroup(bucket, name)
	if err != nil || tx.bolt.Writable() {
		return g, err
	}
	if tx.keptBytes += g.size(); tx.keptBytes > maxKept {
		clear(tx.kept)
		tx.keptBytes = g.size()
	}
	tx.kept[at] = g
	return g, nil
}

// readGroup reads the records of a group and compares its rows with what was
// written.
func (tx *Tx) readGroup(bucket, name string) (g group, err error) {
	want, err := tx.storedGroup(join(bucket, name))
	if err != nil {
		return g, err
	}
	var seen tally
	var last []byte
	sum := summer{bucket: bucket}
	g = group{name: name, alone: groupEnds(bucket, name)}
	for u, err := range tx.runs(bucket, name) {
		if err != nil {
			return g, err
		}
		if last != nil && bytes.Compare(u.key, last) <= 0 {
			return g, damaged(bucket, u.key, "is out of order")
		}
		g.runs = append(g.runs, u)
		for r, err := range u.rows() {
			if err != nil {
				return g, err
			}
			if last = r.key; g.has(bucket, r.key) {
				seen.count++
				seen.sum += spread(sum.of(r))
			}
		}
	}
	if seen != want {
		return g, hidden(bucket, name, seen, want)
	}
	return g, nil
}

// wholeBucket yields the rows of a bucket that start with prefix and, at the end,
// an error when the bucket is not whole.
func (tx *Tx) wholeBucket(bucket, prefix string) iter.Seq2[row, error] {
	return func(yield func(row, error) bool) {
		want, err := tx.tally(bucket)
		if err != nil {
			yield(row{}, err)
			return
		}
		var seen tally
		for r, err := range tx.scan(bucket, "", "") {
			if err != nil {
				yield(row{}, err)
				return
			}
			seen.add(bucket, r)
			if bytes.HasPrefix(r.key, []byte(prefix)) && !yield(r, nil) {
				return
			}
		}
		if seen != *want {
			yield(row{}, hidden(bucket, prefix, seen, *want))
		}
	}
}

// complete fails when a bucket has not all that was written. It looks once.
func (tx *Tx) complete(bucket string) error {
	if tx.completed[bucket] {
		return nil
	}
	for _, err := range tx.wholeBucket(bucket, "") {
		if err != nil {
			return err
		}
	}
	tx.completed[bucket] = true
	return nil
}

// lookup is get for answers: that nothing is found, or that what is found is not
// a page from the past, is told by the group.
func (tx *Tx) lookup(bucket, key string) (value []byte, err error) {
	group, counted := groupOf(bucket, key)
	if counted {
		g, err := tx.group(bucket, group)
		if err != nil {
			return nil, err
		}
		return g.get(key)
	}
	for r, err := range tx.wholeBucket(bucket, "") {
		if err != nil {
			return nil, err
		}
		if string(r.key) == key {
			value = r.value
		}
	}
	return value, nil
}
