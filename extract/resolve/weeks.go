package resolve

import (
	"slices"
	"time"

	"liqa/extract/fact"
	"liqa/extract/resolve/block"
)

// A meeting of few is spoken of for weeks: it is awaited, held on a day, and told
// again by its month or place when everybody knows the day.
const (
	awaited  = 30 // days between the last word of a plan and the meeting of two persons
	expected = 10 // the same where a person meets a state or a body
	spokenOf = 21 // days between two words of one plan, or of a meeting and a retelling
	month    = 31 // days of the longest date that may mean one meeting
	few      = 3  // how many take part at most; the meetings of more are known by their day
)

// weekKeys are what events that may be one share: a pair with the weeks around
// it, or with the words of a date of months.
func (e event) weekKeys() []string {
	m, _ := e.meeting("")
	s := e.seen(m)
	switch {
	case !s.known || len(s.cast) > few:
		return nil
	case s.last-s.first > month:
		var keys []string
		for _, pair := range fact.PairsOf(s.cast) {
			keys = append(keys, shortID([]byte(pair[0]+"\x01"+pair[1]+"\x01="+s.date)))
		}
		return keys
	}
	return pairKeys(fact.PairsOf(s.cast), s.span, awaited)
}

// resolveMeetings joins the events of a block that are one meeting.
func resolveMeetings(entries []block.Entry) (block.Emission, error) {
	var em block.Emission
	events, err := readEvents(entries)
	if err != nil {
		return em, err
	}
	for _, g := range oneMeeting(events) {
		var whole event
		for _, i := range g {
			whole.Told = append(whole.Told, events[i].Told...)
			whole.Said = append(whole.Said, events[i].Said...)
		}
		if m, stands := whole.meeting(entries[g[0]].ID); stands {
			em.Meetings = append(em.Meetings, m)
		}
	}
	return em, nil
}

// seen is what an event is known by from afar.
type seen struct {
	span          // the days of the meeting, else those of publication
	known    bool // whether there are any
	stamps   span // the days of publication
	status   fact.Status
	date     string // of the meeting
	place    fact.Place
	remote   bool
	cast     []string // whom half of the reports name at least, sorted
	persons  []string // those of them who are persons
	articles []string
	reports  int
}

func (e event) seen(m fact.Meeting) seen {
	s := seen{status: m.Status, date: m.Date.EDTF, place: m.Place, remote: remote(e.Told[0]), cast: e.cast(m), reports: len(e.Told)}
	for _, p := range m.Participants {
		if _, meant := slices.BinarySearch(s.cast, p.ID); meant && p.Type == fact.Person {
			s.persons = append(s.persons, p.ID)
		}
	}
	slices.Sort(s.persons)
	for _, t := range e.Told {
		s.articles = append(s.articles, t.Account.Article)
		day, ok := spanOfDate(prefix(t.Account.Published, len(time.DateOnly)))
		switch {
		case ok && s.stamps == span{}:
			s.stamps = day
		case ok:
			s.stamps = span{min(s.stamps.first, day.first), max(s.stamps.last, day.last)}
		}
	}
	s.span, s.known = s.stamps, s.stamps != span{}
	if !slices.ContainsFunc(e.Told, dated) {
		s.date = "" // or what was held is still to come
	}
	if s.date != "" {
		s.span, s.known = spanOfDate(s.date)
	}
	return s
}

// cast are those who take part as at least half of the reports say, sorted; a paper
// in twenty takes a bystander for one.
func (e event) cast(m fact.Meeting) []string {
	return slices.DeleteFunc(m.Attending(), func(id string) bool {
		n := 0
		for _, t := range e.Told {
			if slices.Contains(t.Account.Participants, id) {
				n++
			}
		}
		return 2*n < len(e.Told)
	})
}

// exact reports whether the event's day is known to a week; coarse, whether only
// its month or less.
func (s seen) exact() bool  { return s.date != "" && s.last-s.first <= week }
func (s seen) coarse() bool { return s.date != "" && s.last-s.first > week }

func (s seen) held() bool { return s.status == fact.Held }

// suits reports whether two events may be one as far as who and where go, and how
// long they are spoken of: a state or a body meets somebody every week. Two states
// are told by no person, but by a date and a place of theirs.
func (s seen) suits(t seen) bool {
	persons := common(s.persons, t.persons)
	if persons < min(len(s.persons), len(t.persons)) {
		return false
	}
	return s.remote == t.remote && agree(s.place, t.place) && common(s.cast, t.cast) >= 2 &&
		(persons >= 2 || persons == 1 && inPlace(s, t) && s.stamps.gap(t.stamps) <= expected ||
			len(s.persons)+len(t.persons) == 0 && s.date != "" && s.date == t.date && inPlace(s, t))
}

// besides reports whether one article tells of both, and so takes them for two.
func (s seen) besides(t seen) bool {
	return slices.ContainsFunc(s.articles, func(a string) bool { return slices.Contains(t.articles, a) })
}
