package meeting

import (
	"slices"

	"liqa/extract/fact"
	"liqa/extract/lexicon"
)

// visits reads زار: a subject, and a country, city or host.
func (a *analyst) visits(s *sentence, v int) {
	it := &s.items[v]
	left, firm := a.subjectOf(s, v)
	groups, end := a.arguments(s, v, firm)
	subject := left
	rest := groups
	if !firm && len(groups) > 0 && groups[0].prep == "" && a.people(s, groups[0]) {
		subject = a.ofGroup(s, groups[0])
		rest = groups[1:]
	}
	a.verbSubj[it] = subject
	a.destination(s, v, end, subject, rest, "verb "+it.hit.ID)
}

func (a *analyst) people(s *sentence, g group) bool {
	f := a.ofGroup(s, g)
	return len(f) > 0 && f[0].typ != fact.State
}

// goes reads وصل إلى, توجه إلى: a trip to another country.
func (a *analyst) goes(s *sentence, v int) {
	it := &s.items[v]
	left, firm := a.subjectOf(s, v)
	groups, end := a.arguments(s, v, firm)
	subject := left
	var to []group
	for _, g := range groups {
		switch {
		case g.prep == "" && !firm && a.people(s, g):
			subject, firm = a.ofGroup(s, g), true
		case g.prep == "to", g.prep == "by" && it.hit.ID == "halla":
			to = append(to, g)
		}
	}
	a.verbSubj[it] = subject
	if it.hit.Role == "go" && !s.travels(v) {
		a.journeyTo(s, subject, to)
		return
	}
	if len(subject) == 0 || subject[0].typ != fact.Person && subject[0].typ != fact.Delegation {
		return
	}
	a.destination(s, v, end, subject, to, "verb "+it.hit.ID)
}

// journeyTo notes where somebody goes who pays no visit there himself.
func (a *analyst) journeyTo(s *sentence, who []*figure, to []group) {
	for _, g := range to {
		for _, j := range g.items {
			if m := s.items[j].m; m.Place != nil && len(who) > 0 {
				a.journeys = append(a.journeys, journey{who: who[0], to: *m.Place, told: s})
			}
		}
	}
}

// travels reports whether the sentence calls a journey a visit or plans it.
func (s *sentence) travels(v int) bool {
	if s.items[v].hit.Tense == lexicon.Future {
		return true
	}
	for j := v; j < len(s.items); j++ {
		if s.items[j].kind == noun && s.items[j].hit.Role == "trip" {
			return true
		}
	}
	return false
}

// trip reads the noun زيارة: whose, and where to.
func (a *analyst) trip(s *sentence, n int, subject []*figure, v int) {
	groups, end := s.groups(n+1, len(s.items), s.stops)
	visitor := subject
	if own := a.possessor(s, n); own != nil {
		visitor = own
	} else if len(groups) > 0 && a.people(s, groups[0]) && (groups[0].prep == "" && groups[0].from <= n+2 || groups[0].prep == "for" && len(groups) > 1) {
		visitor = a.ofGroup(s, groups[0])
		groups = groups[1:]
	}
	if visitor == nil {
		visitor, _ = a.subjectOf(s, n)
	}
	if s.items[n].hit.ID == "tour" {
		groups, end = s.stations(n)
	}
	trigger := n
	if v >= 0 {
		trigger = v
	}
	if a.destination(s, trigger, end, visitor, groups, "noun visit") {
		a.taken[&s.items[n]] = true
	}
}

// stations lists the countries a tour covers: جولة تشمل A وB.
func (s *sentence) stations(n int) ([]group, int) {
	for j := n + 1; j < len(s.items) && j < n+10; j++ {
		if s.items[j].has("covers") {
			groups, end := s.groups(j+1, len(s.items), s.stops)
			for i := range groups {
				groups[i].prep = ""
			}
			return groups[:min(1, len(groups))], end
		}
	}
	return nil, n
}

// destination makes one visit of the visitors for each country named.
func (a *analyst) destination(s *sentence, trigger, end int, visitors []*figure, groups []group, rule string) bool {
	if len(visitors) == 0 || visitors[0].typ == fact.State || visitors[0].vague {
		return false
	}
	placed := slices.ContainsFunc(groups, func(g group) bool { return a.onlyStates(s, g) })
	for _, g := range groups {
		if g.prep != "" && g.prep != "to" && g.prep != "for" && g.prep != "by" || placed && !a.onlyStates(s, g) {
			continue
		}
		if g.prep == "" && rule == "noun visit" && s.items[trigger].kind == noun && s.items[trigger].hit.ID == "visit" && g.from > trigger+2 {
			continue // زيارة لافروف … مكافحة الإرهاب: not where he goes
		}
		for _, j := range g.items {
			m := s.items[j].m
			for _, f := range a.of(s, j) {
				if g.prep == "for" && f.typ == fact.Person && s.items[trigger].kind == noun {
					continue // زيارة لولي العهد is the prince's own
				}
				if f.country == visitors[0].country && f.typ == fact.State {
					continue
				}
				if m.Place != nil {
					a.journeys = append(a.journeys, journey{who: visitors[0], to: *m.Place, state: f, told: s})
				}
				e := a.newEvent(s, trigger, end, rule)
				e.kind = fact.Visit
				e.add(visitors...)
				e.add(f)
				if m.Place != nil {
					e.place = *m.Place
				}
				if len(e.sides) > 1 {
					a.keep(e)
				}
			}
		}
		return true
	}
	return false
}
