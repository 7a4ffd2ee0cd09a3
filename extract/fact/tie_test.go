package fact

import (
	"reflect"
	"testing"
)

func TestPairsLeaveOutMediatorsAndDoubles(t *testing.T) {
	m := Meeting{Participants: []Member{{ID: "c"}, {ID: "a"}, {ID: "m", As: Mediates}, {ID: "b", As: Attends}, {ID: "a"}}}
	want := [][2]string{{"a", "b"}, {"a", "c"}, {"b", "c"}}
	if got := m.Pairs(); !reflect.DeepEqual(got, want) {
		t.Errorf("Pairs = %v, want %v", got, want)
	}
}

func TestTieAdd(t *testing.T) {
	tie := Tie{A: "a", B: "b"}
	for _, m := range []Meeting{
		{Status: Held, Date: Date{EDTF: "2017-05"}},
		{Status: Held, Date: Date{EDTF: "2016-05-01"}},
		{Status: Held},
		{Status: Planned, Date: Date{EDTF: "2030-01-01"}},
	} {
		tie.Add(m)
	}
	if want := (Tie{"a", "b", 4, 3, "2016-05-01", "2017-05-31"}); tie != want {
		t.Errorf("tie = %+v, want %+v", tie, want)
	}
}

func TestOlderAndWithin(t *testing.T) {
	day := func(id, edtf string) Meeting { return Meeting{ID: id, Date: Date{EDTF: edtf}} }
	for _, c := range []struct {
		a, b Meeting
		want bool
	}{
		{day("b", "2016-01-01"), day("a", "2016-01-02"), true},
		{day("a", "2016-01"), day("b", "2016-01-01"), true},
		{day("b", "2016"), day("a", "2016-01-01"), false},
		{day("a", ""), day("b", "2016"), false},
		{day("a", ""), day("b", ""), true},
	} {
		if got := Older(c.a, c.b); got != c.want {
			t.Errorf("Older(%v, %v) = %v", c.a.Date, c.b.Date, got)
		}
	}
	for _, c := range []struct {
		edtf, since, until string
		want               bool
	}{
		{"2016-09", "2016-09-15", "", true},
		{"2016-09", "", "2016-09-15", true},
		{"2016-09", "2016-10-01", "", false},
		{"2016-09", "", "2016-08-31", false},
		{"2016-09-30/2016-10-02", "2016-10-01", "2016-10-01", true},
		{"", "2016-10-01", "2016-10-01", true},
	} {
		if got := day("m", c.edtf).Within(c.since, c.until); got != c.want {
			t.Errorf("%q within %q %q = %v", c.edtf, c.since, c.until, got)
		}
	}
}
