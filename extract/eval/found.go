package eval

import (
	"fmt"
	"strings"
)

// found compares the parts of a gold meeting with those of its prediction;
// shared pairs the participants that agree.
func (c *comparison) found(g, p Meeting, shared [][2]int) {
	gold, pred := g.takers(), p.takers()
	ng, np, ns := len(gold), len(pred), len(shared)
	c.count("meetings", 1, 0, 0)
	gh, ph := g.Status == "held", p.Status == "held"
	c.count("held", one(gh && ph), one(ph && !gh), one(gh && !ph))
	c.count("participants", float64(ns), float64(np-ns), float64(ng-ns))
	c.pairs(ng, np, ns)
	for _, s := range shared {
		c.participant(gold[s[0]], pred[s[1]])
	}
	right := ns == ng && ns == np
	right = c.single("place", g.Place, p.Place, samePlace) && right
	right = c.single("date", g.Date, p.Date, sameDate) && right
	right = c.form("kind", g.Kind, p.Kind, g) && right
	right = c.form("status", g.Status, p.Status, g) && right
	c.count("complete", one(right), one(!right), one(!right))
	many(c, "topics", g.Topics, p.Topics, sameTopic)
	many(c, "sources", g.AccordingTo, p.AccordingTo, samePlace)
	many(c, "mediators", g.taking("mediator"), p.taking("mediator"), sameParticipant)
	c.evidence(g.Evidence, p.Evidence)
	c.unmatched(gold, pred, shared)
}

// pairs counts "A met B": a meeting of n weighs n-1.
func (c *comparison) pairs(ng, np, ns int) {
	common := float64(ns*(ns-1)) / 2
	right := float64(common * weight(ng))
	c.count("pairs", right,
		max(0, float64((float64(np*(np-1))/2-common)*weight(np))),
		max(0, float64(ng-1)-right))
}

func weight(n int) float64 {
	if n < 2 {
		return 0
	}
	return 2 / float64(n)
}

func (c *comparison) participant(g, p Participant) {
	if g.Country != "" && !c.rate("country", p.Country == g.Country) {
		c.tell("country of %s: want %s, got %q", who(g), g.Country, p.Country)
	}
	c.rate("type", p.Type == g.Type)
	if len(g.Name) == 0 || g.Type != "person" {
		return
	}
	if !c.rate("full names", sameFullName(g.Name, p.Name)) {
		c.tell("full name: want %s, got %s", list(g.Name), list(p.Name.first()))
	}
	if g.Role != "" && !c.rate("role", sameOffice(g.Role, p.Role)) {
		c.tell("role of %s: want %s, got %q", who(g), g.Role, p.Role)
	}
}

func (c *comparison) form(key, want, got string, g Meeting) bool {
	ok := c.rate(key, want == got)
	if !ok {
		c.tell("%s: want %s, got %s: %s", key, want, got, describe(g))
	}
	return ok
}

// single compares a field that has one answer; several given are wrong, and so
// is one where gold has none.
func (c *comparison) single(key string, want, got Answers, same func(a, b string) bool) bool {
	if len(want) == 0 && len(got) == 0 {
		return true
	}
	ok := len(got) == 1 && anySame(want, got, same)
	c.count(key, one(ok), one(len(got) > 0 && !ok), one(len(want) > 0 && !ok))
	if !ok {
		c.tell("%s: want %s, got %s", key, list(want), list(got))
	}
	return ok
}

// many compares a field that has several answers.
func many[T any](c *comparison, key string, want, got []T, same func(a, b T) bool) {
	n := len(match(want, got, same))
	c.count(key, float64(n), float64(len(got)-n), float64(len(want)-n))
}

// evidence: the quotes share half the words of the shorter side.
func (c *comparison) evidence(gold, predicted Answers) {
	if len(gold) == 0 {
		return
	}
	want, got := setOf(bag(gold[0])), setOf(bag(strings.Join(predicted, " ")))
	c.rate("evidence", len(got) > 0 && float64(want.shared(got)) >= 0.5*float64(min(len(want), len(got))))
}

func (c *comparison) unmatched(gold, pred []Participant, shared [][2]int) {
	hitGold, hitPred := map[int]bool{}, map[int]bool{}
	for _, s := range shared {
		hitGold[s[0]], hitPred[s[1]] = true, true
	}
	for i, x := range gold {
		if !hitGold[i] {
			c.tell("participant missed: %s", who(x))
		}
	}
	for j, x := range pred {
		if !hitPred[j] {
			c.tell("participant not in gold: %s", who(x))
		}
	}
}

// who names a participant for a reader.
func who(p Participant) string {
	if len(p.Name) > 0 {
		return strings.Join(p.Name, "/")
	}
	kind := p.Role
	if kind == "" {
		kind = p.Type
	}
	return fmt.Sprintf("[%s %s]", kind, p.Country)
}

// describe names a meeting for a reader.
func describe(m Meeting) string {
	var names []string
	for _, p := range m.takers() {
		names = append(names, who(p))
	}
	out := fmt.Sprintf("%s %s: %s", m.Status, m.Kind, strings.Join(names, " + "))
	if len(m.Place) > 0 {
		out += ", in " + strings.Join(m.Place, "/")
	}
	if len(m.Date) > 0 {
		out += ", " + strings.Join(m.Date, "/")
	}
	return out
}

func list(values []string) string {
	if len(values) == 0 {
		return "nothing"
	}
	return `"` + strings.Join(values, `" or "`) + `"`
}
