package storage

import (
	"encoding/json"
	"fmt"
	"slices"

	"liqa/extract/fact"
)

const (
	meetingBucket = "meeting" // id → meeting
	dayBucket     = "day"     // sort day, id → last day
	partBucket    = "part"    // actor, sort day, id → last day
	pairBucket    = "pair"    // actor, actor, id → first day, last day, held
	tieBucket     = "tie"     // actor, other → meetings, held, first, last
	degreeBucket  = "degree"  // actor → tally of its part rows, tally of its ties
)

// PutMeeting stores a meeting in place of any of that id. A participant without
// a name is read back with its actor's name and label.
func (tx *Tx) PutMeeting(m fact.Meeting) { tx.meetings[m.ID] = &m }

// DeleteMeeting removes the meeting with that id.
func (tx *Tx) DeleteMeeting(id string) { tx.meetings[id] = nil }

// queueMeetings turns meetings put and deleted into rows, and returns the pairs
// of actors whose ties they touch.
func (tx *Tx) queueMeetings() (pairs map[[2]string]bool, err error) {
	pairs = map[[2]string]bool{}
	for id, m := range tx.meetings {
		old, err := tx.storedMeeting(id)
		if err != nil {
			return nil, err
		}
		if old != nil {
			note(pairs, old)
			for _, r := range meetingRows(old) {
				tx.remove(r.bucket, r.key)
			}
		}
		if m == nil {
			continue
		}
		value, err := json.Marshal(m)
		if err != nil {
			return nil, err
		}
		note(pairs, m)
		tx.put(meetingBucket, id, value)
		for _, r := range meetingRows(m)[1:] {
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

// meetingRows lists the rows that a meeting has; the value of the first, the
// meeting itself, is left out.
func meetingRows(m *fact.Meeting) []indexRow {
	first, last, err := fact.Bounds(m.Date.EDTF)
	if err != nil {
		first, last = fact.Undated, fact.Undated
	}
	rows := []indexRow{{meetingBucket, m.ID, nil}, {dayBucket, join(first, m.ID), []byte(last)}}
	var ids []string
	for _, p := range m.Participants {
		ids = append(ids, p.ID)
	}
	slices.Sort(ids)
	for _, id := range slices.Compact(ids) {
		rows = append(rows, indexRow{partBucket, join(id, first, m.ID), []byte(last)})
	}
	for _, p := range m.Pairs() {
		value := []byte(string(m.Status) + sep + m.Date.EDTF)
		rows = append(rows, indexRow{pairBucket, join(p[0], p[1], m.ID), value})
	}
	return rows
}

// storedMeeting returns a meeting as stored, nil when there is none.
func (tx *Tx) storedMeeting(id string) (*fact.Meeting, error) {
	value, err := tx.get(meetingBucket, id)
	if err != nil || value == nil {
		return nil, err
	}
	return decodeMeeting([]byte(id), value)
}

func decodeMeeting(key, value []byte) (*fact.Meeting, error) {
	m := &fact.Meeting{}
	if err := json.Unmarshal(value, m); err != nil {
		return nil, damaged(meetingBucket, key, err.Error())
	}
	return m, nil
}

// Meeting returns the meeting with that id, or fact.ErrNotFound.
func (tx *Tx) Meeting(id string) (fact.Meeting, error) {
	m, err := tx.storedMeeting(id)
	if err != nil {
		return fact.Meeting{}, err
	}
	if m == nil {
		return fact.Meeting{}, fmt.Errorf("meeting %q: %w", id, fact.ErrNotFound)
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

func (tx *Tx) cachedActor(id string) (*fact.Actor, error) {
	if a, known := tx.members[id]; known {
		return a, nil
	}
	a, err := tx.actor(id)
	if err == nil {
		tx.members[id] = a
	}
	return a, err
}
