package storage

import (
	"iter"
	"strings"

	"liqa/extract/fact"
)

// Meetings yields all meetings that may fall between two days, both included;
// an empty day sets no limit. Oldest first, those of unknown date last.
func (tx *Tx) Meetings(since, until string) iter.Seq2[fact.Meeting, error] {
	return tx.dated(dayBucket, "", nil, since, until)
}

// MeetingsOf yields, in the order and the limits of Meetings, those in which
// every one of the actors with these ids has a part.
func (tx *Tx) MeetingsOf(actors []string, since, until string) iter.Seq2[fact.Meeting, error] {
	if len(actors) == 0 {
		return tx.Meetings(since, until)
	}
	rare, others, err := tx.rarest(actors)
	if err != nil {
		return func(yield func(fact.Meeting, error) bool) { yield(fact.Meeting{}, err) }
	}
	return tx.dated(partBucket, rare+sep, others, since, until)
}

// rarest picks the actor with the fewest meetings.
func (tx *Tx) rarest(actors []string) (rare string, others []string, err error) {
	least, at := ^uint64(0), 0
	for i, id := range actors {
		t, err := tx.storedGroup(join(partBucket, id+sep))
		if err != nil {
			return "", nil, err
		}
		if t.count < least {
			least, at = t.count, i
		}
	}
	for i, id := range actors {
		if i != at {
			others = append(others, id)
		}
	}
	return actors[at], others, nil
}

// dated walks rows of prefix, sort day, id → last day.
func (tx *Tx) dated(bucket, prefix string, others []string, since, until string) iter.Seq2[fact.Meeting, error] {
	return func(yield func(fact.Meeting, error) bool) {
		for r, err := range tx.whole(bucket, prefix) {
			if err != nil {
				yield(fact.Meeting{}, err)
				return
			}
			first, id, _ := strings.Cut(string(r.key[len(prefix):]), sep)
			last, sum := splitDay(r.value)
			if !overlaps(first, last, since, until) {
				continue
			}
			m, err := tx.shared(first, id, sum, others)
			if err == nil && m == nil {
				continue
			}
			if err != nil {
				yield(fact.Meeting{}, err)
				return
			}
			if !yield(*m, nil) {
				return
			}
		}
	}
}

func overlaps(first, last, since, until string) bool {
	return first == fact.Undated || (since == "" || last >= since) && (until == "" || first <= until)
}

// shared reads the meeting of an index row; nil when an actor has no part in
// it. The row knows the checksum of the meeting it was written for.
func (tx *Tx) shared(first, id, sum string, others []string) (*fact.Meeting, error) {
	for _, o := range others {
		if v, err := tx.get(partBucket, join(o, first, id)); v == nil || err != nil {
			return nil, err
		}
	}
	value, err := tx.get(meetingBucket, id)
	if err != nil {
		return nil, err
	}
	if value == nil || sumOf(id, value) != sum {
		return nil, damaged(meetingBucket, []byte(id), "is missing or of another time")
	}
	m, err := decodeMeeting([]byte(id), value)
	if err != nil {
		return nil, err
	}
	return m, tx.nameMembers(m)
}

// Tie returns the tie of two actors; one of no meetings where there is none.
func (tx *Tx) Tie(a, b string) (fact.Tie, error) {
	key := join(a, b)
	value, err := tx.lookup(tieBucket, key)
	if err != nil || value == nil {
		return fact.Tie{A: a, B: b}, err
	}
	return decodeTie(row{key: []byte(key), value: value})
}

// Ties yields the ties of an actor, sorted by the other's id.
func (tx *Tx) Ties(actor string) iter.Seq2[fact.Tie, error] {
	return tx.ties(actor+sep, func(fact.Tie) bool { return true })
}

// AllTies yields every tie once, A before B, sorted by A, then B.
func (tx *Tx) AllTies() iter.Seq2[fact.Tie, error] {
	return tx.ties("", func(t fact.Tie) bool { return t.A < t.B })
}

func (tx *Tx) ties(prefix string, keep func(fact.Tie) bool) iter.Seq2[fact.Tie, error] {
	return func(yield func(fact.Tie, error) bool) {
		for r, err := range tx.whole(tieBucket, prefix) {
			var t fact.Tie
			if err == nil {
				t, err = decodeTie(r)
			}
			if err != nil {
				yield(fact.Tie{}, err)
				return
			}
			if keep(t) && !yield(t, nil) {
				return
			}
		}
	}
}
