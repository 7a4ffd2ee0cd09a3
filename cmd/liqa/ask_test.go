package main

import (
	"bytes"
	"errors"
	"fmt"
	"strings"
	"testing"

	"liqa/extract/fact"
	"liqa/graph/graphtest"
)

// A question takes a name for the actor that nearly everyone means, and names the
// others; a decision does not.
func TestAskTakesANameForWhomItMeans(t *testing.T) {
	actors := []fact.Actor{{ID: "famous", Name: "سالم الوكيلي"}, {ID: "unknown", Name: "رامي الوكيلي"}, {ID: "other", Name: "نبيل"}}
	var meetings []fact.Meeting
	for i := range 30 {
		meetings = append(meetings, fact.Meeting{ID: fmt.Sprint(i), Participants: []fact.Member{{ID: "famous"}, {ID: "other"}}})
	}
	src := graphtest.NewMemory(actors, meetings)
	var out, remarks bytes.Buffer
	a, err := ask(src, "الوكيلي", streams{Out: &out, Err: &remarks})
	if err != nil || a.ID != "famous" {
		t.Errorf("الوكيلي is %q, %v", a.ID, err)
	}
	if said := remarks.String(); !strings.Contains(said, "سالم الوكيلي") || !strings.Contains(said, "unknown  رامي الوكيلي") {
		t.Errorf("said %q", said)
	}
	if _, err := find(src, "الوكيلي"); !errors.Is(err, fact.ErrAmbiguous) {
		t.Errorf("a decision takes the name for one: %v", err)
	}
}
