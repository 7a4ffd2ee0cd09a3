package graph_test

import (
	"reflect"
	"strings"
	"testing"

	"liqa/extract/fact"
	"liqa/graph"
	"liqa/graph/graphtest"
)

func TestSelect(t *testing.T) {
	src := graphtest.NewMemory(graphtest.Sample())
	for what, c := range map[string]struct {
		scope            graph.Scope
		f                graph.Filter
		actors, meetings string
	}{
		"whole":        {graph.Scope{}, graph.Filter{}, "akar bin-nayef bin-salman delegation:hmeimim erdogan gerasimov kerry lavrov putin state:TR", "m02 m11 m03 m01 m10 m07 m04 m05 m08 m06 m09"},
		"around":       {graph.Scope{Around: "putin", Depth: 1}, graph.Filter{}, "akar erdogan lavrov putin", "m02 m04 m05 m06"},
		"links inside": {graph.Scope{Around: "lavrov", Depth: 1}, graph.Filter{}, "gerasimov kerry lavrov putin state:TR", "m03 m10 m07 m06"},
		"two away":     {graph.Scope{Around: "erdogan", Depth: 2}, graph.Filter{}, "akar erdogan lavrov putin", "m02 m04 m05 m06"},
		"filtered":     {graph.Scope{Around: "putin", Depth: 2}, graph.Filter{Statuses: []fact.Status{fact.Held}}, "erdogan gerasimov kerry lavrov putin", "m02 m03 m10 m04 m06"},
		"top":          {graph.Scope{Top: 3}, graph.Filter{}, "akar lavrov putin", "m05 m06"},
		"top around":   {graph.Scope{Around: "bin-nayef", Depth: 1, Top: 1}, graph.Filter{}, "bin-nayef", ""},
		"alone":        {graph.Scope{Around: "hermit", Depth: 3}, graph.Filter{}, "hermit", ""},
		"mediator":     {graph.Scope{Around: "un", Depth: 1}, graph.Filter{}, "un", ""},
	} {
		p, err := graph.Select(src, c.scope, c.f)
		if err != nil {
			t.Errorf("%s: %v", what, err)
			continue
		}
		var actors, meetings []string
		for _, a := range p.Actors {
			actors = append(actors, a.ID)
		}
		for _, m := range p.Meetings {
			meetings = append(meetings, m.ID)
		}
		if got := strings.Join(actors, " "); got != c.actors {
			t.Errorf("%s: actors %s, want %s", what, got, c.actors)
		}
		if got := strings.Join(meetings, " "); got != c.meetings {
			t.Errorf("%s: meetings %s, want %s", what, got, c.meetings)
		}
	}
}

// TestTopAreThoseOfMostMeetings: one conference of many makes nobody a top actor.
func TestTopAreThoseOfMostMeetings(t *testing.T) {
	meeting := func(id string, actors ...string) fact.Meeting {
		m := fact.Meeting{ID: id, Kind: fact.InPerson, Status: fact.Held, Sources: 1}
		for _, a := range actors {
			m.Participants = append(m.Participants, fact.Member{ID: a, Type: fact.Person, As: fact.Attends})
		}
		return m
	}
	var people []fact.Actor
	for _, id := range []string{"a", "b", "c", "d", "e", "f"} {
		people = append(people, fact.Actor{ID: id, Name: id, Type: fact.Person})
	}
	src := graphtest.NewMemory(people, []fact.Meeting{meeting("m1", "c", "d", "e", "f"), meeting("m2", "a", "b"), meeting("m3", "a", "b")})
	p, err := graph.Select(src, graph.Scope{Top: 2}, graph.Filter{})
	if err != nil || len(p.Actors) != 2 || p.Actors[0].ID != "a" || p.Actors[1].ID != "b" {
		t.Errorf("top two are %+v, %v; want a and b", p.Actors, err)
	}
}

func TestSelectSumsUpLinks(t *testing.T) {
	src := graphtest.NewMemory(graphtest.Sample())
	p, err := graph.Select(src, graph.Scope{Around: "erdogan", Depth: 1}, graph.Filter{})
	if err != nil {
		t.Fatal(err)
	}
	want := []graph.Link{{
		Tie:      fact.Tie{A: "erdogan", B: "putin", Meetings: 2, Held: 2, First: "2016-08-09", Last: "2021-06-24"},
		Topics:   []string{"العلاقات الثنائية"},
		Evidence: "التقى رجب طيب أردوغان وفلاديمير بوتين",
	}}
	if !reflect.DeepEqual(p.Links, want) {
		t.Errorf("links %+v, want %+v", p.Links, want)
	}
}
