package graph_test

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"

	"liqa/extract/fact"
	"liqa/graph"
	"liqa/graph/graphtest"
)

// met makes a meeting of actors of the country their id begins with.
func met(id, edtf string, status fact.Status, ids ...string) fact.Meeting {
	m := fact.Meeting{ID: id, Kind: fact.InPerson, Status: status, Date: fact.Date{EDTF: edtf}, Sources: 1,
		Reports: []fact.Account{{Article: "article-" + id, Published: edtf, Evidence: []fact.Quote{{Text: "quote-" + id}}}}}
	for _, p := range ids {
		m.Participants = append(m.Participants, fact.Member{ID: p, Name: p, Country: strings.ToUpper(p[:2]), As: fact.Attends})
	}
	return m
}

// worldOf is a source of the meetings and of everyone in them.
func worldOf(meetings ...fact.Meeting) graph.Source {
	seen, actors := map[string]bool{}, []fact.Actor{}
	for _, m := range meetings {
		for _, p := range m.Participants {
			if !seen[p.ID] {
				seen[p.ID] = true
				actors = append(actors, fact.Actor{ID: p.ID, Name: p.Name, Country: p.Country})
			}
		}
	}
	return graphtest.NewMemory(actors, meetings)
}

func sameLines(t *testing.T, what string, got, want []string) {
	t.Helper()
	if !slices.Equal(got, want) {
		t.Errorf("%s:\n%s\nwant\n%s", what, strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

func TestCommon(t *testing.T) {
	src := worldOf(
		met("m1", "2016-01-01", fact.Held, "tr-a", "ru-x"), met("m2", "2017-01-01", fact.Held, "tr-a", "ru-x"),
		met("m3", "2018-01-01", fact.Held, "sy-b", "ru-x"), met("m4", "2018-02-01", fact.Held, "sy-b", "ir-y"),
		met("m5", "", fact.Held, "tr-a", "ir-y"), met("m6", "2019-01-01", fact.Held, "sy-b", "ru-x"),
		met("m7", "2019-01-01", fact.Planned, "sy-b", "us-z"), met("m8", "2019-01-01", fact.Held, "tr-a", "us-z", "sy-b"),
	)
	all, err := graph.Common(src, "tr-a", "sy-b", graph.Filter{})
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, x := range all {
		got = append(got, fmt.Sprint(x.ID, " ", x.WithA.Meetings, " ", x.WithA.Last, " ", x.WithA.Latest.Article, " ", x.WithB.Meetings, " ", x.WithB.Latest.Quote))
	}
	want := []string{
		"ru-x 2 2017-01-01 article-m2 2 quote-m6",
		"ir-y 1  article-m5 1 quote-m4",
		"us-z 1 2019-01-01 article-m8 1 quote-m8",
	}
	sameLines(t, "common", got, want)
}

func TestTimeline(t *testing.T) {
	src := graphtest.NewMemory(graphtest.Sample())
	for _, c := range []struct {
		f       graph.Filter
		byMonth bool
		want    string
	}{
		{graph.Filter{}, false, "2016:5/5 2017:1/0 2021:1/1 2022:1/0 2024:1/1 :2/1"},
		{graph.Filter{Actors: []string{"lavrov"}}, true, "2016-09:2/2 :2/1"},
		{graph.Filter{Actors: []string{"putin", "erdogan"}}, true, "2016-08:1/1 2021-06:1/1"},
		{graph.Filter{Actors: []string{"un"}, Kinds: []fact.Kind{fact.Call}}, true, ""},
	} {
		all, err := graph.Timeline(src, c.f, c.byMonth)
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, p := range all {
			got = append(got, fmt.Sprintf("%s:%d/%d", p.Period, p.Meetings, p.Held))
			if p.Evidence.Quote == "" || p.Evidence.Article == "" {
				t.Errorf("period %q leads to no quote: %+v", p.Period, p.Evidence)
			}
		}
		if strings.Join(got, " ") != c.want {
			t.Errorf("timeline is %q, want %q", strings.Join(got, " "), c.want)
		}
	}
}

func TestTopicsAndPlaces(t *testing.T) {
	src := graphtest.NewMemory(graphtest.Sample())
	topics, err := graph.Topics(src, graph.Filter{})
	if err != nil || len(topics) != 3 || topics[0].Name != "الملف السوري" || topics[0].Meetings != 2 || topics[0].Latest.Article != "article-m01" {
		t.Errorf("topics are %+v, %v", topics, err)
	}
	places, err := graph.Places(src, graph.Filter{Actors: []string{"putin"}})
	if err != nil || len(places) != 2 || places[0].Name != "موسكو" || places[0].Meetings != 2 || places[0].Held != 1 || places[0].Country != "RU" {
		t.Errorf("places are %+v, %v", places, err)
	}
}

func TestTopicsJoinSpellings(t *testing.T) {
	a, b := met("m1", "2016", fact.Held, "tr-a", "ru-b"), met("m2", "2017", fact.Held, "tr-a", "ru-b")
	a.Topics, b.Topics = []string{"الأزمة السورية", "الازمه السوريه"}, []string{"أزمة سورية"}
	topics, err := graph.Topics(worldOf(a, b), graph.Filter{})
	if err != nil || len(topics) != 1 || topics[0].Meetings != 2 {
		t.Errorf("topics are %+v, %v; want one of two meetings", topics, err)
	}
}

func TestChanges(t *testing.T) {
	src := worldOf(
		met("old1", "2018-01-01", fact.Held, "tr-a", "ru-b"), met("old2", "2018-02-01", fact.Held, "tr-a", "ru-b"),
		met("old3", "2018-03-01", fact.Held, "tr-a", "ru-b"), // 31 days apart at most, then silence
		met("rare1", "2016-01-01", fact.Held, "eg-c", "sa-d"), met("rare2", "2017-01-01", fact.Held, "eg-c", "sa-d"),
		met("rare3", "2018-01-01", fact.Held, "eg-c", "sa-d"), // a pause of a year is usual
		met("new1", "2018-06-05", fact.Held, "tr-a", "ir-e"), met("new2", "2018-06-20", fact.Held, "tr-a", "ir-e"),
		met("kept", "2018-06-10", fact.Planned, "us-f", "tr-a"), met("kept-held", "2018-06-12", fact.Held, "us-f", "tr-a"),
		met("broken", "2018-06-11", fact.Planned, "us-f", "ru-b"),
		met("too-early-to-say", "2018-06-25", fact.Planned, "us-f", "ru-b"),
		met("now", "2018-06-30", fact.Held, "qa-g", "kw-h"),
	)
	all, err := graph.Changes(src, graph.Filter{Since: "2018-06-01"})
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, c := range all {
		got = append(got, fmt.Sprint(c.Change, " ", c.Actors[0].ID, " ", c.Actors[1].ID, " ", c.Day, " ", c.Meetings, " ", c.Silent, "/", c.Usual, " ", c.Evidence.Article))
	}
	want := []string{
		"first tr-a ir-e 2018-06-05 2 0/0 article-new1",
		"first us-f tr-a 2018-06-12 1 0/0 article-kept-held",
		"first qa-g kw-h 2018-06-30 1 0/0 article-now",
		"quiet tr-a ru-b 2018-03-01 3 121/31 article-old3",
		"unkept us-f ru-b 2018-06-11 0 0/0 article-broken",
	}
	sameLines(t, "changes", got, want)
}

func TestChangesAsOfAnEarlierDay(t *testing.T) {
	src := worldOf(met("m1", "2018-01-01", fact.Held, "tr-a", "ru-b"), met("m2", "2018-06-01", fact.Held, "tr-a", "ru-b"))
	all, err := graph.Changes(src, graph.Filter{Since: "2017-12-01", Until: "2018-02-01"})
	if err != nil || len(all) != 1 || all[0].Meetings != 1 {
		t.Errorf("changes are %+v, %v; want the first meeting alone", all, err)
	}
}

// TestChangesAgree compares what ties lead to with what all meetings show.
func TestChangesAgree(t *testing.T) {
	kinds := map[string]int{}
	for seed := range uint64(8) {
		src := graphtest.NewMemory(graphtest.Generate(seed, 12, 150))
		for _, f := range []graph.Filter{{Since: "2014-01-01"}, {Since: "2012-06-01", Until: "2019-03-01"}, {Since: "2012-06-01", Until: "2019-03-01", Undated: true}} {
			got, err := graph.Changes(src, f)
			if err != nil {
				t.Fatal(err)
			}
			f.MinSources = 1 // as all have
			want, err := graph.Changes(src, f)
			if err != nil || !reflect.DeepEqual(got, want) {
				t.Errorf("seed %d, %+v: %+v, %v; want %+v", seed, f, got, err, want)
			}
			for _, c := range want {
				kinds[c.Change]++
			}
		}
	}
	for _, k := range []string{graph.FirstMeeting, graph.GoneQuiet, graph.Unkept} {
		if kinds[k] == 0 {
			t.Errorf("none of the changes is %q", k)
		}
	}
}

// What a date leaves open is not counted on: a meeting of some day of a year may
// have been on the last of them, and one of unknown date before its first report.
func TestChangesOfVagueDates(t *testing.T) {
	told := met("told", "", fact.Held, "us-f", "ir-e")
	told.Reports[0].Published = "2018-05-01"
	late := met("late", "", fact.Held, "us-f", "sy-b")
	late.Reports[0].Published = "2018-07-01"
	src := worldOf(
		met("v1", "2015", fact.Held, "tr-a", "ru-b"), met("v2", "2016", fact.Held, "tr-a", "ru-b"), met("v3", "2017", fact.Held, "tr-a", "ru-b"),
		met("d1", "2015-01-01", fact.Held, "eg-c", "sa-d"), met("d2", "2015-06-01", fact.Held, "eg-c", "sa-d"), met("d3", "2018", fact.Held, "eg-c", "sa-d"),
		told, met("told-again", "2018-06-05", fact.Held, "us-f", "ir-e"),
		late, met("first", "2018-06-06", fact.Held, "us-f", "sy-b"),
		met("now", "2019-06-30", fact.Held, "qa-g", "kw-h"),
	)
	all, err := graph.Changes(src, graph.Filter{Since: "2018-06-01"})
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, c := range all {
		got = append(got, fmt.Sprint(c.Change, " ", c.Actors[0].ID, " ", c.Actors[1].ID))
	}
	sameLines(t, "changes", got, []string{"first us-f sy-b", "first qa-g kw-h"})
}

// byWord is a graph.Levels that knows one word.
type byWord struct{}

func (byWord) Level(role string, _ fact.Type) (string, int) {
	if role == "رئيس" {
		return "leader", 1
	}
	return "other", 9
}

func TestBetween(t *testing.T) {
	one := met("m1", "2016-01-01", fact.Held, "tr-a", "sy-b", "ru-c")
	one.Participants[0].Role = "رئيس"
	src := worldOf(one, met("m2", "2016-02-01", fact.Planned, "tr-a", "sy-b"), met("m3", "2017-01-01", fact.Held, "tr-a", "ru-c"),
		met("m4", "", fact.Held, "tr-d", "sy-b"))
	r, err := graph.Between(src, "TR", "SY", byWord{}, graph.Filter{})
	if err != nil {
		t.Fatal(err)
	}
	if got, want := fmt.Sprint(r.Meetings, r.Held, r.Years), "3 2 [{2016 2 1 [{leader–other 1} {other–other 1}] [{meeting 2}] {m1 2016-01-01 article-m1 quote-m1}} { 1 1 [{other–other 1}] [{meeting 1}] {m4  article-m4 quote-m4}}]"; got != want {
		t.Errorf("relation is %s, want %s", got, want)
	}
	if with, err := graph.Between(src, "TR", "SY", byWord{}, graph.Filter{Country: "RU"}); err != nil || with.Meetings != 1 {
		t.Errorf("%d meetings of the two with a third, %v; want 1", with.Meetings, err)
	}
	if len(r.Pairs) != 2 || r.Pairs[0].A.ID != "tr-a" || r.Pairs[0].Times.Meetings != 2 || r.Pairs[0].Level != "other–other" {
		t.Errorf("pairs are %+v", r.Pairs)
	}
}

func TestSearch(t *testing.T) {
	a, b, c := met("m1", "2016", fact.Held, "tr-a", "ru-b"), met("m2", "2017", fact.Held, "tr-a", "sy-b"), met("m3", "2018", fact.Held, "tr-a", "us-b")
	a.Reports[0].Evidence[0].Text = "بحث الوزيران وقف إطلاق النار في إدلب والأوضاع"
	b.Reports[0].Evidence[0].Text = "اتفقا على وقف اطلاق النار"
	c.Reports[0].Evidence[0].Text, c.Topics = "التقى الرئيسان", []string{"التعاون العسكري"}
	src := worldOf(a, b, c)
	for words, want := range map[string]string{
		"وقف إطلاق النار": "m2 m1", // the shorter quote says it more
		"نار":             "m2 m1",
		"بالنار وادلب":    "m1",
		"تعاون عسكري":     "m3",
		"الرئيسين":        "m3",
		"سلام":            "",
		"؟!":              "",
	} {
		hits, err := graph.Search(src, words, 10, graph.Filter{})
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, h := range hits {
			got = append(got, h.Meeting.ID)
			if h.Evidence.Quote == "" || h.Score <= 0 {
				t.Errorf("search %q: hit %+v", words, h)
			}
		}
		if strings.Join(got, " ") != want {
			t.Errorf("search %q finds %v, want %s", words, got, want)
		}
	}
}

func TestTop(t *testing.T) {
	src := graphtest.NewMemory(graphtest.Sample())
	for _, by := range graph.Measures {
		all, err := graph.Top(src, graph.Ranking{By: by, Limit: 2}, graph.Filter{})
		if err != nil || len(all) != 2 {
			t.Fatalf("top by %s: %+v, %v", by, all, err)
		}
		if all[0].ID != "lavrov" || all[0].Rank != 1 || all[0].MetMost.ID == "" {
			t.Errorf("top by %s: %+v, want lavrov first", by, all)
		}
	}
	years, err := graph.Top(src, graph.Ranking{By: "degree", EachYear: true, Limit: 1}, graph.Filter{})
	var got []string
	for _, r := range years {
		got = append(got, r.Period+" "+r.ID)
	}
	if want := "2016 gerasimov, 2021 erdogan, 2024 akar"; err != nil || strings.Join(got, ", ") != want {
		t.Errorf("top of each year is %v, %v; want %s", got, err, want)
	}
}

func TestTopCountsWhatTheFilterKeeps(t *testing.T) {
	src := graphtest.NewMemory(graphtest.Sample())
	all, err := graph.Top(src, graph.Ranking{By: "meetings", Limit: 9}, graph.Filter{Kinds: []fact.Kind{fact.Call}})
	if err != nil || len(all) != 4 {
		t.Errorf("top of calls is %+v, %v; want four actors", all, err)
	}
}

func TestCircles(t *testing.T) {
	all, q, err := graph.Circles(graphtest.NewMemory(graphtest.Sample()), 2, graph.Filter{})
	if err != nil || q < 0.3 || len(all) < 2 {
		t.Fatalf("circles %+v, %g, %v", all, q, err)
	}
	if len(all[0].Members) != all[0].Size || len(all[0].Strongest) != 2 || all[0].Modularity != q {
		t.Errorf("the first circle is %+v", all[0])
	}
}

func TestTopOfManyIsAnEstimateAndSaysSo(t *testing.T) {
	src := graphtest.NewMemory(graphtest.Generate(1, 15000, 30000))
	all, err := graph.Top(src, graph.Ranking{By: "betweenness", Limit: 3}, graph.Filter{})
	if err != nil || len(all) != 3 || all[0].Pivots == 0 || all[0].Error <= 0 || all[0].Value <= all[0].Error {
		t.Errorf("top is %+v, %v; want estimates with their errors", all, err)
	}
}
