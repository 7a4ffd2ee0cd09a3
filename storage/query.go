package storage

import (
	"bytes"
	"iter"
	"slices"
	"strings"

	"liqa/extract/fact"
)

// Meetings yields all meetings that may fall between two days, both included;
// an empty day sets no limit. Oldest first, those of unknown date last.
func (tx *Tx) Meetings(since, until string) iter.Seq2[fact.Meeting, error] {
	return tx.dated(tx.whole(dayBucket, ""), 0, since, until)
}

// MeetingsOf yields, in the order and the limits of Meetings, those in which
// every one of the actors with these ids has a part.
func (tx *Tx) MeetingsOf(actors []string, since, until string) iter.Seq2[fact.Meeting, error] {
	if len(actors) == 0 {
		return tx.Meetings(since, until)
	}
	actors = slices.Compact(slices.Sorted(slices.Values(actors)))
	if len(actors) == 1 {
		start := actors[0] + sep
		return tx.dated(tx.whole(partBucket, start), len(start), since, until)
	}
	return having(actors[2:], tx.withTwo(actors[0], actors[1], true, since, until))
}

// having yields those of the meetings in which every one of the actors has a part.
func having(actors []string, all iter.Seq2[fact.Meeting, error]) iter.Seq2[fact.Meeting, error] {
	return func(yield func(fact.Meeting, error) bool) {
		for m, err := range all {
			if (err != nil || hasPart(&m, actors)) && !yield(m, err) {
				return
			}
		}
	}
}

// dated yields the meetings of rows whose keys go on with sort day and id after some
// bytes.
func (tx *Tx) dated(rows iter.Seq2[row, error], skip int, since, until string) iter.Seq2[fact.Meeting, error] {
	return func(yield func(fact.Meeting, error) bool) {
		for r, err := range rows {
			if err != nil {
				yield(fact.Meeting{}, err)
				return
			}
			first, id, _ := strings.Cut(string(r.key[skip:]), sep)
			last, sum := splitDay(r.value, first)
			if !overlaps(first, last, since, until) {
				continue
			}
			m, err := tx.meetingOf(id, sum)
			if !yield(m, err) || err != nil {
				return
			}
		}
	}
}

func overlaps(first, last, since, until string) bool {
	return first == fact.Undated || (since == "" || last >= since) && (until == "" || first <= until)
}

// meetingOf reads the meeting of an index row, which knows the checksum of the
// meeting it was written for.
func (tx *Tx) meetingOf(id, sum string) (fact.Meeting, error) {
	value, err := tx.get(meetingBucket, id)
	if err != nil {
		return fact.Meeting{}, err
	}
	if value == nil || sumOf(id, value) != sum {
		return fact.Meeting{}, damaged(meetingBucket, []byte(id), "is missing or of another time")
	}
	m, err := decodeMeeting([]byte(id), value)
	if err != nil {
		return fact.Meeting{}, err
	}
	return *m, tx.nameMembers(m)
}

func hasPart(m *fact.Meeting, actors []string) bool {
	return !slices.ContainsFunc(actors, func(id string) bool {
		return !slices.ContainsFunc(m.Participants, func(p fact.Member) bool { return p.ID == id })
	})
}

// Degree returns how many ties an actor has.
func (tx *Tx) Degree(actor string) (int, error) {
	t, err := tx.storedGroup(join(tieBucket, actor+sep))
	return int(t.count), err
}

// Ties yields the ties of an actor, sorted by the other's id.
func (tx *Tx) Ties(actor string) iter.Seq2[fact.Tie, error] {
	return tx.ties(actor+sep, func(a, b []byte) bool { return true })
}

// AllTies yields every tie once, A before B, sorted by A, then B.
func (tx *Tx) AllTies() iter.Seq2[fact.Tie, error] {
	return tx.ties("", func(a, b []byte) bool { return bytes.Compare(a, b) < 0 })
}

// ties yields those whose actors are to be kept.
func (tx *Tx) ties(prefix string, keep func(a, b []byte) bool) iter.Seq2[fact.Tie, error] {
	return func(yield func(fact.Tie, error) bool) {
		for r, err := range tx.whole(tieBucket, prefix) {
			var t fact.Tie
			if err == nil {
				if a, b, _ := bytes.Cut(r.key, []byte(sep)); !keep(a, b) {
					continue
				}
				t, err = decodeTie(string(r.key), r.value)
			}
			if err != nil {
				yield(fact.Tie{}, err)
				return
			}
			if !yield(t, nil) {
				return
			}
		}
	}
}
