package graph

import (
	"cmp"
	"fmt"
	"slices"
	"time"

	"liqa/extract/fact"
)

// The kinds of change.
const (
	FirstMeeting = "first"  // two actors met for the first time
	GoneQuiet    = "quiet"  // two who used to meet no longer do
	Unkept       = "unkept" // a meeting announced and never reported held
)

// Change is something new in who meets whom.
type Change struct {
	Change   string   `json:"change"`
	Actors   []Party  `json:"actors"`
	Meetings int      `json:"meetings"` // held ones of the two, up to the day asked about
	Day      string   `json:"day"`      // the first on which the first meeting, the last one, or the one announced may have been
	Silent   int      `json:"silent"`   // days without a meeting, of those gone quiet
	Usual    int      `json:"usual"`    // the longest such time before
	Evidence Evidence `json:"evidence"`
}

// Party is an actor named in passing.
type Party struct {
	ID    string `json:"id"`
	Name  string `json:"name"`
	Label string `json:"label"`
}

// Two who met at least usualMeetings times have gone quiet when they have been
// silent for more than quietFactor times their longest pause.
const (
	usualMeetings = 3
	quietFactor   = 2
)

// A meeting that was announced counts as held when two of those named met from
// earlyDays before the day announced to lateDays after it.
const (
	earlyDays = 3
	lateDays  = 14
)

// Changes returns what changed from the filter's Since on. Its Until is the day
// from which is looked back; without one it is the latest day that anything told of
// the time since knows of, so that the answer does not depend on the day it is asked.
func Changes(src Source, f Filter) ([]Change, error) {
	w := &watch{since: f.Since, until: f.Until}
	f.Since = ""
	var out []Change
	see := w.all
	if f.Until = ""; f.IsZero() {
		see = w.byTies
	}
	f.Until = w.until
	err := see(src, f, func(p *pair) {
		if c, ok := w.change(p); ok {
			out = append(out, c)
		}
	})
	if err != nil {
		return nil, err
	}
	for i := range out {
		if err := out[i].cite(src, f); err != nil {
			return nil, err
		}
	}
	broken, err := w.unkept(src)
	if err != nil {
		return nil, err
	}
	out = append(out, broken...)
	slices.SortFunc(out, compareChanges)
	return out, nil
}

// all shows every pair by going through all meetings.
func (w *watch) all(src Source, f Filter, show func(*pair)) error {
	pairs := map[[2]string]*pair{}
	for m, err := range Meetings(src, f) {
		if err != nil {
			return err
		}
		w.see(m)
		for _, ids := range m.Pairs() {
			if pairs[ids] == nil {
				pairs[ids] = &pair{ids: ids}
			}
			pairs[ids].see(m)
		}
	}
	for _, p := range pairs {
		show(p)
	}
	return nil
}

// byTies shows the pairs of which there may be news: their ties tell that of most
// there is none.
func (w *watch) byTies(src Source, f Filter, show func(*pair)) error {
	keeps := f.test()
	for m, err := range src.Meetings(w.since, w.until) {
		if err != nil {
			return err
		}
		if keeps(m) {
			w.see(m)
		}
	}
	for t, err := range src.AllTies() {
		if err != nil {
			return err
		}
		if !w.news(t) {
			continue
		}
		p := &pair{ids: [2]string{t.A, t.B}}
		for m, err := range src.Between(t.A, t.B) {
			if err != nil {
				return err
			}
			if keeps(m) {
				p.see(m)
			}
		}
		show(p)
	}
	return nil
}

// news reports whether two may have met for the first time or gone quiet.
func (w *watch) news(t fact.Tie) bool {
	began := t.First >= w.since
	went := t.Held >= usualMeetings && (t.Last < w.since || w.until != "" && t.Last > w.until)
	return t.First != "" && (w.until == "" || t.First <= w.until) && (began || went)
}

func compareChanges(a, b Change) int {
	return cmp.Or(cmp.Compare(a.Change, b.Change), cmp.Compare(a.Day, b.Day), cmp.Compare(a.Evidence.Meeting, b.Evidence.Meeting),
		slices.CompareFunc(a.Actors, b.Actors, func(x, y Party) int { return cmp.Compare(x.ID, y.ID) }))
}

// watch is what is seen of the time asked about.
type watch struct {
	since, until string
	latest       string // day known of
	planned      []fact.Meeting
}

// see notes a meeting.
func (w *watch) see(m fact.Meeting) {
	first, last, err := fact.Bounds(m.Date.EDTF)
	dated := err == nil
	if dated && last < w.since {
		return
	}
	for _, r := range m.Reports {
		if len(r.Published) >= 10 {
			w.latest = max(w.latest, r.Published[:10])
		}
	}
	switch {
	case m.Status == fact.Planned && dated:
		w.planned = append(w.planned, m)
	case m.Status == fact.Held && dated:
		w.latest = max(w.latest, first)
	}
}

// pair is two actors' held meetings so far. Where a date leaves days open, what
// is said of the pair holds for all of them.
type pair struct {
	ids         [2]string
	meetings    int
	first, last string // first days of the first and the latest meeting
	until       string // the last day on which they may have met
	told        string // by then a meeting of unknown date had been reported
	pause       int    // the longest, in days
	cited       string // id of the last meeting
}

// see notes a meeting of the two; they come oldest first.
func (p *pair) see(m fact.Meeting) {
	if m.Status != fact.Held {
		return
	}
	if first, last, err := fact.Bounds(m.Date.EDTF); err == nil {
		p.met(m.ID, first, last)
	} else {
		p.hadMet(m)
	}
}

// met counts a meeting.
func (p *pair) met(id, first, last string) {
	if p.meetings == 0 {
		p.first = first
	} else {
		p.pause = max(p.pause, daysFrom(p.last, last))
	}
	p.meetings++
	p.last, p.until, p.cited = first, max(p.until, last), id
}

// hadMet notes a meeting of unknown date: it was before its first report.
func (p *pair) hadMet(m fact.Meeting) {
	for _, r := range m.Reports {
		if len(r.Published) >= 10 && (p.told == "" || r.Published < p.told) {
			p.told = r.Published[:10]
		}
	}
}

func (w *watch) today() string { return cmp.Or(w.until, w.latest) }

// change says what is new of a pair.
func (w *watch) change(p *pair) (Change, bool) {
	c := Change{Actors: []Party{{ID: p.ids[0]}, {ID: p.ids[1]}}, Meetings: p.meetings, Evidence: Evidence{Meeting: p.cited}}
	silent := daysFrom(p.until, w.today())
	switch {
	case p.meetings > 0 && p.first >= w.since && (p.told == "" || p.told >= w.since):
		c.Change, c.Day = FirstMeeting, p.first
	case p.until < w.since && p.meetings >= usualMeetings && silent > quietFactor*max(p.pause, 1):
		c.Change, c.Day, c.Silent, c.Usual = GoneQuiet, p.last, silent, p.pause
	default:
		return c, false
	}
	return c, true
}

// cite fills in names and quotes: of the first meeting that the filter keeps, or of
// the last, which is known by its id.
func (c *Change) cite(src Source, f Filter) error {
	a, b := c.Actors[0].ID, c.Actors[1].ID
	keeps := f.orHeld().test()
	for m, err := range src.Between(a, b) {
		if err != nil {
			return err
		}
		if m.ID == c.Evidence.Meeting || c.Change == FirstMeeting && keeps(m) {
			c.Evidence, c.Actors = Cite(m), parties(m, a, b)
			return nil
		}
	}
	return fmt.Errorf("meeting %q: %w", c.Evidence.Meeting, fact.ErrNotFound)
}

// parties names the actors with these ids; all who take part where none is given.
func parties(m fact.Meeting, ids ...string) []Party {
	var out []Party
	for _, p := range m.Participants {
		known := slices.ContainsFunc(out, func(x Party) bool { return x.ID == p.ID })
		if !known && p.As != fact.Mediates && (len(ids) == 0 || slices.Contains(ids, p.ID)) {
			out = append(out, party(p))
		}
	}
	return out
}

// unkept returns the meetings announced for the time asked about that nobody
// reported held.
func (w *watch) unkept(src Source) ([]Change, error) {
	var out []Change
	for _, m := range w.planned {
		first, last, err := fact.Bounds(m.Date.EDTF)
		if err != nil || last < w.since || daysAfter(last, lateDays) > w.today() {
			continue
		}
		kept, err := kept(src, m, daysAfter(first, -earlyDays), daysAfter(last, lateDays))
		if err != nil {
			return nil, err
		}
		if !kept {
			out = append(out, Change{Change: Unkept, Actors: parties(m), Day: first, Evidence: Cite(m)})
		}
	}
	return out, nil
}

func kept(src Source, planned fact.Meeting, since, until string) (bool, error) {
	for _, ids := range planned.Pairs() {
		for m, err := range src.MeetingsOf(ids[:], since, until) {
			if err != nil {
				return false, err
			}
			if m.Status == fact.Held && m.SortDay() != fact.Undated {
				return true, nil
			}
		}
	}
	return false, nil
}

// daysFrom counts the days from one to another; days are as fact.Bounds returns
// them.
func daysFrom(from, to string) int {
	a, errA := time.Parse(time.DateOnly, from)
	b, errB := time.Parse(time.DateOnly, to)
	if errA != nil || errB != nil {
		return 0
	}
	return int(b.Sub(a).Hours() / 24)
}

// daysAfter is the day n days later; the ends of time stay where they are.
func daysAfter(day string, n int) string {
	t, err := time.Parse(time.DateOnly, day)
	if err != nil || day == fact.FirstDay || day == fact.LastDay {
		return day
	}
	return t.AddDate(0, 0, n).Format(time.DateOnly)
}
