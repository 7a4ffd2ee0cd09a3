package telling_test

import (
	"testing"

	"liqa/extract/fact"
	"liqa/extract/meeting/cast"
	"liqa/extract/meeting/parse"
	"liqa/extract/meeting/status"
	"liqa/extract/meeting/telling"
)

var (
	kenyan   = &cast.Figure{ID: 1, Type: fact.Person, Name: "جيمس أوتينو", Words: []string{"جيمس", "اوتينو"}, Country: "KE"}
	ugandan  = &cast.Figure{ID: 2, Type: fact.Person, Name: "علي فهمي", Words: []string{"علي", "فهمي"}, Country: "UG"}
	chadian  = &cast.Figure{ID: 3, Type: fact.Person, Name: "إدريس ماهر", Words: []string{"ادريس", "ماهر"}, Country: "TD"}
	kenya    = &cast.Figure{ID: 4, Type: fact.State, Name: "كينيا", Country: "KE"}
	uganda   = &cast.Figure{ID: 5, Type: fact.State, Name: "أوغندا", Country: "UG"}
	nobody   = &cast.Figure{ID: 6, Type: fact.Delegation, Vague: true}
	sentence = &parse.Sentence{}
)

// held is a telling of a meeting that took place.
func held(day string, sides ...*cast.Figure) *telling.Telling {
	return &telling.Telling{Kind: fact.InPerson, Status: fact.Held, Sure: status.Plainly, EDTF: day, Sides: sides, Sentence: sentence}
}

func planned(day string, sides ...*cast.Figure) *telling.Telling {
	e := held(day, sides...)
	e.Status = fact.Planned
	return e
}

func call(sides ...*cast.Figure) *telling.Telling {
	e := held("", sides...)
	e.Kind = fact.Call
	return e
}

func TestMerge(t *testing.T) {
	for name, c := range map[string]struct {
		told []*telling.Telling
		want int
	}{
		"the same two":                  {[]*telling.Telling{held("", kenyan, ugandan), held("", ugandan, kenyan)}, 1},
		"a day told once":               {[]*telling.Telling{held("", kenyan, ugandan), held("2018-06-20", kenyan, ugandan)}, 1},
		"two days":                      {[]*telling.Telling{held("2018-06-19", kenyan, ugandan), held("2018-06-20", kenyan, ugandan)}, 2},
		"one more side":                 {[]*telling.Telling{held("", kenyan, ugandan, chadian), held("", kenyan, ugandan)}, 1},
		"another side":                  {[]*telling.Telling{held("", kenyan, ugandan), held("", kenyan, chadian)}, 2},
		"their states":                  {[]*telling.Telling{held("", kenyan, ugandan), held("", kenya, uganda)}, 1},
		"a meeting and a call":          {[]*telling.Telling{held("", kenyan, ugandan), call(kenyan, ugandan)}, 1},
		"what was, and what is to be":   {[]*telling.Telling{held("2018-06-20", kenyan, ugandan), planned("2018-07-12", kenyan, ugandan)}, 2},
		"a side by its state alone":     {[]*telling.Telling{held("", kenyan, ugandan), held("", kenyan, uganda)}, 1},
		"two others and their states":   {[]*telling.Telling{held("", kenyan, chadian), held("", kenya, uganda)}, 2},
		"three, and all three in pairs": {[]*telling.Telling{held("2018-06-19", kenyan, ugandan), held("2018-06-20", ugandan, chadian), held("2018-06-21", kenyan, chadian)}, 3},
	} {
		t.Run(name, func(t *testing.T) {
			if got := telling.Merge(c.told); len(got) != c.want {
				t.Errorf("%d encounters, want %d", len(got), c.want)
			}
		})
	}
}

func TestMergeKeepsWhatEachTells(t *testing.T) {
	a, b := held("", kenyan, ugandan), held("2018-06-20", kenyan, ugandan, chadian)
	a.Topics, b.Topics = []string{"الصيد"}, []string{"الري"}
	a.Sources, b.Sources = []string{"واس"}, nil
	b.Place = fact.Place{Name: "نيروبي", Country: "KE"}
	got := telling.Merge([]*telling.Telling{a, b})
	if len(got) != 1 {
		t.Fatalf("%d encounters, want one", len(got))
	}
	e := got[0]
	if len(e.Sides) != 3 || len(e.Topics) != 2 || len(e.Sources) != 1 || e.EDTF != "2018-06-20" || e.Place.Name != "نيروبي" {
		t.Errorf("lost in merging: %+v", e)
	}
}

func TestSides(t *testing.T) {
	e := held("")
	e.Add(kenyan, nil, nobody, kenyan, ugandan)
	if len(e.Sides) != 2 || !e.HasSide(kenyan) || !e.HasSide(ugandan) || len(e.Faceless) != 1 {
		t.Errorf("sides %v, faceless %v: want two persons and a delegation", e.Sides, e.Faceless)
	}
	if !e.Represented("KE") || e.Represented("TD") || e.Represented("") {
		t.Error("represented are Kenya and Uganda, and nobody else")
	}
}

func TestMediators(t *testing.T) {
	e := held("", kenyan, ugandan, chadian)
	e.MediatedBy(chadian)
	if len(e.Sides) != 2 || len(e.Mediators) != 1 || e.Mediators[0] != chadian {
		t.Errorf("sides %v, mediators %v", e.Sides, e.Mediators)
	}
	two := held("", kenyan, ugandan)
	two.MediatedBy(ugandan)
	if len(two.Sides) != 2 || len(two.Mediators) != 0 {
		t.Errorf("one of two sides was made a mediator: %v", two.Mediators)
	}
}
