package meeting

import (
	"liqa/extract/fact"
	"liqa/extract/lexicon"
)

// mediate takes those who broker an encounter, and are not said to take part,
// out of its sides: بوساطة تركيا, برعاية أممية, تتوسط تركيا في محادثات بين,
// دعا X إلى استئناف المفاوضات بين.
func (a *analyst) mediate(s *sentence, first int) {
	told := a.events[first:]
	if len(told) == 0 {
		return
	}
	for j, it := range s.items {
		switch {
		case it.has("broker"):
			for _, e := range toldAt(told, j) {
				e.mediatedBy(a.broker(s, j+1)...)
			}
		case it.has("brokers"):
			for _, e := range told {
				if e.trigger > j {
					e.mediatedBy(a.subjectAt(s, j)...)
				}
			}
		case it.has("urges"):
			for _, e := range told {
				if e.trigger > j && (e.status == fact.Proposed || e.status == fact.Planned) && s.between(e) {
					e.mediatedBy(a.subjectAt(s, j)...)
				}
			}
		}
	}
}

// mediatedBy makes the figures mediators, where two sides remain without them.
func (e *event) mediatedBy(figures ...*figure) {
	rest := e.sides
	for _, f := range figures {
		rest = without(rest, f)
	}
	for _, f := range figures {
		if f.typ != fact.Person && f.country != "" && fromCountry(rest, f.country) {
			return // its own people sit in
		}
	}
	if len(rest) < 2 {
		return
	}
	for _, f := range figures {
		if e.knows(f) {
			continue
		}
		e.mediators = append(e.mediators, f)
	}
	e.sides = rest
}

// knows reports whether somebody brokers the encounter already, or is the state
// of one who does.
func (e *event) knows(f *figure) bool {
	for _, m := range e.mediators {
		if m == f || f.typ == fact.State && m.country == f.country {
			return true
		}
	}
	return f.vague
}

// fromCountry reports whether somebody who stands for a country is in the list.
func fromCountry(list []*figure, country string) bool {
	for _, f := range list {
		if f.country == country {
			return true
		}
	}
	return false
}

func without(list []*figure, f *figure) []*figure {
	var out []*figure
	for _, x := range list {
		if x != f {
			out = append(out, x)
		}
	}
	return out
}

// broker is who stands behind بوساطة: an actor, or a state by its adjective.
func (a *analyst) broker(s *sentence, j int) []*figure {
	if j >= len(s.items) {
		return nil
	}
	if s.items[j].kind == actor {
		return a.of(s, j)
	}
	for _, h := range s.Hits[s.items[j].from] {
		if h.Class == lexicon.Nationality && h.Form.Prep == "" {
			return []*figure{a.cast.state(h.Country, s.Text[s.Tokens[s.items[j].from].Start:s.Tokens[s.items[j].from+h.Len-1].End])}
		}
	}
	return nil
}

// subjectAt is the actor right behind or before the verb at item j.
func (a *analyst) subjectAt(s *sentence, j int) []*figure {
	if j+1 < len(s.items) && s.items[j+1].kind == actor {
		return a.of(s, j+1)
	}
	if j > 0 && s.items[j-1].kind == actor && s.items[j-1].prep == "" {
		return a.of(s, j-1)
	}
	return nil
}

// between reports whether the sides of an encounter stand behind بين.
func (s *sentence) between(e *event) bool {
	for j := e.trigger; j < e.until && j < len(s.items); j++ {
		if s.items[j].kind == actor && s.items[j].prep == "between" {
			return true
		}
	}
	return false
}
