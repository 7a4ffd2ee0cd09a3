package mention

import (
	"strings"

	"liqa/extract/arabic"
	"liqa/extract/fact"
	"liqa/extract/lexicon"
)

// honoured finds a person behind words of respect: الدكتور سمير, سمو الشيخ ….
// What follows may be a name or an office.
func (s *sentence) honoured(i int) (Mention, bool) {
	first, ok := s.hit(i, lexicon.Honorific)
	if !ok || s.attended(i) {
		return Mention{}, false
	}
	if head, ok := s.officeHead(i); ok && head.Number == lexicon.Singular && !s.complement(i+head.Len, head, false).empty {
		return Mention{}, false // الزعيم الدرزي وليد جنبلاط: more than a style
	}
	if m, ok := s.addressed(i, first); ok {
		return m, true
	}
	j := s.skipHonorifics(s.pastStop(i + first.Len))
	m := Mention{From: i, Conj: first.Form.Conj, Prep: first.Form.Prep}
	if inner, ok := s.office(j); ok && len(inner.Parties) == 1 && inner.Conj == "" && inner.Prep == "" {
		if s.isOffice(i) && inner.Parties[0].Bare {
			return Mention{}, false
		}
		inner.From, inner.Conj, inner.Prep = i, m.Conj, m.Prep
		inner.Parties[0].From, inner.Parties[0].Style = i, first.ID
		return inner, true
	}
	to, _ := s.nameAt(j, true)
	if to == j {
		to = s.latinName(j)
	}
	if to == j && s.styled(j) {
		if j, to = s.markedName(j); to > j {
			m.Parties, m.To = []Party{{Name: s.words(j, to, arabic.Form{}), Type: fact.Person, Style: first.ID, From: i}}, to+1
			s.append(&m)
			return m, true
		}
	}
	if to > j {
		p := Party{Name: s.words(j, to, arabic.Form{}), Type: fact.Person, Style: first.ID, From: i}
		if office, ok := s.hit(i, lexicon.Office); ok && office.Len == j-i && office.Number == lexicon.Singular {
			p.Role, p.Office, p.Class = s.words(i, j, office.Form), office.ID, office.Role
		}
		m.Parties, m.To = []Party{p}, to
		s.append(&m)
		return m, true
	}
	return Mention{}, false
}

// attended reports حضره at token i, which is spelled like the style حضرة.
func (s *sentence) attended(i int) bool {
	h, ok := s.hit(i, lexicon.Function)
	return ok && h.Role == "presence" && !s.tokens[i].Marbuta
}

// addressed finds somebody called by his style alone, behind the verb or encounter
// whose subject he is: التقى سموه, خلال استقبال معاليه.
func (s *sentence) addressed(i int, style lexicon.Hit) (Mention, bool) {
	if style.Len > 1 || style.Form.Conj+style.Form.Prep != "" || i == 0 || !possessive(style.Words[0]) {
		return Mention{}, false
	}
	_, verb := s.hit(i-1, lexicon.Verb)
	_, event := s.hit(i-1, lexicon.Event)
	if !verb && !event && !s.says(i-1) {
		return Mention{}, false
	}
	p := Party{Type: fact.Person, Style: style.ID, Bare: true, From: i, To: i + 1}
	return Mention{From: i, To: i + 1, Parties: []Party{p}}, true
}

// possessive reports a style with the pronoun of him it belongs to: سعادته, سموه,
// معاليه, سموها, but not سعادة.
func possessive(norm string) bool {
	for _, end := range [...]string{"ته", "وه", "ليه", "ها"} {
		if strings.HasSuffix(norm, end) {
			return true
		}
	}
	return false
}

// says reports a verb of saying at token i.
func (s *sentence) says(i int) bool {
	for _, h := range s.hits[i] {
		if h.Class == lexicon.Function && h.Role == "say" {
			return true
		}
	}
	return false
}

func (s *sentence) isOffice(i int) bool {
	_, ok := s.hit(i, lexicon.Office)
	return ok
}

// pure are the styles that stand before nothing but names and offices.
var pure = map[string]bool{"sayyid": true, "doctor": true, "excellency": true, "highness": true, "majesty": true}

// styled reports a mere style right before token i.
func (s *sentence) styled(i int) bool {
	h, ok := s.hit(i-1, lexicon.Honorific)
	return ok && h.Len == 1 && pure[h.ID]
}

// surname reports an adjective of origin that is a family name, as nothing but
// السيد stands before it and no name behind: السيد السوداني.
func (s *sentence) surname(i int) bool {
	style, ok := s.hit(i-1, lexicon.Honorific)
	if !ok || style.ID != "sayyid" {
		return false
	}
	h, ok := s.hit(i, lexicon.Nationality)
	return ok && h.Definite && h.Len == 1 && h.Number == lexicon.Singular && !h.Feminine && h.Form.Prep == "" && h.Form.Conj == "" && !s.startsName(i+1)
}

// skipHonorifics returns the token after the words of respect at i.
func (s *sentence) skipHonorifics(i int) int {
	for {
		h, ok := s.hit(i, lexicon.Honorific)
		if !ok || h.Form.Conj != "" || h.Form.Prep != "" {
			return i
		}
		i = s.pastStop(i + h.Len)
	}
}

// pastStop passes over the stop behind an abbreviated style (د. سمير), the stroke
// that letters and decrees put behind any (السيد / سمير), and what says that an officer
// is retired (اللواء (م) سمير).
func (s *sentence) pastStop(i int) int {
	if s.is(i, "(") && s.is(i+1, "م", "ر", "ا", "متقاعد") && s.is(i+2, ")") {
		i += 3
	}
	if s.is(i, "/") || s.is(i, ".") && len(s.tokens[i-1].Norm) <= 2 {
		return i + 1
	}
	return i
}

// named finds a name that no title precedes.
func (s *sentence) named(i int) (Mention, bool) {
	to, cut := s.nameAt(i, s.ledBy(i-1))
	if to <= i+1 && cut == 0 {
		to = max(to, s.nameBeforeOffice(i)) // لي تشان شو، رئيس اللجنة
	}
	if to == i {
		return Mention{}, false
	}
	form := s.cliticForm(cut, s.tokens[i].Norm)
	m := Mention{From: i, To: to, Conj: form.Conj, Prep: form.Prep}
	m.Parties = []Party{{Name: s.words(i, to, form), Type: fact.Person, From: i}}
	s.append(&m)
	return m, true
}

// ledBy reports a word at token i behind which somebody who leads is named.
func (s *sentence) ledBy(i int) bool {
	return i >= 0 && s.listed[i] != nil && s.listed[i].In(lexicon.LedBy)
}

// cliticForm reads the first letters of a word as particles. Behind ل the article
// is written without its alif: للبشير is ل and البشير, للافروف is ل and لافروف.
func (s *sentence) cliticForm(letters int, norm string) arabic.Form {
	cut := norm[:2*letters]
	f := arabic.Form{Stem: norm[len(cut):]}
	if article := "ا" + f.Stem; strings.HasSuffix(cut, "ل") && strings.HasPrefix(f.Stem, "ل") && !s.Names.Word(f.Stem).Known && (s.familiar.Has(article) || s.Names.Word(article).Known) {
		f.Stem = article
	}
	for _, r := range cut {
		if r == 'و' || r == 'ف' {
			f.Conj = string(r)
		} else {
			f.Prep = string(r)
		}
	}
	return f
}

// append reads an office behind a name: فيصل بن بندر أمير منطقة الرياض, and
// سيرغي لافروف، وزير الخارجية الروسي،.
func (s *sentence) append(m *Mention) {
	p := &m.Parties[len(m.Parties)-1]
	m.To = s.pastPrayer(s.pastAge(m.To))
	p.To = m.To
	j := m.To
	bracket, comma := s.is(j, "("), s.is(j, "،", ",", "(", "-", "–")
	if comma {
		j++
	}
	whole := p.Role == "" && strings.Contains(p.Name, " ")
	office, ok := s.appended(j, whole)
	if k := s.skipHonorifics(j); !ok && k > j {
		office, ok = s.appended(k, whole)
	}
	if !ok && comma {
		office, ok = s.bareOffice(j, p.Role != "")
	}
	if !ok || !comma && p.Role == "" && s.foreign(&office.Parties[0], p.Name) || p.another(&office.Parties[0]) {
		return
	}
	p.Appended = &office.Parties[0]
	m.To = s.pastPrayer(office.To)
	if bracket && s.is(m.To, ")") {
		m.To++
	}
	p.To = m.To
}

// another reports that the office behind a person of an office must be somebody else's: it
// serves another state, as players may (النجم المصري X لاعب ليفربول الإنجليزي), is an envoy's
// behind a minister (استقبل وزير الخارجية سمير الهاشمي سفير بلجيكا), or stands under a head of
// state.
func (p *Party) another(office *Party) bool {
	states := len(p.Country) == 2 && len(office.Country) == 2 && !International[p.Country] && !International[office.Country]
	if states && p.Country != office.Country && p.Class != "person" && office.Class != "person" {
		return true
	}
	if office.Class == "envoy" {
		return p.Class == "minister" || p.Class == "leader"
	}
	return p.Class == "leader" && definite(p.Role) && (office.Class == "aide" || office.Class == "deputy")
}

// foreign reports an office that cannot be that of the name beside it, as it governs
// another country than the one the person is known to be of: التقى ترامب زعيم كوريا
// الشمالية, استقبل الرئيس الروسي نتنياهو.
func (s *sentence) foreign(office *Party, name string) bool {
	if office.Class != "leader" && office.Class != "minister" || len(office.Country) != 2 || International[office.Country] {
		return false
	}
	folded := arabic.Fold(name)
	home := s.familiar.side(folded)
	if royal := office.Class == "leader" && office.Office != "president" && office.Office != "leader"; home == "" && !royal {
		home = s.Lexicon.Nation(strings.Fields(folded)) // but kings have first names: ملك بلجيكا فيليب
	}
	return home != "" && !International[home] && home != office.Country
}

// nameBeforeOffice finds a name of unlisted words by the office behind it: سعيد أمزازي،
// وزير التربية الوطنية. It returns i where there is none.
func (s *sentence) nameBeforeOffice(i int) int {
	if to := s.strangeBeforeOffice(i); to > i {
		return to
	}
	if (s.isOffice(i+2) || s.isOffice(i+3)) && s.Names.Given(s.tokens[i]) {
		if to, cut := s.nameAt(i, true); cut == 0 && to > i+1 && definite(s.tokens[to-1].Norm) && s.governs(to) {
			return to // ناصر الجودة وزير الخارجية
		}
	}
	for n := 2; n <= 4 && i+n+1 < len(s.tokens); n++ {
		if s.tokens[i+n].Kind != arabic.Punct || !s.is(i+n, "،", ",") {
			continue
		}
		h, ok := s.hit(i+n+1, lexicon.Office)
		if !ok || h.Form.Conj != "" || h.Form.Prep != "" || h.Number != lexicon.Singular || h.Pronoun != "" {
			return i
		}
		if to, cut := s.nameAt(i, true); to == i+n && cut == 0 {
			return to
		}
		return i
	}
	return i
}

// governs reports an office in several words at token i.
func (s *sentence) governs(i int) bool {
	h, ok := s.officeHead(i)
	return ok && !h.Definite && h.Number == lexicon.Singular && h.Form.Conj+h.Form.Prep == "" && h.Pronoun == "" && !s.title(i, h, true).empty
}

// strangeBeforeOffice finds two words of which nothing is known right before an
// ambassador's or another's office with its side or body: تيان تشي السفير الصيني.
func (s *sentence) strangeBeforeOffice(i int) int {
	to := i + 2
	h, ok := s.hit(to, lexicon.Office)
	if !ok || !h.Definite || h.Form.Conj+h.Form.Prep != "" || h.Number != lexicon.Singular || !s.isSide(to+h.Len) && !s.ofBodyAt(to, h) {
		return i
	}
	for k := i; k < to; k++ {
		if s.tokens[k].Kind != arabic.Word || s.dated[k] || len(s.hits[k]) > 0 || !s.Names.Strange(s.tokens[k], k == i) {
			return i
		}
	}
	return to
}

// ofBodyAt reports that the office h at token i is of a body that it names: المدير الإقليمي
// للبنك الدولي.
func (s *sentence) ofBodyAt(i int, h lexicon.Hit) bool {
	c := s.complement(i+h.Len, h, true)
	return !c.empty && !c.open && c.last == body
}

// bareOffice reads the office behind a name and a comma, and leaves the name
// behind a further comma to the next person: نزار بركة، الأمين العام، عبد الإله
// بنكيران. Where an office precedes the first name too, a style must open the next
// person: الإمام أحمد الطيب، شيخ الأزهر، سعادة السفير.
func (s *sentence) bareOffice(j int, titled bool) (Mention, bool) {
	h, ok := s.hit(j, lexicon.Office)
	if !ok || h.Form.Conj != "" || h.Form.Prep != "" || h.Number != lexicon.Singular || h.Pronoun != "" {
		return Mention{}, false
	}
	m, ok := s.officeOf(j, true)
	if !ok || len(m.Parties) != 1 || m.Parties[0].Name == "" || m.Parties[0].Role == "" {
		return Mention{}, false
	}
	end := j
	for end < m.To && !s.is(end, "،", ",") {
		end++
	}
	if end == m.To || titled && s.skipHonorifics(end+1) == end+1 {
		return Mention{}, false
	}
	p := &m.Parties[0]
	p.Name, p.Appended, p.Inner = "", nil, nil
	m.To, p.To = end, end
	return m, true
}

// appended reads an office at token j that tells of the person named before it; whole
// says that he is told by a full name and no office.
func (s *sentence) appended(j int, whole bool) (Mention, bool) {
	h, ok := s.hit(j, lexicon.Office)
	if !ok || h.Form.Conj != "" || h.Form.Prep != "" || h.Number != lexicon.Singular || h.Pronoun != "" {
		return Mention{}, false
	}
	m, ok := s.officeOf(j, true)
	if !ok || len(m.Parties) != 1 || m.Parties[0].Bare {
		return Mention{}, false
	}
	p := &m.Parties[0]
	if p.Name == "" {
		return m, true
	}
	if p.Inner != nil && h.ID == "lady" { // نجل الرئيس الأمريكي دونالد ترامب
		p.Inner.Name, p.Name, p.Role = p.Name, "", s.words(m.From, m.To, h.Form)
		return m, true
	}
	if len(p.breaks) == 0 {
		return s.beforeStyled(j, h, whole)
	}
	return s.firstOffice(m, h), true // the later office and the name are the next person's
}

// beforeStyled reads the office at token j without the name behind it, where a
// style opens that name and another office follows it (نهال السعيد وزيرة التضامن
// المهندس شريف النمر رئيس الجهاز), or a comma parts it from a whole name's office:
// نهال السعيد وزيرة التضامن، المهندس شريف النمر.
func (s *sentence) beforeStyled(j int, h lexicon.Hit, whole bool) (Mention, bool) {
	t := s.title(j, h, true)
	after := t.to
	comma := whole && s.is(after, "،", ",")
	if comma {
		after++
	}
	k := s.skipHonorifics(after)
	if t.empty || k == after {
		return Mention{}, false
	}
	to, cut := s.nameAt(k, true)
	if to == k || cut > 0 || !comma && !s.officed(to) {
		return Mention{}, false
	}
	p := Party{Type: fact.Person, Office: h.ID, Class: h.Role, Role: s.words(j, t.to, h.Form), Country: t.country, From: j, To: t.to}
	return Mention{From: j, To: t.to, Parties: []Party{p}}, true
}

// officed reports somebody's office at token i.
func (s *sentence) officed(i int) bool {
	h, ok := s.officeHead(i)
	return ok && h.Number == lexicon.Singular && h.Form.Conj == "" && h.Form.Prep == ""
}

// firstOffice cuts a title down to its first office.
func (s *sentence) firstOffice(m Mention, head lexicon.Hit) Mention {
	p := &m.Parties[0]
	c := s.complement(m.From+head.Len, head, true)
	m.To = min(max(c.to, m.From+head.Len), p.breaks[0])
	if p.Inner != nil { // نائب رئيس الدولة
		m.To, c.country = p.breaks[0], p.Inner.Country
	}
	p.Name, p.Country, p.To = "", c.country, m.To
	p.Role = s.words(m.From, m.To, head.Form)
	return m
}

// pastAge passes over a number in brackets behind a name: (45 عاما).
func (s *sentence) pastAge(j int) int {
	if !s.is(j, "(") || j+1 >= len(s.tokens) || s.tokens[j+1].Kind != arabic.Number {
		return j
	}
	for k := j + 2; k < len(s.tokens) && k < j+5; k++ {
		if s.is(k, ")") {
			return k + 1
		}
	}
	return j
}
