package storage

import (
	"os"
)

// Status is what a database holds, by number of records.
type Status struct {
	Schema     string `json:"schema"`
	Bytes      int64  `json:"bytes"` // size of the file
	Articles   uint64 `json:"articles"`
	Actors     uint64 `json:"actors"`
	Meetings   uint64 `json:"meetings"`
	Ties       uint64 `json:"ties"` // pairs of actors who met
	Resolution string `json:"resolution"`
}

// Status counts what the database holds.
func (tx *Tx) Status() (Status, error) {
	var s Status
	schema, err := tx.get(metaBucket, schemaKey)
	if err != nil {
		return s, err
	}
	s.Schema = string(schema)
	if s.Resolution, err = tx.Resolution(); err != nil {
		return s, err
	}
	info, err := os.Stat(tx.bolt.DB().Path())
	if err != nil {
		return s, err
	}
	s.Bytes = info.Size()
	for _, c := range []struct {
		bucket string
		to     *uint64
	}{{articleBucket, &s.Articles}, {actorBucket, &s.Actors}, {meetingBucket, &s.Meetings}, {tieBucket, &s.Ties}} {
		t, err := tx.tally(c.bucket)
		if err != nil {
			return s, err
		}
		*c.to = t.count
	}
	s.Ties /= 2 // each stands under both actors
	return s, nil
}
