package storage

import (
	"encoding/binary"
	"encoding/json"
	"maps"
	"slices"
	"strings"

	"liqa/extract/fact"
)

// queueTies counts the touched pairs anew from their rows.
func (tx *Tx) queueTies(pairs map[[2]string]bool) error {
	for _, p := range slices.SortedFunc(maps.Keys(pairs), comparePairs) {
		t, err := tx.countTie(p[0], p[1])
		if err != nil {
			return err
		}
		for _, side := range [][2]string{p, {p[1], p[0]}} {
			if t.Meetings == 0 {
				tx.remove(tieBucket, join(side[:]...))
				continue
			}
			value, err := json.Marshal(tieRecord{t.Meetings, t.Held, t.First, t.Last})
			if err != nil {
				return err
			}
			tx.put(tieBucket, join(side[:]...), value)
		}
	}
	return nil
}

func comparePairs(a, b [2]string) int { return slices.Compare(a[:], b[:]) }

func (tx *Tx) countTie(a, b string) (fact.Tie, error) {
	t := fact.Tie{A: a, B: b}
	for r, err := range tx.scan(pairBucket, join(a, b, ""), "") {
		if err != nil {
			return t, err
		}
		status, edtf, _ := strings.Cut(string(r.value), sep)
		t.Add(fact.Meeting{Status: fact.Status(status), Date: fact.Date{EDTF: edtf}})
	}
	return t, nil
}

// tieRecord is a tie without the actors, who stand in its key.
type tieRecord struct {
	Meetings int    `json:"m"`
	Held     int    `json:"h"`
	First    string `json:"f,omitempty"`
	Last     string `json:"l,omitempty"`
}

func decodeTie(r row) (fact.Tie, error) {
	var rec tieRecord
	if err := json.Unmarshal(r.value, &rec); err != nil {
		return fact.Tie{}, damaged(tieBucket, r.key, err.Error())
	}
	a, b, _ := strings.Cut(string(r.key), sep)
	return fact.Tie{A: a, B: b, Meetings: rec.Meetings, Held: rec.Held, First: rec.First, Last: rec.Last}, nil
}

// degree says how many rows an actor has in the indexes, and their checksums.
type degree struct{ parts, ties tally }

func (tx *Tx) degree(actor string) (degree, error) {
	var d degree
	value, err := tx.get(degreeBucket, actor)
	if err != nil || value == nil {
		return d, err
	}
	if len(value) != 32 {
		return d, damaged(degreeBucket, []byte(actor), "is no degree")
	}
	d.parts = decodeTally(value)
	d.ties = decodeTally(value[16:])
	return d, nil
}

func decodeTally(b []byte) tally {
	return tally{count: binary.LittleEndian.Uint64(b), sum: binary.LittleEndian.Uint64(b[8:])}
}

func (t tally) encode(b []byte) []byte {
	b = binary.LittleEndian.AppendUint64(b, t.count)
	return binary.LittleEndian.AppendUint64(b, t.sum)
}

// queueDegrees stores by how much the flush of rows changed the actors' counts.
func (tx *Tx) queueDegrees() error {
	for actor, change := range tx.degrees {
		d, err := tx.degree(actor)
		if err != nil {
			return err
		}
		d.parts.shift(change.parts)
		d.ties.shift(change.ties)
		if d == (degree{}) {
			tx.remove(degreeBucket, actor)
		} else {
			tx.put(degreeBucket, actor, d.ties.encode(d.parts.encode(nil)))
		}
	}
	clear(tx.degrees)
	return nil
}

// shift adds a difference, which may stand for less than nothing.
func (t *tally) shift(by tally) {
	t.count += by.count
	t.sum += by.sum
}

// degreeOf returns the running change of the tally that a row counts into, nil
// for rows of other buckets.
func (tx *Tx) degreeOf(bucket, key string) *tally {
	if bucket != partBucket && bucket != tieBucket {
		return nil
	}
	actor, _, _ := strings.Cut(key, sep)
	d := tx.degrees[actor]
	if d == nil {
		d = &degree{}
		tx.degrees[actor] = d
	}
	if bucket == partBucket {
		return &d.parts
	}
	return &d.ties
}
