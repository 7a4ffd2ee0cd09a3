package mention

import (
	"strings"

	"liqa/extract/arabic"
	"liqa/extract/fact"
	"liqa/extract/lexicon"
)

// offices reads a dual or plural office and shares its head out: وزيرا خارجية
// إيران والسعودية, الرئيسان التركي رجب طيب أردوغان والروسي فلاديمير بوتين,
// وزيري الدفاع والمخابرات التركي والسوري.
func (s *sentence) offices(i int, head lexicon.Hit) (Mention, bool) {
	m := Mention{From: i, Conj: head.Form.Conj, Prep: head.Form.Prep}
	base := Party{Type: fact.Person, Office: head.ID, Class: head.Role, Role: singular(head), Counterpart: head.Role == "counterpart"}
	j := s.pastFellows(i, head)
	if next, ok := s.officeHead(j); ok && next.Number == lexicon.Plural && next.Form.Conj == "" && next.Form.Prep == "" {
		base.Role += " " + s.under(head, next, j) // نواب رؤساء الأركان
		j += next.Len
	}
	fields, to := s.fields(j, head)
	if k := s.nameTo(j, true); serves[head.ID] && s.many(i) && !head.Definite && len(fields) == 0 && k > j && !s.isSide(j) {
		p := Party{Type: fact.Delegation, Office: head.ID, Class: head.Role, Role: s.words(i, k, head.Form), From: i, To: k}
		m.Parties, m.To = []Party{p}, k // ممثلي الدالاي لاما: he is not one of them
		return m, true
	}
	if parties, end := s.eachField(to, base, fields); len(parties) > 1 {
		m.Parties, m.To = parties, end
		return m, true
	}
	if parties, end := s.shares(s.listAt(to), base, len(fields)); len(parties) > 0 && (len(fields) > 1 || !s.isGroup(i, parties)) {
		m.Parties, m.To = across(parties, fields, base.Role), s.pastPost(end, base)
		return m, true
	}
	if len(fields) > 1 { // رئيسا مجلسي النواب والأعيان: of a side told elsewhere
		base.From, base.To = i, to
		m.Parties, m.To = across([]Party{base}, fields, base.Role), to
		return m, true
	}
	return s.unshared(m, head, base, fields, to)
}

// pastFellows is where the plural office at token i ends, with those that share what
// follows: رؤساء وممثلي أحزاب المعارضة.
func (s *sentence) pastFellows(i int, head lexicon.Hit) int {
	j := i + head.Len
	for head.Number == lexicon.Plural && !head.Definite {
		next, ok := s.officeHead(j)
		if !ok || next.Form.Conj != "و" || next.Form.Prep != "" || next.Number == lexicon.Singular || next.Definite || next.Pronoun != "" || s.nameTo(j+next.Len, true) > j+next.Len {
			break
		}
		j += next.Len
	}
	return j
}

// listAt is where a list behind a colon begins, or j where none does: رؤساء
// البرلمانات العربية: المصري علي عبد العال والكويتي ….
func (s *sentence) listAt(j int) int {
	for k := j; k < len(s.tokens) && k < j+2; k++ {
		if s.is(k, ":") && (s.isSide(k+1) || s.isState(k+1)) {
			return k + 1
		}
	}
	return j
}

// pastPost passes over where envoys of several sides serve: سفراء فرنسا وألمانيا
// لدى طهران.
func (s *sentence) pastPost(j int, base Party) int {
	c := complement{to: j}
	if base.Class != "envoy" || !s.is(j, "لدي") {
		return j
	}
	return j + s.accredited(&c)
}

// under is the second of two plural office words as the singular of the first has
// it: a head of government heads his ministers, a head of a union its members.
func (s *sentence) under(head, next lexicon.Hit, j int) string {
	if head.ID == "president" && next.ID == "minister" || head.ID == "head_union" {
		return s.words(j, j+next.Len, next.Form)
	}
	return singular(next)
}

// isGroup reports that the only side read belongs to a plural, not to a dual that
// is written alike: المسؤولين الأمريكيين are any number of them.
func (s *sentence) isGroup(i int, parties []Party) bool {
	if len(parties) > 1 || parties[0].Name != "" {
		return false
	}
	return s.many(i)
}

// many reports an office word that can be a plural, though it be a dual too.
func (s *sentence) many(i int) bool {
	for _, h := range s.hits[i] {
		if h.Class == lexicon.Office && h.Number == lexicon.Plural {
			return true
		}
	}
	return false
}

// singular is the office word of a dual or plural in its singular.
func singular(head lexicon.Hit) string {
	if head.Definite {
		return "ال" + head.Name
	}
	return head.Name
}

// single are the singulars of the words for bodies that plural offices head.
var single = map[string]string{
	"جيوش": "جيش", "اجهزه": "جهاز", "مجالس": "مجلس", "مجلسي": "مجلس", "برلمانات": "برلمان", "حكومات": "حكومة", "وزارات": "وزارة",
	"الجيوش": "الجيش", "الجيشين": "الجيش", "الجيشان": "الجيش", "المجلسين": "المجلس", "المجلسان": "المجلس", "المجالس": "المجلس",
	"البرلمانات": "البرلمان", "البرلمانين": "البرلمان", "البرلمانان": "البرلمان", "الحكومات": "الحكومة", "الحكومتين": "الحكومة", "الحكومتان": "الحكومة",
}

// fields reads the fields of government of a plural office, apart where و joins
// them: وزيري الدفاع والمخابرات.
func (s *sentence) fields(j int, head lexicon.Hit) ([]string, int) {
	if s.is(j, "مجلسي") && j+2 < len(s.tokens) && definite(s.tokens[j+1].Norm) {
		first := "مجلس " + s.raw(j+1)
		if !strings.HasPrefix(s.tokens[j+2].Norm, "وال") || s.isSide(j+2) {
			return []string{first}, j + 2 // رئيسا مجلسي النواب الكيني والأوغندي
		}
		return []string{first, "مجلس " + strings.TrimPrefix(s.raw(j+2), "و")}, j + 3
	}
	var out []string
	for {
		h, ok := s.hit(j, lexicon.Portfolio)
		if body, listed := s.hit(j, lexicon.Organisation); ok && listed && body.Len > h.Len && len(out) > 0 {
			return out, j // وزراء خارجية منظمة الأمن والتعاون
		}
		if !ok || h.Form.Prep != "" && h.Form.Prep != "ل" || states[h.Words[0]] || head.Role == "counterpart" && s.isSide(j) {
			return out, j
		}
		text := s.words(j, j+h.Len, arabic.Form{Conj: h.Form.Conj, Stem: h.Form.Stem})
		if one, ok := single[h.Words[0]]; ok && h.Len == 1 {
			text = one
		}
		switch {
		case h.Form.Conj != "" && (len(out) == 0 || h.Role != "field" && h.Role != "body"):
			return out, j
		case h.Form.Conj != "" || len(out) == 0:
			out = append(out, text)
		default:
			out[len(out)-1] += " " + text
		}
		j += h.Len
	}
}

// states are the words behind which the states themselves are listed.
var states = map[string]bool{"دول": true, "الدول": true, "البلاد": true}

// shares reads the sides of a shared head at token j: adjectives, countries or
// names in a list; countries behind في, or in brackets behind الدول الأربع.
func (s *sentence) shares(j int, base Party, fields int) ([]Party, int) {
	if list, to := s.stateList(j, base, fields); len(list) > 0 {
		return list, to
	}
	if h, ok := s.hit(j, lexicon.Group); ok && len(h.Members) == 2 && h.Form.Conj == "" && h.Form.Prep == "" {
		return s.pairHeads(j, base, h), j + h.Len // زعيما الكوريتين
	}
	if h, ok := s.hit(j, lexicon.Nationality); ok && h.Number == lexicon.Dual && h.Form.Conj == "" {
		return s.compatriots(j+h.Len, base, h)
	}
	var out []Party
	for j < len(s.tokens) {
		p, to, ok := s.share(j, base, len(out) > 0)
		if !ok {
			break
		}
		out = append(out, p)
		j = to
	}
	return inOrder(out), j
}

// stateList reads the states that a plural office serves.
func (s *sentence) stateList(j int, base Party, fields int) ([]Party, int) {
	bracket, in := false, ""
	k := s.pastEach(j)
	listed := k > j
	if listed {
		j, fields = k, 2
	}
	switch h, ok := s.hit(j, lexicon.Portfolio); {
	case base.Counterpart && s.is(j, "من", "في") && s.isState(j+1):
		j, fields = j+1, 2 // نظرائه من النيجر ونيجيريا, each a side of its own
	case s.is(j, "في"):
		j, in = j+1, "في "
	case ok && states[h.Words[0]] && h.Form.Conj == "":
		j += h.Len
		for n := 0; n < 2 && j < len(s.tokens) && s.tokens[j].Kind == arabic.Word && !s.isState(j); n++ {
			j++ // الأربع
		}
		if bracket = s.is(j, "("); bracket {
			j++
		}
	case !listed:
		return nil, j
	}
	var out []Party
	for j < len(s.tokens) {
		k := j
		if len(out) > 0 && s.is(k, "،", ",", "و") {
			k++
		}
		h, ok := s.hit(k, lexicon.Country)
		if !ok || h.Role == "body" || h.Form.Prep != "" || len(out) > 0 && k == j && h.Form.Conj == "" {
			break
		}
		p := base
		p.From, p.To, p.Country = k, k+h.Len, h.Country
		p.Role += " " + in + s.words(k, k+h.Len, h.Form)
		j = k + h.Len
		if listed { // كل من مصر سامح شكري والعراق فؤاد حسين
			p.Role = strings.TrimPrefix(p.Role, "ال")
			p, j, _ = s.sharedName(p, j)
		}
		out = append(out, p)
	}
	if bracket && s.is(j, ")") {
		j++
	}
	if len(out) == 0 || len(out) == 1 && fields < 2 {
		return nil, j
	}
	return out, j
}

// pastEach passes over كل من, with a comma or what else is said of them before it, where
// states follow: وزراء خارجية كل من كينيا وتنزانيا, السفراء الجدد لدى بغداد لكل من مالطا. It returns j where it does not stand there.
func (s *sentence) pastEach(j int) int {
	k := j
	for k < j+2 && k < len(s.tokens) && len(s.hits[k]) == 0 && definite(s.tokens[k].Norm) {
		k++ // السفراء الجدد
	}
	if s.is(k, "لدي") && s.isState(k+1) {
		k += 2
	}
	if s.is(k, "،", ",") {
		k++
	}
	if s.is(k, "كل", "لكل", "كلا", "كلتا") && s.is(k+1, "من") && s.isState(k+2) {
		return k + 2
	}
	return j
}

// pairHeads are the holders of one office in two states that one word names.
func (s *sentence) pairHeads(j int, base Party, pair lexicon.Hit) []Party {
	var out []Party
	for _, country := range pair.Members {
		p := base
		p.From, p.To, p.Country = j, j+pair.Len, country
		out = append(out, p)
	}
	return out
}

func (s *sentence) isState(j int) bool {
	h, ok := s.hit(j, lexicon.Country)
	return ok && h.Form.Prep == ""
}

// compatriots reads names behind a dual adjective: وزيرا الخارجية والدفاع
// الروسيان سيرغي لافروف وسيرغي شويغو.
func (s *sentence) compatriots(j int, base Party, side lexicon.Hit) ([]Party, int) {
	var out []Party
	for len(out) < 2 {
		p, to, ok := s.share(j, base, len(out) > 0)
		if !ok || p.Country != "" {
			break
		}
		p.Country = side.Country
		p.Role += " ال" + strings.TrimPrefix(side.Name, "ال")
		out = append(out, p)
		j = to
	}
	if len(out) == 0 { // the two fields tell them apart, if anything does
		p := base
		p.From, p.To, p.Country = j-side.Len, j, side.Country
		p.Role += " ال" + strings.TrimPrefix(side.Name, "ال")
		return []Party{p}, j
	}
	return out, j
}

// inOrder gives names listed behind all the sides to the sides, first to first
// (وزيرا خارجية إيران والسعودية حسين أمير عبد اللهيان وفيصل بن فرحان), and those
// behind the only side to that side (عضوا البرلمان الألماني فرانك وتوبياس).
func inOrder(parties []Party) []Party {
	if len(parties) < 2 {
		return parties
	}
	if first := parties[0]; first.Country != "" && first.Name != "" {
		for k := range parties {
			if parties[k].Country == "" {
				parties[k].Country, parties[k].Role = first.Country, first.Role
			} else if k > 0 {
				break
			}
		}
		return parties
	}
	return zipped(parties)
}

// zipped moves the names of a run "side, side name, name" one place on.
func zipped(parties []Party) []Party {
	sides := 0
	for sides < len(parties) && parties[sides].Country != "" {
		sides++
	}
	for k := 0; k < sides-1; k++ {
		if parties[k].Name != "" {
			return parties
		}
	}
	if sides < 2 || parties[sides-1].Name == "" || len(parties) != 2*sides-1 {
		return parties
	}
	names := []string{parties[sides-1].Name}
	for _, p := range parties[sides:] {
		names = append(names, p.Name)
	}
	for k := range names {
		parties[k].Name = names[k]
	}
	return parties[:sides]
}

// across words each party's office with its field; several fields under sides
// without names make one party each, and under names go to them in order.
func across(parties []Party, fields []string, head string) []Party {
	if len(fields) == 0 {
		return parties
	}
	var out []Party
	named := false
	for _, p := range parties {
		named = named || p.Name != ""
	}
	for k, p := range parties {
		of := fields
		if named && len(fields) == len(parties) {
			of = fields[k : k+1]
		} else if named {
			of = []string{strings.Join(fields, " و")}
		}
		for i, f := range of {
			q := p
			q.Role, q.Loose = head+" "+f+strings.TrimPrefix(p.Role, head), i > 0
			out = append(out, q)
		}
	}
	return out
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
	to, cut := s.nameAt(k, k > j || !punct && !later)
	if to == k {
		return p, 0, false
	}
	if later && cut == 0 && !punct && k == j {
		return p, 0, false
	}
	p.Name = s.words(k, to, s.cliticForm(cut, s.tokens[k].Norm))
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
	if comma && to == after {
		if to = s.apposedName(after); to > after {
			p.Name, p.To = s.words(after, to, arabic.Form{}), to
			return p, to, true
		}
	}
	if s.is(j, ")") {
		j++
	}
	p.To = j
	return p, j, true
}
