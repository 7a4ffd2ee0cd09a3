package mention

import (
	"liqa/extract/fact"
	"liqa/extract/lexicon"
)

// quotedBody reads the name of a body in quotation marks at token j, which the word
// for people at token from is of: وفد "الحركة القومية", قادة «فتح». It returns how many
// tokens that takes.
func (s *sentence) quotedBody(from, j int) (lexicon.Hit, int) {
	if !s.opensQuotation(j) {
		return lexicon.Hit{}, 0
	}
	if head, ok := s.hit(from, lexicon.Body); !ok || bodyType(head.Role) == fact.State {
		return lexicon.Hit{}, 0
	}
	n := s.quotation(j)
	if n < 3 {
		return lexicon.Hit{}, 0
	}
	if h, ok := s.hit(j+1, lexicon.Organisation); ok {
		if h.Media || h.Form.Prep+h.Form.Conj != "" {
			return lexicon.Hit{}, 0
		}
		return h, n
	}
	if _, person := s.quotedName(j); person || s.isSide(j+1) || !definite(s.tokens[j+1].Norm) {
		return lexicon.Hit{}, 0
	}
	return lexicon.Hit{Entry: &lexicon.Entry{Class: lexicon.Organisation}, Len: n}, n
}

// opensQuotation reports a mark at token j that a quotation begins with; of the
// straight one the spaces around it tell.
func (s *sentence) opensQuotation(j int) bool {
	if s.is(j, "“", "«") {
		return true
	}
	return s.is(j, "\"") && j > 0 && j+1 < len(s.tokens) && s.tokens[j-1].End < s.tokens[j].Start && s.tokens[j].End == s.tokens[j+1].Start
}

// quotation is the length of the quotation that token j opens, 0 where none closes near.
func (s *sentence) quotation(j int) int {
	for n := 1; n <= 8 && j+n < len(s.tokens); n++ {
		if s.is(j+n, closing[s.tokens[j].Norm]) {
			return n + 1
		}
	}
	return 0
}

// pastShort passes over the short name that stands in marks or brackets behind a body
// or a delegation of it: حركة المقاومة الإسلامية (حماس), وفد قوات سوريا الديمقراطية "قسد".
func (s *sentence) pastShort(m *Mention) {
	if len(m.Parties) != 1 {
		return
	}
	p := &m.Parties[0]
	if p.Type != fact.Organization && p.Type != fact.Delegation || !s.opensQuotation(m.To) && !s.is(m.To, "(") {
		return
	}
	h, ok := s.hit(m.To+1, lexicon.Organisation)
	if n := s.quotation(m.To); ok && n == h.Len+2 && h.Form.Prep+h.Form.Conj == "" && !h.Media && (p.Country == "" || h.Country == "" || p.Country == h.Country) {
		m.To += n
		p.To = m.To
	}
}
