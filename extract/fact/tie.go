package fact

import "slices"

// Tie is what two actors have in common: the meetings in which both take part
// (not those that one of them only mediates).
type Tie struct {
	A        string `json:"a"` // actor ids
	B        string `json:"b"`
	Meetings int    `json:"meetings"` // of any status
	Held     int    `json:"held"`
	First    string `json:"first"` // the first day a held meeting may fall on; empty when none has a date
	Last     string `json:"last"`  // the last day a held meeting may fall on
}

// Add counts a meeting of both into the tie. The order of meetings is of no
// consequence.
func (t *Tie) Add(m Meeting) {
	first, last, err := Bounds(m.Date.EDTF)
	if err != nil {
		first, last = Undated, Undated
	}
	t.Count(m.Status == Held, first, last)
}

// Count is Add for a meeting of which only the first and the last day are known on
// which it may fall, Undated where none is.
func (t *Tie) Count(held bool, first, last string) {
	t.Meetings++
	if !held {
		return
	}
	t.Held++
	if first == Undated {
		return
	}
	if t.First == "" || first < t.First {
		t.First = first
	}
	t.Last = max(t.Last, last)
}

// Pairs returns the pairs of different actors who take part in the meeting, the
// smaller id first, sorted.
func (m Meeting) Pairs() [][2]string {
	return PairsOf(m.Attending())
}

// PairsOf returns every two of the ids, in their order.
func PairsOf(ids []string) (pairs [][2]string) {
	for i, a := range ids {
		for _, b := range ids[i+1:] {
			pairs = append(pairs, [2]string{a, b})
		}
	}
	return pairs
}

// Attending returns the ids of those who take part in the meeting, sorted, each
// once; mediators are not among them.
func (m Meeting) Attending() []string {
	var ids []string
	for _, p := range m.Participants {
		if p.As != Mediates {
			ids = append(ids, p.ID)
		}
	}
	slices.Sort(ids)
	return slices.Compact(ids)
}
