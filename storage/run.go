package storage

import (
	"bytes"
	"encoding/binary"
	"iter"
	"strings"

	"liqa/extract/fact/tight"
)

// Small rows that are much like their neighbours lie many to a record: a run is
// the rows from its key up to the next record's, keys shortened by what they share
// with the one before, all compressed together. A row by itself would take more
// room for its head than for what it says.

// inRuns reports whether a bucket's rows are written in runs. What articles are
// is not: one wrong byte shall cost no more than one article.
func inRuns(bucket string) bool {
	switch bucket {
	case metaBucket, tallyBucket, articleBucket, textBucket, readingBucket, versionBucket, inputBucket, fetchedBucket, meetingBucket:
		return false
	}
	return true
}

// runSize bounds the bytes of a run's rows before they are compressed, but for one
// row that is longer: long enough to be compressed well, short enough to be read
// for the sake of one row. Nobody waits for the engine's rows but an ingest, which
// reads many: theirs are as long as fills pages best.
func runSize(bucket string) int {
	if strings.HasPrefix(bucket, workPrefix) {
		return 8000
	}
	return 2000
}

// encodeRun makes a run of rows, the first of which has the record's key.
func encodeRun(rows []row) []byte {
	plain := binary.AppendUvarint(nil, uint64(len(rows)))
	last := rows[0].key
	for _, r := range rows {
		n := shared(last, r.key)
		plain = binary.AppendUvarint(plain, uint64(n))
		plain = binary.AppendUvarint(plain, uint64(len(r.key)-n))
		plain = append(plain, r.key[n:]...)
		plain = binary.AppendUvarint(plain, uint64(len(r.value)))
		plain = append(plain, r.value...)
		last = r.key
	}
	return zip.EncodeAll(plain, nil)
}

// shared is how many bytes two keys begin with alike.
func shared(a, b []byte) (n int) {
	for n < len(a) && n < len(b) && a[n] == b[n] {
		n++
	}
	return n
}

// run is the rows of a record as they lie in it, unpacked: laid out one by one they
// would take ten times the room.
type run struct {
	bucket     string
	key, plain []byte // of the record
	one        bool   // it is one row, and plain its value
}

// rows yields the rows of a run. A key is good until the next row.
func (u run) rows() iter.Seq2[row, error] {
	return func(yield func(row, error) bool) {
		if u.one {
			yield(row{u.key, u.plain}, nil)
			return
		}
		d := tight.Reader{Left: u.plain}
		n := d.Uvarint()
		key := append(make([]byte, 0, 2*len(u.key)+16), u.key...)
		for i := range max(n, 1) {
			old := min(d.Uvarint(), uint64(len(key)))
			rest, value := d.Bytes(), d.Bytes()
			order := bytes.Compare(rest, key[old:])
			if d.Short || n == 0 || i > 0 && order <= 0 || i == 0 && order != 0 {
				yield(row{}, damaged(u.bucket, u.key, "is no run of rows"))
				return
			}
			key = append(key[:old], rest...)
			if !yield(row{key, value}, nil) {
				return
			}
		}
	}
}

// all returns the rows of a run, with keys that stay good.
func (u run) all() ([]row, error) {
	var rows []row
	keys := make([]byte, 0, 2*len(u.plain))
	for r, err := range u.rows() {
		if err != nil {
			return nil, err
		}
		start := len(keys)
		keys = append(keys, r.key...)
		rows = append(rows, row{keys[start:len(keys):len(keys)], r.value})
	}
	return rows, nil
}

// cut parts rows into runs of about the same size, that given at most.
func cut(rows []row, most int) (runs [][]row) {
	sizes, total := make([]int, len(rows)), 0
	for i, r := range rows {
		sizes[i] = len(r.key) + len(r.value) + 3
		if i > 0 {
			sizes[i] -= shared(rows[i-1].key, r.key)
		}
		total += sizes[i]
	}
	each := total / (total/most + 1)
	start, size := 0, 0
	for i := range rows {
		if size > 0 && size+sizes[i]/2 > each {
			runs = append(runs, rows[start:i])
			start, size = i, 0
		}
		size += sizes[i]
	}
	if start < len(rows) {
		runs = append(runs, rows[start:])
	}
	return runs
}
