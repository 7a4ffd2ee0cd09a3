package meeting

import (
	"sort"

	"liqa/extract/fact"
	"liqa/extract/mention"
)

// landscape is which countries an article speaks of: what an office without a
// side is read by.
type landscape struct {
	weight  map[string]int
	home    string // of the outlet; empty for one that reports to all
	kingdom string // what المملكة means here
	main    string // the country told of most
	total   int
}

// kingdoms are the states whose papers call them المملكة.
var kingdoms = []string{"SA", "MA", "JO", "BH"}

func (a *analyst) landscape(outlet string) landscape {
	l := landscape{weight: map[string]int{}, home: a.lex.Home(outlet)}
	for _, s := range a.sentences {
		for i := range s.items {
			if m := s.items[i].m; m != nil {
				l.count(m)
				l.countNames(a, m)
			}
		}
	}
	l.main = l.most(nil)
	if l.kingdom = l.most(kingdoms); l.kingdom == "" {
		for _, k := range kingdoms {
			if k == l.home {
				l.kingdom = k
			}
		}
	}
	return l
}

// count adds what one mention says; bodies of several states say nothing.
func (l *landscape) count(m *mention.Mention) {
	seen := ""
	for _, p := range m.Parties {
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
func (l *landscape) countNames(a *analyst, m *mention.Mention) {
	for _, p := range m.Parties {
		if p.Type != fact.Person || p.Country != "" || p.Name == "" {
			continue
		}
		if c := a.lex.Nation(a.cast.nameWords(p.Name)); len(c) == 2 {
			l.weight[c]++
			l.total++
		}
	}
}

// most is the country with the greatest weight, of those given or of all.
func (l *landscape) most(of []string) string {
	if of == nil {
		for c := range l.weight {
			of = append(of, c)
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
