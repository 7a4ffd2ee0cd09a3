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

// chainOf writes a chain as "a-m1-b-m2-c".
func chainOf(steps []graph.Step) string {
	if len(steps) == 0 {
		return ""
	}
	s := steps[0].From.ID
	for _, x := range steps {
		s += "-" + x.Meeting.ID + "-" + x.To.ID
	}
	return s
}

func TestPath(t *testing.T) {
	src := graphtest.NewMemory(graphtest.Sample())
	for what, c := range map[string]struct {
		route graph.Route
		f     graph.Filter
		want  string
	}{
		"direct":          {graph.Route{From: "erdogan", To: "putin"}, graph.Filter{}, "erdogan-m02-putin"},
		"two steps":       {graph.Route{From: "erdogan", To: "lavrov"}, graph.Filter{}, "erdogan-m02-putin-m06-lavrov"},
		"planned is none": {graph.Route{From: "akar", To: "putin"}, graph.Filter{}, "akar-m01-gerasimov-m10-lavrov-m06-putin"},
		"planned allowed": {graph.Route{From: "akar", To: "putin"}, graph.Filter{Statuses: []fact.Status{fact.Planned}}, "akar-m05-putin"},
		"only calls":      {graph.Route{From: "erdogan", To: "putin"}, graph.Filter{Kinds: []fact.Kind{fact.Call}}, "erdogan-m04-putin"},
		"by mediation":    {graph.Route{From: "un", To: "kerry"}, graph.Filter{}, "none"},
		"avoid":           {graph.Route{From: "akar", To: "kerry", Avoid: []string{"gerasimov"}}, graph.Filter{}, "none"},
		"through":         {graph.Route{From: "gerasimov", To: "kerry", Through: []string{"putin"}}, graph.Filter{}, "gerasimov-m10-lavrov-m06-putin-m06-lavrov-m03-kerry"},
		"in order":        {graph.Route{From: "akar", To: "kerry", InOrder: true}, graph.Filter{}, "akar-m01-gerasimov-m10-lavrov-m03-kerry"},
		"too late":        {graph.Route{From: "delegation:hmeimim", To: "gerasimov", InOrder: true}, graph.Filter{}, "none"},
		"undated":         {graph.Route{From: "erdogan", To: "lavrov", InOrder: true}, graph.Filter{}, "none"},
		"nobody":          {graph.Route{From: "hermit", To: "lavrov"}, graph.Filter{}, "none"},
		"oneself":         {graph.Route{From: "lavrov", To: "lavrov"}, graph.Filter{}, ""},
	} {
		steps, err := c.route.Find(src, c.f)
		got := chainOf(steps)
		if errors.Is(err, graph.ErrNoPath) {
			got = "none"
		} else if err != nil {
			t.Errorf("%s: %v", what, err)
		}
		if got != c.want {
			t.Errorf("%s: %s, want %s", what, got, c.want)
		}
	}
}

// TestPathAgreesWithTheSimplestSearch compares lengths and weights with an
// exhaustive search from one end, and the fast network of ties with the one
// counted from meetings.
func TestPathAgreesWithTheSimplestSearch(t *testing.T) {
	for seed := range uint64(12) {
		actors, meetings := graphtest.Generate(seed, 40, 45)
		src := graphtest.NewMemory(actors, meetings)
		for i := range 20 {
			from, to := actors[i].ID, actors[(i*7+int(seed)+1)%len(actors)].ID
			if from == to {
				continue
			}
			want := simplest(meetings, from, to)
			for _, f := range []graph.Filter{{}, {MinSources: 1}} { // the second goes by meetings
				steps, err := graph.Path(src, from, to, f)
				if err != nil && !errors.Is(err, graph.ErrNoPath) {
					t.Fatal(err)
				}
				if got := actorsOf(steps); got != want {
					t.Errorf("seed %d, %s to %s: %s, want %s", seed, from, to, got, want)
				}
			}
		}
	}
}

// TestInOrderAgreesWithTheSimplestSearch compares the length and the arrival of chains
// in order with those found by trying all.
func TestInOrderAgreesWithTheSimplestSearch(t *testing.T) {
	found := 0
	for seed := range uint64(12) {
		actors, meetings := graphtest.Generate(seed, 40, 45)
		src := graphtest.NewMemory(actors, meetings)
		for i := range 20 {
			from, to := actors[i].ID, actors[(i*7+int(seed)+1)%len(actors)].ID
			if from == to {
				continue
			}
			want := simplestInOrder(meetings, from, to)
			for _, f := range []graph.Filter{{}, {MinSources: 1}} {
				steps, err := graph.Route{From: from, To: to, InOrder: true}.Find(src, f)
				if err != nil && !errors.Is(err, graph.ErrNoPath) {
					t.Fatal(err)
				}
				got := ""
				if day, ok := inOrder(steps); err == nil && ok {
					got = fmt.Sprint(len(steps), " ", day)
					found++
				} else if err == nil {
					got = "out of order: " + chainOf(steps)
				}
				if got != want {
					t.Errorf("seed %d, %s to %s: %s, want %s", seed, from, to, got, want)
				}
			}
		}
	}
	if found == 0 {
		t.Error("no chain was found at all")
	}
}

// inOrder returns the first day on which the last of some meetings may have been, and
// whether each may have followed the one before.
func inOrder(steps []graph.Step) (day string, ok bool) {
	for _, s := range steps {
		first, last, err := fact.Bounds(s.Meeting.Date.EDTF)
		if err != nil || last < day || s.Meeting.Status != fact.Held {
			return "", false
		}
		day = max(day, first)
	}
	return day, true
}

// simplestInOrder walks all chains that may be in order, level by level, and returns
// how many meetings the shortest have and the earliest day on which one arrives.
func simplestInOrder(meetings []fact.Meeting, from, to string) string {
	type way struct{ at, day string }
	ways := map[way]bool{{from, ""}: true}
	for length := 1; length <= 8; length++ {
		longer, arrival := map[way]bool{}, ""
		for _, m := range meetings {
			first, last, err := fact.Bounds(m.Date.EDTF)
			if err != nil || m.Status != fact.Held {
				continue
			}
			for _, p := range m.Pairs() {
				for _, d := range [][2]string{p, {p[1], p[0]}} {
					for w := range ways {
						if w.at != d[0] || last < w.day {
							continue
						}
						day := max(w.day, first)
						longer[way{d[1], day}] = true
						if d[1] == to && (arrival == "" || day < arrival) {
							arrival = day
						}
					}
				}
			}
		}
		if arrival != "" {
			return fmt.Sprint(length, " ", arrival)
		}
		ways = longer
	}
	return ""
}

func actorsOf(steps []graph.Step) string {
	if len(steps) == 0 {
		return ""
	}
	s, held := steps[0].From.ID, 0
	for _, x := range steps {
		s += " " + x.To.ID
		held += x.Held
	}
	return fmt.Sprint(held, " ", s)
}

// simplest enumerates all chains, level by level, and picks the best.
func simplest(meetings []fact.Meeting, from, to string) string {
	held := map[string]map[string]int{}
	for _, m := range meetings {
		for _, p := range m.Pairs() {
			if m.Status != fact.Held {
				continue
			}
			for _, d := range [][2]string{p, {p[1], p[0]}} {
				if held[d[0]] == nil {
					held[d[0]] = map[string]int{}
				}
				held[d[0]][d[1]]++
			}
		}
	}
	type way struct {
		ids   []string
		times int
	}
	ways := []way{{ids: []string{from}}}
	for range 8 {
		var longer, done []way
		for _, w := range ways {
			for next, n := range held[w.ids[len(w.ids)-1]] {
				if slices.Contains(w.ids, next) {
					continue
				}
				x := way{append(slices.Clone(w.ids), next), w.times + n}
				if next == to {
					done = append(done, x)
				}
				longer = append(longer, x)
			}
		}
		if len(done) > 0 {
			slices.SortFunc(done, func(a, b way) int {
				if a.times != b.times {
					return b.times - a.times
				}
				return slices.Compare(a.ids, b.ids)
			})
			return fmt.Sprint(done[0].times, " ", strings.Join(done[0].ids, " "))
		}
		ways = longer
	}
	return ""
}
