package resolve

import (
	"fmt"
	"iter"
	"maps"
	"math/rand/v2"
	"reflect"
	"slices"
	"strings"
	"testing"

	"liqa/extract/fact"
	"liqa/extract/resolve/block"
	"liqa/seeds"
)

// memory is a block.Tables on maps that shows nothing of what was put before
// the next Flush, as a store may.
type memory struct {
	tables   map[string]map[string]string
	actors   map[string]fact.Actor
	meetings map[string]fact.Meeting
	waiting  []func()
}

func newMemory() *memory {
	return &memory{tables: map[string]map[string]string{}, actors: map[string]fact.Actor{}, meetings: map[string]fact.Meeting{}}
}

func (m *memory) Get(table, key string) ([]byte, error) {
	if v, ok := m.tables[table][key]; ok {
		return []byte(v), nil
	}
	return nil, nil
}

func (m *memory) Scan(table, prefix string) iter.Seq2[string, error] {
	return func(yield func(string, error) bool) {
		for _, k := range slices.Sorted(maps.Keys(m.tables[table])) {
			if strings.HasPrefix(k, prefix) && !yield(k, nil) {
				return
			}
		}
	}
}

func (m *memory) later(f func()) { m.waiting = append(m.waiting, f) }

func (m *memory) Put(table, key string, value []byte) {
	m.later(func() {
		if m.tables[table] == nil {
			m.tables[table] = map[string]string{}
		}
		m.tables[table][key] = string(value)
	})
}

func (m *memory) Delete(table, key string)  { m.later(func() { delete(m.tables[table], key) }) }
func (m *memory) PutActor(a fact.Actor)     { m.later(func() { m.actors[a.ID] = a }) }
func (m *memory) DeleteActor(id string)     { m.later(func() { delete(m.actors, id) }) }
func (m *memory) PutMeeting(x fact.Meeting) { m.later(func() { m.meetings[x.ID] = x }) }
func (m *memory) DeleteMeeting(id string)   { m.later(func() { delete(m.meetings, id) }) }
func (m *memory) Flush() error {
	for _, f := range m.waiting {
		f()
	}
	m.waiting = nil
	return nil
}

var testRules = func() *Rules {
	r, err := New(seeds.Arabic())
	if err != nil {
		panic(err)
	}
	return r
}()

// cast are the names that the articles of the test draw from, several spellings
// of some among them.
var cast = []fact.Participant{
	{Name: "سيرغي لافروف", Role: "وزير الخارجية الروسي", Country: "RU", Type: fact.Person, As: fact.Attends},
	{Name: "سيرغى لافروف", Role: "وزير خارجية روسيا", Country: "RU", Type: fact.Person, As: fact.Attends},
	{Name: "خلوصي أكار", Role: "رئيس الأركان", Country: "TR", Type: fact.Person, As: fact.Attends},
	{Name: "خلوصي اكار", Role: "وزير الدفاع", Country: "TR", Type: fact.Person, As: fact.Attends},
	{Name: "جون كيري", Country: "US", Type: fact.Person, As: fact.Attends},
	{Name: "تركيا", Country: "TR", Type: fact.State, As: fact.Attends},
	{Role: "وزير الدفاع التركي", Country: "TR", Type: fact.Person, As: fact.Attends},
	{Name: "سامر الوكيلي", Role: "وزير الخارجية السوداني", Country: "SD", Type: fact.Person, As: fact.Attends},
	{Name: "سامر الوكيلي", Role: "وزير الدفاع المصري", Country: "EG", Type: fact.Person, As: fact.Attends},
	{Name: "الأمم المتحدة", Country: "UN", Type: fact.Organization, As: fact.Mediates},
}

func invent(r *rand.Rand, id int) fact.Reading {
	a := fact.Reading{ID: fmt.Sprintf("a%02d", id), Outlet: fmt.Sprintf("o%d", r.IntN(3)), Published: day(r)}
	for range r.IntN(3) {
		m := fact.Report{
			Kind: oneOf(r, fact.InPerson, fact.Call, fact.Visit), Status: oneOf(r, fact.Held, fact.Planned, fact.Proposed, fact.Denied),
			Place:  fact.Place{Name: oneOf(r, "", "أنقرة", "موسكو")},
			Topics: []string{oneOf(r, "الملف السوري", "التعاون")}, AccordingTo: []string{}, Evidence: []fact.Quote{},
		}
		m.Date.EDTF = oneOf(r, "", day(r), "2016-09", "2016")
		for _, i := range r.Perm(len(cast))[:2+r.IntN(4)] {
			m.Participants = append(m.Participants, cast[i])
		}
		a.Meetings = append(a.Meetings, m)
	}
	return a
}

// day is one of a week in each of two months: reports lie days apart, or weeks.
func day(r *rand.Rand) string { return fmt.Sprintf("2016-%02d-%02d", 9+r.IntN(2), 10+r.IntN(6)) }

func oneOf[T any](r *rand.Rand, values ...T) T { return values[r.IntN(len(values))] }

// change puts or, without a reading, forgets an article.
type change struct {
	id  string
	now *fact.Reading
}

// play makes changes in batches of random size, resolving a random number of
// steps after each, as interrupted runs would.
func play(t *testing.T, r *rand.Rand, changes []change) *memory {
	t.Helper()
	m, e, have := newMemory(), block.New(testRules.Stages()), map[string]fact.Reading{}
	for len(changes) > 0 {
		n := 1 + r.IntN(len(changes))
		for _, c := range changes[:n] {
			apply(t, m, e, have, c)
		}
		changes = changes[n:]
		for range r.IntN(4) {
			step(t, m, e, 1+r.IntN(5))
		}
	}
	for step(t, m, e, 1+r.IntN(30)) {
	}
	return m
}

func apply(t *testing.T, m *memory, e *block.Engine, have map[string]fact.Reading, c change) {
	t.Helper()
	var old, now []block.Item
	if was, ok := have[c.id]; ok {
		old = testRules.Items(was)
	}
	delete(have, c.id)
	if c.now != nil {
		have[c.id] = *c.now
		now = testRules.Items(*c.now)
	}
	if err := e.Apply(m, old, now); err != nil {
		t.Fatal(err)
	}
}

func step(t *testing.T, m *memory, e *block.Engine, limit int) bool {
	t.Helper()
	more, err := e.Step(m, limit)
	if err != nil {
		t.Fatal(err)
	}
	return more
}

// TestResultIsAFunctionOfTheArticles: whatever came and went, in whatever order
// and batches, all tables are in the end those of the articles put once each.
func TestResultIsAFunctionOfTheArticles(t *testing.T) {
	for seed := range uint64(60) {
		r := rand.New(rand.NewPCG(seed, 5))
		var final, noise []change
		for i := range 12 {
			a := invent(r, i)
			final = append(final, change{a.ID, &a})
		}
		for i := range 16 { // ids below 12 are replaced later, the others forgotten
			a := invent(r, i)
			noise = append(noise, change{a.ID, &a})
		}
		gone := []change{{id: "a12"}, {id: "a13"}, {id: "a14"}, {id: "a15"}}
		want := play(t, r, final)
		if len(want.meetings) == 0 || len(want.actors) == 0 {
			t.Fatal("the articles of the test tell of no meeting")
		}
		shuffle(r, noise)
		tail := append(slices.Clone(final), gone...)
		shuffle(r, tail)
		got := play(t, r, append(noise, tail...))
		compare(t, seed, got, want)
	}
}

func shuffle(r *rand.Rand, c []change) { r.Shuffle(len(c), func(i, j int) { c[i], c[j] = c[j], c[i] }) }

func compare(t *testing.T, seed uint64, got, want *memory) {
	t.Helper()
	if !reflect.DeepEqual(got.actors, want.actors) {
		t.Errorf("seed %d: actors %v, want %v", seed, got.actors, want.actors)
	}
	if !reflect.DeepEqual(got.meetings, want.meetings) {
		t.Errorf("seed %d: meetings differ: %v\nwant %v", seed, slices.Sorted(maps.Keys(got.meetings)), slices.Sorted(maps.Keys(want.meetings)))
	}
	for name := range got.tables {
		if len(got.tables[name])+len(want.tables[name]) > 0 && !maps.Equal(got.tables[name], want.tables[name]) {
			t.Errorf("seed %d: table %s has %d rows, want %d, or others", seed, name, len(got.tables[name]), len(want.tables[name]))
		}
	}
	if len(got.tables["dirty"]) > 0 {
		t.Errorf("seed %d: blocks are left dirty", seed)
	}
}

// TestEveryoneForgottenLeavesNothing: forgetting all articles empties all tables.
func TestEveryoneForgottenLeavesNothing(t *testing.T) {
	r := rand.New(rand.NewPCG(7, 7))
	var changes []change
	for i := range 10 {
		a := invent(r, i)
		changes = append(changes, change{a.ID, &a})
	}
	for i := range 10 {
		changes = append(changes, change{id: changes[i].id})
	}
	m := play(t, r, changes)
	for name, table := range m.tables {
		if len(table) > 0 {
			t.Errorf("table %s keeps %d rows", name, len(table))
		}
	}
	if len(m.actors)+len(m.meetings) > 0 {
		t.Errorf("%d actors and %d meetings are left", len(m.actors), len(m.meetings))
	}
}
