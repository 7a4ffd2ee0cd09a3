package resolve

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	"liqa/extract/fact"
	"liqa/extract/resolve/block"
)

// brief is a report in a few words: "2018-06-01 held 2018-06-12 @موسكو kind a b c",
// published, status, date, place and kind being left out where unknown; of:1 where it
// stands in the article of the first.
func brief(t *testing.T, id, text string) block.Entry {
	t.Helper()
	fields := strings.Fields(text)
	r := told{Article: id, Outlet: id, Published: fields[0], Report: fact.Report{Status: fact.Status(fields[1]), Kind: fact.InPerson}}
	var c casting
	for _, f := range fields[2:] {
		place, isPlace := strings.CutPrefix(f, "@")
		switch {
		case isPlace:
			r.Report.Place.Name, r.Report.Place.Country, _ = strings.Cut(place, "/")
		case strings.HasPrefix(f, "of:"):
			r.Article = f[len("of:"):]
		case f == "visit":
			r.Report.Kind = fact.Visit
		case f[0] >= '0' && f[0] <= '9':
			r.Report.Date.EDTF = f
		default:
			p := part{Participant: fact.Participant{Type: fact.Person, As: fact.Attends}}
			if strings.HasPrefix(f, "state:") {
				p.Type = fact.State
			}
			r.Parts = append(r.Parts, p)
			c.Who = append(c.Who, player{ID: f})
		}
	}
	report := item(reportsStage, id+"#0000", nil, nil, r)
	c.Told = digest(report.Value)
	return block.Entry{ID: report.ID, Value: item(eventsStage, report.ID, nil, nil, c).Value, Base: map[string][]byte{report.ID: report.Value}}
}

// meetingsOf resolves reports as one block and names each meeting by its articles.
func meetingsOf(t *testing.T, reports []string) (groups []string, meetings []fact.Meeting) {
	t.Helper()
	var entries []block.Entry
	base := map[string][]byte{}
	for i, r := range reports {
		e := brief(t, fmt.Sprint(i+1), r)
		entries = append(entries, e)
		maps.Copy(base, e.Base)
	}
	events, err := resolveEvents(entries)
	if err != nil {
		t.Fatal(err)
	}
	entries = nil
	for _, it := range events.Items {
		entries = append(entries, block.Entry{ID: it.ID, Keys: it.Keys, Value: it.Value, Base: base})
	}
	slices.SortFunc(entries, func(a, b block.Entry) int { return strings.Compare(a.ID, b.ID) })
	em, err := resolveMeetings(entries)
	if err != nil {
		t.Fatal(err)
	}
	for _, m := range em.Meetings {
		var articles []string
		for _, r := range m.Reports {
			articles = append(articles, r.Article)
		}
		slices.Sort(articles)
		groups = append(groups, strings.Join(articles, "+"))
	}
	return groups, em.Meetings
}

func TestReportsOfOneMeeting(t *testing.T) {
	for _, c := range []struct {
		name    string
		reports []string
		want    string // meetings, each by its reports
	}{
		{"the day, and two days of papers that leave it out", []string{
			"2018-06-27 held 2018-06-27 a b", "2018-06-27 held a b", "2018-06-29 held a b"}, "1+2+3"},
		{"a week that holds the day", []string{
			"2018-06-28 held 2018-06-27 a b", "2018-07-02 held 2018-06-24/2018-06-30 a b", "2018-06-28 held a b"}, "1+2+3"},
		{"last week, as a paper of the same day has it without a date", []string{
			"2018-06-21 held 2018-06-10/2018-06-16 a b", "2018-06-21 held a b"}, "1+2"},
		{"a day of last week, and no date in a paper of this", []string{
			"2018-06-21 held 2018-06-15 a b", "2018-06-21 held a b"}, "1 2"},
		{"two days of one week", []string{
			"2018-06-25 held 2018-06-25 a b", "2018-06-28 held 2018-06-28 a b"}, "1 2"},
		{"planned for the day of departure, held on the next", []string{
			"2018-10-15 planned 2018-10-15 a b", "2018-10-16 held 2018-10-16 a b"}, "1+2"},
		{"held, and again on the next day", []string{
			"2018-10-15 held 2018-10-15 a b", "2018-10-16 held 2018-10-16 a b"}, "1 2"},
		{"held, and said to come on the next day: another", []string{
			"2018-06-03 held a b", "2018-06-04 planned a b"}, "1 2"},
		{"held on its day, and said to come on the next: another", []string{
			"2018-06-03 held 2018-06-03 a b", "2018-06-04 planned a b c"}, "1 2"},
		{"held, and said to come on the next day in its place: misread", []string{
			"2018-06-03 held 2018-06-03 @موسكو a b", "2018-06-04 planned @موسكو a b"}, "1+2"},
		{"said to come, and held on the next day", []string{
			"2018-06-03 planned a b", "2018-06-04 held a b"}, "1+2"},
		{"planned with a state for one day, held on the next", []string{
			"2018-10-15 planned 2018-10-15 a state:B", "2018-10-16 held 2018-10-16 a state:B"}, "1 2"},
		{"no day in either, days apart", []string{"2018-06-01 held a b", "2018-06-05 held a b"}, "1 2"},
		{"a visit of three days", []string{
			"2018-04-24 held 2018-04-23 visit @باريس/FR a state:FR", "2018-04-26 held 2018-04-25 visit @فرنسا/FR a state:FR"}, "1+2"},
		{"two states talk every day", []string{"2018-06-06 held state:A state:B", "2018-06-07 held state:A state:B"}, "1 2"},
		{"nine states do not", []string{
			"2018-04-08 proposed state:A state:B state:C state:D", "2018-04-08 proposed 2018-04-09 state:A state:B state:C state:D org"}, "1+2"},
		{"a visit planned again is not the one that was held before", []string{
			"2017-06-09 planned visit @الجزائر a state:DZ", "2017-06-09 held visit @الجزائر a state:DZ"}, "1 2"},
		{"awaited for weeks, then held", []string{
			"2018-05-20 planned a b", "2018-05-28 planned a b", "2018-06-13 held 2018-06-12 a b"}, "1+2+3"},
		{"awaited, then called off", []string{"2018-05-20 planned a b", "2018-05-30 denied a b"}, "1+2"},
		{"awaited, held elsewhere, awaited again", []string{
			"2018-06-27 planned @الخرطوم/SD a b", "2018-07-08 held 2018-07-07 @أوغندا/UG a b", "2018-07-10 planned a b"}, "1 2 3"},
		{"awaited too long ago", []string{"2018-03-01 planned a b", "2018-06-13 held 2018-06-12 a b"}, "1 2"},
		{"the next of two meetings", []string{
			"2018-05-20 planned a b", "2018-06-03 held 2018-06-02 a b", "2018-06-13 held 2018-06-12 a b"}, "1+2 3"},
		{"a day that one paper in many gives is a mistake", []string{
			"2018-05-20 planned a b", "2018-05-25 planned 2018-05-24 a b", "2018-06-13 held 2018-06-12 a b", "2018-06-13 held 2018-06-12 a b",
			"2018-06-13 held 2018-06-12 a b", "2018-06-13 held 2018-06-12 a b", "2018-06-13 held 2018-06-12 a b"}, "1+3+4+5+6+7 2"},
		{"held on a day to come: the day is another's", []string{
			"2018-05-22 held 2018-06-12 a b", "2018-05-22 held 2018-05-22 a b", "2018-06-12 held 2018-06-12 a b"}, "1+2 3"},
		{"held on a day to come: it was awaited", []string{
			"2018-07-13 held 2018-07-15/2018-07-21 a b", "2018-07-16 held 2018-07-16 a b"}, "1+2"},
		{"awaited by three, held by another two of them", []string{
			"2018-05-25 planned a b c", "2018-06-04 held 2018-06-03 a b d"}, "1 2"},
		{"awaited by two, held with a third", []string{
			"2018-05-25 planned a b", "2018-06-06 held 2018-06-05 a b d"}, "1+2"},
		{"planned elsewhere", []string{
			"2018-05-30 planned @لندن/GB a b", "2018-06-13 held 2018-06-12 @موسكو/RU a b"}, "1 2"},
		{"a state is met every week", []string{"2018-06-01 planned a state:X", "2018-06-13 held 2018-06-12 a state:X"}, "1 2"},
		{"a plan whose article gives the day otherwise is of no later meeting", []string{
			"2018-04-24 planned 2018-04-24 a b", "2018-04-24 planned a b of:1", "2018-04-30 held 2018-04-30 a b"}, "1 1 3"},
		{"held in a month, and on a day of it", []string{
			"2018-05-16 held 2018-04 a b", "2018-04-28 held 2018-04-27 a b"}, "1+2"},
		{"a month with two days", []string{
			"2018-05-16 held 2018-04 a b", "2018-04-28 held 2018-04-27 a b", "2018-04-03 held 2018-04-02 a b"}, "1 2 3"},
		{"two papers tell of one month", []string{"2018-05-16 held 2018-04 a b", "2018-05-25 held 2018-04 a b"}, "1+2"},
		{"two papers tell of two states' month, and of one place", []string{
			"2018-05-10 held 2018-04 @بانمونجوم/KR state:A state:B", "2018-05-20 held 2018-04 @بانمونجوم/KR state:A state:B"}, "1+2"},
		{"two papers tell of two states' month", []string{
			"2018-05-10 held 2018-04 state:A state:B", "2018-05-20 held 2018-04 state:A state:B"}, "1 2"},
		{"two papers tell of one year, and of one place", []string{
			"2018-05-16 held 1972 @بكين/CN a b", "2018-08-25 held 1972 @بكين/CN a b"}, "1+2"},
		{"two papers tell of one year", []string{"2018-05-16 held 2017 a b", "2018-05-25 held 2017 a b"}, "1 2"},
		{"told again by its place", []string{
			"2018-06-13 held 2018-06-12 @سنغافورة a b", "2018-06-27 held @سنغافورة a b"}, "1+2"},
		{"told again without its place, for it is known to all", []string{
			"2018-06-13 held 2018-06-12 a b", "2018-06-13 held 2018-06-12 a b", "2018-06-13 held 2018-06-12 a b", "2018-06-13 held 2018-06-12 a b",
			"2018-06-27 held a b"}, "1+2+3+4+5"},
		{"told once, and once more without its place", []string{"2018-06-13 held 2018-06-12 a b", "2018-06-27 held a b"}, "1 2"},
		{"told again by its place, after another elsewhere", []string{
			"2018-06-13 held 2018-06-12 @سنغافورة/SG a b", "2018-06-19 held 2018-06-18 @هانوي/VN a b", "2018-06-27 held @سنغافورة/SG a b"}, "1+3 2"},
		{"told again, after another", []string{
			"2018-06-13 held 2018-06-12 @سنغافورة a b", "2018-06-19 held 2018-06-18 @سنتوسا a b", "2018-06-27 held @سنغافورة a b"}, "1 2 3"},
		{"told again days later", []string{"2018-06-05 held 2018-06-04 a b", "2018-06-07 held a b"}, "1+2"},
		{"a state, told again days later", []string{"2018-06-05 held 2018-06-04 a state:B", "2018-06-07 held a state:B"}, "1 2"},
		{"no day in either, days apart, in one place", []string{
			"2018-06-01 held @سنغافورة a b", "2018-06-05 held @سنغافورة a b", "2018-06-20 held @سنغافورة a b"}, "1+2 3"},
		{"a place that one paper in many gives is a mistake", []string{
			"2018-09-03 planned 2018-09-07 @دمشق/SY a b c", "2018-09-06 planned 2018-09-07 @طهران/IR a b",
			"2018-09-07 held 2018-09-07 @طهران/IR a b c", "2018-09-07 held @طهران/IR a b"}, "1+2+3+4"},
		{"in two places", []string{"2018-07-08 held 2018-07-08 @طوكيو/JP a b", "2018-07-09 held @سيول/KR a b"}, "1 2"},
		{"three are hardly in two places", []string{"2018-07-08 held 2018-07-08 @طوكيو/JP a b c", "2018-07-09 held @سيول/KR a b c"}, "1+2"},
		{"three on two days", []string{"2018-07-08 held 2018-07-08 @طوكيو/JP a b c", "2018-07-09 held 2018-07-09 @سيول/KR a b c"}, "1 2"},
	} {
		if got, _ := meetingsOf(t, c.reports); strings.Join(got, " ") != c.want {
			t.Errorf("%s: %v, want %s", c.name, got, c.want)
		}
	}
}

// The day is what most sources say or leave open; of those the most exact.
func TestDateOfAMeeting(t *testing.T) {
	for _, c := range []struct {
		reports []string
		want    string
	}{
		{[]string{"2018-06-28 held 2018-06-27 a b", "2018-07-02 held 2018-06-24/2018-06-30 a b", "2018-07-02 held 2018-06-24/2018-06-30 a b"}, "2018-06-27"},
		{[]string{"2018-05-16 held 2018-04 a b", "2018-05-28 held 2018-04 a b"}, "2018-04"},
		{[]string{"2018-05-16 held a b", "2018-05-16 held a b"}, ""},
	} {
		if _, got := meetingsOf(t, c.reports); len(got) != 1 || got[0].Date.EDTF != c.want {
			t.Errorf("%v: %v, want one meeting on %q", c.reports, got, c.want)
		}
	}
}

// Of what as many sources say, it is what more of their reports do.
func TestWhatMostReportsSay(t *testing.T) {
	report := func(outlet, day, place string) placed {
		return placed{Account: fact.Account{Outlet: outlet, Published: "2018-06-13", Date: fact.Date{EDTF: day}, Place: fact.Place{Name: place}}}
	}
	m := merge("x", []placed{
		report("a", "2018-06-11", "سنغافورة الكبرى"), report("a", "2018-06-12", "سنتوسا"), report("a", "2018-06-12", "سنتوسا"),
		report("b", "2018-06-11", "سنغافورة الكبرى"), report("b", "2018-06-12", "سنتوسا"),
	})
	if m.Sources != 2 || m.Date.EDTF != "2018-06-12" || m.Place.Name != "سنتوسا" {
		t.Errorf("%d sources, on %s in %s; want 2, what most of their reports say", m.Sources, m.Date.EDTF, m.Place.Name)
	}
}
