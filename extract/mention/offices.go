package mention

import (
	"strings"

	"liqa/extract/arabic"
	"liqa/extract/fact"
	"liqa/extract/lexicon"
)

// offices reads a dual or plural office and shares its head out: وزيرا خارجية
// إيران والسعودية, الرئيسان التركي رجب طيب أردوغان والروسي فلاديمير بوتين.
func (s *sentence) offices(i int, head lexicon.Hit) (Mention, bool) {
	m := Mention{From: i, Conj: head.Form.Conj, Prep: head.Form.Prep}
	fieldsTo := s.fields(i+head.Len, head)
	role := strings.TrimSpace(singular(head) + " " + s.words(i+head.Len, fieldsTo, arabic.Form{}))
	base := Party{Type: fact.Person, Office: head.ID, Class: head.Role, Role: role, Counterpart: head.Role == "counterpart"}
	j := fieldsTo
	for j < len(s.tokens) {
		p, to, ok := s.share(j, base, len(m.Parties) > 0)
		if !ok {
			break
		}
		m.Parties = append(m.Parties, p)
		j = to
	}
	m.To = j
	if len(m.Parties) == 0 {
		return s.unshared(m, head, base, fieldsTo)
	}
	return m, true
}

// singular is the office word of a dual or plural in its singular.
func singular(head lexicon.Hit) string {
	if head.Definite {
		return "ال" + head.Name
	}
	return head.Name
}

// fields reads the fields of government of a plural office: وزيري الدفاع
// والمخابرات, رؤساء أركان.
func (s *sentence) fields(j int, head lexicon.Hit) int {
	for {
		h, ok := s.hit(j, lexicon.Portfolio)
		if !ok || h.Form.Prep != "" && h.Form.Prep != "ل" || h.Form.Conj != "" && j == 0 {
			return j
		}
		j += h.Len
	}
}

// share reads one side of a shared head at token j: an adjective or a country,
// a name, or both.
func (s *sentence) share(j int, base Party, later bool) (Party, int, bool) {
	p := base
	p.From = j
	start := j
	if s.is(j, "،", ",", "(") || s.is(j, "و") {
		j++
	}
	punct := j > start
	if j >= len(s.tokens) {
		return p, 0, false
	}
	for _, h := range s.hitsAt(j) {
		if h.Form.Prep != "" || later && h.Form.Conj == "" && !punct {
			continue
		}
		if h.Class == lexicon.Nationality && h.Number == lexicon.Singular && h.Definite || h.Class == lexicon.Country && !h.Seat {
			p.Country = h.Country
			p.Role += " " + s.words(j, j+h.Len, h.Form)
			return s.sharedName(p, j+h.Len)
		}
	}
	k := s.skipHonorifics(j)
	to, cut := s.nameAt(k, !punct || k > j)
	if to == k {
		return p, 0, false
	}
	if later && cut == 0 && !punct && k == j {
		return p, 0, false
	}
	p.Name = s.words(k, to, cliticForm(cut, s.tokens[k].Norm))
	p.To = to
	return p, to, true
}

// sharedName reads the name behind one side's adjective.
func (s *sentence) sharedName(p Party, j int) (Party, int, bool) {
	k := j
	comma := s.is(k, "،", ",")
	if comma {
		k++
	}
	after := s.skipHonorifics(k)
	to, cut := s.nameAt(after, !comma || after > k)
	if to > after && cut == 0 {
		p.Name, p.To = s.words(after, to, arabic.Form{}), to
		return p, to, true
	}
	if s.is(j, ")") {
		j++
	}
	p.To = j
	return p, j, true
}

// unshared keeps a plural office nobody is named under: the sides of before
// (الرئيسان, وزيرا خارجية البلدين), or a group of a side (وزراء الخارجية العرب).
func (s *sentence) unshared(m Mention, head lexicon.Hit, base Party, to int) (Mention, bool) {
	m.To = to
	base.From, base.To = m.From, to
	if s.is(to, "البلدين", "الدولتين", "الجانبين") {
		m.To, m.Both = to+1, true
	} else if h, ok := s.sideOf(to); ok {
		m.To = to + h.Len
		base.Type, base.Country = fact.Delegation, h.Country
	} else if head.Number == lexicon.Dual && head.Definite && head.Role != "person" {
		m.Both = true
	} else {
		base.Type, base.Vague = fact.Delegation, true
	}
	base.Role = s.words(m.From, m.To, head.Form)
	base.To = m.To
	m.Parties = []Party{base}
	return m, true
}

// sideOf reads the side a group belongs to: an adjective of any number, a
// country or an organisation.
func (s *sentence) sideOf(j int) (lexicon.Hit, bool) {
	for _, h := range s.hitsAt(j) {
		if h.Form.Conj == "" && (h.Class == lexicon.Nationality || h.Class == lexicon.Country || h.Class == lexicon.Organisation || h.Class == lexicon.Group) {
			return h, true
		}
	}
	return lexicon.Hit{}, false
}
