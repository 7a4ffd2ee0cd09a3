package meeting

import (
	"liqa/extract/fact"
	"liqa/extract/mention"
)

// scope is whom a counterpart or a possessive pronoun can refer to at one point.
type scope struct {
	people []*figure // told of in this sentence, latest last
	before []*figure // told of in the sentence before
}

// introduce resolves every mention of the article to a figure. Counterparts
// come last, as their office is that of another, who may be introduced later.
func (a *analyst) introduce(outlet string) {
	a.cast.land = a.landscape(outlet)
	a.untangle()
	for _, counterparts := range []bool{false, true} {
		sc := scope{}
		for _, s := range a.sentences {
			a.introduceIn(s, &sc, counterparts)
		}
	}
	a.cast.settle()
}

func (a *analyst) introduceIn(s *sentence, sc *scope, counterparts bool) {
	sc.people = nil
	for i := range s.items {
		if s.items[i].kind != actor {
			continue
		}
		m := s.items[i].m
		for k := range m.Parties {
			p := &m.Parties[k]
			if p.Counterpart == counterparts {
				a.meet(s, i, p, sc)
			}
			if f := a.figures[p]; f != nil && p.Type == fact.Person && !p.Counterpart {
				sc.people = append(sc.people, f)
			}
		}
	}
	if len(sc.people) > 0 {
		sc.before = sc.people
	}
}

// meet resolves one party.
func (a *analyst) meet(s *sentence, i int, p *mention.Party, sc *scope) {
	if p.Country == mention.Kingdom {
		p.Country = a.cast.land.kingdom
	}
	if p.Owned && p.Country == "" {
		p.Country = a.owner(s, i, p.Pronoun, sc)
	}
	if p.Inner != nil && p.Inner.Name != "" {
		a.cast.resolve(p.Inner, s.index, nil)
	}
	f := a.cast.resolve(p, s.index, sc.other(p))
	a.figures[p] = f
	if f.beside == nil && i > 0 && inList(s, i) {
		f.beside = a.lastOf(s, i)
	}
}

// other is whose counterpart p is: the latest person told of on another side.
func (sc *scope) other(p *mention.Party) *figure {
	if !p.Counterpart {
		return nil
	}
	for _, people := range [][]*figure{sc.people, sc.before} {
		for i := len(people) - 1; i >= 0; i-- {
			if f := people[i]; f.office != "" && (p.Country == "" || f.country != p.Country) {
				return f
			}
		}
	}
	return nil
}

// inList reports whether actor item i goes on with a list of offices.
func inList(s *sentence, i int) bool { return s.items[i].conj || s.commaBefore(i) }

// lastOf is the figure before actor item i in its list.
func (a *analyst) lastOf(s *sentence, i int) *figure {
	for j := i - 1; j >= 0; j-- {
		switch it := &s.items[j]; {
		case it.kind == punct:
			continue
		case it.kind == actor && len(it.m.Parties) > 0:
			return a.figures[&it.m.Parties[len(it.m.Parties)-1]]
		}
		return nil
	}
	return nil
}

// owner is the side of him, her or them whose office رئيسها or وزير خارجيته is:
// ها mostly means a state, ه a person.
func (a *analyst) owner(s *sentence, i int, pronoun string, sc *scope) string {
	fallback := ""
	for j := i - 1; j >= 0; j-- {
		m := s.items[j].m
		if m == nil || len(m.Parties) == 0 {
			continue
		}
		f := a.figures[&m.Parties[0]]
		if f == nil || f.country == "" {
			continue
		}
		if (pronoun == "ها") == (f.typ != fact.Person) {
			return f.country
		}
		if fallback == "" {
			fallback = f.country
		}
	}
	if n := len(sc.before); fallback == "" && n > 0 {
		return sc.before[n-1].country
	}
	return fallback
}

// untangle decides whose name stands behind an office under another (المستشار
// الخاص للرئيس الأمريكي باراك أوباما): the inner one's holder where the article
// calls the person by that office elsewhere.
func (a *analyst) untangle() {
	holders := map[string]map[string]bool{}
	a.persons(func(p *mention.Party) {
		if p.Inner != nil || p.Name == "" {
			return
		}
		for _, q := range []*mention.Party{p, p.Appended} {
			if q != nil && q.Office != "" {
				note(holders, lastWord(p.Name), q.Office)
			}
		}
	})
	a.persons(func(p *mention.Party) {
		if p.Inner != nil && p.Name != "" && p.Inner.Name == "" && holders[lastWord(p.Name)][p.Inner.Office] {
			p.Inner.Name, p.Name = p.Name, ""
		}
	})
}

func (a *analyst) persons(do func(*mention.Party)) {
	for _, s := range a.sentences {
		for i := range s.items {
			if m := s.items[i].m; m != nil {
				for k := range m.Parties {
					do(&m.Parties[k])
				}
			}
		}
	}
}

func note(holders map[string]map[string]bool, name, office string) {
	if holders[name] == nil {
		holders[name] = map[string]bool{}
	}
	holders[name][office] = true
}

func lastWord(name string) string {
	words := nameWords(name)
	if len(words) == 0 {
		return ""
	}
	return words[len(words)-1]
}
