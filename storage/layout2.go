package storage

// Layout 2 had a record for every row, and counted the actors of a short term with
// those of others that begin like it.

// gather turns layout 2 into 3: small rows lie many to a record.
func (tx *Tx) gather() error {
	if err := tx.countTerms(); err != nil {
		return err
	}
	for _, name := range buckets {
		if inRuns(name) && tx.bolt.Bucket([]byte(name)) != nil {
			if err := tx.gatherRows(name); err != nil {
				return err
			}
		}
	}
	return nil
}

// countTerms counts the rows of terms anew.
func (tx *Tx) countTerms() error {
	for r, err := range tx.scan(groupBucket, join(termBucket, ""), "") {
		if err != nil {
			return err
		}
		tx.remove(groupBucket, string(r.key))
	}
	if err := tx.flush(); err != nil {
		return err
	}
	for r, err := range tx.scan(termBucket, "", "") {
		if err != nil {
			return err
		}
		tx.groupTally(termBucket, string(r.key)).add(termBucket, r)
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
	return tx.refill(bucket, rows)
}

// refill writes sorted rows in the place of all that a bucket has.
func (tx *Tx) refill(bucket string, rows []row) error {
	b, err := tx.emptied(bucket)
	if err != nil {
		return err
	}
	b.FillPercent = fillAtOnce
	return tx.putRuns(bucket, b, nil, rows)
}
