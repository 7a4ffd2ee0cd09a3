package storage

import (
	"bytes"
	"crypto/sha256"
	"encoding/binary"
)

const (
	inputBucket  = "input"  // digest of a path → digest of the content, articles, rules
	originBucket = "origin" // article id, digest of a path or address
)

// Input is a file that was read in whole, every article of it stored.
type Input struct {
	Content  [sha256.Size]byte // SHA-256 of the file
	Rules    string            // how it was read
	Articles int
}

// pathDigest stands for a path or address: long ones make poor keys.
func pathDigest(path string) string {
	sum := sha256.Sum256([]byte(path))
	return string(sum[:16])
}

// Input returns what is known of the file at a path; found is false when nothing
// is, or when an article of it was since replaced or forgotten.
func (tx *Tx) Input(path string) (in Input, found bool, err error) {
	key := pathDigest(path)
	value, err := tx.get(inputBucket, key)
	if err != nil || value == nil {
		return in, false, err
	}
	n, size := binary.Uvarint(value[min(len(value), len(in.Content)):])
	if size <= 0 {
		return in, false, damaged(inputBucket, []byte(key), "is no input")
	}
	in.Articles = int(n)
	in.Rules = string(value[copy(in.Content[:], value)+size:])
	return in, true, nil
}

// PutInput notes that the file at a path was read in whole, and gave the
// articles with these ids.
func (tx *Tx) PutInput(path string, in Input, ids []string) {
	key := pathDigest(path)
	value := binary.AppendUvarint(bytes.Clone(in.Content[:]), uint64(in.Articles))
	tx.put(inputBucket, key, append(value, in.Rules...))
	tx.putOrigins(key, ids)
}

func (tx *Tx) putOrigins(key string, ids []string) {
	for _, id := range ids {
		tx.put(originBucket, join(id, key), nil)
	}
}

// IsFrom reports whether the article with that id came from the file at a path.
func (tx *Tx) IsFrom(id, path string) (bool, error) {
	value, err := tx.get(originBucket, join(id, pathDigest(path)))
	return value != nil, err
}

// DropInputsOf forgets what is known of the files and addresses that an article
// came from:
// the database no longer has what they say.
func (tx *Tx) DropInputsOf(id string) error {
	prefix := id + sep
	for r, err := range tx.scan(originBucket, prefix, "") {
		if err != nil {
			return err
		}
		tx.remove(originBucket, string(r.key))
		tx.remove(inputBucket, string(r.key[len(prefix):]))
		tx.remove(fetchedBucket, string(r.key[len(prefix):]))
	}
	return nil
}
