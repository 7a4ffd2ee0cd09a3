package graphtest

import (
	"reflect"
	"strings"
	"testing"

	"liqa/extract/fact"
	"liqa/graph"
)

func TestMemoryConforms(t *testing.T) {
	Conform(t, func(_ *testing.T, actors []fact.Actor, meetings []fact.Meeting) graph.Source {
		return NewMemory(actors, meetings)
	})
}

func TestGenerateIsTheSameEachTime(t *testing.T) {
	a1, m1 := Generate(7, 20, 50)
	a2, m2 := Generate(7, 20, 50)
	one, two := NewMemory(a1, m1), NewMemory(a2, m2)
	same(t, "Meetings", one.Meetings("", ""), two.Meetings("", ""))
	same(t, "Actors", one.Actors(), two.Actors())
}

func TestMemoryByHand(t *testing.T) {
	m := NewMemory(Sample())
	var order []string
	for x := range m.Meetings("", "") {
		order = append(order, x.ID)
	}
	if got, want := strings.Join(order, " "), "m02 m11 m03 m01 m10 m07 m04 m05 m08 m06 m09"; got != want {
		t.Errorf("meetings come as %s, want %s", got, want)
	}
	got := collect(t, "Ties", m.Ties("putin"))
	want := []fact.Tie{
		{A: "putin", B: "akar", Meetings: 1},
		{A: "putin", B: "erdogan", Meetings: 2, Held: 2, First: "2016-08-09", Last: "2021-06-24"},
		{A: "putin", B: "lavrov", Meetings: 1, Held: 1},
	}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("ties are %+v, want %+v", got, want)
	}
	if ties := collect(t, "Ties", m.Ties("un")); len(ties) != 0 {
		t.Errorf("a mediator has ties: %+v", ties)
	}
}
