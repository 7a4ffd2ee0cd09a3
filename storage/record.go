package storage

import (
	"encoding/binary"
	"fmt"
	"hash/crc32"

	"liqa/extract/fact"
)

// A record is a value as it lies on disk: FORMAT.md writes it down byte by byte.
const (
	recordVersion = 1 // a value
	runVersion    = 2 // a run of rows
	recordHead    = 5 // version, checksum
)

var castagnoli = crc32.MakeTable(crc32.Castagnoli)

// checksum covers a record's place as well as its bytes, so that a value found
// under a key that is not its own is known for wrong.
func checksum(bucket string, key, value []byte) uint32 {
	return checksumOf(recordVersion, bucket, key, value)
}

func checksumOf(version byte, bucket string, key, value []byte) uint32 {
	sum := checksumOfPlace(version, bucket, len(key))
	return crc32.Update(crc32.Update(sum, castagnoli, key), castagnoli, value)
}

// checksumOfPlace is of what all records of a bucket whose keys are as long begin with.
func checksumOfPlace(version byte, bucket string, size int) uint32 {
	sum := ^uint32(0)
	sum = addByte(sum, version)
	sum = addSize(addSize(sum, len(bucket)), size)
	for i := range len(bucket) {
		sum = addByte(sum, bucket[i])
	}
	return ^sum
}

// addByte and addSize add to a checksum under way what is too short to be worth
// a call, and room on the heap, for each of a million records.
func addByte(sum uint32, b byte) uint32 { return castagnoli[byte(sum)^b] ^ sum>>8 }

func addSize(sum uint32, n int) uint32 {
	for shift := 0; shift < 32; shift += 8 {
		sum = addByte(sum, byte(n>>shift))
	}
	return sum
}

// seal makes the record of a value or a run.
func seal(version byte, bucket string, key, value []byte) []byte {
	rec := make([]byte, recordHead, recordHead+len(value))
	rec[0] = version
	binary.LittleEndian.PutUint32(rec[1:], checksumOf(version, bucket, key, value))
	return append(rec, value...)
}

// unseal returns the value of a record, which lies in the map of the file: it
// must not be kept beyond the transaction.
func unseal(bucket string, key, rec []byte) ([]byte, error) {
	if len(rec) < recordHead || rec[0] != recordVersion && rec[0] != runVersion {
		return nil, damaged(bucket, key, "is no record")
	}
	value := rec[recordHead:]
	if checksumOf(rec[0], bucket, key, value) != binary.LittleEndian.Uint32(rec[1:]) {
		return nil, damaged(bucket, key, "does not match its checksum")
	}
	return value, nil
}

// damaged says what is wrong where.
func damaged(bucket string, key []byte, what string) error {
	return fmt.Errorf("%w: in %s, the record under %.200q %s; run `liqa check`, then `liqa rebuild`", fact.ErrDamaged, bucket, key, what)
}
