package graph_test

import (
	"strings"
	"testing"

	"liqa/extract/fact"
	"liqa/graph"
	"liqa/graph/graphtest"
)

func TestFilters(t *testing.T) {
	src := graphtest.NewMemory(graphtest.Sample())
	for what, c := range map[string]struct {
		f    graph.Filter
		want string
	}{
		"none":              {graph.Filter{}, "m02 m11 m03 m01 m10 m07 m04 m05 m08 m06 m09"},
		"actor":             {graph.Filter{Actors: []string{"akar"}}, "m01 m05 m08"},
		"two actors":        {graph.Filter{Actors: []string{"putin", "erdogan"}}, "m02 m04"},
		"mediator":          {graph.Filter{Actors: []string{"un"}}, "m03"},
		"since":             {graph.Filter{Since: "2017-01-01"}, "m07 m04 m05 m08"},
		"since, undated":    {graph.Filter{Since: "2017-01-01", Undated: true}, "m07 m04 m05 m08 m06 m09"},
		"may overlap":       {graph.Filter{Since: "2016-09-15", Until: "2016-09-15"}, "m03 m01 m10"},
		"inside a range":    {graph.Filter{Since: "2024-06-12", Until: "2024-06-12"}, "m08"},
		"actor and time":    {graph.Filter{Actors: []string{"lavrov"}, Until: "2016-12-31"}, "m03 m10"},
		"place":             {graph.Filter{Place: "انقره"}, "m01"},
		"country of place":  {graph.Filter{Place: "TR", PlaceCountry: "TR"}, "m01 m07"},
		"part of a place":   {graph.Filter{Place: "بطرسبورغ"}, "m02"},
		"side":              {graph.Filter{Country: "SA"}, "m11 m09"},
		"topic":             {graph.Filter{Topic: "السوري"}, "m03 m01"},
		"topic, two words":  {graph.Filter{Topic: "سوري ملف"}, "m03 m01"},
		"words of two":      {graph.Filter{Topic: "التعاون السوري"}, ""},
		"kind":              {graph.Filter{Kinds: []fact.Kind{fact.Call, fact.Video}}, "m11 m04 m09"},
		"status":            {graph.Filter{Statuses: []fact.Status{fact.Denied}}, "m09"},
		"outlet":            {graph.Filter{Source: "الوكالة"}, "m01"},
		"whom it goes by":   {graph.Filter{Source: "مصادر", Place: "أنقرة"}, "m01"},
		"two sources":       {graph.Filter{MinSources: 2}, "m01"},
		"only punctuation":  {graph.Filter{Topic: "؟"}, ""},
		"several together":  {graph.Filter{Country: "RU", Statuses: []fact.Status{fact.Held}, Since: "2016-09-01", Until: "2016-12-31"}, "m03 m01 m10"},
		"none in the years": {graph.Filter{Since: "1990-01-01", Until: "1990-12-31"}, ""},
	} {
		if got := meetingIDs(t, src, c.f); got != c.want {
			t.Errorf("%s: meetings %q, want %q", what, got, c.want)
		}
	}
}

func meetingIDs(t *testing.T, src graph.Source, f graph.Filter) string {
	t.Helper()
	var ids []string
	for m, err := range graph.Meetings(src, f) {
		if err != nil {
			t.Fatal(err)
		}
		if !f.Keeps(m) {
			t.Errorf("meeting %s is yielded and not kept", m.ID)
		}
		ids = append(ids, m.ID)
	}
	return strings.Join(ids, " ")
}
