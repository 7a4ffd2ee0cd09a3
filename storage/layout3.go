package storage

import (
	"bytes"
	"slices"
)

// Layout 3 had rows of pairs for those alone who attend a meeting; they did not know
// the meeting's checksum, and were not counted in groups.

// pairUp turns layout 3 into 4: the rows of pairs are written anew.
func (tx *Tx) pairUp() error {
	var rows []row
	for r, err := range tx.scan(meetingBucket, "", "") {
		if err != nil {
			return err
		}
		m, err := decodeMeeting(r.key, r.value)
		if err != nil {
			return err
		}
		for _, i := range meetingRows(m, r.value) {
			if i.bucket == pairBucket {
				rows = append(rows, row{[]byte(i.key), i.value})
			}
		}
	}
	slices.SortFunc(rows, func(a, b row) int { return bytes.Compare(a.key, b.key) })
	tx.tallies[pairBucket] = &tally{}
	count := counter{tx, pairBucket, tx.tallies[pairBucket]}
	for _, r := range rows {
		count.add(r)
	}
	return tx.refill(pairBucket, rows)
}
