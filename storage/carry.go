package storage

import (
	"os"
	"slices"
)

// carryBatch is how many records a transaction of CarryOver writes.
const carryBatch = 2000

// CarryOver copies what is neither an article nor follows from articles out of
// the database file at path, as far as it is intact: earlier versions of
// articles and, unless some articles are lost and must be fetched again, what
// servers said of addresses, and which articles came from where.
func (s *Store) CarryOver(path string, articlesLost bool) error {
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	defer f.Close()
	m, err := readMeta(f)
	if err != nil {
		return nil // of such a file only the articles are searched for
	}
	wanted := []string{versionBucket}
	if !articlesLost {
		wanted = append(wanted, fetchedBucket, originBucket)
	}
	var batch []carried
	t := &tree{pages: &pages{file: f, meta: m}, seen: map[uint64]bool{}, problem: func(uint64, error) {}}
	t.buckets(func(bucket string, e element) {
		if err != nil || !slices.Contains(wanted, bucket) {
			return
		}
		rows, _ := rowsOf(bucket, e.key, e.value) // none of a damaged record
		for _, r := range rows {
			if older, no := version2(r.key, r.value); bucket == versionBucket && no == nil {
				r.value = older
			}
			batch = append(batch, carried{bucket, string(r.key), slices.Clone(r.value)})
		}
		if len(batch) >= carryBatch {
			err = s.putCarried(batch)
			batch = batch[:0]
		}
	})
	if err != nil {
		return err
	}
	return s.putCarried(batch)
}

type carried struct {
	bucket, key string
	value       []byte
}

func (s *Store) putCarried(batch []carried) error {
	return s.Update(func(tx *Tx) error {
		for _, c := range batch {
			tx.put(c.bucket, c.key, c.value)
		}
		return nil
	})
}
