package storage

import (
	"iter"
	"slices"
)

// decisionPrefix marks the keys of what the user decided, in the meta bucket:
// it is no consequence of articles, and outlives all that is.
const decisionPrefix = "decision/"

// PutDecision stores a decision of the user under its id.
func (tx *Tx) PutDecision(id string, value []byte) { tx.put(metaBucket, decisionPrefix+id, value) }

// DeleteDecision takes a decision back.
func (tx *Tx) DeleteDecision(id string) { tx.remove(metaBucket, decisionPrefix+id) }

// Decision returns a decision, nil when there is none of that id.
func (tx *Tx) Decision(id string) ([]byte, error) {
	value, err := tx.get(metaBucket, decisionPrefix+id)
	return slices.Clone(value), err
}

// Decisions yields all decisions, sorted by id.
func (tx *Tx) Decisions() iter.Seq2[[]byte, error] {
	return func(yield func([]byte, error) bool) {
		for r, err := range tx.whole(metaBucket, decisionPrefix) {
			if err != nil {
				yield(nil, err)
				return
			}
			if !yield(slices.Clone(r.value), nil) {
				return
			}
		}
	}
}
