package mention

import (
	"strings"

	"liqa/extract/fact"
	"liqa/extract/lexicon"
)

// unshared keeps a plural office nobody is named under: one for each of the two
// sides of before (رؤساء مخابرات البلدين), the persons of before (الرئيسان), or
// a group of a side (وزراء الخارجية العرب).
func (s *sentence) unshared(m Mention, head lexicon.Hit, base Party, fields []string, to int) (Mention, bool) {
	m.To = to
	if joint, ok := s.joint(m, base, fields, to); ok {
		return joint, true
	}
	base.From, base.To = m.From, to
	both := s.is(to, "البلدين", "الدولتين", "الجانبين", "الطرفين")
	if pair := s.pairBefore(); both && len(pair) == 2 && (len(fields) > 0 || base.Class == "leader" && head.Number == lexicon.Dual) {
		m.To = to + 1
		for _, country := range pair {
			p := base
			p.Country = country
			m.Parties = append(m.Parties, p)
		}
		m.Parties = across(m.Parties, fields, base.Role)
		return m, true
	}
	if both {
		m.To, m.Both = to+1, true
	} else if groups := s.groups(m.From, to, base, head); len(groups) > 0 {
		m.Parties, m.To = groups, groups[len(groups)-1].To
		return m, true
	} else if head.Number == lexicon.Dual && head.Definite && head.Role != "person" {
		m.Both = true
	} else {
		base.Type, base.Vague = fact.Delegation, true
		if n, country := s.serving(m.From, head); n > 0 {
			base.Vague, base.Country, base.Local = false, country, country == "" && head.Role != "minister"
			m.To = max(m.To, s.pastFellows(m.From, head)+n)
		}
	}
	base.Role = s.words(m.From, m.To, head.Form)
	base.To = m.To
	m.Parties = []Party{base}
	return m, true
}

// serving reads whom or what people in a plural office belong to where no side is
// told: أعضاء مجلس النواب, ممثلي المنظمات الوطنية. It returns as composed does.
func (s *sentence) serving(i int, head lexicon.Hit) (n int, country string) {
	j := s.pastFellows(i, head)
	if head.Definite || !s.many(i) || s.is(i-1, "احد", "احدي") || j >= len(s.tokens) || !s.completes(j, head) {
		return 0, ""
	}
	if n, country = s.belonging(j); country == "" && elsewhere[head.ID] {
		return 0, ""
	}
	return n, country
}

// completes reports a word at token j that can say whose a plural office is: no
// preposition but what people represent, nothing of somebody's own (أعضاء حكومته).
func (s *sentence) completes(j int, head lexicon.Hit) bool {
	for _, h := range s.hits[j] {
		if h.Form.Conj != "" || h.Form.Prep != "" && head.ID != "representative" || h.Pronoun != "" {
			return false
		}
	}
	return !s.is(j, "من", "عن", "هذه", "هذا", "تلك", "هولاء", "المملكه") && !s.is(j+1, "المستوي") && (head.ID == "representative" || !strings.HasPrefix(s.tokens[j].Norm, "لل"))
}

// elsewhere are the offices whose holders serve others than the country an article
// is from, or who may be anybody: سفراء دول المجلس, كبار الشخصيات, نجوم الفن.
var elsewhere = map[string]bool{"ambassador": true, "consul": true, "charge": true, "charge_f": true, "attache": true, "chief_of": true, "player": true, "actor": true, "coach": true}

// withMembers reads a head and the members that share his body: رئيس وأعضاء مجلس
// إدارة الغرفة.
func (s *sentence) withMembers(i int, head lexicon.Hit) (Mention, bool) {
	j := i + head.Len
	next, ok := s.officeHead(j)
	if !ok || head.Definite || next.Form.Conj != "و" || next.Number != lexicon.Plural || next.Role != "member" || next.Definite {
		return Mention{}, false
	}
	m, ok := s.offices(j, next)
	if !ok || len(m.Parties) != 1 || m.Parties[0].Type != fact.Delegation {
		return Mention{}, false
	}
	members := m.Parties[0]
	_, of, told := strings.Cut(members.Role, " ")
	if !told {
		return Mention{}, false
	}
	members.Vague, members.Local = false, members.Country == ""
	chief := Party{Type: fact.Person, Office: head.ID, Class: head.Role, Role: s.words(i, j, head.Form) + " " + of, Country: members.Country, From: i, To: m.To}
	return Mention{From: i, To: m.To, Conj: head.Form.Conj, Prep: head.Form.Prep, Parties: []Party{chief, members}}, true
}

// groups are the people of each side told behind a plural office: مسؤولين سعوديين
// وأتراك, مسؤولون من كوستاريكا ونيكاراغوا, ممثلون عن الحكومة, دبلوماسيون من البلدين.
func (s *sentence) groups(from, to int, base Party, head lexicon.Hit) []Party {
	base.Type = fact.Delegation
	if pair := s.pairBefore(); len(pair) == 2 && s.is(to, "من", "عن") && s.is(to+1, "البلدين", "الدولتين", "الجانبين", "الطرفين") {
		base.Role, base.To = s.words(from, to, head.Form), to+2
		first, second := base, base
		first.Country, second.Country = pair[0], pair[1]
		return []Party{first, second}
	}
	h, n := s.groupSide(to)
	if n == 0 && len(s.hitsAt(to)) == 0 && to < len(s.tokens) && s.adjective(to) && (!s.is(to+1, "من", "عن") || s.isState(to+2)) {
		if h, n = s.groupSide(to + 1); n > 0 {
			n++ // مسؤولين صناعيين أميركيين
		}
	}
	if n == 0 && s.is(to, "في") {
		h, n = s.seatedIn(to + 1)
	}
	if n == 0 && s.is(to, "من", "عن") {
		if h, n = s.institutionSide(to + 1); n == 0 {
			n, base.Country = s.composed(to)
		}
		base.Local = n > 0 && base.Country == "" && (h.Entry == nil || h.Country == "")
	}
	if n == 0 {
		return nil
	}
	first := base
	first.To, first.Role = to+n, s.words(from, to+n, head.Form)
	if h.Entry != nil {
		first.Country = h.Country
	}
	out := []Party{first}
	for h.Entry != nil {
		next, ok := s.alike(out[len(out)-1].To, h)
		if !ok {
			break
		}
		p := base
		p.Country, p.From, p.To = next.Country, out[len(out)-1].To, out[len(out)-1].To+next.Len
		p.Role = s.words(from, to, head.Form) + " " + s.words(p.From, p.To, next.Form)
		out = append(out, p)
	}
	return out
}

// alike finds one more side behind و at token j, told by the same sort of word.
func (s *sentence) alike(j int, side lexicon.Hit) (lexicon.Hit, bool) {
	for _, h := range s.hitsAt(j) {
		if h.Class != side.Class || h.Form.Conj != "و" || h.Form.Prep != "" {
			continue
		}
		people := h.Class == lexicon.Country && !h.Seat || h.Class == lexicon.Nationality && h.Number == lexicon.Plural && h.Definite == side.Definite
		if people && h.Country != side.Country || h.Class == lexicon.Organisation && h.ID != side.ID && !h.Media {
			return h, true
		}
	}
	return lexicon.Hit{}, false
}

// joint reads a second plural office joined by و that shares its sides with the
// first: وزراء الخارجية ورؤساء أجهزة المخابرات في مصر والسودان.
func (s *sentence) joint(m Mention, base Party, fields []string, to int) (Mention, bool) {
	next, ok := s.officeHead(to)
	if !ok || next.Form.Conj != "و" || next.Number == lexicon.Singular || len(fields) == 0 {
		return m, false
	}
	second, ok := s.offices(to, next)
	if !ok || len(second.Parties) < 2 || second.Both {
		return m, false
	}
	var own []Party
	for _, p := range second.Parties {
		if p.Name != "" || p.Country == "" || p.Type != fact.Person {
			return m, false
		}
		q := base
		q.Country, q.From, q.To = p.Country, p.From, p.To
		_, side, _ := strings.Cut(p.Role, " ")
		if i := strings.LastIndex(side, " في "); i >= 0 {
			side = side[i+1:]
		} else if i := strings.LastIndexByte(side, ' '); i >= 0 {
			side = side[i+1:]
		}
		q.Role += " " + side
		own = append(own, q)
	}
	m.Parties, m.To = append(across(own, fields, base.Role), second.Parties...), second.To
	return m, true
}

// pairBefore are the two sides the sentence has told of last: those of people and states
// before a capital where they were.
func (s *sentence) pairBefore() []string {
	if pair := s.lastPair(s.whereabouts); len(pair) == 2 {
		return pair
	}
	return s.lastPair(func(Mention) bool { return false })
}

// whereabouts reports a seat of government behind في or ب: where, not who.
func (s *sentence) whereabouts(m Mention) bool {
	return m.Place != nil && len(m.Parties) == 1 && m.Parties[0].Seat && (m.Prep == "ب" || s.is(m.From-1, "في"))
}

// lastPair are the sides of the last mentions, two at most, without those left out.
func (s *sentence) lastPair(leftOut func(Mention) bool) []string {
	var out []string
	for i := len(s.found) - 1; i >= 0 && len(out) < 2; i-- {
		if leftOut(s.found[i]) {
			continue
		}
		for k := len(s.found[i].Parties) - 1; k >= 0 && len(out) < 2; k-- {
			if c := s.found[i].Parties[k].Country; c != "" && (len(out) == 0 || out[0] != c) {
				out = append([]string{c}, out...)
			}
		}
	}
	return out
}

// seatedIn reads the body people hold a seat in, behind في at the token before j:
// أعضاء في الكونغرس, مسؤولين في الحكومة الأردنية.
func (s *sentence) seatedIn(j int) (lexicon.Hit, int) {
	for _, h := range s.hitsAt(j) {
		if h.Class == lexicon.Organisation && !h.Media && h.Form.Conj+h.Form.Prep == "" {
			return h, 1 + h.Len
		}
	}
	return s.institutionSide(j)
}

// groupSide reads the side a group belongs to: an adjective of any number, a
// country, an organisation, or دول and one of these.
func (s *sentence) groupSide(j int) (lexicon.Hit, int) {
	n := 0
	if h, ok := s.hit(j, lexicon.Portfolio); ok && states[h.Words[0]] && h.Form.Conj == "" {
		n = h.Len
	}
	if n == 0 && s.is(j, "عن", "من") {
		n = 1 // ممثلين عن النظام السوري
		if s.is(j+1, "كل", "كلا") && s.is(j+2, "من") {
			n = 3
		}
	}
	for _, h := range s.hitsAt(j + n) {
		if h.Class == lexicon.Country && n == 0 && j > 0 && definite(s.tokens[j-1].Norm) {
			continue // رجال الأعمال إيطاليا: where they go, not whose they are
		}
		if h.Form.Conj == "" && (h.Class == lexicon.Nationality || h.Class == lexicon.Country || h.Class == lexicon.Organisation || h.Class == lexicon.Group) {
			return h, n + h.Len
		}
	}
	return lexicon.Hit{}, 0
}
