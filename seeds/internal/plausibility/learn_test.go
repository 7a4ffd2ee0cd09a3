package main

import (
	"strings"
	"testing"

	"liqa/extract/meeting"
)

// A sign of what is mostly wrong speaks against it, one of what is mostly right for
// it, and one that is seldom met for nothing.
func TestWeightsFollowTheVerdicts(t *testing.T) {
	var found []candidate
	for i := range 40 {
		found = append(found,
			candidate{i, []string{"common", "good"}, i%10 > 0},
			candidate{i, []string{"common", "bad"}, i%10 == 0})
	}
	found = append(found, candidate{0, []string{"common", "rare"}, false})
	w := learn(found)
	if w["good"] < 1 || w["bad"] > -1 || w["common"] < -0.3 || w["common"] > 0.3 {
		t.Errorf("good %.2f, bad %.2f, common %.2f", w["good"], w["bad"], w["common"])
	}
	if _, told := w["rare"]; told {
		t.Error("a sign met once has a weight")
	}
	if right, wrong := w.Of([]string{"common", "good"}), w.Of([]string{"common", "bad"}); right < meeting.Doubt || wrong >= meeting.Doubt {
		t.Errorf("log-odds %.2f and %.2f, doubt begins below %.2f", right, wrong, meeting.Doubt)
	}
}

func TestRowsCountVerdicts(t *testing.T) {
	var found []candidate
	for i := range 20 {
		found = append(found, candidate{i, []string{"kind.visit"}, i < 15})
	}
	rows := table(found)
	if len(rows) != 2 || rows[1].id != "kind.visit" || rows[1].right != 15 || rows[1].wrong != 5 {
		t.Errorf("rows %+v", rows)
	}
}

// Every family of signs says what it means.
func TestSignsHaveMeanings(t *testing.T) {
	found, _, err := candidates("../../../../shared/gold")
	if err != nil {
		t.Skip("no annotated articles: ", err)
	}
	for _, c := range found {
		for _, s := range c.signs {
			if family, _, _ := strings.Cut(s, "."); meanings[family] == "" {
				t.Fatalf("sign %s has no meaning", s)
			}
		}
	}
}
