package storage

// Layout 2 had a record for every row.

// gather turns layout 2 into 3: small rows lie many to a record.
func (tx *Tx) gather() error {
	for _, name := range buckets {
		if inRuns(name) && tx.bolt.Bucket([]byte(name)) != nil {
			if err := tx.gatherRows(name); err != nil {
				return err
			}
		}
	}
	return nil
}

// gatherRows writes the rows of a bucket anew.
func (tx *Tx) gatherRows(bucket string) error {
	var rows []row
	for r, err := range tx.scan(bucket, "", "") {
		if err != nil {
			return err
		}
		rows = append(rows, r)
	}
	delete(tx.opened, bucket)
	if err := tx.bolt.DeleteBucket([]byte(bucket)); err != nil {
		return err
	}
	b, err := tx.bolt.CreateBucket([]byte(bucket))
	if err != nil {
		return err
	}
	b.FillPercent = fillAtOnce
	return tx.putRuns(bucket, b, nil, rows)
}
