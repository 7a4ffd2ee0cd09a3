package meeting

import (
	"liqa/extract/fact"
	"liqa/extract/lexicon"
	"liqa/extract/mention"
	"liqa/extract/when"
)

// analyst works through one article.
type analyst struct {
	lex       *lexicon.Lexicon
	cast      *cast
	sentences []*sentence
	anchor    when.Anchor
	figures   map[*mention.Party]*figure
	verbSubj  map[*item][]*figure
	taken     map[*item]bool // event nouns a verb has used
	events    []*event
	journeys  []journey
	sports    bool      // the article is a sports page
	subject   []*figure // whom the story speaks of at this point
	trace     func(s *sentence, rule, words string)
}

// introduce resolves every mention of the article to a figure, in order.
func (a *analyst) introduce() {
	for _, s := range a.sentences {
		var before *figure
		for i := range s.items {
			it := &s.items[i]
			if it.kind != actor {
				continue
			}
			for k := range it.m.Parties {
				p := &it.m.Parties[k]
				other := before
				if p.Owned && p.Country == "" {
					p.Country = a.owner(s, i, before)
				}
				if p.Counterpart && before == nil && len(a.subject) > 0 {
					other = a.subject[0]
				}
				f := a.cast.resolve(p, s.index, other)
				a.figures[p] = f
				if p.Type == fact.Person && (before == nil || !p.Counterpart) {
					before = f
				}
			}
		}
		if before != nil && before.typ == fact.Person {
			a.subject = []*figure{before}
		}
	}
	a.subject = nil
	a.cast.settle()
}

// owner is the side of him or them whose office رئيسها, وزير خارجيته is.
func (a *analyst) owner(s *sentence, i int, before *figure) string {
	for j := i - 1; j >= 0; j-- {
		if m := s.items[j].m; m != nil && len(m.Parties) > 0 {
			if f := a.figures[&m.Parties[0]]; f != nil && f.country != "" {
				return f.country
			}
		}
	}
	if len(a.subject) > 0 {
		return a.subject[0].country
	}
	return ""
}

// of lists the figures of actor item j of s.
func (a *analyst) of(s *sentence, j int) []*figure {
	m := s.items[j].m
	if m.Both {
		return a.bothSides(m)
	}
	var out []*figure
	for k := range m.Parties {
		p := &m.Parties[k]
		if p.Class == "media" {
			continue
		}
		f := a.figures[p].root()
		if p.Bare && f.vague {
			continue
		}
		out = append(out, f)
	}
	return out
}

// bothSides are the sides of the latest encounter that fit the anaphor.
func (a *analyst) bothSides(m *mention.Mention) []*figure {
	office := m.Parties[0].Office
	for i := len(a.events) - 1; i >= 0; i-- {
		e := a.events[i]
		if len(e.sides) < 2 {
			continue
		}
		if office == "" || e.sides[0].office == office || e.sides[1].office == office || office == "leader" {
			return e.sides[:2]
		}
	}
	return a.cast.latest(office, 2)
}

func (a *analyst) ofGroup(s *sentence, g group) []*figure {
	var out []*figure
	for _, j := range g.items {
		out = append(out, a.of(s, j)...)
	}
	return out
}
