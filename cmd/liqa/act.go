package main

import (
	"liqa/extract/fact"
	"liqa/graph/name"
	"liqa/seeds"
)

// acts tells by the words of evidence which act a meeting was. The words are
// stems; the value is the act in the language data.
type acts map[string]string

func readActs() (acts, error) {
	table, err := seeds.Read(tables.dir, "acts")
	if err != nil {
		return nil, err
	}
	a := acts{}
	for _, r := range table.Rows {
		for _, phrase := range r.List("words") {
			for _, w := range name.Words(phrase) {
				a[name.Stem(w)] = r.Get("act")
			}
		}
	}
	return a, nil
}

// Negotiation implements export.Acts.
func (a acts) Negotiation(m fact.Meeting) bool { return a.say(m, "negotiation") }

// CalledOff implements export.Acts.
func (a acts) CalledOff(m fact.Meeting) bool { return a.say(m, "called-off") }

func (a acts) say(m fact.Meeting, act string) bool {
	for _, r := range m.Reports {
		for _, q := range r.Evidence {
			for _, w := range name.Words(q.Text) {
				if a[name.Stem(w)] == act {
					return true
				}
			}
		}
	}
	return false
}
