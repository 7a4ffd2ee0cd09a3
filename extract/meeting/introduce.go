package meeting

import (
	"strings"

	"liqa/extract/fact"
	"liqa/extract/mention"
)

// scope is whom a counterpart or a possessive pronoun can refer to at one point.
type scope struct {
	people []told // told of in this sentence, latest last
	before []told // told of in the sentence before
}

// told is a person as a sentence tells of him; free where no preposition governs
// the mention.
type told struct {
	*figure
	free bool
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
				a.together(m, k)
			}
			if f := a.figures[p]; f != nil && p.Type == fact.Person && !p.Counterpart {
				sc.people = append(sc.people, told{f, s.items[i].prep == ""})
			}
		}
	}
	if len(sc.people) > 0 {
		sc.before = sc.people
	}
}

// together notes that a party shares its office word with the one before: الوزراء
// الروسي والتركي والسوري.
func (a *analyst) together(m *mention.Mention, k int) {
	if f := a.figures[&m.Parties[k]]; k > 0 && f != nil && f.beside == nil {
		f.beside = a.figures[&m.Parties[k-1]]
	}
}

// meet resolves one party.
func (a *analyst) meet(s *sentence, i int, p *mention.Party, sc *scope) {
	for _, q := range []*mention.Party{p, p.Appended, p.Inner} {
		if q != nil && q.Country == mention.Kingdom {
			q.Country = a.cast.land.kingdom
			q.Vague = q.Vague || q.Type == fact.State && q.Country == ""
		}
	}
	if p.Owned && p.Country == "" {
		a.own(p, a.owner(s, i, p.Pronoun, sc))
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
	for _, people := range [][]told{sc.people, sc.before} {
		for _, free := range []bool{true, false} {
			for i := len(people) - 1; i >= 0; i-- {
				if f := people[i]; f.free == free && f.office != "" && (p.Country == "" || f.country != p.Country) {
					return f.figure
				}
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
func (a *analyst) owner(s *sentence, i int, pronoun string, sc *scope) *figure {
	var fallback *figure
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
			return f
		}
		if fallback == nil {
			fallback = f
		}
	}
	if n := len(sc.before); fallback == nil && n > 0 {
		return sc.before[n-1].figure
	}
	return fallback
}

// own gives an office its owner's side, and names a state in place of the
// pronoun: زعيمها is زعيم كوريا الشمالية.
func (a *analyst) own(p *mention.Party, owner *figure) {
	if owner == nil {
		return
	}
	p.Country = owner.country
	word, rest, more := strings.Cut(p.Role, " ")
	if stem, ok := strings.CutSuffix(word, p.Pronoun); ok && !more && owner.typ == fact.State && owner.plainName {
		p.Role = strings.TrimSpace(stem + " " + owner.name + " " + rest)
	} else if more {
		p.Role = unowned(p.Role, p.Pronoun)
	}
}

// unowned is an office whose field carries a pronoun with the article in its
// place: وزير خارجيته, وزير الخارجية.
func unowned(role, pronoun string) string {
	words := strings.Fields(role)
	for i, w := range words[1:] {
		stem, ok := strings.CutSuffix(w, pronoun)
		if !ok || strings.HasPrefix(w, "ال") {
			continue
		}
		if s, ok := strings.CutSuffix(stem, "ت"); ok {
			stem = s + "ة"
		} else if s, ok := strings.CutSuffix(stem, "ئ"); ok {
			stem = s + "ء"
		}
		words[i+1] = "ال" + stem
		break
	}
	return strings.Join(words, " ")
}

// untangle decides whose name stands behind an office under another (المستشار
// الخاص للرئيس الأمريكي باراك أوباما): the inner one's holder where the article
// calls the person by that office elsewhere.
func (a *analyst) untangle() {
	var holders []holding
	a.persons(func(p *mention.Party) {
		if p.Inner != nil || p.Name == "" {
			return
		}
		for _, q := range []*mention.Party{p, p.Appended} {
			if q != nil && q.Office != "" {
				holders = append(holders, holding{nameWords(p.Name), q.Office})
			}
		}
	})
	a.persons(func(p *mention.Party) {
		if p.Inner != nil && p.Name != "" && p.Inner.Name == "" && holds(holders, nameWords(p.Name), p.Inner.Office) {
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

// holding is an office that an article gives to a name.
type holding struct {
	words  []string
	office string
}

func holds(holders []holding, words []string, office string) bool {
	for _, h := range holders {
		if h.office == office && oneName(h.words, words) {
			return true
		}
	}
	return false
}
