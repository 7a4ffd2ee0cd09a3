package storage

import (
	"cmp"
	"iter"
	"slices"
	"strings"

	"liqa/extract/fact"
)

// Between yields the meetings that two actors attend, in the order of Meetings.
// It reads their rows alone, of which their tie knows the number.
func (tx *Tx) Between(a, b string) iter.Seq2[fact.Meeting, error] {
	return func(yield func(fact.Meeting, error) bool) {
		all, err := tx.encounters(min(a, b), max(a, b))
		if err != nil {
			yield(fact.Meeting{}, err)
			return
		}
		for _, e := range all {
			m, err := tx.attended(e, a, b)
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

// encounter is a meeting of two actors as their row tells it.
type encounter struct{ id, edtf, first string }

// encounters are those of two actors, oldest first.
func (tx *Tx) encounters(a, b string) (all []encounter, err error) {
	tie, err := tx.Tie(a, b)
	if err != nil {
		return nil, err
	}
	start := join(a, b, "")
	for r, err := range tx.scan(pairBucket, start, "") {
		if err != nil {
			return nil, err
		}
		_, edtf, _ := strings.Cut(string(r.value), sep)
		all = append(all, encounter{string(r.key[len(start):]), edtf, firstDay(edtf)})
	}
	if len(all) != tie.Meetings {
		return nil, hidden(pairBucket, start, tally{count: uint64(len(all))}, tally{count: uint64(tie.Meetings)})
	}
	slices.SortFunc(all, func(x, y encounter) int { return cmp.Or(cmp.Compare(x.first, y.first), cmp.Compare(x.id, y.id)) })
	return all, nil
}

// firstDay is the day by which a meeting of that date is sorted.
func firstDay(edtf string) string { return fact.Meeting{Date: fact.Date{EDTF: edtf}}.SortDay() }

// attended reads the meeting of an encounter, and checks by the row of one of
// the two that it is the one of today.
func (tx *Tx) attended(e encounter, a, b string) (*fact.Meeting, error) {
	row, err := tx.get(partBucket, join(a, e.first, e.id))
	if err != nil {
		return nil, err
	}
	_, sum := splitDay(row, e.first)
	m, err := tx.meetingOf(e.id, sum, []string{a, b})
	if err != nil {
		return nil, err
	}
	if m == nil || !slices.Contains(m.Attending(), a) || !slices.Contains(m.Attending(), b) {
		return nil, damaged(meetingBucket, []byte(e.id), "is not one of those whose row leads to it")
	}
	return m, nil
}
