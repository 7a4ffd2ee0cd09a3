package storage

import (
	"encoding/binary"
	"maps"
	"slices"
	"strings"

	"liqa/extract/fact"
)

// queueTies counts the touched pairs anew from their rows.
func (tx *Tx) queueTies(pairs map[[2]string]bool) error {
	for _, p := range slices.SortedFunc(maps.Keys(pairs), comparePairs) {
		start := pairOf(p[0], p[1])
		t, err := countTie(fact.Tie{A: p[0], B: p[1]}, len(start), tx.scan(pairBucket, start, ""))
		if err != nil {
			return err
		}
		for _, side := range [][2]string{p, {p[1], p[0]}} {
			if t.Meetings == 0 {
				tx.remove(tieBucket, join(side[:]...))
				continue
			}
			tx.put(tieBucket, join(side[:]...), encodeTie(t))
		}
	}
	return nil
}

func comparePairs(a, b [2]string) int { return slices.Compare(a[:], b[:]) }

// encodeTie writes a tie without the actors, who stand in its key: how many
// meetings, how many held, the days between which they fall, one where both are
// the same.
func encodeTie(t fact.Tie) []byte {
	b := binary.AppendUvarint(nil, uint64(t.Meetings))
	b = binary.AppendUvarint(b, uint64(t.Held))
	b = append(b, t.First...)
	if t.Last != t.First {
		b = append(append(b, '/'), t.Last...)
	}
	return b
}

func decodeTie(key string, value []byte) (fact.Tie, error) {
	meetings, n := binary.Uvarint(value)
	held, k := binary.Uvarint(value[max(n, 0):])
	if n <= 0 || k <= 0 {
		return fact.Tie{}, damaged(tieBucket, []byte(key), "is no tie")
	}
	days := string(value[n+k:])
	first, last, two := strings.Cut(days, "/")
	if !two {
		last = first
	}
	a, b, _ := strings.Cut(key, sep)
	return fact.Tie{A: a, B: b, Meetings: int(meetings), Held: int(held), First: first, Last: last}, nil
}
