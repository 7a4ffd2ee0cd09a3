package resolve

import (
	"fmt"
	"maps"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"liqa/extract/fact"
)

// readings makes an article for each person, who meets somebody there: "name, role, country".
func readings(persons []string) (all []change) {
	for i, p := range persons {
		f := strings.Split(p, ", ")
		a := fact.Reading{ID: fmt.Sprintf("a%02d", i), Published: fmt.Sprintf("2016-%02d-01", 1+i%12), Meetings: []fact.Report{{
			Kind: fact.InPerson, Status: fact.Held, Participants: []fact.Participant{
				{Name: f[0], Role: f[1], Country: f[2], Type: fact.Person, As: fact.Attends},
				{Name: "جون كيري", Country: "US", Type: fact.Person, As: fact.Attends},
			}}}}
		all = append(all, change{a.ID, &a})
	}
	return all
}

func TestNamesakes(t *testing.T) {
	for _, c := range []struct {
		name    string
		persons []string
		want    string // keys of the actors of that name
	}{
		{"offices of two countries", []string{
			"سامر الوكيلي, وزير الخارجية السوداني, SD", "سامر الوكيلي, وزير الخارجية السوداني, SD", "سامر الوكيلي, وزير الدفاع المصري, EG"},
			"سامر_الوكيلي سامر_الوكيلي@EG"},
		{"offices of one country", []string{
			"سامر الوكيلي, وزير الخارجية السوداني, SD", "سامر الوكيلي, وزير الدفاع السوداني, SD"}, "سامر_الوكيلي"},
		{"no office of state in one", []string{
			"سامر الوكيلي, وزير الخارجية السوداني, SD", "سامر الوكيلي, رجل الأعمال المصري, EG"}, "سامر_الوكيلي"},
		{"a side that no role names", []string{
			"سامر الوكيلي, وزير الخارجية السوداني, SD", "سامر الوكيلي, وزير الدفاع, EG"}, "سامر_الوكيلي"},
		{"a country for a body of states", []string{
			"سامر الوكيلي, وزير الخارجية السوداني, SD", "سامر الوكيلي, الأمين العام للأمم المتحدة, UN"}, "سامر_الوكيلي"},
		{"a misreading among many", append(slices.Repeat([]string{"سامر الوكيلي, وزير الخارجية السوداني, SD"}, 12),
			"سامر الوكيلي, وزير الدفاع المصري, EG"), "سامر_الوكيلي"},
	} {
		m := play(t, rand.New(rand.NewPCG(1, 1)), readings(c.persons))
		var got []string
		for _, id := range slices.Sorted(maps.Keys(m.actors)) {
			if strings.HasPrefix(id, "سامر") {
				got = append(got, id)
			}
		}
		if strings.Join(got, " ") != c.want {
			t.Errorf("%s: actors %v, want %s", c.name, got, c.want)
		}
	}
}

// Each report is its namesake's own.
func TestReportsOfNamesakes(t *testing.T) {
	m := play(t, rand.New(rand.NewPCG(1, 1)), readings([]string{
		"سامر الوكيلي, وزير الخارجية السوداني, SD", "سامر الوكيلي, وزير الخارجية السوداني, SD", "سامر الوكيلي, وزير الدفاع المصري, EG", "سامر الوكيلي, , SD"}))
	whose := map[string]string{}
	for _, meeting := range m.meetings {
		for _, r := range meeting.Reports {
			whose[r.Article] = r.Participants[0]
		}
	}
	want := map[string]string{"a00": "سامر_الوكيلي", "a01": "سامر_الوكيلي", "a02": "سامر_الوكيلي@EG", "a03": "سامر_الوكيلي"}
	if !maps.Equal(whose, want) {
		t.Errorf("reports are of %v, want %v", whose, want)
	}
}

// Names alike that one meeting names beside one another are two persons', unless that
// happens far less often than they are met.
func TestNamesBesideOneAnother(t *testing.T) {
	like := []string{"سيرغي كارباتشوف, وزير الدفاع الروسي, RU", "سيرجي كارباتشوف, وزير الدفاع الروسي, RU"}
	for _, c := range []struct {
		mentions, beside int
		want             int // persons
	}{{1, 0, 1}, {1, 1, 2}, {40, 1, 1}, {4, 4, 2}} {
		all := readings(slices.Repeat(like, c.mentions))
		for i := range c.beside {
			both := readings(like)
			a := *both[0].now
			a.ID = fmt.Sprint("b", i)
			a.Meetings[0].Participants = append(a.Meetings[0].Participants, both[1].now.Meetings[0].Participants[0])
			all = append(all, change{a.ID, &a})
		}
		m := play(t, rand.New(rand.NewPCG(1, 1)), all)
		if got := len(m.actors) - 1; got != c.want { // beside جون كيري
			t.Errorf("each met %d times, %d times together: %d persons, want %d", c.mentions, c.beside, got, c.want)
		}
	}
}

// Who held an office is who holds it, spelled in another way.
func TestFormerOffices(t *testing.T) {
	for _, c := range []struct {
		role string
		want int
	}{{"وزير الدفاع المصري السابق", 1}, {"وزير الخارجية المصري السابق", 2}, {"نائب وزير الدفاع المصري", 2}} {
		m := play(t, rand.New(rand.NewPCG(1, 1)), readings([]string{
			"سمير الوكيلي, وزير الدفاع المصري, EG", "سامر الوكيلي, " + c.role + ", EG"}))
		if got := len(m.actors) - 1; got != c.want {
			t.Errorf("%s: %d persons, want %d", c.role, got, c.want)
		}
	}
}
