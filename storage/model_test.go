package storage_test

import (
	"bytes"
	"errors"
	"fmt"
	"maps"
	"math/rand/v2"
	"path/filepath"
	"slices"
	"sync"
	"testing"

	"liqa/extract/fact"
	"liqa/graph/graphtest"
	"liqa/graph/name"
	"liqa/storage"
	"liqa/storage/crashtest"
)

// model is what a database must hold, in maps.
type model struct {
	articles map[string]int // id → version
	actors   map[string]fact.Actor
	meetings map[string]fact.Meeting
}

// TestCrashModel plays random operations on a database and on maps, opening it
// anew now and then, and compares all answers.
func TestCrashModel(t *testing.T) {
	seed := crashtest.Seed()
	r := rand.New(rand.NewPCG(seed, 2))
	people, events := graphtest.Generate(seed, 40, 200)
	m := model{map[string]int{}, map[string]fact.Actor{}, map[string]fact.Meeting{}}
	path := filepath.Join(t.TempDir(), "liqa.db")
	operations := crashtest.Tries(10_000, 10_000_000)
	compared := 0
	for done := 0; done < operations; compared++ {
		s, err := storage.Open(path, storage.Options{Terms: name.Terms})
		if err != nil {
			t.Fatal(err)
		}
		for range 1 + r.IntN(10) {
			n := 1 + r.IntN(300)
			done += n
			m.play(t, s, r, n, people, events)
		}
		m.compare(t, s, fmt.Sprintf("seed %d, operation %d", seed, done))
		if err := s.Close(); err != nil {
			t.Fatal(err)
		}
	}
	if c, err := storage.Check(path, 0); err != nil || !c.Sound() {
		t.Errorf("seed %d: %v %v", seed, c, err)
	}
	t.Logf("%d operations, all answers compared %d times (seed %d)", operations, compared, seed)
}

// play makes n operations in one transaction, one time in eight undone by an
// error at its end.
func (m *model) play(t *testing.T, s *storage.Store, r *rand.Rand, n int, people []fact.Actor, events []fact.Meeting) {
	t.Helper()
	after := model{maps.Clone(m.articles), maps.Clone(m.actors), maps.Clone(m.meetings)}
	undone := errors.New("undone")
	fails := r.IntN(8) == 0
	err := s.Update(func(tx *storage.Tx) error {
		for range n {
			after.one(t, tx, r, people, events)
		}
		if fails {
			return undone
		}
		return nil
	})
	switch {
	case fails && !errors.Is(err, undone):
		t.Fatalf("a transaction that fails ends with %v", err)
	case !fails && err != nil:
		t.Fatal(err)
	case !fails:
		*m = after
	}
}

func (m *model) one(t *testing.T, tx *storage.Tx, r *rand.Rand, people []fact.Actor, events []fact.Meeting) {
	t.Helper()
	i, version := r.IntN(60), r.IntN(3)
	a, e := people[r.IntN(len(people))], events[r.IntN(len(events))]
	a.Role, e.Sources = fmt.Sprint(version), version
	if version == 2 {
		e.Date.EDTF = ""
	}
	id := fmt.Sprintf("a%05d", i)
	switch r.IntN(8) {
	case 0, 1:
		tx.PutArticle(pack(i, version))
		m.articles[id] = version
	case 2:
		tx.DeleteArticle(id)
		delete(m.articles, id)
	case 3, 4:
		tx.PutMeeting(e)
		m.meetings[e.ID] = e
	case 5:
		tx.DeleteMeeting(e.ID)
		delete(m.meetings, e.ID)
	case 6:
		tx.PutActor(a)
		m.actors[a.ID] = a
	case 7:
		tx.DeleteActor(a.ID)
		delete(m.actors, a.ID)
	}
	if r.IntN(20) == 0 {
		if err := tx.Flush(); err != nil {
			t.Fatal(err)
		}
	}
}

// compare asks the database everything and a memory of the maps the same.
func (m *model) compare(t *testing.T, s *storage.Store, when string) {
	t.Helper()
	want := graphtest.NewMemory(slices.Collect(maps.Values(m.actors)), slices.Collect(maps.Values(m.meetings)))
	err := s.View(func(tx *storage.Tx) error {
		var got, wanted bytes.Buffer
		err := errors.Join(
			dump(&got, tx.Actors()), dump(&got, tx.Meetings("", "")), dump(&got, tx.AllTies()), dump(&got, tx.Terms("")),
			dump(&wanted, want.Actors()), dump(&wanted, want.Meetings("", "")), dump(&wanted, want.AllTies()), dump(&wanted, want.Terms("")))
		if err == nil && got.String() != wanted.String() {
			err = fmt.Errorf("the answers are not those of the model")
		}
		return errors.Join(err, m.compareArticles(tx))
	})
	if err != nil {
		t.Fatalf("%s: %v", when, err)
	}
}

func (m *model) compareArticles(tx *storage.Tx) error {
	for id, version := range m.articles {
		var i int
		fmt.Sscanf(id, "a%d", &i)
		want := written(i, version)
		if a, err := tx.Article(id); err != nil || a.Text != want.Text || a.Title != want.Title {
			return fmt.Errorf("article %s is not the one put last: %w", id, err)
		}
	}
	n := 0
	for _, err := range tx.ArticleIDs() {
		if err != nil {
			return err
		}
		n++
	}
	if n != len(m.articles) {
		return fmt.Errorf("%d articles, want %d", n, len(m.articles))
	}
	return nil
}

// TestReadersBesideAWriter: every view is of one moment, while a writer changes
// all there is from one round to the next.
func TestReadersBesideAWriter(t *testing.T) {
	s := openTemp(t)
	people, events := graphtest.Generate(3, 20, 60)
	round := func(n int) {
		update(t, s, func(tx *storage.Tx) {
			for _, a := range people {
				a.Role = fmt.Sprint(n)
				tx.PutActor(a)
			}
			for _, e := range events {
				e.Sources = n
				tx.PutMeeting(e)
			}
		})
	}
	round(1)
	done := make(chan struct{})
	var readers sync.WaitGroup
	for range 4 {
		readers.Go(func() {
			for {
				select {
				case <-done:
					return
				default:
					if err := s.View(func(tx *storage.Tx) error { return oneMoment(tx, len(people), len(events)) }); err != nil {
						t.Error(err)
						return
					}
				}
			}
		})
	}
	for n := range 30 {
		round(n + 2)
	}
	close(done)
	readers.Wait()
}

// oneMoment checks that actors and meetings are all of the same round.
func oneMoment(tx *storage.Tx, actors, meetings int) error {
	role, n := "", 0
	for a, err := range tx.Actors() {
		if err != nil {
			return err
		}
		if role == "" {
			role = a.Role
		}
		if a.Role != role {
			return fmt.Errorf("actors of rounds %s and %s in one view", role, a.Role)
		}
		n++
	}
	for m, err := range tx.Meetings("", "") {
		if err != nil {
			return err
		}
		if fmt.Sprint(m.Sources) != role {
			return fmt.Errorf("actors of round %s and a meeting of round %d in one view", role, m.Sources)
		}
		n++
	}
	if n != actors+meetings {
		return fmt.Errorf("%d actors and meetings, want %d", n, actors+meetings)
	}
	return nil
}
