package storage

import "encoding/json"

// fetchedBucket: digest of an address → validators, as JSON.
const fetchedBucket = "fetched"

// Fetched fills in what was noted of an address of the web when it was last
// read; v stays as it is when nothing was.
func (tx *Tx) Fetched(address string, v any) error {
	raw, err := tx.get(fetchedBucket, pathDigest(address))
	if err != nil || raw == nil {
		return err
	}
	return json.Unmarshal(raw, v)
}

// SetFetched notes what is to be told to the server of an address the next time.
// ids are the articles that came from it: when one of them is replaced or
// forgotten, the address is to be read again.
func (tx *Tx) SetFetched(address string, v any, ids []string) error {
	raw, err := json.Marshal(v)
	if err != nil {
		return err
	}
	key := pathDigest(address)
	tx.put(fetchedBucket, key, raw)
	tx.putOrigins(key, ids)
	return nil
}
