package graph_test

import (
	"errors"
	"reflect"
	"testing"

	"liqa/extract/fact"
	"liqa/graph"
	"liqa/graph/graphtest"
)

func TestDescribe(t *testing.T) {
	src := graphtest.NewMemory(graphtest.Sample())
	c, err := graph.Describe(src, "key:putin", graph.Filter{})
	if err != nil {
		t.Fatal(err)
	}
	if c.ID != "putin" || c.Meetings != 4 || c.Held != 3 || c.First != "2016-08-09" || c.Last != "2021-06-24" {
		t.Errorf("card is %+v", c)
	}
	var with []string
	for _, x := range c.With {
		with = append(with, x.ID)
	}
	if want := []string{"erdogan", "lavrov", "akar"}; !reflect.DeepEqual(with, want) {
		t.Errorf("with %v, want %v", with, want)
	}
	if want := []graph.Count{{"2016", 1}, {"2021", 1}, {"2022", 1}}; !reflect.DeepEqual(c.Years, want) {
		t.Errorf("years %v, want %v", c.Years, want)
	}
	if want := []graph.Count{{"موسكو", 2}, {"سان بطرسبورغ", 1}}; !reflect.DeepEqual(c.Places, want) {
		t.Errorf("places %v, want %v", c.Places, want)
	}
}

func TestDescribeFiltered(t *testing.T) {
	src := graphtest.NewMemory(graphtest.Sample())
	c, err := graph.Describe(src, "putin", graph.Filter{Kinds: []fact.Kind{fact.Call}})
	if err != nil || c.Meetings != 1 || len(c.With) != 1 {
		t.Errorf("card is %+v, %v; want the one call", c, err)
	}
}

func TestDescribeCountsADoubleOnce(t *testing.T) {
	src := graphtest.NewMemory(graphtest.Sample())
	c, err := graph.Describe(src, "gerasimov", graph.Filter{})
	if err != nil || len(c.With) != 2 || c.With[1].ID != "lavrov" || c.With[1].Meetings != 1 {
		t.Errorf("card is %+v, %v; want lavrov met once", c, err)
	}
}

func TestDescribeMissesNobody(t *testing.T) {
	if _, err := graph.Describe(graphtest.NewMemory(nil, nil), "x", graph.Filter{}); !errors.Is(err, fact.ErrNotFound) {
		t.Errorf("error is %v, want not found", err)
	}
}

func TestYear(t *testing.T) {
	for edtf, want := range map[string]string{"2016-09-15": "2016", "2016": "2016", "2016-12-30/2017-01-02": "2016", "201X": "", "": "", "../2016": ""} {
		if got := graph.Year(fact.Meeting{Date: fact.Date{EDTF: edtf}}); got != want {
			t.Errorf("Year(%q) = %q, want %q", edtf, got, want)
		}
	}
}
