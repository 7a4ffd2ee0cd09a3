package graph_test

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"liqa/extract/fact"
	"liqa/graph"
	"liqa/graph/graphtest"
)

func TestFind(t *testing.T) {
	src := graphtest.NewMemory(graphtest.Sample())
	for query, want := range map[string]string{
		"lavrov": "lavrov", "key:lavrov": "lavrov", // id, key
		"سيرغي لافروف": "lavrov", "سيرجي لافروف": "lavrov", "لافروف": "lavrov", "Lavrov": "lavrov", "SERGEI LAVROV": "lavrov",
		"عكار": "akar", "اكار": "akar", "خلوصى آكار": "akar", "Hulusi": "akar",
		"Erdogan": "erdogan", "ERDOĞAN": "erdogan", "طيب": "erdogan",
		"اردوجان": "erdogan", "Poutine": "putin", // by sound
		"بن نايف": "bin-nayef", "نايف بن محمد": "bin-nayef", // words in any order
		"امم متحده": "un", "United Nations": "un", "Turkey": "state:TR", "أنقرة": "state:TR",
		"Gerassimov": "gerasimov", "Kissinger": "",
	} {
		a, err := graph.Find(src, query)
		if want == "" {
			if !errors.Is(err, fact.ErrNotFound) {
				t.Errorf("Find(%q) = %q, %v; want not found", query, a.ID, err)
			}
			continue
		}
		if err != nil || a.ID != want {
			t.Errorf("Find(%q) = %q, %v; want %q", query, a.ID, err, want)
		}
	}
}

func TestFindAnswersAmbiguityWithCandidates(t *testing.T) {
	src := graphtest.NewMemory(graphtest.Sample())
	_, err := graph.Find(src, "محمد")
	var e *graph.AmbiguousError
	if !errors.As(err, &e) || !errors.Is(err, fact.ErrAmbiguous) {
		t.Fatalf("Find(محمد): %v, want an AmbiguousError", err)
	}
	var ids []string
	for _, c := range e.Candidates {
		ids = append(ids, c.ID)
	}
	if want := []string{"bin-nayef", "bin-salman"}; !slices.Equal(ids, want) {
		t.Errorf("candidates %v, want %v", ids, want)
	}
}

func TestFindPutsTheProminentFirst(t *testing.T) {
	actors := []fact.Actor{{ID: "a", Name: "علي حسن"}, {ID: "b", Name: "علي عمر"}, {ID: "c", Name: "نبيل"}}
	src := graphtest.NewMemory(actors, []fact.Meeting{{ID: "m", Participants: []fact.Member{{ID: "b"}, {ID: "c"}}}})
	_, err := graph.Find(src, "علي")
	var e *graph.AmbiguousError
	if !errors.As(err, &e) || e.Candidates[0].ID != "b" {
		t.Errorf("Find(علي): %v, candidates %+v; want b first", err, e)
	}
}

// A name is taken for one of its bearers who meets twenty times as often as all
// the others together, and for none below that.
func TestMeant(t *testing.T) {
	actors := []fact.Actor{{ID: "a", Name: "علي حسن"}, {ID: "b", Name: "علي عمر"}, {ID: "c", Name: "علي سامي"}, {ID: "d", Name: "نبيل"}}
	for _, c := range []struct {
		b, c int
		want bool
	}{{20, 1, true}, {19, 1, false}, {20, 0, true}, {19, 0, false}, {0, 0, false}} {
		var meetings []fact.Meeting
		for i := range c.b + c.c {
			who := "b"
			if i >= c.b {
				who = "c"
			}
			meetings = append(meetings, fact.Meeting{ID: fmt.Sprint(i), Participants: []fact.Member{{ID: who}, {ID: "d"}}})
		}
		_, err := graph.Find(graphtest.NewMemory(actors, meetings), "علي")
		var e *graph.AmbiguousError
		if !errors.As(err, &e) {
			t.Fatalf("Find(علي): %v, want an AmbiguousError", err)
		}
		if meant, got := e.Meant(); got != c.want || got && meant.ID != "b" {
			t.Errorf("%d meetings of one, %d of the other: %s is meant, %v; want %v", c.b, c.c, meant.ID, got, c.want)
		}
	}
}

func TestFindNothingByNothing(t *testing.T) {
	src := graphtest.NewMemory(graphtest.Sample())
	for _, query := range []string{"", " ", "؟", "\x00"} {
		if a, err := graph.Find(src, query); !errors.Is(err, fact.ErrNotFound) {
			t.Errorf("Find(%q) = %q, %v; want not found", query, a.ID, err)
		}
	}
}

func TestComplete(t *testing.T) {
	src := graphtest.NewMemory(graphtest.Sample())
	for typed, want := range map[string][]string{
		"سيرغي":     {"سيرغي لافروف"},
		"لاف":       {"لافروف"},
		"Lav":       {"Lavrov"},
		"lav":       {"lavrov"}, // as shells compare letters
		"اردو":      {"اردوغان"},
		"نايف":      {"نايف"},
		"Lavrov S":  {"Sergei Lavrov"},
		"محمد بن":   {"محمد بن سلمان", "محمد بن نايف"},
		"محمد بن س": {"محمد بن سلمان"},
		"zzz":       {},
	} {
		got, err := graph.Complete(src, typed, 10)
		if err != nil || !slices.Equal(got, want) {
			t.Errorf("Complete(%q) = %q, %v; want %q", typed, got, err, want)
		}
	}
}

// TestFindAmongNamesakes: sixty share each first name, more than are looked at
// one by one, and the words come in any order.
func TestFindAmongNamesakes(t *testing.T) {
	actors, _ := graphtest.Generate(1, 1000, 0)
	src := graphtest.NewMemory(actors, nil)
	for _, want := range actors[:100] {
		first, family, _ := strings.Cut(want.Name, " ")
		for _, query := range []string{want.Name, family + " " + first} {
			if a, err := graph.Find(src, query); err != nil || a.ID != want.ID {
				t.Errorf("%s: %s, %v; want %s", query, a.ID, err, want.ID)
			}
		}
	}
	var namesakes *graph.AmbiguousError
	if _, err := graph.Find(src, "محمد"); !errors.As(err, &namesakes) || len(namesakes.Candidates) != 63 {
		t.Errorf("محمد: %v", err)
	}
	if a, err := graph.Find(src, actors[0].Name+" "+actors[17].Name); !errors.Is(err, fact.ErrNotFound) {
		t.Errorf("two names at once: %s, %v", a.ID, err)
	}
}
