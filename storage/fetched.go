package storage

import "encoding/json"

// fetchedBucket: address → validators, as JSON.
const fetchedBucket = "fetched"

// Fetched fills in what was noted of an address of the web when it was last
// read; v stays as it is when nothing was.
func (tx *Tx) Fetched(address string, v any) error {
	raw, err := tx.get(fetchedBucket, address)
	if err != nil || raw == nil {
		return err
	}
	return json.Unmarshal(raw, v)
}

// SetFetched notes what is to be told to the server of an address the next time.
func (tx *Tx) SetFetched(address string, v any) error {
	if err := validID(address); err != nil {
		return err
	}
	raw, err := json.Marshal(v)
	if err == nil {
		tx.put(fetchedBucket, address, raw)
	}
	return err
}
