package graphtest

import (
	"errors"
	"iter"
	"reflect"
	"testing"

	"liqa/extract/fact"
	"liqa/graph"
)

// Conform checks that a store serves what graph.Source promises. open returns a
// source of exactly the actors and meetings given; it may put them in any order
// and closes what it opened by t.Cleanup.
func Conform(t *testing.T, open func(t *testing.T, actors []fact.Actor, meetings []fact.Meeting) graph.Source) {
	t.Helper()
	worlds := map[string]func() ([]fact.Actor, []fact.Meeting){
		"empty":     func() ([]fact.Actor, []fact.Meeting) { return nil, nil },
		"sample":    Sample,
		"generated": func() ([]fact.Actor, []fact.Meeting) { return Generate(1, 60, 400) },
	}
	for world, make := range worlds {
		t.Run(world, func(t *testing.T) {
			actors, meetings := make()
			got, want := open(t, actors, meetings), NewMemory(actors, meetings)
			t.Run("actors", func(t *testing.T) { conformActors(t, got, want) })
			t.Run("meetings", func(t *testing.T) { conformMeetings(t, got, want) })
			t.Run("terms", func(t *testing.T) { conformTerms(t, got, want) })
			t.Run("ties", func(t *testing.T) { conformTies(t, got, want) })
			t.Run("stops early", func(t *testing.T) { conformBreak(t, got) })
		})
	}
}

// limits are the since and until days the suite asks for.
var limits = [][2]string{{"", ""}, {"2016-09-15", ""}, {"", "2016-09-15"}, {"2016-09-15", "2016-09-15"}, {"2017-01-01", "2022-12-31"}, {"2030-01-01", ""}}

func conformActors(t *testing.T, got, want graph.Source) {
	same(t, "Actors", got.Actors(), want.Actors())
	for a := range want.Actors() {
		for _, key := range append([]string{a.ID}, a.Keys...) {
			x, err := got.Actor(key)
			if err != nil || !reflect.DeepEqual(x, a) {
				t.Errorf("Actor(%q) = %+v, %v; want %+v", key, x, err, a)
			}
		}
	}
	for _, id := range []string{"", "nobody", "key:"} {
		if x, err := got.Actor(id); !errors.Is(err, fact.ErrNotFound) {
			t.Errorf("Actor(%q) = %+v, %v; want fact.ErrNotFound", id, x, err)
		}
	}
}

func conformMeetings(t *testing.T, got, want graph.Source) {
	for _, l := range limits {
		same(t, "Meetings "+l[0]+" "+l[1], got.Meetings(l[0], l[1]), want.Meetings(l[0], l[1]))
		for a := range want.Actors() {
			one := []string{a.ID}
			same(t, "MeetingsOf "+a.ID+" "+l[0]+" "+l[1], got.MeetingsOf(one, l[0], l[1]), want.MeetingsOf(one, l[0], l[1]))
		}
		for m := range want.Meetings("", "") {
			all := idsOf(m)
			same(t, "MeetingsOf "+m.ID, got.MeetingsOf(all, l[0], l[1]), want.MeetingsOf(all, l[0], l[1]))
			none := append(all, "nobody")
			same(t, "MeetingsOf nobody too", got.MeetingsOf(none, l[0], l[1]), want.MeetingsOf(none, l[0], l[1]))
		}
	}
	for m := range want.Meetings("", "") {
		if x, err := got.Meeting(m.ID); err != nil || !reflect.DeepEqual(x, m) {
			t.Errorf("Meeting(%q) = %+v, %v; want %+v", m.ID, x, err, m)
		}
	}
	if x, err := got.Meeting("nowhere"); !errors.Is(err, fact.ErrNotFound) {
		t.Errorf("Meeting(nowhere) = %+v, %v; want fact.ErrNotFound", x, err)
	}
}

func conformTerms(t *testing.T, got, want graph.Source) {
	for _, prefix := range []string{"", "ا", "اردو", "محمد", "lav", "~", "~l", "zzz"} {
		same(t, "Terms "+prefix, got.Terms(prefix), want.Terms(prefix))
	}
	for term := range want.Terms("") {
		same(t, "Bearers of "+term.Text, got.Bearers(term.Text), want.Bearers(term.Text))
	}
	for _, term := range []string{"", "ا", "~", "zzz"} { // beginnings of terms, and none
		same(t, "Bearers of "+term, got.Bearers(term), want.Bearers(term))
	}
}

func conformTies(t *testing.T, got, want graph.Source) {
	same(t, "AllTies", got.AllTies(), want.AllTies())
	for a := range want.Actors() {
		same(t, "Ties "+a.ID, got.Ties(a.ID), want.Ties(a.ID))
		sameDegree(t, got, want, a.ID)
		for tie := range want.Ties(a.ID) {
			sameTie(t, got, tie)
			same(t, "Between "+a.ID+" "+tie.B, got.Between(a.ID, tie.B), want.Between(a.ID, tie.B))
		}
		same(t, "Between "+a.ID+" and itself", got.Between(a.ID, a.ID), want.Between(a.ID, a.ID))
		same(t, "Between "+a.ID+" and nobody", got.Between(a.ID, "nobody"), want.Between(a.ID, "nobody"))
		sameTie(t, got, fact.Tie{A: a.ID, B: "nobody"})
		sameTie(t, got, fact.Tie{A: a.ID, B: a.ID})
	}
	same(t, "Ties nobody", got.Ties("nobody"), want.Ties("nobody"))
	sameDegree(t, got, want, "nobody")
}

func sameDegree(t *testing.T, got, want graph.Source, actor string) {
	t.Helper()
	g, err := got.Degree(actor)
	if w, _ := want.Degree(actor); err != nil || g != w {
		t.Errorf("Degree(%q) = %d, %v; want %d", actor, g, err, w)
	}
}

func sameTie(t *testing.T, got graph.Source, want fact.Tie) {
	t.Helper()
	if tie, err := got.Tie(want.A, want.B); err != nil || tie != want {
		t.Errorf("Tie(%q, %q) = %+v, %v; want %+v", want.A, want.B, tie, err, want)
	}
}

// conformBreak leaves every iterator after its first item.
func conformBreak(t *testing.T, got graph.Source) {
	for range got.Actors() {
		break
	}
	for m := range got.Meetings("", "") {
		for range got.MeetingsOf(idsOf(m), "", "") {
			break
		}
		for range got.Between(m.Participants[0].ID, m.Participants[1].ID) {
			break
		}
		for range got.Ties(m.Participants[0].ID) {
			break
		}
		break
	}
	for range got.AllTies() {
		break
	}
	for range got.Terms("") {
		break
	}
}

// same checks that two iterators yield the same items in the same order.
func same[T any](t *testing.T, what string, got, want iter.Seq2[T, error]) {
	t.Helper()
	g, w := collect(t, what, got), collect(t, what, want)
	if len(g) != len(w) {
		t.Errorf("%s: %d items, want %d", what, len(g), len(w))
		return
	}
	for i := range g {
		if !reflect.DeepEqual(g[i], w[i]) {
			t.Errorf("%s: item %d is %+v, want %+v", what, i, g[i], w[i])
			return
		}
	}
}

func collect[T any](t *testing.T, what string, seq iter.Seq2[T, error]) []T {
	t.Helper()
	var all []T
	for x, err := range seq {
		if err != nil {
			t.Fatalf("%s: %v", what, err)
		}
		all = append(all, x)
	}
	return all
}
