package export

import (
	"bytes"
	"cmp"
	"fmt"
	"regexp"
	"slices"
	"testing"

	"liqa/extract/fact"
	"liqa/graph"
)

// drawn is a picture of meetings on the days given.
func drawn(days ...string) graph.Picture {
	var p graph.Picture
	for _, id := range []string{"a", "b"} {
		p.Actors = append(p.Actors, fact.Actor{ID: id, Name: "actor " + id})
	}
	for _, d := range days {
		p.Meetings = append(p.Meetings, fact.Meeting{ID: d, Status: fact.Held, Date: fact.Date{EDTF: d},
			Participants: []fact.Member{{ID: "a"}, {ID: "b"}, {ID: "left out of the picture"}}})
	}
	return p
}

// labels are the texts of the timeline that match.
func labels(t *testing.T, p graph.Picture, like string) (found []string) {
	t.Helper()
	var b bytes.Buffer
	if err := TimelineSVG(&b, p); err != nil {
		t.Fatal(err)
	}
	for _, m := range regexp.MustCompile(`<text[^>]*>(`+like+`)</text>`).FindAllSubmatch(b.Bytes(), -1) {
		found = append(found, string(m[1]))
	}
	return found
}

// TestTimelineTicks: a year alone shows its months, more years their beginnings.
func TestTimelineTicks(t *testing.T) {
	for _, c := range []struct {
		days []string
		want []string
	}{
		{[]string{"2018-03-01", "2018-05-01"}, []string{"2018", "02", "03", "04", "05", "06", "07", "08", "09", "10", "11", "12"}},
		{[]string{"2014-03-01", "2015-02-01", "2016-03-03", "2017-09-30", "2018-05-01"}, []string{"2014", "2015", "2016", "2017", "2018"}},
	} {
		if got := labels(t, drawn(c.days...), `\d+`); !slices.Equal(got, c.want) {
			t.Errorf("%v: %v, want %v", c.days, got, c.want)
		}
	}
}

// TestTimelineRoom: decades of few meetings leave room to the year of many, and no
// two labels lie on one another.
func TestTimelineRoom(t *testing.T) {
	days := []string{"1930-01-01", "1971-05/1972-06", "2019-12-31"}
	for d := range 100 {
		days = append(days, fmt.Sprintf("2018-%02d-%02d", 1+d%12, 1+d%28))
	}
	a := axisOf(drawn(days...).Meetings)
	if x := a.x("1930-01-01"); x != leftEdge {
		t.Errorf("the first year begins at %v", x)
	}
	if year := a.x("2019-01-01") - a.x("2018-01-01"); year < plotWidth/4 {
		t.Errorf("the year of most meetings has %v of %d pixels", year, plotWidth)
	}
	ticks := a.ticks()
	slices.SortFunc(ticks, func(x, y tick) int { return cmp.Compare(x.x, y.x) })
	for i := 1; i < len(ticks); i++ {
		if ticks[i].x-ticks[i-1].x < monthGap-2 { // February is shorter
			t.Errorf("%v lies on %v", ticks[i], ticks[i-1])
		}
	}
	if !slices.ContainsFunc(ticks, func(x tick) bool { return x.text == "12" }) {
		t.Errorf("no months in %v", ticks)
	}
}

// TestTimelineRows: every row has a name, also where a meeting has more actors
// than the picture.
func TestTimelineRows(t *testing.T) {
	if got := labels(t, drawn("2018-03-01"), `actor.*|1 meetings of.*`); !slices.Equal(got, []string{"1 meetings of 2 actors; 0 more have no date or no actor shown", "actor a", "actor b"}) {
		t.Errorf("%q", got)
	}
}
