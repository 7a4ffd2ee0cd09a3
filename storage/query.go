package storage

import (
	"fmt"
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
		d, err := tx.degree(id)
		if err != nil {
			return "", nil, err
		}
		if d.parts.count < least {
			least, at = d.parts.count, i
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
			if !overlaps(first, string(r.value), since, until) {
				continue
			}
			m, err := tx.shared(first, id, others)
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

// shared reads the meeting of an index row; nil when an actor has no part in it.
func (tx *Tx) shared(first, id string, others []string) (*fact.Meeting, error) {
	for _, o := range others {
		if v, err := tx.get(partBucket, join(o, first, id)); v == nil || err != nil {
			return nil, err
		}
	}
	m, err := tx.storedMeeting(id)
	if err == nil && m == nil {
		err = damaged(meetingBucket, []byte(id), "is missing")
	}
	if err != nil {
		return nil, err
	}
	return m, tx.nameMembers(m)
}

// Tie returns the tie of two actors; one of no meetings where there is none.
func (tx *Tx) Tie(a, b string) (fact.Tie, error) {
	key := join(a, b)
	value, err := tx.get(tieBucket, key)
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

// whole yields the rows under a prefix and, at the end, an error when there are
// fewer or others than were written: a damaged inner page hides records.
func (tx *Tx) whole(bucket, prefix string) iter.Seq2[row, error] {
	return func(yield func(row, error) bool) {
		var seen tally
		for r, err := range tx.scan(bucket, prefix, "") {
			seen.add(r.record)
			if !yield(r, err) || err != nil {
				return
			}
		}
		want, err := tx.expected(bucket, prefix)
		if err == nil && want != nil && *want != seen {
			err = fmt.Errorf("%w: %s has %d records under %.200q where %d were written; run `liqa check`, then `liqa rebuild`",
				fact.ErrDamaged, bucket, seen.count, prefix, want.count)
		}
		if err != nil {
			yield(row{}, err)
		}
	}
}

// expected returns what was written under a prefix, nil when that is not kept.
func (tx *Tx) expected(bucket, prefix string) (*tally, error) {
	switch {
	case prefix == "":
		return tx.tally(bucket)
	case bucket == partBucket:
		d, err := tx.degree(strings.TrimSuffix(prefix, sep))
		return &d.parts, err
	case bucket == tieBucket:
		d, err := tx.degree(strings.TrimSuffix(prefix, sep))
		return &d.ties, err
	}
	return nil, nil
}
