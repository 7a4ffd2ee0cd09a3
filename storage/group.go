package storage

import (
	"bytes"
	"fmt"
	"iter"
	"maps"
	"slices"
)

// Rows of some buckets are counted in groups that share the start of their key,
// so that a part of a bucket can be known for whole without a walk through all:
// what a damaged inner page hides would otherwise look as if it never was.
const groupBucket = "group" // bucket, group → tally

// groupOf returns the group of a key, which every key of the group starts with.
// For buckets that are not counted in groups, counted is false.
func groupOf[K string | []byte](bucket string, key K) (group K, counted bool) {
	switch bucket {
	case partBucket, tieBucket: // an actor's rows
		return key[:firstPart(key)], true
	case pairBucket: // those of two actors
		n := firstPart(key)
		return key[:n+firstPart(key[n:])], true
	case termBucket: // terms are looked up by their beginning, short ones whole
		return key[:min(firstPart(key), 6)], true
	case meetingBucket: // a hexadecimal digest
		return key[:min(len(key), 3)], true
	case actorBucket, aliasBucket:
		return key[:min(len(key), 12)], true
	}
	return key[:0], false
}

// firstPart is how long the first part of a key is, with the separator behind it.
func firstPart[K string | []byte](key K) (n int) {
	for n < len(key) && key[n] != sep[0] {
		n++
	}
	return min(len(key), n+1)
}

// groupTally returns the running change of the tally of a key's group, nil for
// buckets that are not counted in groups.
func (tx *Tx) groupTally(bucket, key string) *tally {
	group, counted := groupOf(bucket, key)
	if !counted {
		return nil
	}
	at := join(bucket, group)
	t := tx.groups[at]
	if t == nil {
		t = &tally{}
		tx.groups[at] = t
	}
	return t
}

// queueGroups stores by how much the flush of rows changed the groups' tallies.
func (tx *Tx) queueGroups() error {
	for _, at := range slices.Sorted(maps.Keys(tx.groups)) {
		t, err := tx.storedGroup(at)
		if err != nil {
			return err
		}
		t.count += tx.groups[at].count // a change may stand for less than nothing
		t.sum += tx.groups[at].sum
		if t == (tally{}) {
			tx.remove(groupBucket, at)
		} else {
			tx.put(groupBucket, at, t.encode())
		}
	}
	clear(tx.groups)
	return nil
}

func (tx *Tx) storedGroup(at string) (tally, error) {
	value, err := tx.get(groupBucket, at)
	if err != nil || value == nil {
		return tally{}, err
	}
	t, ok := decodeTally(value)
	if !ok {
		err = damaged(groupBucket, []byte(at), "is no tally")
	}
	return t, err
}

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

// wholeGroup yields the rows of a group that start with prefix, once the group
// was found whole.
func (tx *Tx) wholeGroup(bucket, group, prefix string) iter.Seq2[row, error] {
	return func(yield func(row, error) bool) {
		rows, err := tx.group(bucket, group)
		if err != nil {
			yield(row{}, err)
			return
		}
		for _, r := range rows {
			if bytes.HasPrefix(r.key, []byte(prefix)) && !yield(r, nil) {
				return
			}
		}
	}
}

// maxKept bounds the rows of groups that a view keeps at hand.
const maxKept = 1 << 18

// group returns the rows of a group, in order. A view keeps them at hand, since
// what is asked of a group once is often asked of it a hundred times.
func (tx *Tx) group(bucket, group string) ([]row, error) {
	at := join(bucket, group)
	if rows, known := tx.kept[at]; known {
		return rows, nil
	}
	rows, err := tx.readGroup(bucket, group)
	if err != nil || tx.bolt.Writable() {
		return rows, err
	}
	if tx.keptRows += len(rows); tx.keptRows > maxKept {
		clear(tx.kept)
		tx.keptRows = len(rows)
	}
	tx.kept[at] = rows
	return rows, nil
}

// readGroup reads the rows of a group and compares them with what was written.
func (tx *Tx) readGroup(bucket, group string) ([]row, error) {
	want, err := tx.storedGroup(join(bucket, group))
	if err != nil {
		return nil, err
	}
	rows := make([]row, 0, min(want.count, maxKept))
	var seen tally
	for r, err := range tx.scan(bucket, group, "") {
		if err != nil {
			return nil, err
		}
		if of, _ := groupOf(bucket, r.key); string(of) != group {
			continue
		}
		seen.add(bucket, r)
		rows = append(rows, r)
	}
	if seen != want {
		return nil, hidden(bucket, group, seen, want)
	}
	return rows, nil
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

func hidden(bucket, group string, seen, want tally) error {
	return damaged(bucket, []byte(group), fmt.Sprintf("and others like it: %d records are found where %d were written, or they are not the same", seen.count, want.count))
}

// lookup is get for answers: that nothing is found, or that what is found is not
// a page from the past, is told by the group.
func (tx *Tx) lookup(bucket, key string) (value []byte, err error) {
	group, counted := groupOf(bucket, key)
	if counted {
		rows, err := tx.group(bucket, group)
		i, found := findRow(rows, []byte(key))
		if err != nil || !found {
			return nil, err
		}
		return rows[i].value, nil
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
