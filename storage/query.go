package storage

import (
	"bytes"
	"cmp"
	"iter"
	"slices"
	"strings"

	"liqa/extract/fact"
	"liqa/extract/fact/tight"
)

// Meetings yields all meetings that may fall between two days, both included;
// an empty day sets no limit. Oldest first, those of unknown date last.
func (tx *Tx) Meetings(since, until string) iter.Seq2[fact.Meeting, error] {
	return tx.dated(tx.whole(dayBucket, ""), 0, nil, since, until)
}

// MeetingsOf yields, in the order and the limits of Meetings, those in which
// every one of the actors with these ids has a part.
func (tx *Tx) MeetingsOf(actors []string, since, until string) iter.Seq2[fact.Meeting, error] {
	if len(actors) == 0 {
		return tx.Meetings(since, until)
	}
	return func(yield func(fact.Meeting, error) bool) {
		actors, rows, err := tx.parts(actors)
		if err != nil {
			yield(fact.Meeting{}, err)
			return
		}
		all := func(yield func(row, error) bool) {
			for _, r := range rows {
				if !yield(r, nil) {
					return
				}
			}
		}
		tx.dated(all, len(actors[0])+len(sep), actors, since, until)(yield)
	}
}

// rowsPerMeeting is how many rows of an index are read in the time in which one
// meeting is read.
const rowsPerMeeting = 32

// parts returns the actors by number of meetings, and of the rows of the first
// those that others may have too: where that is cheaper than to look into the
// meetings, rows that others do not have are left out.
func (tx *Tx) parts(actors []string) (sorted []string, rows []row, err error) {
	counts := map[string]uint64{}
	for _, id := range actors {
		t, err := tx.storedGroup(join(partBucket, id+sep))
		if err != nil {
			return nil, nil, err
		}
		counts[id] = t.count
	}
	sorted = slices.SortedFunc(slices.Values(actors), func(a, b string) int { return cmp.Compare(counts[a], counts[b]) })
	rows, err = tx.group(partBucket, sorted[0]+sep)
	for _, id := range sorted[1:] {
		if err != nil || counts[id] > rowsPerMeeting*uint64(len(rows)) {
			break
		}
		var others []row
		others, err = tx.group(partBucket, id+sep)
		rows = both(rows, others, len(sorted[0]), len(id))
	}
	return sorted, rows, err
}

// both returns those of the rows of one actor that another has, too: the same
// key but for the actor's id, of the lengths given. Rows are sorted.
func both(rows, others []row, skip, skipOther int) (out []row) {
	for _, r := range rows {
		tail := r.key[skip:]
		for len(others) > 0 && bytes.Compare(others[0].key[skipOther:], tail) < 0 {
			others = others[1:]
		}
		if len(others) > 0 && bytes.Equal(others[0].key[skipOther:], tail) {
			out = append(out, r)
		}
	}
	return out
}

// dated yields the meetings of all the actors given, of rows whose keys go on
// with sort day and id after some bytes.
func (tx *Tx) dated(rows iter.Seq2[row, error], skip int, actors []string, since, until string) iter.Seq2[fact.Meeting, error] {
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
			m, err := tx.meetingOf(id, sum, actors)
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

// meetingOf reads the meeting of an index row, which knows the checksum of the
// meeting it was written for; nil when not all the actors have a part in it.
func (tx *Tx) meetingOf(id, sum string, actors []string) (*fact.Meeting, error) {
	value, err := tx.get(meetingBucket, id)
	if err != nil {
		return nil, err
	}
	if value == nil || sumOf(id, value) != sum {
		return nil, damaged(meetingBucket, []byte(id), "is missing or of another time")
	}
	if !mayName(value, actors) {
		return nil, nil
	}
	m, err := decodeMeeting([]byte(id), value)
	if err != nil || !hasPart(m, actors) {
		return nil, err
	}
	return m, tx.nameMembers(m)
}

// mayName reports whether a meeting's record can be one of all the actors: it is
// decoded only then, which takes ten times as long.
func mayName(value []byte, actors []string) bool {
	return !slices.ContainsFunc(actors, func(id string) bool { return !tight.Mentions(value, id) })
}

func hasPart(m *fact.Meeting, actors []string) bool {
	return !slices.ContainsFunc(actors, func(id string) bool {
		return !slices.ContainsFunc(m.Participants, func(p fact.Member) bool { return p.ID == id })
	})
}

// Tie returns the tie of two actors; one of no meetings where there is none.
func (tx *Tx) Tie(a, b string) (fact.Tie, error) {
	at, other, err := tx.fewerTies(a, b)
	if err != nil {
		return fact.Tie{}, err
	}
	value, err := tx.lookup(tieBucket, join(at, other))
	if err != nil || value == nil {
		return fact.Tie{A: a, B: b}, err
	}
	return decodeTie(join(a, b), value)
}

// fewerTies puts first the one of two actors whose ties are read already, or are
// fewer to read: their tie stands under both.
func (tx *Tx) fewerTies(a, b string) (first, second string, err error) {
	rowsA, rowsB := join(tieBucket, a+sep), join(tieBucket, b+sep)
	if tx.kept[rowsA] != nil {
		return a, b, nil
	}
	if tx.kept[rowsB] != nil {
		return b, a, nil
	}
	ofA, err := tx.storedGroup(rowsA)
	if err != nil {
		return "", "", err
	}
	ofB, err := tx.storedGroup(rowsB)
	if ofB.count < ofA.count {
		a, b = b, a
	}
	return a, b, err
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
