package mention

import (
	"strings"

	"liqa/extract/arabic"
	"liqa/extract/fact"
	"liqa/extract/lexicon"
)

// title is an office in all its words, up to where a name may follow.
type title struct {
	complement
	// inner is the office that this one serves under: المستشار الخاص للرئيس.
	inner *Party
	// breaks are the tokens at which a further office of the same person starts.
	breaks  []int
	further []Office
}

// office finds an office at token i, with the name that follows it, if any.
func (s *sentence) office(i int) (Mention, bool) { return s.officeOf(i, false) }

// officeOf reads an office; tail says that its holder's name stands before it.
func (s *sentence) officeOf(i int, tail bool) (Mention, bool) {
	head, ok := s.officeHead(i)
	if !ok {
		return Mention{}, false
	}
	if head.Number != lexicon.Singular {
		if m, ok := s.great(i, head); ok {
			return m, true
		}
		return s.offices(i, head)
	}
	if m, ok := s.withMembers(i, head); ok {
		return m, true
	}
	if m, ok := s.counterpartsOffice(i, head, tail); ok {
		return m, true
	}
	m := Mention{From: i, Conj: head.Form.Conj, Prep: head.Form.Prep}
	p := Party{Type: fact.Person, Office: head.ID, Class: head.Role, From: i}
	p.Counterpart = head.Role == "counterpart"
	t := s.title(i, head, tail)
	p.Owned = head.Pronoun != "" && !p.Counterpart || t.owned
	p.Country, p.At, p.Inner, p.Pronoun, p.Further = t.country, t.at, t.inner, t.pronoun, t.further
	if p.Owned && p.Pronoun == "" {
		p.Pronoun = head.Pronoun
	}
	if p.Country == "" {
		p.Country = head.Country
	}
	p.Role = s.words(i, t.to, head.Form)
	m.To = t.to
	t.complement.empty = t.empty && head.Len == 1 && head.Pronoun == ""
	s.nameAfter(&m, &p, t.complement)
	t.complement.empty = t.empty
	if p.Inner != nil && p.Name != "" {
		s.pastHolder(&m, &p, head)
	}
	p.Bare = p.Name == "" && t.empty && !p.Counterpart && !p.Owned && head.Country == ""
	if (p.Bare || head.ID == "chief_of" && t.empty) && !head.Definite || p.Name == "" && p.Inner == nil && !tail && s.thing(i) {
		return Mention{}, false
	}
	p.To, p.breaks = m.To, t.breaks
	m.Parties = []Party{p}
	if p.Name != "" && !tail {
		s.append(&m)
		s.elided(&m, t.to)
	}
	return m, true
}

// counterpartsOffice reads the office that a style opens behind نظيره, which says whose
// counterpart it is: نظيره معالي وزير التجارة السوري.
func (s *sentence) counterpartsOffice(i int, head lexicon.Hit, tail bool) (Mention, bool) {
	j := i + head.Len
	k := s.skipHonorifics(j)
	if head.Role != "counterpart" || k == j {
		return Mention{}, false
	}
	m, ok := s.officeOf(k, tail)
	if !ok || len(m.Parties) != 1 || m.Conj+m.Prep != "" {
		return Mention{}, false
	}
	m.From, m.Conj, m.Prep, m.Parties[0].From = i, head.Form.Conj, head.Form.Prep, i
	return m, true
}

// thing reports a word at token i that without a name is rather an adjective or a
// thing than somebody: تقارير صحفية, بمساعدة فرنسا.
func (s *sentence) thing(i int) bool {
	return s.listed[i] != nil && (s.listed[i].In(lexicon.AlsoThing) || s.listed[i].JoinedIn(lexicon.AlsoThing))
}

// officeHead returns the office word at i unless the word is better read as
// something else.
func (s *sentence) officeHead(i int) (lexicon.Hit, bool) {
	h, ok := s.hit(i, lexicon.Office)
	if ok && s.is(i+1, "بن", "ابن", "بنت", "ولد") {
		return lexicon.Hit{}, false // مساعد بن محمد is a name
	}
	return h, ok && !s.misread(i, h) && !s.inBody(i, h) && !s.relational(i, h)
}

// relational reports an office word that is the adjective of the noun before it, with
// which it agrees: البعثات الدبلوماسية, مجموعة الصداقة البرلمانية.
func (s *sentence) relational(i int, h lexicon.Hit) bool {
	if !h.Definite || h.Len > 1 || h.Form.Conj+h.Form.Prep != "" || i == 0 || !definite(s.tokens[i-1].Norm) {
		return false
	}
	noun, word := s.tokens[i-1].Norm, s.tokens[i].Norm
	feminine := strings.HasSuffix(noun, "ه") || strings.HasSuffix(noun, "ات")
	if feminine && !strings.HasSuffix(word, "يه") || !feminine && (!strings.HasSuffix(word, "ي") || s.startsName(i-1)) {
		return false
	}
	_, style := s.hit(i-1, lexicon.Honorific)
	_, office := s.hit(i-1, lexicon.Office)
	return !style && !office
}

// attributive reports an office word that is the adjective of the delegation right before
// it: وفد برلماني أردني.
func (s *sentence) attributive(i int, h lexicon.Hit) bool {
	return !h.Definite && h.Len == 1 && h.Form.Conj+h.Form.Prep == "" && s.tokens[i].Yeh && !s.startsName(i+1)
}

// inBody reports an office word that opens the name of a body, or ends one: النجم الساحلي
// is a club, مجلس النواب a parliament.
func (s *sentence) inBody(i int, h lexicon.Hit) bool {
	if seat, ok := s.hit(i-1, lexicon.Portfolio); ok && seat.Len > 1 && h.Definite {
		return true
	}
	body, ok := s.hit(i, lexicon.Organisation)
	return ok && body.Len > h.Len && !body.Ambiguous
}

// misread reports an office word that the letters the normal form drops show to
// be another: أمام is no إمام, وإلى no والي; and one that is a first name.
func (s *sentence) misread(i int, h lexicon.Hit) bool {
	switch h.ID {
	case "imam":
		return strings.HasPrefix(strings.TrimPrefix(s.raw(i), "و"), "أ")
	case "wali":
		return h.Form.Conj == "" && h.Form.Prep == "" && h.Number == lexicon.Singular && (!s.tokens[i].Yeh || strings.HasPrefix(s.raw(i), "وإ"))
	}
	if h.Len > 1 || h.Form.Prep != "" {
		return false
	}
	if !h.Definite && s.Names.Whole(s.tokens, i, h.Form.Conj) {
		return true // عقيلة صالح
	}
	_, land := s.hit(i+1, lexicon.Country)
	return h.Form.Conj == "" && i > 0 && !land && s.Names.Doubles(s.tokens, i)
}

// title reads an office and those that follow for the same person: ولي العهد
// نائب رئيس مجلس الوزراء وزير الدفاع.
func (s *sentence) title(i int, head lexicon.Hit, tail bool) title {
	t := title{complement: s.complement(i+head.Len, head, tail)}
	if t.empty && t.open && serves[head.ID] {
		s.holder(&t, head)
	}
	for {
		j := t.to
		if _, ok := s.officeHead(j); t.open && !ok {
			j = s.skipHonorifics(j)
		} else if s.is(j, "،", ",") && s.apposed(j+1) {
			j++
		}
		attached := attached[head.ID] && s.is(j, "لدي")
		if attached {
			j++
		}
		next, ok := s.officeHead(j)
		if !ok || next.Number != lexicon.Singular || next.Pronoun != "" {
			return t
		}
		genitive := attached || t.open && next.Form.Conj == "" && next.Form.Prep == "" || next.Form.Prep == "ل" && next.Form.Conj == "" && (head.Definite || t.last == quality)
		if !genitive && !pontiff(head, next) && (next.Form.Prep != "" || !s.chains(t.complement, head, next, j)) {
			return t
		}
		more := s.complement(j+next.Len, next, tail)
		if !genitive && s.twoPersons(t.complement, head, more, next) {
			return t
		}
		if more.empty && !next.Definite && !more.open {
			return t
		}
		s.join(&t, head, i, more, next, j, genitive)
		if genitive { // المبعوث الخاص للأمين العام إلى اليمن
			t.complement = s.further(t.complement, head)
		}
	}
}

// attached are the offices that serve at another's: الوزير المنتدب لدى رئيس الحكومة.
var attached = map[string]bool{"delegate_minister": true, "state_secretary": true, "minister": true, "chancellor": true}

// join adds one more office to the title.
func (s *sentence) join(t *title, head lexicon.Hit, i int, more complement, next lexicon.Hit, j int, genitive bool) {
	country := t.country
	if country == "" {
		country = more.country
	}
	if country == "" {
		country = next.Country
	}
	if genitive && t.inner == nil {
		t.inner = &Party{Type: fact.Person, Office: next.ID, Class: next.Role, Role: s.words(j, more.to, next.Form), Country: country, From: j, To: more.to}
	} else if !genitive {
		if len(t.breaks) == 0 { // وزير الدولة، وزير الخارجية: either alone means him
			t.further = append(t.further, Office{head.ID, s.words(i, t.to, head.Form)})
		}
		if !pontiff(head, next) {
			t.breaks = append(t.breaks, t.to)
		}
		t.further = append(t.further, Office{next.ID, s.words(j, more.to, next.Form)})
	}
	t.complement = more
	t.country, t.empty = country, false
}

// serves are the offices held under a person, whose name may complete them:
// مستشار ترامب, نجل القذافي.
var serves = map[string]bool{"chancellor": true, "envoy": true, "delegate": true, "deputy": true, "assistant": true, "spokesman": true, "lady": true, "agent": true, "representative": true}

// holder reads the name of the person an office serves.
func (s *sentence) holder(t *title, head lexicon.Hit) {
	if _, ok := s.officeHead(t.to); ok {
		return
	}
	k := s.skipHonorifics(t.to)
	to, cut := s.nameAt(k, false)
	if to == k || cut > 0 {
		return
	}
	t.inner = &Party{Type: fact.Person, Name: s.words(k, to, arabic.Form{}), From: t.to, To: to}
	t.to, t.empty, t.open, t.last = to, false, false, word
	t.complement = s.further(t.complement, head)
}

// apposed reports that the office at token j, behind a comma, leads on to a name
// and so describes the person whose office stands before the comma.
func (s *sentence) apposed(j int) bool {
	h, ok := s.officeHead(j)
	if !ok || h.Form.Conj != "" || h.Form.Prep != "" || h.Number != lexicon.Singular || h.Pronoun != "" {
		return false
	}
	c := s.complement(j+h.Len, h, false)
	k := c.to
	if s.is(k, "،", ",") {
		k++
	}
	return !c.empty && s.nameBehind(k)
}

// chains reports whether a further office word belongs to the same person:
// without a conjunction always; with one only while no country was said.
func (s *sentence) chains(c complement, head, next lexicon.Hit, j int) bool {
	if next.Form.Conj == "" {
		return !s.style(j, next)
	}
	if next.Form.Conj != "و" || c.country != "" && next.Role != "member" && !(serving[head.Role] && serving[next.Role]) {
		return false
	}
	if c.tail && next.Role == "minister" && c.country == "" && !c.open {
		return true // X، رئيس مجلس الوزراء ووزير الخارجية
	}
	after := s.complement(j+next.Len, next, false)
	k := after.to
	if s.is(k, "،", ",") && !c.tail {
		k++
	}
	k = s.skipHonorifics(k)
	named := s.nameTo(k, true) > k
	several := serving[head.Role] && serving[next.Role] && head.ID != next.ID
	more := next.Role != "envoy" && (next.Role == "member" || c.country == "") // X، وزير الدولة وعضو مجلس الوزراء
	return !after.empty && (named || c.tail && (several || more))
}

// serving are the classes of office that one person may hold several of.
var serving = map[string]bool{"chief": true, "envoy": true, "deputy": true, "aide": true}

// twoPersons reports offices that no one holds together: of two sides, or a
// head of state's and another.
func (s *sentence) twoPersons(c complement, head lexicon.Hit, more complement, next lexicon.Hit) bool {
	if c.country != "" && more.country != "" && c.country != more.country && c.country != Kingdom && more.country != Kingdom && !International[c.country] && !International[more.country] {
		return true
	}
	if (head.Role == "minister" || head.ID == "president") && (next.Role == "envoy" || next.ID == "undersecretary" || next.ID == "assistant" || next.ID == "spokesman") {
		return true
	}
	if head.ID == "crown" && c.country != "" && International[more.country] {
		return true // ولي العهد السعودي الأمين العام للأمم المتحدة
	}
	if pontiff(head, next) {
		return false
	}
	return sovereign[head.ID] || head.ID == "president" && (c.last == side && c.bare || s.is(c.to-1, "الجمهوريه", "الدوله", "البلاد"))
}

// pontiff reports the two titles of one head of a church: بابا الإسكندرية وبطريرك
// الكرازة المرقسية.
func pontiff(head, next lexicon.Hit) bool {
	return head.ID == "pope" && next.ID == "patriarch" && next.Form.Prep == "" && next.Number == lexicon.Singular
}

// International are the codes of bodies that somebody of a state may head too.
var International = map[string]bool{"EU": true, "UN": true, "NATO": true, "AL": true, "AU": true, "GCC": true}

// sovereign are the heads of state who hold no other office.
var sovereign = map[string]bool{"king": true, "monarch": true, "sultan": true, "emperor": true, "custodian": true, "pope": true}

// style reports an office word that stands before a name as a mere style: ولي
// العهد الأمير محمد, زعيم المعارضة النائب أحمد.
func (s *sentence) style(i int, head lexicon.Hit) bool {
	if _, ok := s.hit(i, lexicon.Honorific); !ok || !head.Definite {
		return false
	}
	k := s.skipHonorifics(i)
	if _, ok := s.hit(k, lexicon.Portfolio); ok {
		return false // الرئيس الفخري
	}
	return head.ID == "lady" && s.complement(i+head.Len, head, false).empty || s.nameTo(k, true) > k
}

// nameAfter reads the name behind an office: directly, between commas, or in
// brackets.
func (s *sentence) nameAfter(m *Mention, p *Party, c complement) {
	j := c.to
	comma, bracket := s.is(j, "،", ",") && !c.empty, s.is(j, "(") && !c.empty
	if comma || bracket {
		j++
	}
	if s.is(j, ":", "-") {
		return
	}
	k := s.skipHonorifics(j)
	if style, ok := s.hit(j, lexicon.Honorific); ok && k > j {
		p.Style = style.ID
	}
	if to, ok := s.quotedName(k); ok {
		p.Name, m.To = s.words(k+1, to-1, arabic.Form{}), to
		return
	}
	if s.is(k, "\"", "“", "”", "«") {
		return
	}
	to, cut := s.nameAt(k, !comma || k > j)
	if to == k && (k == j || s.styled(k)) {
		to = s.latinName(k)
	}
	if to == k && comma {
		to = s.apposedName(k)
	}
	if k == j && !comma && !bracket && !c.empty && (to == k || to == k+1 && (c.open || definite(s.tokens[k].Norm))) && s.nameFurther(m, p, c) {
		return
	}
	name := s.words(k, to, arabic.Form{})
	if to == k || cut > 0 || bracket && !s.is(to, ")") || k == j && p.Inner == nil && s.foreign(p, name) {
		return
	}
	p.Name = name
	m.To = to // a closing comma stays outside: it may also join a list
	if bracket {
		m.To++
	}
}

// apposedName is the end of a name of unlisted words between an office's comma and
// the next: المتحدث باسم الوزارة، هامي أكسوي،. It is k where there is none.
func (s *sentence) apposedName(k int) int {
	to, cut := s.nameAt(k, true)
	if cut > 0 || to < k+2 || to > k+4 || to < len(s.tokens) && !s.is(to, "،", ",", ")", ".") {
		return s.strangeName(k)
	}
	return to
}

// strangeName is the end of two or three words between commas of which nothing is
// known: فيفيان بالاكريشيان. It is k where there are none.
func (s *sentence) strangeName(k int) int {
	to := k
	for to < len(s.tokens) && to < k+4 && s.tokens[to].Kind == arabic.Word && !s.dated[to] && len(s.hits[to]) == 0 && s.Names.Strange(s.tokens[to], to == k) {
		to++
	}
	if to < k+2 || to > k+3 || !s.is(to, "،", ",") {
		return k
	}
	return to
}

// nameFurther reads the name that ends an office whose last words no table knows,
// behind a style or clear by itself: محافظ الهيئة السعودية للمواصفات والجودة الدكتور
// سعد القصبي.
func (s *sentence) nameFurther(m *Mention, p *Party, c complement) bool {
	j := c.to
	for k := j; k < len(s.tokens) && k <= j+6; k++ {
		name := k
		if h, ok := s.hit(k, lexicon.Honorific); ok && h.Form.Conj == "" && h.Form.Prep == "" {
			name = s.skipHonorifics(k)
		}
		if to, cut := s.nameAt(name, name > k); k > j && to > name && cut == 0 && (name > k || to > name+1) {
			p.Name, p.Role = s.words(name, to, arabic.Form{}), s.words(m.From, k, arabic.Form{Conj: m.Conj, Prep: m.Prep})
			m.To = to
			return true
		}
		if c.open && k < j+3 && s.proper(k) {
			continue
		}
		if name > k || s.tokens[k].Kind != arabic.Word || s.dated[k] || !definite(s.tokens[k].Norm) || s.isFunction(k) || s.startsName(k) || k == j && strings.HasPrefix(s.tokens[k].Norm, "ب") {
			return false
		}
	}
	return false
}

// proper reports a word without the article that can only be what a body is called, behind
// the noun for it: رئيس حزب اقتدار وطن الأستاذ عبد الحسين. One with a part to play in the
// sentence is it right before a style.
func (s *sentence) proper(k int) bool {
	if k >= len(s.tokens) || s.tokens[k].Kind != arabic.Word || s.dated[k] || definite(s.tokens[k].Norm) {
		return false
	}
	if !s.isFunction(k) {
		return true
	}
	_, style := s.hit(k+1, lexicon.Honorific)
	_, verb := s.hit(k, lexicon.Verb)
	_, office := s.hit(k, lexicon.Office)
	_, own := s.hit(k, lexicon.Honorific)
	return style && !verb && !office && !own && len(s.hits[k]) > 0
}

// pastHolder finds that the name read belongs to the office inside, as more of
// the outer one follows: مستشار الرئيس دونالد ترامب للأمن القومي جون بولتون.
func (s *sentence) pastHolder(m *Mention, p *Party, head lexicon.Hit) {
	if h, ok := s.hit(m.To, lexicon.Portfolio); !ok || h.Form.Prep != "ل" {
		return
	}
	c := s.further(complement{to: m.To, last: side, country: p.Country}, head)
	p.Inner.Name = p.Name
	p.Name, p.Role = "", s.words(p.From, c.to, head.Form)
	m.To = c.to
	s.nameAfter(m, p, c)
}
