package export

import (
	"bytes"
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

// TestTimelineTicks: a year alone shows its months, a few decades only some years.
func TestTimelineTicks(t *testing.T) {
	for _, c := range []struct {
		days []string
		want []string
	}{
		{[]string{"2018-03-01", "2018-05-01"}, []string{"2018", "02", "03", "04", "05", "06", "07", "08", "09", "10", "11", "12"}},
		{[]string{"2014-03-01", "2018-05-01"}, []string{"2014", "2015", "2016", "2017", "2018"}},
		{[]string{"1980-03-01", "2019-05-01"}, []string{"1980", "1982", "1984", "1986", "1988", "1990", "1992", "1994", "1996", "1998",
			"2000", "2002", "2004", "2006", "2008", "2010", "2012", "2014", "2016", "2018"}},
	} {
		if got := labels(t, drawn(c.days...), `\d+`); !slices.Equal(got, c.want) {
			t.Errorf("%v: %v, want %v", c.days, got, c.want)
		}
	}
}

// TestTimelineRows: every row has a name, also where a meeting has more actors
// than the picture.
func TestTimelineRows(t *testing.T) {
	if got := labels(t, drawn("2018-03-01"), `actor.*|1 meetings of.*`); !slices.Equal(got, []string{"1 meetings of 2 actors; 0 more have no date or no actor shown", "actor a", "actor b"}) {
		t.Errorf("%q", got)
	}
}
