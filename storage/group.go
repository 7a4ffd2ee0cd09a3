package storage

import (
	"fmt"
	"iter"
	"maps"
	"slices"
	"strings"
)

// Rows of some buckets are counted in groups that share the start of their key,
// so that a part of a bucket can be known for whole without a walk through all:
// what a damaged inner page hides would otherwise look as if it never was.
const groupBucket = "group" // bucket, group → tally

// groupOf returns the group of a key, which every key of the group starts with.
// For buckets that are not counted in groups, counted is false.
func groupOf(bucket, key string) (group string, counted bool) {
	switch bucket {
	case partBucket, tieBucket: // an actor's rows
		first, _, _ := strings.Cut(key, sep)
		return first + sep, true
	case termBucket: // terms are looked up by their beginning
		return key[:min(len(key), 6)], true
	case meetingBucket: // a hexadecimal digest
		return key[:min(len(key), 3)], true
	case actorBucket, aliasBucket:
		return key[:min(len(key), 12)], true
	}
	return "", false
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
			tx.put(groupBucket, at, t.encode(nil))
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
	if len(value) != 16 {
		return tally{}, damaged(groupBucket, []byte(at), "is no tally")
	}
	return decodeTally(value), nil
}

// whole yields the rows under a prefix and, at the end, an error when there are
// fewer or others than were written. It walks all of the group that the prefix
// lies in, or all of the bucket.
func (tx *Tx) whole(bucket, prefix string) iter.Seq2[row, error] {
	if group, counted := groupOf(bucket, prefix); counted && groupEnds(bucket, prefix) {
		return tx.wholeGroup(bucket, group, prefix)
	}
	return func(yield func(row, error) bool) {
		want, err := tx.tally(bucket)
		if err != nil {
			yield(row{}, err)
			return
		}
		all := func(string) bool { return true }
		tx.counted(bucket, "", prefix, *want, all, yield)
	}
}

// groupEnds reports whether all keys under the prefix are of one group.
func groupEnds(bucket, prefix string) bool {
	a, _ := groupOf(bucket, prefix+"\x00")
	b, _ := groupOf(bucket, prefix+"\xff")
	return a == b
}

// wholeGroup is whole within one group.
func (tx *Tx) wholeGroup(bucket, group, prefix string) iter.Seq2[row, error] {
	return func(yield func(row, error) bool) {
		want, err := tx.storedGroup(join(bucket, group))
		if err != nil {
			yield(row{}, err)
			return
		}
		member := func(key string) bool {
			g, _ := groupOf(bucket, key)
			return g == group
		}
		tx.counted(bucket, group, prefix, want, member, yield)
	}
}

// counted walks the rows that start with group and are members of it, yields
// those that start with prefix and compares all with what was written.
func (tx *Tx) counted(bucket, group, prefix string, want tally, member func(string) bool, yield func(row, error) bool) {
	var seen tally
	for r, err := range tx.scan(bucket, group, "") {
		if err != nil {
			yield(row{}, err)
			return
		}
		key := string(r.key)
		if !member(key) {
			continue
		}
		seen.add(r.record)
		if strings.HasPrefix(key, prefix) && !yield(r, nil) {
			return
		}
	}
	if seen != want {
		yield(row{}, hidden(bucket, group, seen, want))
	}
}

func hidden(bucket, group string, seen, want tally) error {
	return damaged(bucket, []byte(group), fmt.Sprintf("and others like it: %d records are found where %d were written, or they are not the same", seen.count, want.count))
}

// lookup is get for answers: that nothing is found, or that what is found is not
// a page from the past, is told by the group.
func (tx *Tx) lookup(bucket, key string) (value []byte, err error) {
	rows := tx.whole(bucket, "")
	if group, counted := groupOf(bucket, key); counted {
		rows = tx.wholeGroup(bucket, group, key)
	}
	for r, err := range rows {
		if err != nil {
			return nil, err
		}
		if string(r.key) == key {
			value = r.value
		}
	}
	return value, nil
}
