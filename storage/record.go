package storage

import (
	"encoding/binary"
	"fmt"
	"hash/crc32"

	"liqa/extract/fact"
)

// A record is a value as it lies on disk: FORMAT.md writes it down byte by byte.
const (
	recordVersion = 1
	recordHead    = 5 // version, checksum
)

var castagnoli = crc32.MakeTable(crc32.Castagnoli)

// checksum covers a record's place as well as its bytes, so that a value found
// under a key that is not its own is known for wrong.
func checksum(bucket string, key, value []byte) uint32 {
	var room [128]byte // most keys fit, and one call for all of the place is quicker
	place := append(room[:0], recordVersion)
	place = binary.LittleEndian.AppendUint32(place, uint32(len(bucket)))
	place = binary.LittleEndian.AppendUint32(place, uint32(len(key)))
	place = append(append(place, bucket...), key...)
	return crc32.Update(crc32.Checksum(place, castagnoli), castagnoli, value)
}

// seal makes the record of a value.
func seal(bucket string, key, value []byte) []byte {
	rec := make([]byte, recordHead, recordHead+len(value))
	rec[0] = recordVersion
	binary.LittleEndian.PutUint32(rec[1:], checksum(bucket, key, value))
	return append(rec, value...)
}

// unseal returns the value of a record, which lies in the map of the file: it
// must not be kept beyond the transaction.
func unseal(bucket string, key, rec []byte) ([]byte, error) {
	if len(rec) < recordHead || rec[0] != recordVersion {
		return nil, damaged(bucket, key, "is no record")
	}
	value := rec[recordHead:]
	if checksum(bucket, key, value) != binary.LittleEndian.Uint32(rec[1:]) {
		return nil, damaged(bucket, key, "does not match its checksum")
	}
	return value, nil
}

// damaged says what is wrong where.
func damaged(bucket string, key []byte, what string) error {
	return fmt.Errorf("%w: in %s, the record under %.200q %s; run `liqa check`, then `liqa rebuild`", fact.ErrDamaged, bucket, key, what)
}
