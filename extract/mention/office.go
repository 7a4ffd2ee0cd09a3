package mention

import (
	"strings"

	"liqa/extract/arabic"
	"liqa/extract/fact"
	"liqa/extract/lexicon"
)

// office finds an office at token i, with the name that follows it, if any.
func (s *sentence) office(i int) (Mention, bool) {
	head, ok := s.officeHead(i)
	if !ok {
		return Mention{}, false
	}
	if head.Number != lexicon.Singular {
		return s.offices(i, head)
	}
	m := Mention{From: i, Conj: head.Form.Conj, Prep: head.Form.Prep}
	p := Party{Type: fact.Person, Office: head.ID, Class: head.Role, From: i}
	p.Counterpart = head.Role == "counterpart"
	p.Owned = head.Pronoun != "" && !p.Counterpart
	c := s.complement(i+head.Len, head)
	for { // ولي العهد نائب رئيس مجلس الوزراء وزير الدفاع: one person
		next, ok := s.officeHead(c.to)
		if !ok || next.Form.Prep != "" || next.Number != lexicon.Singular || next.Pronoun != "" || !s.chains(c, next) {
			break
		}
		more := s.complement(c.to+next.Len, next)
		if more.country == "" {
			more.country, more.endsAt = c.country, c.endsAt
		}
		more.empty = false
		c = more
	}
	if head.Role == "person" && c.empty && !head.Definite {
		c.to = i + head.Len
	}
	p.Country = c.country
	if p.Country == "" {
		p.Country = head.Country
	}
	p.Owned = p.Owned || c.owned
	p.Role = s.words(i, c.to, head.Form)
	m.To = c.to
	s.nameAfter(&m, &p, c)
	p.Bare = p.Name == "" && c.empty && !p.Counterpart && !p.Owned && head.Country == ""
	if (p.Bare || head.ID == "chief_of" && c.empty) && !head.Definite {
		return Mention{}, false
	}
	p.To = m.To
	m.Parties = []Party{p}
	if p.Name != "" {
		s.append(&m)
	}
	return m, true
}

// officeHead returns the office word at i unless the word is better read as
// something else.
func (s *sentence) officeHead(i int) (lexicon.Hit, bool) {
	if s.is(i+1, "بن", "ابن", "بنت") {
		return lexicon.Hit{}, false // مساعد بن محمد is a name
	}
	if h, ok := s.hit(i, lexicon.Office); !ok || h.ID == "imam" && strings.HasPrefix(strings.TrimPrefix(s.raw(i), "و"), "أ") {
		return lexicon.Hit{}, false // أمام is no إمام
	}
	return s.hit(i, lexicon.Office)
}

// chains reports whether a further office word belongs to the same person:
// without a conjunction always; with one only while no country was said.
func (s *sentence) chains(c complement, next lexicon.Hit) bool {
	if next.Form.Conj == "" {
		return !s.style(c.to, next)
	}
	if next.Form.Conj != "و" || c.country != "" {
		return false
	}
	after := s.complement(c.to+next.Len, next)
	j := s.skipHonorifics(after.to)
	return !after.empty && s.nameTo(j, true) > j
}

// style reports an office word that stands before a name as a mere style: ولي
// العهد الأمير محمد, زعيم المعارضة النائب أحمد.
func (s *sentence) style(i int, head lexicon.Hit) bool {
	if _, ok := s.hit(i, lexicon.Honorific); !ok || !head.Definite {
		return false
	}
	return s.nameTo(s.skipHonorifics(i), true) > s.skipHonorifics(i)
}

// nameAfter reads the name behind an office: directly, or between commas.
func (s *sentence) nameAfter(m *Mention, p *Party, c complement) {
	j := c.to
	comma := s.is(j, "،", ",") && !c.empty
	if comma {
		j++
	}
	if s.is(j, ":", "-") {
		return
	}
	k := s.skipHonorifics(j)
	if s.is(k, "\"", "“", "«") {
		return
	}
	to, cut := s.nameAt(k, !comma || k > j)
	if to == k {
		return
	}
	if cut > 0 {
		return
	}
	p.Name = s.words(k, to, arabic.Form{})
	m.To = to
	if comma && s.is(to, "،", ",") {
		m.To = to // the closing comma stays outside: it may also join a list
	}
}
