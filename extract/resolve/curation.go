package resolve

import (
	"encoding/json"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"liqa/extract/fact"
	"liqa/extract/resolve/block"
)

// Act is what the user decided.
type Act string

// What a user can decide.
const (
	Merge   Act = "merge"   // the actors of two keys are one
	Split   Act = "split"   // some keys are another actor's
	Rename  Act = "rename"  // the name to show an actor by
	Alias   Act = "alias"   // another name of an actor
	Reject  Act = "reject"  // no meeting
	Correct Act = "correct" // a meeting's place or date
)

// Decision is one word of the user's. Actors stand in it by their keys and
// meetings by their reports, which stay what they are when articles come and go.
type Decision struct {
	Act     Act      `json:"act"`
	Keys    []string `json:"keys,omitempty"`    // of actors
	Name    string   `json:"name,omitempty"`    // of rename and alias
	Reports []string `json:"reports,omitempty"` // of the meeting
	Place   *string  `json:"place,omitempty"`
	Date    *string  `json:"date,omitempty"` // EDTF
	Note    string   `json:"note,omitempty"`
}

type decision = Decision

// ID names the decision by what it says.
func (d Decision) ID() string {
	d.Note = ""
	b, err := json.Marshal(d)
	if err != nil {
		panic(err) // strings always marshal
	}
	return contentID(b)
}

// Check says what is wrong with a decision, if anything.
func (d Decision) Check() error {
	need := func(ok bool, what string) error {
		if ok {
			return nil
		}
		return fmt.Errorf("the decision %q needs %s", d.Act, what)
	}
	switch d.Act {
	case Merge:
		return need(len(d.Keys) > 1, "two keys of actors")
	case Split:
		return need(len(d.Keys) > 0, "the keys that stand apart")
	case Rename, Alias:
		return need(len(d.Keys) > 0 && d.Name != "", "a key of an actor and a name")
	case Reject:
		return need(len(d.Reports) > 0, "the reports of a meeting")
	case Correct:
		if d.Date != nil && *d.Date != "" {
			if _, _, err := fact.Bounds(*d.Date); err != nil {
				return err
			}
		}
		return need(len(d.Reports) > 0 && (d.Place != nil || d.Date != nil), "the reports of a meeting and a place or a date")
	}
	return fmt.Errorf("there is no decision %q", d.Act)
}

// Items returns the decision as what the stages resolve.
func (d Decision) Items() ([]block.Item, error) {
	if err := d.Check(); err != nil {
		return nil, err
	}
	id := "u:" + d.ID()
	var it block.Item
	switch d.Act {
	case Merge:
		it = item(peopleStage, id, d.Keys, nil, named{Links: [][]string{d.Keys}, Named: userLink})
	case Split:
		it = item(peopleStage, id, d.Keys, nil, named{Split: d.Keys})
	case Rename:
		it = item(peopleStage, id, d.Keys, nil, named{Named: d.Name, Key: d.Keys[0]})
	case Alias:
		key := folded(d.Name)
		keys := append([]string{key}, d.Keys...)
		alias := weighed{form{Key: key, Name: d.Name, Type: fact.Person}, 0}
		it = item(peopleStage, id, keys, nil, named{Forms: []weighed{alias}, Links: [][]string{keys}, Named: userLink})
	default:
		keys := make([]string, 0, len(d.Reports))
		for _, r := range d.Reports {
			keys = append(keys, "r:"+r)
		}
		it = item(eventsStage, id, keys, nil, casting{Verdict: &d})
	}
	it.Keys = slices.Compact(slices.Sorted(slices.Values(it.Keys))) // not in place: they are the decision's own
	return []block.Item{it}, nil
}

// ReportOf names the report of a reading that an account repeats, as decisions
// do; empty when it repeats none.
func ReportOf(a fact.Account, r fact.Reading) string {
	for i, m := range r.Meetings {
		if m.Kind == a.Kind && m.Status == a.Status && m.Date == a.Date && slices.Equal(m.Evidence, a.Evidence) {
			return reportID(r.ID, i)
		}
	}
	return ""
}

// heed applies decisions to a meeting and reports whether it stands.
func heed(m *fact.Meeting, said []decision) bool {
	slices.SortFunc(said, func(a, b decision) int { return slices.Compare([]string{a.ID()}, []string{b.ID()}) })
	for _, d := range said {
		if d.Act == Reject {
			return false
		}
		if d.Place != nil && *d.Place != m.Place.Name {
			m.Place = fact.Place{Name: *d.Place}
		}
		if d.Date != nil {
			m.Date = fact.Date{EDTF: *d.Date}
		}
	}
	return true
}

// String says the decision in one line.
func (d Decision) String() string {
	parts := []string{string(d.Act)}
	parts = append(parts, d.Keys...)
	if d.Name != "" {
		parts = append(parts, strconv.Quote(d.Name))
	}
	parts = append(parts, d.Reports...)
	if d.Place != nil {
		parts = append(parts, "place="+*d.Place)
	}
	if d.Date != nil {
		parts = append(parts, "date="+*d.Date)
	}
	if d.Note != "" {
		parts = append(parts, "("+d.Note+")")
	}
	return strings.Join(parts, " ")
}
