package graph

import (
	"iter"
	"slices"
	"strings"

	"liqa/extract/fact"
	"liqa/graph/name"
)

// Filter selects meetings. Every field that is set must agree.
type Filter struct {
	Actors       []string // ids; all of them have a part
	Since, Until string   // days, YYYY-MM-DD: what may fall between them, both included
	Undated      bool     // keep unknown dates although Since or Until is set
	Place        string   // words of the place's name
	PlaceCountry string   // or the country it is in; code as in fact.Place
	Country      string   // the side a participant represents; code as in fact.Member
	Topic        string   // words of one topic
	Kinds        []fact.Kind
	Statuses     []fact.Status
	Source       string // words of an outlet, or of whom it goes by
	MinSources   int    // independent ones
}

// Meetings yields the meetings of src that the filter keeps, oldest first.
func Meetings(src Source, f Filter) iter.Seq2[fact.Meeting, error] {
	keeps := f.test()
	all := src.Meetings(f.Since, f.Until)
	if len(f.Actors) > 0 {
		all = src.MeetingsOf(f.Actors, f.Since, f.Until)
	}
	return func(yield func(fact.Meeting, error) bool) {
		for m, err := range all {
			if (err != nil || keeps(m)) && !yield(m, err) {
				return
			}
		}
	}
}

// IsZero reports whether the filter keeps everything.
func (f Filter) IsZero() bool {
	return len(f.Actors) == 0 && f.Since+f.Until+f.Place+f.PlaceCountry+f.Country+f.Topic+f.Source == "" &&
		len(f.Kinds) == 0 && len(f.Statuses) == 0 && f.MinSources == 0
}

// orHeld is the filter for questions that only held meetings answer, unless it
// names statuses.
func (f Filter) orHeld() Filter {
	if len(f.Statuses) == 0 {
		f.Statuses = []fact.Status{fact.Held}
	}
	return f
}

// Keeps reports whether the filter keeps m.
func (f Filter) Keeps(m fact.Meeting) bool { return f.test()(m) }

// test compiles the filter: its words are folded once, and the cheapest tests
// come first.
func (f Filter) test() func(fact.Meeting) bool {
	place, topic, source := name.Words(f.Place), name.Words(f.Topic), name.Words(f.Source)
	return func(m fact.Meeting) bool {
		return m.Sources >= f.MinSources &&
			(len(f.Kinds) == 0 || slices.Contains(f.Kinds, m.Kind)) &&
			(len(f.Statuses) == 0 || slices.Contains(f.Statuses, m.Status)) &&
			(f.Country == "" || sides(m, f.Country)) &&
			f.hasActors(m) && f.inTime(m) &&
			(f.Place+f.PlaceCountry == "" || f.isPlace(m.Place, place)) &&
			(f.Topic == "" || hasTopic(m, topic)) &&
			(f.Source == "" || goesBy(m, source))
	}
}

func (f Filter) hasActors(m fact.Meeting) bool {
	for _, id := range f.Actors {
		if !slices.ContainsFunc(m.Participants, func(p fact.Member) bool { return p.ID == id }) {
			return false
		}
	}
	return true
}

func (f Filter) inTime(m fact.Meeting) bool {
	if f.Since+f.Until != "" && !f.Undated && m.SortDay() == fact.Undated {
		return false
	}
	return m.Within(f.Since, f.Until)
}

func (f Filter) isPlace(p fact.Place, words []string) bool {
	return f.PlaceCountry != "" && strings.EqualFold(p.Country, f.PlaceCountry) || f.Place != "" && holds(p.Name, words)
}

func sides(m fact.Meeting, country string) bool {
	return slices.ContainsFunc(m.Participants, func(p fact.Member) bool { return strings.EqualFold(p.Country, country) })
}

func hasTopic(m fact.Meeting, words []string) bool {
	return slices.ContainsFunc(m.Topics, func(t string) bool { return holds(t, words) })
}

func goesBy(m fact.Meeting, words []string) bool {
	return slices.ContainsFunc(m.Reports, func(r fact.Account) bool {
		return holds(r.Outlet, words) || slices.ContainsFunc(r.AccordingTo, func(s string) bool { return holds(s, words) })
	})
}

// holds reports whether text has all the words, in any order; no words are in
// no text.
func holds(text string, words []string) bool {
	if text == "" || len(words) == 0 {
		return false
	}
	has := name.Words(text)
	for _, w := range words {
		if !slices.Contains(has, w) {
			return false
		}
	}
	return true
}
