package storage

import "strconv"

// Schema is the version of the layout that this program writes.
const Schema = 1

const (
	metaBucket = "meta"
	schemaKey  = "schema"
	rulesKey   = "resolution" // rules that the derived data were made by
)

// found writes the first records of a new database.
func (tx *Tx) found() error {
	tx.put(metaBucket, schemaKey, []byte(strconv.Itoa(Schema)))
	return nil
}

// Resolution names the rules by which actors and meetings were last derived.
func (tx *Tx) Resolution() (string, error) {
	v, err := tx.get(metaBucket, rulesKey)
	return string(v), err
}

// SetResolution notes the rules by which actors and meetings are derived.
func (tx *Tx) SetResolution(rules string) { tx.put(metaBucket, rulesKey, []byte(rules)) }
