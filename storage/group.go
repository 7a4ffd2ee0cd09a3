package storage

import (
	"fmt"
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

func hidden(bucket, group string, seen, want tally) error {
	return damaged(bucket, []byte(group), fmt.Sprintf("and others like it: %d records are found where %d were written, or they are not the same", seen.count, want.count))
}
