package mention

import (
	"strings"

	"liqa/extract/arabic"
	"liqa/extract/lexicon"
)

// elided adds to the person m names, whose office ends before token end, those of other
// sides for whom the office is left out: نظيره المصري سامح بدر والسعودي ناصر عمران, الرئيس
// الأوغندي والكيني وليام روتو.
func (s *sentence) elided(m *Mention, end int) {
	first := m.Parties[0]
	side, ok := s.ofNation(end - 1)
	if !ok || first.Name == "" || first.Appended != nil || first.Inner != nil || side.Form.Conj != "" {
		return
	}
	for {
		j := m.To
		if s.is(j, "،", ",") {
			j++
		}
		other, ok := s.ofNation(j)
		if !ok || other.Form.Conj != "و" || other.Country == side.Country {
			return
		}
		k := s.skipHonorifics(j + 1)
		to, cut := s.nameAt(k, true)
		if cut > 0 || to < k+2 && (to == k || k == j+1) {
			return
		}
		p := first
		p.Name, p.Country, p.From, p.To = s.words(k, to, arabic.Form{}), other.Country, j, to
		p.Role = strings.TrimSuffix(first.Role, s.raw(end-1)) + s.words(j, j+1, other.Form)
		m.Parties, m.To = append(m.Parties, p), to
	}
}

// ofNation is the adjective of a country at token j, in the masculine or feminine
// singular with the article.
func (s *sentence) ofNation(j int) (lexicon.Hit, bool) {
	for _, h := range s.hitsAt(j) {
		if h.Class == lexicon.Nationality && h.Len == 1 && h.Number == lexicon.Singular && h.Definite && h.Form.Prep == "" {
			return h, true
		}
	}
	return lexicon.Hit{}, false
}
