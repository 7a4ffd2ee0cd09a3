package mention

import (
	"slices"
	"strings"

	"liqa/extract/arabic"
	"liqa/extract/fact"
	"liqa/extract/lexicon"
)

// body finds a delegation, a government, or a group of people of a side.
func (s *sentence) body(i int) (Mention, bool) {
	head, ok := s.hit(i, lexicon.Body)
	if !ok {
		return Mention{}, false
	}
	if head.Role == "capital" {
		return s.capital(i, head)
	}
	m := Mention{From: i, Conj: head.Form.Conj, Prep: head.Form.Prep}
	p := Party{Type: bodyType(head.Role), From: i}
	i, first := s.fellows(i, head)
	j := first
	var sides []lexicon.Hit
	var of []string                             // the names of bodies among them
	bare := strings.HasPrefix(head.Name, "وفد") // nothing but the side is said of it
	for j < len(s.tokens) {
		h, n := s.bodySide(i, first, j)
		if n == 0 || h.Form.Conj != "" && (len(sides) == 0 || s.another(head, h)) || len(sides) > 0 && h.Form.Conj == "" && place(h) { // الحكومة والاتحاد are two; غادر وفد أردني عمان
			break
		}
		bare = bare && h.Entry != nil && (h.Class == lexicon.Nationality || h.Class == lexicon.Country)
		if h.Entry != nil && (h.Country != "" || h.Class == lexicon.Organisation || h.Class == lexicon.Portfolio) {
			sides = append(sides, h)
			of = append(of, s.words(j+n-h.Len, j+n, h.Form))
		}
		j += n
		if len(sides) > 0 && h.Entry != nil && h.Class == lexicon.Organisation && (!s.two(head, first) || len(sides) > 1) {
			break // but وفدا حركتي فتح وحماس are two
		}
	}
	if pair := s.pairBefore(); len(sides) == 0 && len(pair) == 2 && dualDelegation(head) && s.is(j, "البلدين", "الدولتين", "الجانبين") {
		m.To = j + 1
		for _, country := range pair {
			q := p
			q.Country, q.Role, q.To = country, "وفد", m.To
			m.Parties = append(m.Parties, q)
		}
		return m, true
	}
	switch {
	case len(sides) > 0:
		p.Country = sides[0].Country
		p.Apart = apart(sides)
		p.Local = p.Country == "" && head.Role == "people"
	case s.native(m.From, j, head):
		p.Local = true
	case head.Role != "delegation" || !strings.HasPrefix(head.Name, "وفد"):
		return Mention{}, false
	default:
		var n int
		n, p.Country = s.composed(j)
		if n == 0 && head.Name == "وفد" && !head.Definite {
			n, p.Country = s.ofMembers(j)
		}
		j += n
		bare = bare && n == 0
		p.Vague = n == 0 && (head.Definite || j < first+2 || !s.fullBody(first)) // but وفد الرابطة الثقافية
		p.Local = !p.Vague && p.Country == ""
	}
	if head.Role == "community" && !s.sideStands(m.From, j, head.Form) && !s.object(m.From) {
		return Mention{}, false
	}
	m.To = j
	if p.Type != fact.Delegation && (p.Type == fact.State || p.Local) {
		p.Name, p.Made = s.words(m.From, j, head.Form), true
	} else {
		p.Role = s.words(m.From, j, head.Form)
	}
	p.To = j
	p.Bare = head.Role == "delegation" && bare && (!p.Vague || head.Definite && j == i+head.Len)
	m.Parties = []Party{p}
	if head.Role == "sides" && len(sides) != 2 {
		return Mention{}, false
	}
	if (head.Role == "sides" || p.Type == fact.State && dual(head)) && len(sides) > 1 {
		m.Parties = ofEach(p, sides)
		return m, true
	}
	if head.Number != lexicon.Singular && len(sides) > 1 || dualDelegation(head) && len(sides) > 1 {
		m.Parties = nil
		for k, side := range sides {
			q := p
			q.Country = side.Country
			if side.Class == lexicon.Organisation {
				q.Role = "وفد " + of[k] // وفدا حركتي فتح وحماس: one of each
			}
			m.Parties = append(m.Parties, q)
		}
	}
	return m, true
}

// apart reports sides that are bodies of their own beside their country's government.
func apart(sides []lexicon.Hit) bool {
	return !slices.ContainsFunc(sides, func(h lexicon.Hit) bool {
		return h.Class != lexicon.Organisation || h.Role != "party" && h.Role != "armed" && h.Role != "union" && h.Role != "ngo"
	})
}

// place reports a country or its capital, no adjective of it.
func place(h lexicon.Hit) bool { return h.Entry != nil && h.Class == lexicon.Country }

// another reports a conjoined side that begins a mention of its own, as the body
// before it is one: الحكومة اليمنية والحوثيين.
func (s *sentence) another(head, side lexicon.Hit) bool {
	if t := bodyType(head.Role); t == fact.Delegation || head.Role == "sides" || dual(head) {
		return false
	}
	return side.Class != lexicon.Nationality || side.Number == lexicon.Plural
}

// capital finds a seat of government told by its country: العاصمة الروسية, with
// or without the city's name, عاصمة روسيا.
func (s *sentence) capital(i int, head lexicon.Hit) (Mention, bool) {
	j := i + head.Len
	for _, h := range s.hitsAt(j) {
		adjective := h.Class == lexicon.Nationality && h.Feminine && h.Definite && head.Definite
		country := h.Class == lexicon.Country && !h.Seat && !head.Definite
		if !adjective && !country || h.Form.Conj+h.Form.Prep != "" {
			continue
		}
		m := Mention{From: i, To: j + h.Len, Conj: head.Form.Conj, Prep: head.Form.Prep}
		name := s.words(i, m.To, head.Form)
		if from, to := s.cityAt(m.To); to > from {
			name, m.To = s.words(from, to, arabic.Form{}), to
		}
		m.Place = &fact.Place{Name: name, Country: h.Country}
		m.Parties = []Party{{Name: name, Type: fact.State, Country: h.Country, Seat: true, From: i, To: m.To}}
		return m, true
	}
	return Mention{}, false
}

// cityAt is where the name of a city stands at token i or behind a comma there.
func (s *sentence) cityAt(i int) (from, to int) {
	if s.is(i, "،", ",") {
		i++
	}
	for _, h := range s.hitsAt(i) {
		if (h.Class == lexicon.Place || h.Class == lexicon.Country && h.Seat) && h.Form.Conj+h.Form.Prep == "" {
			return i, i + h.Len
		}
	}
	return i, i
}

// dualDelegation reports وفدا and وفدي, which may be the dual.
func dualDelegation(head lexicon.Hit) bool {
	return strings.HasPrefix(head.Name, "وفدا") || strings.HasPrefix(head.Name, "وفدي")
}

// two reports a word for two delegations by what it ends in and what begins at token j
// behind it: وفدان من حماس وفتح, وفدا حماس وفتح, but not وفدا من حماس.
func (s *sentence) two(head lexicon.Hit, j int) bool {
	return dualDelegation(head) && (strings.HasSuffix(head.Name, "ن") || !s.is(j, "من", "عن"))
}

// dual reports a word for two bodies: وزارتا خارجية عمان وسلوفاكيا.
func dual(head lexicon.Hit) bool {
	for _, w := range []string{head.Name, head.Words[0]} {
		if strings.HasSuffix(w, "تا") || strings.HasSuffix(w, "تي") {
			return true
		}
	}
	return false
}

// ofEach are the states that a dual names one body or side of each.
func ofEach(p Party, sides []lexicon.Hit) []Party {
	var out []Party
	for _, side := range sides {
		q := p
		q.Country, q.Name = side.Country, side.Name
		out = append(out, q)
	}
	return out
}

func bodyType(kind string) fact.Type {
	switch kind {
	case "state", "sides", "government", "ministry":
		return fact.State
	case "organization", "movement":
		return fact.Organization
	}
	return fact.Delegation
}

// bodySide reads one more word of the description of the group at token from, which
// begins at token first: a side (then the hit is set), an adjective such as عسكري, or
// من before a side.
func (s *sentence) bodySide(from, first, j int) (lexicon.Hit, int) {
	if h, n := s.quotedBody(from, j); n > 0 {
		return h, n
	}
	for _, h := range s.hits[j] {
		switch h.Class {
		case lexicon.Nationality, lexicon.Country, lexicon.Organisation:
			if field, ok := s.hit(j, lexicon.Portfolio); ok && field.Role == "field" && h.Class == lexicon.Nationality && !definite(s.tokens[j-1].Norm) {
				continue // لجنة المالية: of finance, not of Mali
			}
			if h.Form.Prep == "" {
				return h, h.Len
			}
		case lexicon.Portfolio:
			if j == first && s.ofNotables(from, h) {
				return h, h.Len
			}
			if h.Form.Prep == "" && (h.Form.Conj == "" || s.ofMinistry(from, h)) && !s.holds(j) {
				return lexicon.Hit{}, h.Len
			}
		case lexicon.Place:
			if h.Form.Conj == "" && h.Form.Prep == "" && !h.Ambiguous && j == first || s.territory(j-1) {
				return h, h.Len // وجهاء محافظة البصرة
			}
		}
	}
	if head, ok := s.hit(from, lexicon.Body); (s.clan(j-1) || ok && head.ID == notables && s.territory(j-1)) && !s.isFunction(j) && s.tokens[j].Kind == arabic.Word {
		return lexicon.Hit{Entry: &lexicon.Entry{Class: lexicon.Organisation}, Len: 1}, 1
	}
	if s.is(j, "من", "عن") {
		if h, n := s.quotedBody(from, j+1); n > 0 {
			return h, 1 + n
		}
		if h, ok := s.hit(j+2, lexicon.Country); ok && s.is(j+1, "دوله", "جمهوريه", "مملكه") && h.Form.Prep+h.Form.Conj == "" {
			return h, 2 + h.Len
		}
		at := j + 1
		switch {
		case s.is(at, "حركتي", "حزبي"): // وفدان من حركتي فتح وحماس
			at++
		case s.is(at, "كل", "كلا") && s.is(at+1, "من"): // ممثلون عن كل من الأردن ومصر
			at += 2
		}
		for _, h := range s.hitsAt(at) {
			if h.Class == lexicon.Country || h.Class == lexicon.Organisation || h.Class == lexicon.Nationality || h.Class == lexicon.Place && !h.Ambiguous {
				return h, at - j + h.Len
			}
		}
		return s.institutionSide(j + 1)
	}
	if office, ok := s.hit(j, lexicon.Office); ok && (s.relational(j, office) || j == first && s.attributive(j, office)) || len(s.hits[j]) == 0 && s.adjective(j) {
		return lexicon.Hit{}, 1
	}
	return lexicon.Hit{}, 0
}

// holds reports an office at token j whose holder is named right behind it: كان في
// استقبال الوفد النائب حسن العلي.
func (s *sentence) holds(j int) bool {
	h, ok := s.hit(j, lexicon.Office)
	return ok && h.Number == lexicon.Singular && s.startsName(j+h.Len)
}

// institutionSide reads an institution that people come from, behind من at the
// token before j: وفد من نقابة المحامين, وفد من البرلمان الأذربيجاني.
func (s *sentence) institutionSide(j int) (lexicon.Hit, int) {
	if b, ok := s.hit(j, lexicon.Body); ok && b.Role != "people" && b.Form.Prep == "" && b.Form.Conj == "" {
		if of, ok := s.body(j); ok && len(of.Parties) == 1 && of.Parties[0].Country != "" { // مسؤولون من الحكومة الأفغانية
			return lexicon.Hit{Entry: &lexicon.Entry{Class: lexicon.Organisation, Country: of.Parties[0].Country}, Len: of.To - j}, 1 + of.To - j
		}
	}
	h, ok := s.hit(j, lexicon.Portfolio)
	if !ok || h.Role != "body" || h.Form.Prep != "" || h.Form.Conj != "" {
		return lexicon.Hit{}, 0
	}
	country, n := "", h.Len
	for k := j + n; k < len(s.tokens) && n < 6; k++ {
		if nat, ok := s.hit(k, lexicon.Nationality); ok && nat.Form.Conj == "" && nat.Form.Prep == "" {
			country = nat.Country
		} else if !s.definiteWord(k) || strings.HasPrefix(s.tokens[k].Norm, "و") {
			break
		}
		n++
	}
	if n == h.Len { // وفد من الحزب: which one?
		return lexicon.Hit{}, 0
	}
	return lexicon.Hit{Entry: &lexicon.Entry{Class: lexicon.Organisation, Country: country}, Len: n}, 1 + n
}

// adjective reports a word that looks like an adjective of relation (عسكري,
// الأمنية) and is not a name.
func (s *sentence) adjective(j int) bool {
	w := s.tokens[j].Norm
	return len(w) >= 8 && (strings.HasSuffix(w, "ي") || strings.HasSuffix(w, "يه") || strings.HasSuffix(w, "يا") || strings.HasSuffix(w, "يان") || strings.HasSuffix(w, "يين")) &&
		s.tokens[j].Kind == arabic.Word && (s.tokens[j].Yeh || !strings.HasSuffix(w, "ي") || definite(w)) && !s.startsName(j)
}

// collectives are the classes of phrase that collective reads.
var collectives = lexicon.ClassesOf(lexicon.Country, lexicon.Organisation, lexicon.Group, lexicon.Nationality, lexicon.Place)

// collective finds a country, a capital, an organisation, a people, a place.
func (s *sentence) collective(i int) (Mention, bool) {
	for _, h := range s.hits[i] {
		if !collectives.Has(h.Class) {
			continue
		}
		m := Mention{From: i, To: i + h.Len, Conj: h.Form.Conj, Prep: h.Form.Prep}
		p := Party{Country: h.Country, From: i, To: m.To, Name: s.words(i, m.To, h.Form)}
		switch h.Class {
		case lexicon.Country:
			p.Type, p.Seat, m.Place = fact.State, h.Seat, &fact.Place{Name: p.Name, Country: h.Country}
		case lexicon.Organisation:
			if h.Ambiguous {
				continue
			}
			p.Type = fact.Organization
			switch {
			case h.Media:
				p.Class = "media"
			case h.Role == "club":
				p.Class = "club"
			}
		case lexicon.Group:
			if h.Ambiguous {
				continue
			}
			if states, to := s.spelledOut(m.To, p); len(states) > 1 {
				m.Parties, m.To = states, to
				return m, true
			}
			p.Type = fact.Organization
			if n := len(h.Members); n == 2 && strings.HasSuffix(h.Words[0], "ين") || n == 2 && strings.HasSuffix(h.Words[0], "ان") {
				m.Parties = pairOf(h.Members, p)
				return m, true
			}
		case lexicon.Nationality:
			if h.Number != lexicon.Plural || !h.Definite {
				continue
			}
			p.Type = fact.State
		case lexicon.Place:
			if h.Ambiguous && !s.is(i-1, "في", "الي", "مدينه", "العاصمه") && h.Form.Prep != "ب" {
				continue
			}
			m.Place = &fact.Place{Name: p.Name, Country: h.Country}
		default:
			continue
		}
		if p.Type != "" {
			m.Parties = []Party{p}
		}
		return m, true
	}
	return Mention{}, false
}

// spelledOut reads the states that a group's name is explained by, in brackets or
// between dashes: الدول الضامنة لمسار أستانا (تركيا وروسيا وإيران).
func (s *sentence) spelledOut(j int, base Party) ([]Party, int) {
	for limit := j + 5; j < limit && j < len(s.tokens) && (s.tokens[j].Kind == arabic.Word && !s.acts(j) || s.is(j, "\"", "“", "”", "«", "»")); j++ {
	}
	if !s.is(j, "(", "-", "–") {
		return nil, j
	}
	var out []Party
	for j++; j < len(s.tokens); {
		if s.is(j, "،", ",") {
			j++
			continue
		}
		h, ok := s.hit(j, lexicon.Country)
		if !ok || h.Form.Prep != "" {
			break
		}
		p := base
		p.Type, p.Country, p.Seat, p.Made = fact.State, h.Country, h.Seat, false
		p.From, p.To, p.Name = j, j+h.Len, s.words(j, j+h.Len, h.Form)
		out = append(out, p)
		j += h.Len
	}
	if !s.is(j, ")", "-", "–") {
		return nil, j
	}
	return out, j + 1
}

// acts reports a verb or an event at token j.
func (s *sentence) acts(j int) bool {
	_, verb := s.hit(j, lexicon.Verb)
	_, event := s.hit(j, lexicon.Event)
	return verb || event
}

// pairOf are the two states a dual names: الكوريتان.
func pairOf(members []string, base Party) []Party {
	var out []Party
	for _, country := range members {
		p := base
		p.Type, p.Country, p.Made = fact.State, country, true
		out = append(out, p)
	}
	return out
}
