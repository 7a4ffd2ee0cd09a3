package meeting

import (
	"strings"
	"testing"
	"testing/fstest"

	"liqa/extract/fact"
)

const meets = "التقى الرئيس الكيني جيمس أوتينو نظيره الغاني كواسي أوفوري. "

// What the signs speak against is left out of an article, and explained; a text of
// a few sentences is taken at its word.
func TestImplausibleReportsAreLeftOut(t *testing.T) {
	long := fact.Article{ID: "a", Text: meets + strings.Repeat("نزل المطر على الحقول وسقى الزرع. ", 30)}
	brief := fact.Article{ID: "b", Text: meets}
	for name, c := range map[string]struct {
		article fact.Article
		weights Weights
		want    int
	}{
		"against":                      {long, Weights{"all": 1, "mix.2-0-0": -2}, 0},
		"for":                          {long, Weights{"all": -1, "mix.2-0-0": 2}, 1},
		"signs of others":              {long, Weights{"all": 1, "mix.1-1-0": -9, "countries.same": -9, "status.denied": -9}, 1},
		"brief":                        {brief, Weights{"all": -9}, 1},
		"no weights, nothing left out": {long, nil, 1},
	} {
		t.Run(name, func(t *testing.T) {
			r := *compiled(t)
			r.Weights = c.weights
			if got := r.Read(c.article); len(got) != c.want {
				t.Errorf("%d reports, want %d", len(got), c.want)
			}
			explained := false
			for _, x := range r.Explain(c.article) {
				explained = explained || strings.Contains(strings.Join(x.Doubted, "\n"), "left out as implausible, log-odds -1.00: mix.2-0-0 -2.00")
			}
			if explained != (c.want == 0) {
				t.Errorf("explained: %v", explained)
			}
			if n := len(r.Candidates(c.article)); n != 1 {
				t.Errorf("%d candidates, want 1", n)
			}
		})
	}
}

// The signs say how the sides and their meeting are told.
func TestSignsOfAReport(t *testing.T) {
	r := compiled(t)
	for text, want := range map[string]string{
		meets: "status.held sides.2 mix.2-0-0 countries.two side.person-name-office-country quote.text date.none",
		"التقى وزير الصحة الكيني نظيره الغاني كواسي أوفوري، فيما غاب جيمس أوتينو وزير المال الكيني.": "mix.1-1-0 office.others-named office.words.3",
		"التقى وزير الصحة الكيني نظيره الغاني كواسي أوفوري.":                                         "mix.1-1-0 office.nobody-named",
		"زار الرئيس الكيني جيمس أوتينو غانا.":                                                        "kind.visit mix.1-0-1 side.state-country place.1",
		"هل يلتقي الرئيس الكيني جيمس أوتينو نظيره الغاني كواسي أوفوري؟":                              "quote.question",
	} {
		all := r.Candidates(fact.Article{ID: "a", Text: text})
		if len(all) != 1 {
			t.Errorf("%q: %d candidates", text, len(all))
			continue
		}
		signs := " " + strings.Join(all[0].Signs, " ") + " "
		for _, sign := range strings.Fields(want) {
			if !strings.Contains(signs, " "+sign+" ") {
				t.Errorf("%q: no sign %s in%s", text, sign, signs)
			}
		}
	}
}

func TestWeightsAreNumbers(t *testing.T) {
	dir := fstest.MapFS{"plausibility.tsv": {Data: []byte("id\tweight\twhy\nall\tmuch\tx\n")}}
	if _, err := LoadWeights(dir); err == nil || !strings.Contains(err.Error(), `plausibility.tsv:2: weight "much" is no number`) {
		t.Errorf("got %v", err)
	}
}
