package storage

import (
	"encoding/binary"
	"hash/crc32"
)

// tally counts the rows of a bucket and sums their checksums. A row that
// a damaged inner page hides, or shows twice, makes a full walk disagree.
type tally struct {
	count uint64
	sum   uint64
}

const tallyBucket = "tally" // bucket → count, sum

func (t *tally) add(bucket string, r row) {
	t.count++
	t.sum += weight(bucket, r)
}

func (t *tally) drop(bucket string, r row) {
	t.count--
	t.sum -= weight(bucket, r)
}

func weight(bucket string, r row) uint64 { return spread(checksum(bucket, r.key, r.value)) }

// spread spreads a row's checksum over 64 bits, so that sums of several wrong ones do
// not cancel out.
func spread(sum uint32) uint64 { return (uint64(sum) + 1) * 0x9E3779B97F4A7C15 }

// summer computes the checksums of rows of a bucket; those of one length of key have
// their first bytes in common.
type summer struct {
	bucket string
	size   int
	place  uint32
}

func (s *summer) of(r row) uint32 {
	if s.place == 0 || s.size != len(r.key) {
		s.size, s.place = len(r.key), checksumOfPlace(recordVersion, s.bucket, len(r.key))
	}
	return crc32.Update(crc32.Update(s.place, castagnoli, r.key), castagnoli, r.value)
}

// tally returns the running tally of a bucket; a write transaction stores it at
// its end.
func (tx *Tx) tally(bucket string) (*tally, error) {
	if t := tx.tallies[bucket]; t != nil {
		return t, nil
	}
	value, err := tx.get(tallyBucket, bucket)
	if err != nil {
		return nil, err
	}
	t := &tally{}
	if value != nil {
		var ok bool
		if *t, ok = decodeTally(value); !ok {
			return nil, damaged(tallyBucket, []byte(bucket), "is no tally")
		}
	}
	tx.tallies[bucket] = t
	return t, nil
}

func (tx *Tx) storeTallies() error {
	b, err := tx.bucket(tallyBucket, "", "")
	if err != nil {
		return err
	}
	for bucket, t := range tx.tallies {
		if err := b.Put([]byte(bucket), seal(recordVersion, tallyBucket, []byte(bucket), t.encode())); err != nil {
			return err
		}
	}
	return nil
}

// decodeTally reads a tally; those of layout 1 have 8 bytes for the count, too.
func decodeTally(b []byte) (t tally, ok bool) {
	if u64 := binary.LittleEndian.Uint64; len(b) == 16 {
		return tally{count: u64(b), sum: u64(b[8:])}, true
	}
	count, n := binary.Uvarint(b)
	if n <= 0 || len(b) != n+8 {
		return t, false
	}
	return tally{count: count, sum: binary.LittleEndian.Uint64(b[n:])}, true
}

func (t tally) encode() []byte {
	return binary.LittleEndian.AppendUint64(binary.AppendUvarint(nil, t.count), t.sum)
}
