package storage

import (
	"iter"
	"slices"
	"strings"

	"liqa/extract/fact"
)

// A row of a pair says first what the two have to do with one another in a meeting.
const (
	oneMediates = iota // they do not meet: one of them, or both, only mediate
	bothAttend         // they meet, or it is said that they will, might or did not
	bothMet
)

// toDo is what two have to do with one another in a meeting of that status, whom
// these attend.
func toDo(pair [2]string, attending []string, s fact.Status) byte {
	switch {
	case !slices.Contains(attending, pair[0]) || !slices.Contains(attending, pair[1]):
		return oneMediates
	case s != fact.Held:
		return bothAttend
	}
	return bothMet
}

// pairOf begins the keys of the rows of two actors.
func pairOf(a, b string) string { return join(min(a, b), max(a, b), "") }

// withTwo yields, in the order and the limits of Meetings, those in which two
// actors both have a part, mediators only when asked for.
func (tx *Tx) withTwo(a, b string, mediators bool, since, until string) iter.Seq2[fact.Meeting, error] {
	start := pairOf(a, b)
	rows := func(yield func(row, error) bool) {
		for r, err := range tx.whole(pairBucket, start) {
			var what byte
			if err == nil {
				what, r.value, err = splitPair(r)
			}
			if (err != nil || mediators || what != oneMediates) && !yield(r, err) {
				return
			}
		}
	}
	return tx.dated(rows, len(start), since, until)
}

// splitPair takes off the value of a pair's row what is not in other dated rows.
func splitPair(r row) (what byte, dated []byte, err error) {
	if len(r.value) == 0 || r.value[0] > bothMet {
		return 0, nil, damaged(pairBucket, r.key, "is no meeting of two")
	}
	return r.value[0], r.value[1:], nil
}

// Between yields the meetings that two actors attend, in the order of Meetings.
func (tx *Tx) Between(a, b string) iter.Seq2[fact.Meeting, error] {
	return tx.withTwo(a, b, false, "", "")
}

// Tie returns the tie of two actors; one of no meetings where there is none.
func (tx *Tx) Tie(a, b string) (fact.Tie, error) {
	start := pairOf(a, b)
	return countTie(fact.Tie{A: a, B: b}, len(start), tx.whole(pairBucket, start))
}

// countTie counts the rows of two actors, whose keys go on with sort day and id
// after some bytes.
func countTie(t fact.Tie, skip int, rows iter.Seq2[row, error]) (fact.Tie, error) {
	for r, err := range rows {
		if err != nil {
			return t, err
		}
		what, dated, err := splitPair(r)
		if err != nil {
			return t, err
		}
		if what == oneMediates {
			continue
		}
		first, _, _ := strings.Cut(string(r.key[skip:]), sep)
		last, _ := splitDay(dated, first)
		t.Count(what == bothMet, first, last)
	}
	return t, nil
}
