package cast

import (
	"iter"
	"slices"
	"sort"

	"liqa/extract/fact"
	"liqa/extract/mention"
)

// landscape is which countries an article speaks of: what an office without a
// side is read by.
type landscape struct {
	weight  map[string]int
	home    string // of the outlet; empty for one that reports to all
	Kingdom string // what المملكة means here
	main    string // the country told of most
	royal   int    // how often المملكة alone is told of
	total   int
}

// kingdoms are the states whose papers call them المملكة.
var kingdoms = []string{"SA", "MA", "JO", "BH"}

// Survey reads the countries off the mentions of an article of the outlet.
func (c *Cast) Survey(outlet string, mentions iter.Seq[*mention.Mention]) {
	l := landscape{weight: map[string]int{}, home: c.lex.Home(outlet)}
	for m := range mentions {
		l.count(m)
		l.countNames(c, m)
	}
	l.kingdom()
	l.main = l.most(nil)
	c.Land = l
}

// kingdom finds which one المملكة is: the one told of most, the outlet's own, or else
// the one whose papers call it so most.
func (l *landscape) kingdom() {
	l.Kingdom = l.most(kingdoms)
	if l.Kingdom == "" && slices.Contains(kingdoms, l.home) {
		l.Kingdom = l.home
	}
	if l.Kingdom == "" && l.royal > 0 && l.home == "" {
		l.Kingdom = kingdoms[0]
		l.weight[l.Kingdom] = l.royal
	}
}

// count adds what one mention says; bodies of several states say nothing.
func (l *landscape) count(m *mention.Mention) {
	seen := ""
	for _, p := range m.Parties {
		switch {
		case p.At == mention.Kingdom:
			l.royal += 2 // whoever receives him is of there
		case p.At != "":
			l.weight[p.At] += 2
		case p.Country == mention.Kingdom:
			l.royal++
		}
		if len(p.Country) == 2 && p.Class != "media" && p.Type != fact.State || p.Type == fact.State && p.Country != mention.Kingdom && p.Country != "" {
			l.total++
			seen = p.Country
			if p.Counterpart || p.Office == "ambassador" || p.Office == "consul" {
				continue // from abroad
			}
			l.weight[p.Country]++
		}
	}
	if m.Place != nil && m.Place.Country != "" && m.Place.Country != seen {
		l.weight[m.Place.Country]++
		l.total++
	}
}

// countNames adds the sides of persons whom the world knows by name.
func (l *landscape) countNames(c *Cast, m *mention.Mention) {
	for _, p := range m.Parties {
		if p.Type != fact.Person || p.Country != "" || p.Name == "" {
			continue
		}
		if side := c.lex.Nation(c.nameWords(p.Name)); len(side) == 2 {
			l.weight[side]++
			l.total++
		}
	}
}

// most is the country with the greatest weight, of those given or of all.
func (l *landscape) most(of []string) string {
	if of == nil {
		for c := range l.weight {
			if !mention.International[c] { // of which no paper has a governor or a minister
				of = append(of, c)
			}
		}
		sort.Strings(of)
	}
	best := ""
	for _, c := range of {
		if c != "" && l.weight[c] > l.weight[best] {
			best = c
		}
	}
	return best
}

// domestic is the side of an office told without one: the outlet's own country
// where the article speaks of it, else the country it speaks of most.
func (l *landscape) domestic() string {
	if l.home != "" && (l.weight[l.home] > 0 || l.total == 0) {
		return l.home
	}
	return l.main
}

// reigning is the country told of most of those that have such a crown.
func (l *landscape) reigning(has func(country string) bool) string {
	of := []string{}
	for c := range l.weight {
		if has(c) {
			of = append(of, c)
		}
	}
	sort.Strings(of)
	if l.home != "" && has(l.home) && l.weight[l.home] > 0 {
		return l.home
	}
	return l.most(of)
}
