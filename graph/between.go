package graph

import (
	"cmp"
	"slices"

	"liqa/extract/fact"
)

// Relation is what two countries have to do with each other.
type Relation struct {
	A        string         `json:"a"` // codes
	B        string         `json:"b"`
	Meetings int            `json:"meetings"`
	Held     int            `json:"held"`
	Years    []RelationYear `json:"years"` // oldest first; unknown last
	Pairs    []RelationPair `json:"pairs"` // who met whom, the most often first
	Topics   []Count        `json:"topics"`
}

// RelationYear is a year of a relation.
type RelationYear struct {
	Year     string   `json:"year"`
	Meetings int      `json:"meetings"`
	Held     int      `json:"held"`
	Levels   []Count  `json:"levels"` // as "leader–minister", the side of A first
	Kinds    []Count  `json:"kinds"`
	Evidence Evidence `json:"evidence"`
}

// RelationPair is one of A and one of B who met.
type RelationPair struct {
	A     Party  `json:"a"`
	B     Party  `json:"b"`
	Level string `json:"level"` // at the latest meeting
	Times Series `json:"times"`
}

// Levels says at which level someone with an office, in an article's words, or
// an actor of a type without one, meets others. A lower rank is a higher level.
type Levels interface {
	Level(role string, t fact.Type) (name string, rank int)
}

// Between sums up the meetings in which both countries are represented, and the
// filter's own beside them.
func Between(src Source, a, b string, levels Levels, f Filter) (Relation, error) {
	f.Country = cmp.Or(f.Country, a)
	s := &relation{a: a, b: b, levels: levels, years: map[string]*relationYear{}, pairs: map[[2]string]*RelationPair{}, topics: tally{}}
	for m, err := range Meetings(src, f) {
		if err != nil {
			return Relation{}, err
		}
		if sides(m, a) && sides(m, b) {
			s.add(m)
		}
	}
	return s.done(), nil
}

// relation is a Relation while it is summed up.
type relation struct {
	a, b   string
	levels Levels
	sum    Relation
	years  map[string]*relationYear
	pairs  map[[2]string]*RelationPair
	topics tally
}

type relationYear struct {
	sum           RelationYear
	levels, kinds tally
}

func (s *relation) add(m fact.Meeting) {
	y := s.years[Year(m)]
	if y == nil {
		y = &relationYear{levels: tally{}, kinds: tally{}}
		y.sum.Year, y.sum.Evidence = Year(m), Cite(m)
		s.years[Year(m)] = y
	}
	s.sum.Meetings++
	y.sum.Meetings++
	if m.Status == fact.Held {
		s.sum.Held++
		y.sum.Held++
	}
	level := s.top(m, s.a) + "–" + s.top(m, s.b)
	y.levels.add(level)
	y.kinds.add(string(m.Kind))
	s.topics.add(m.Topics...)
	for _, x := range m.Participants {
		for _, z := range m.Participants {
			if x.Country == s.a && z.Country == s.b && x.ID != z.ID && x.As != fact.Mediates && z.As != fact.Mediates {
				s.pair(x, z, m)
			}
		}
	}
}

// top is the highest level of a side.
func (s *relation) top(m fact.Meeting, country string) string {
	best, least := "", 0
	for _, p := range m.Participants {
		if p.Country != country {
			continue
		}
		if l, rank := s.levels.Level(p.Role, p.Type); best == "" || rank < least {
			best, least = l, rank
		}
	}
	return best
}

func (s *relation) pair(x, z fact.Member, m fact.Meeting) {
	key := [2]string{x.ID, z.ID}
	p := s.pairs[key]
	if p == nil {
		p = &RelationPair{A: party(x), B: party(z)}
		s.pairs[key] = p
	}
	if p.Times.Latest.Meeting == m.ID {
		return // one who is named twice
	}
	p.Times.add(m)
	if p.Times.Latest.Meeting == m.ID {
		a, _ := s.levels.Level(x.Role, x.Type)
		b, _ := s.levels.Level(z.Role, z.Type)
		p.Level = a + "–" + b
	}
}

func party(p fact.Member) Party { return Party{p.ID, cmp.Or(p.Name, p.Role), p.Label} }

func (s *relation) done() Relation {
	r := s.sum
	r.A, r.B, r.Topics, r.Years, r.Pairs = s.a, s.b, s.topics.top(), []RelationYear{}, []RelationPair{}
	for _, key := range sortedKeys(s.years) {
		y := s.years[key]
		y.sum.Levels, y.sum.Kinds = y.levels.top(), y.kinds.top()
		r.Years = append(r.Years, y.sum)
	}
	if len(r.Years) > 0 && r.Years[0].Year == "" {
		r.Years = append(r.Years[1:], r.Years[0])
	}
	for _, p := range s.pairs {
		r.Pairs = append(r.Pairs, *p)
	}
	slices.SortFunc(r.Pairs, func(x, y RelationPair) int {
		return cmp.Or(cmp.Compare(y.Times.Meetings, x.Times.Meetings), cmp.Compare(x.A.ID, y.A.ID), cmp.Compare(x.B.ID, y.B.ID))
	})
	return r
}
