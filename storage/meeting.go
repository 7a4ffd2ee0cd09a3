package storage

import (
	"cmp"
	"encoding/binary"
	"fmt"
	"slices"

	"liqa/extract/fact"
	"liqa/extract/fact/tight"
)

const (
	meetingBucket = "meeting" // id → meeting
	dayBucket     = "day"     // sort day, id → checksum of the meeting, last day
	partBucket    = "part"    // actor, sort day, id → the same
	pairBucket    = "pair"    // actor, actor, sort day, id → what they do with one another, the same
	tieBucket     = "tie"     // actor, other → meetings, held, first, last
)

// PutMeeting stores a meeting in place of any of that id. A participant without
// a name is read back with its actor's name and label, a quote without words gets
// those of its article, which must be there at the next Flush.
func (tx *Tx) PutMeeting(m fact.Meeting) { tx.meetings[m.ID] = &m }

// DeleteMeeting removes the meeting with that id.
func (tx *Tx) DeleteMeeting(id string) { tx.meetings[id] = nil }

// queueMeetings turns meetings put and deleted into rows, and returns the pairs
// of actors whose ties they touch.
func (tx *Tx) queueMeetings() (pairs map[[2]string]bool, err error) {
	pairs = map[[2]string]bool{}
	articles := map[string]fact.Article{}
	for id, m := range tx.meetings {
		old, err := tx.storedMeeting(id)
		if err != nil {
			return nil, err
		}
		if old != nil {
			note(pairs, old)
			tx.remove(meetingBucket, id)
			for _, r := range meetingRows(old, nil) {
				tx.remove(r.bucket, r.key)
			}
		}
		if m == nil {
			continue
		}
		whole, err := tx.quoted(*m, articles)
		if err != nil {
			return nil, err
		}
		value := encodeMeeting(whole)
		note(pairs, m)
		tx.put(meetingBucket, id, value)
		for _, r := range meetingRows(m, value) {
			tx.put(r.bucket, r.key, r.value)
		}
	}
	clear(tx.meetings)
	return pairs, nil
}

func note(pairs map[[2]string]bool, m *fact.Meeting) {
	for _, p := range m.Pairs() {
		pairs[p] = true
	}
}

type indexRow struct {
	bucket, key string
	value       []byte
}

// meetingRows lists the index rows of a meeting whose record's value is given.
func meetingRows(m *fact.Meeting, value []byte) []indexRow {
	first, last, err := fact.Bounds(m.Date.EDTF)
	if err != nil {
		first, last = fact.Undated, fact.Undated
	}
	dated := []byte(sumOf(m.ID, value))
	if last != first {
		dated = append(dated, last...)
	}
	rows := []indexRow{{dayBucket, join(first, m.ID), dated}}
	ids := members(m)
	for _, id := range ids {
		rows = append(rows, indexRow{partBucket, join(id, first, m.ID), dated})
	}
	attending := m.Attending()
	for _, p := range fact.PairsOf(ids) {
		what := toDo(p, attending, m.Status)
		rows = append(rows, indexRow{pairBucket, pairOf(p[0], p[1]) + join(first, m.ID), append([]byte{what}, dated...)})
	}
	return rows
}

// members are the ids of those who have a part in a meeting, sorted, each once.
func members(m *fact.Meeting) (ids []string) {
	for _, p := range m.Participants {
		ids = append(ids, p.ID)
	}
	slices.Sort(ids)
	return slices.Compact(ids)
}

// sumOf is the checksum of a meeting's record, as index rows keep it.
func sumOf(id string, value []byte) string {
	return string(binary.LittleEndian.AppendUint32(nil, checksum(meetingBucket, []byte(id), value)))
}

// splitDay parts the value of a dated index row: the last day is written where it
// is not the first.
func splitDay(value []byte, first string) (last, sum string) {
	n := min(len(value), 4)
	return cmp.Or(string(value[n:]), first), string(value[:n])
}

// storedMeeting returns a meeting as stored, nil when there is none.
func (tx *Tx) storedMeeting(id string) (*fact.Meeting, error) {
	value, err := tx.get(meetingBucket, id)
	if err != nil || value == nil {
		return nil, err
	}
	return decodeMeeting([]byte(id), value)
}

// encodeMeeting leaves out the id, which is the key.
func encodeMeeting(m fact.Meeting) []byte {
	m.ID = ""
	return tight.Append(nil, m)
}

func decodeMeeting(key, value []byte) (*fact.Meeting, error) {
	m := &fact.Meeting{}
	if err := tight.Decode(value, m); err != nil {
		return nil, damaged(meetingBucket, key, err.Error())
	}
	m.ID = string(key)
	return m, nil
}

// Meeting returns the meeting with that id, or fact.ErrNotFound.
func (tx *Tx) Meeting(id string) (fact.Meeting, error) {
	value, err := tx.lookup(meetingBucket, id)
	if err != nil {
		return fact.Meeting{}, err
	}
	if value == nil {
		return fact.Meeting{}, fmt.Errorf("meeting %q: %w", id, fact.ErrNotFound)
	}
	m, err := decodeMeeting([]byte(id), value)
	if err != nil {
		return fact.Meeting{}, err
	}
	return *m, tx.nameMembers(m)
}

// nameMembers gives participants that were stored without a name those of their
// actors, which thus never go stale.
func (tx *Tx) nameMembers(m *fact.Meeting) error {
	for i := range m.Participants {
		p := &m.Participants[i]
		if p.Name != "" || p.Label != "" {
			continue
		}
		a, err := tx.cachedActor(p.ID)
		if err != nil {
			return err
		}
		if a != nil {
			p.Name, p.Label = a.Name, a.Label
		}
	}
	return nil
}

// maxMembers bounds the actors that are kept at hand.
const maxMembers = 10_000

func (tx *Tx) cachedActor(id string) (*fact.Actor, error) {
	if a, known := tx.members[id]; known {
		return a, nil
	}
	value, err := tx.lookup(actorBucket, id)
	var a *fact.Actor
	if err == nil && value != nil {
		a, err = decodeActor([]byte(id), value)
	}
	if len(tx.members) >= maxMembers {
		clear(tx.members)
	}
	if err == nil {
		tx.members[id] = a
	}
	return a, err
}
