// Package eval measures extracted meetings against annotated ones.
//
// A predicted meeting is the gold meeting when at least two participants agree
// (all, where gold has fewer) and they are at least half of both sides; each is
// used once. Optional gold records neither earn nor cost. The measures and
// their arithmetic are those of the scorer that the gold annotations of the
// project came with, to the last digit; a test compares the two.
package eval

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
)

// Counted names the measures by precision, recall and F1, in the order shown.
var Counted = []string{"meetings", "held", "participants", "pairs", "complete", "topics", "place", "date", "sources", "mediators"}

// Rated names the measures by accuracy within the meetings found.
var Rated = []string{"kind", "status", "country", "role", "type", "full names", "evidence", "published"}

// Result is the outcome of a comparison.
type Result struct {
	Rows     map[string]Row  // by the names in Counted
	Rates    map[string]Rate // by the names in Rated
	Articles int             // gold articles compared
	Silent   int             // of them, without a prediction
}

// MarshalJSON writes one object with all measures side by side.
func (r Result) MarshalJSON() ([]byte, error) {
	all := map[string]any{"articles": r.Articles, "without_prediction": r.Silent}
	for k, v := range r.Rows {
		all[k] = v
	}
	for k, v := range r.Rates {
		all[strings.ReplaceAll(k, " ", "_")] = v
	}
	return json.Marshal(all)
}

// Compare scores predictions against gold, record by record of the same id.
// Each difference is told to say, in gold's order; say may be nil.
func Compare(gold, predicted []Record, say func(difference string)) Result {
	byID := make(map[string]*Record, len(predicted))
	for i := range predicted {
		byID[predicted[i].ID] = &predicted[i]
	}
	c := comparison{say: say, tallies: map[string]*tally{}, rates: map[string]*Rate{}}
	for _, k := range Counted {
		c.tallies[k] = &tally{}
	}
	for _, k := range Rated {
		c.rates[k] = &Rate{}
	}
	for _, g := range gold {
		c.article(g, byID[g.ID])
	}
	return c.result()
}

type comparison struct {
	id       string // of the article at hand
	say      func(string)
	tallies  map[string]*tally
	rates    map[string]*Rate
	articles int
	silent   int
}

func (c *comparison) result() Result {
	r := Result{Rows: map[string]Row{}, Rates: map[string]Rate{}, Articles: c.articles, Silent: c.silent}
	for k, t := range c.tallies {
		r.Rows[k] = t.row()
	}
	for k, n := range c.rates {
		r.Rates[k] = n.rounded()
	}
	return r
}

func (c *comparison) tell(format string, args ...any) {
	if c.say != nil {
		c.say(c.id + ": " + fmt.Sprintf(format, args...))
	}
}

func (c *comparison) count(key string, tp, fp, fn float64) {
	t := c.tallies[key]
	t.tp, t.fp, t.fn = t.tp+tp, t.fp+fp, t.fn+fn
}

func (c *comparison) rate(key string, ok bool) bool {
	r := c.rates[key]
	r.Of++
	if ok {
		r.Right++
	}
	return ok
}

// article compares one gold article with its prediction, nil for none.
func (c *comparison) article(gold Record, predicted *Record) {
	c.id = gold.ID
	c.articles++
	if predicted == nil {
		c.silent++
		predicted = &Record{}
	}
	c.published(gold.Published, predicted.Published)
	required, optional := gold.split()
	pairs := pairMeetings(required, predicted.Meetings)
	for _, p := range pairs {
		c.found(required[p.gold], predicted.Meetings[p.pred], p.shared)
	}
	c.missed(required, pairs)
	c.invented(predicted.Meetings, optional, pairs)
}

func (c *comparison) published(want, got Answers) {
	if len(want) == 0 {
		return
	}
	day := ""
	if len(got) > 0 {
		day = string([]rune(got[0])[:min(10, len([]rune(got[0])))])
	}
	if !c.rate("published", slices.Contains(want, day)) {
		c.tell("published: want %s, got %q", list(want), day)
	}
}

func (c *comparison) missed(gold []Meeting, pairs []pairing) {
	for i, g := range gold {
		if !slices.ContainsFunc(pairs, func(p pairing) bool { return p.gold == i }) {
			c.alone(g, tally{fn: 1})
			c.tell("missed: %s", describe(g))
		}
	}
}

func (c *comparison) invented(pred, optional []Meeting, pairs []pairing) {
	for j, p := range pred {
		paired := slices.ContainsFunc(pairs, func(x pairing) bool { return x.pred == j })
		free := slices.ContainsFunc(optional, func(o Meeting) bool { return agree(o, p) != nil })
		if !paired && !free {
			c.alone(p, tally{fp: 1})
			c.tell("not in gold: %s", describe(p))
		}
	}
}

// alone counts a meeting that has no counterpart on the side that unit marks.
func (c *comparison) alone(m Meeting, unit tally) {
	n := len(m.takers())
	add := func(key string, by int) { c.count(key, 0, unit.fp*float64(by), unit.fn*float64(by)) }
	add("meetings", 1)
	add("complete", 1)
	add("participants", n)
	add("pairs", max(0, n-1))
	if m.Status == "held" {
		add("held", 1)
	}
}
