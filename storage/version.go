package storage

import (
	"encoding/binary"
	"iter"

	"liqa/extract/fact"
)

// versionBucket: id, zero, number → an article as it was before it changed: the
// length of its record, the record, its text in zstd.
const versionBucket = "version"

// maxVersions is how many earlier versions of an article are kept.
const maxVersions = 50

// KeepVersion keeps the stored article of that id as an earlier version; it is
// to be called before the new one is put. The oldest beyond a bound goes.
func (tx *Tx) KeepVersion(id string) error {
	head, text, err := tx.halves(id)
	if err != nil {
		return err
	}
	keys, err := tx.versionKeys(id)
	if err != nil {
		return err
	}
	next := uint64(0)
	if n := len(keys); n > 0 {
		next = binary.BigEndian.Uint64([]byte(keys[n-1][len(id)+1:])) + 1
	}
	for len(keys) >= maxVersions {
		tx.remove(versionBucket, keys[0])
		keys = keys[1:]
	}
	tx.put(versionBucket, string(binary.BigEndian.AppendUint64([]byte(id+"\x00"), next)), joinVersion(head, text))
	return nil
}

func joinVersion(head, text []byte) []byte {
	value := binary.AppendUvarint(nil, uint64(len(head)))
	return append(append(value, head...), text...)
}

// splitVersion parts what joinVersion put together.
func splitVersion(key, value []byte) (head, text []byte, err error) {
	size, n := binary.Uvarint(value)
	if n <= 0 || size > uint64(len(value)-n) {
		return nil, nil, damaged(versionBucket, key, "is cut short")
	}
	return value[n : n+int(size)], value[n+int(size):], nil
}

// versionKeys are the keys of an article's earlier versions, oldest first.
func (tx *Tx) versionKeys(id string) (keys []string, err error) {
	if !tx.bolt.Writable() { // who only adds one need not look at all
		if err := tx.complete(versionBucket); err != nil {
			return nil, err
		}
	}
	for r, err := range tx.scan(versionBucket, id+"\x00", "") {
		if err != nil {
			return nil, err
		}
		if len(r.key) == len(id)+1+8 {
			keys = append(keys, string(r.key))
		}
	}
	return keys, nil
}

// ForgetVersions removes an article's earlier versions.
func (tx *Tx) ForgetVersions(id string) error {
	keys, err := tx.versionKeys(id)
	for _, k := range keys {
		tx.remove(versionBucket, k)
	}
	return err
}

// Versions yields what an article was before each of its changes, oldest first.
func (tx *Tx) Versions(id string) iter.Seq2[fact.Article, error] {
	return func(yield func(fact.Article, error) bool) {
		keys, err := tx.versionKeys(id)
		if err != nil {
			yield(fact.Article{}, err)
			return
		}
		for _, k := range keys {
			value, err := tx.get(versionBucket, k)
			var a fact.Article
			if err == nil {
				a, err = readVersion(id, k, value)
			}
			if !yield(a, err) || err != nil {
				return
			}
		}
	}
}

// readVersion reads a version back.
func readVersion(id, key string, value []byte) (fact.Article, error) {
	head, text, err := splitVersion([]byte(key), value)
	if err != nil {
		return fact.Article{}, err
	}
	a, err := assemble(id, head, text)
	if err != nil {
		err = damaged(versionBucket, []byte(key), err.Error())
	}
	return a, err
}

// CountVersions is how many earlier versions of an article are kept.
func (tx *Tx) CountVersions(id string) (int, error) {
	keys, err := tx.versionKeys(id)
	return len(keys), err
}
