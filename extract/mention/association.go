package mention

import (
	"strings"

	"liqa/extract/arabic"
	"liqa/extract/fact"
	"liqa/extract/lexicon"
)

// association finds a party, union, company or other body that no table names, by the
// word it begins with and the words that agree with it: نقابة المعلمين الأردنية,
// الجبهة الديمقراطية الوطنية, شركة هيونداي. As their bounds are less sure than those of
// listed ones, it is one only where a side of an encounter can stand.
func (s *sentence) association(i int) (Mention, bool) {
	head, ok := s.hit(i, lexicon.Association)
	if !ok {
		return Mention{}, false
	}
	first := i + head.Len
	to, country := s.associationEnd(i, first, head)
	if to == first || head.Definite && head.Role != "party" && to < first+2 || !s.sideStands(i, to, head.Form) && !s.object(i) || s.sits(i, to) {
		return Mention{}, false
	}
	p := Party{Name: s.words(i, to, head.Form), Type: fact.Organization, Country: country, Local: country == "", Made: true, From: i, To: to}
	return Mention{From: i, To: to, Conj: head.Form.Conj, Prep: head.Form.Prep, Parties: []Party{p}}, true
}

// object reports that a verb and its subject stand before token i, and between them no
// more than the day: التقى الوزير، أمس، نقابة المعلمين.
func (s *sentence) object(i int) bool {
	i = s.beforeAside(i)
	n := len(s.found)
	if n == 0 || s.found[n-1].To != i || len(s.found[n-1].Parties) == 0 {
		return false
	}
	_, verb := s.hit(s.found[n-1].From-1, lexicon.Verb)
	return verb
}

// beforeAside is where what stands before token i ended, without the day and the stay that
// may follow it: التقى أمس, التقى خلال زيارته.
func (s *sentence) beforeAside(i int) int {
	for i > 0 {
		stay, ok := s.hit(i-1, lexicon.Event)
		when, _ := s.hit(i-2, lexicon.Function)
		switch {
		case s.dated[i-1] || s.is(i-1, "،", ","):
			i--
		case ok && stay.Pronoun != "" && when.Entry != nil && when.Role == "when":
			i -= 2
		default:
			return i
		}
	}
	return i
}

// sits reports the body from token i to j as the subject of a verb behind which no
// other side stands: عقدت لجنة السياسة النقدية اجتماعها is its own sitting.
func (s *sentence) sits(i, j int) bool {
	if _, verb := s.hit(i-1, lexicon.Verb); !verb || s.is(j, "مع") {
		return false
	}
	for j < len(s.tokens) && (s.dated[j] || s.is(j, "،", ",")) {
		j++
	}
	_, office := s.hit(j, lexicon.Office)
	guests, many := s.hit(j, lexicon.Body)
	return !office && !(many && guests.Role == "delegation") && !s.nameBehind(j)
}

// associationEnd is the token behind the name of the association whose first word
// ends before token j, and the country its words tell.
func (s *sentence) associationEnd(i, j int, head lexicon.Hit) (to int, country string) {
	to = j
	quoted := 0
	if to < len(s.tokens) && !head.Definite {
		if s.opensQuotation(to) {
			quoted = s.quotation(to)
		}
		to += quoted + max(s.strangeAt(to), s.membersAt(to))
	}
	for to < len(s.tokens) && to < i+8 && s.tokens[to].Kind == arabic.Word && !s.dated[to] {
		if nat, ok := s.hit(to, lexicon.Nationality); ok && nat.Form.Conj+nat.Form.Prep == "" && (nat.Number != lexicon.Plural || to > j && strings.HasSuffix(s.tokens[to-1].Norm, "ين")) { // نقابة المهندسين الأردنيين
			to += nat.Len
			return to + s.purposeOf(to), nat.Country
		}
		if c, ok := s.hit(to, lexicon.Country); ok && c.Form.Conj == "" && (c.Form.Prep == "" && !head.Definite || c.Form.Prep == "ب" && !c.Seat && to > j && strings.HasPrefix(s.tokens[to-1].Norm, "لل")) {
			return to + c.Len, c.Country
		}
		if org, ok := s.hit(to, lexicon.Organisation); ok && org.Form.Conj == "" && (org.Form.Prep == "ل" || org.Form.Prep == "ب" && org.Role == "parliament") {
			return to + org.Len, org.Country
		}
		if quoted > 0 {
			break
		}
		n := s.seatAt(to)
		if n == 0 && head.Definite && to == j+1 {
			n = s.purposeAt(to)
		}
		if n == 0 && (to == j && !head.Definite && s.concerns(to) || s.describesBody(to, to == j)) {
			n = 1
			if h, ok := s.hit(to, lexicon.Portfolio); ok && h.Form.Conj != "" {
				n = h.Len
			}
		}
		if n == 0 {
			break
		}
		to += n
	}
	return to, country
}

// concerns reports an encounter that a body or its head sees to, in the genitive behind
// it, and none that took place: لجنة الحوار, شؤون الجلسات.
func (s *sentence) concerns(j int) bool {
	h, ok := s.hit(j, lexicon.Event)
	return ok && h.Len == 1 && h.Form.Conj+h.Form.Prep == "" && definite(s.tokens[j].Norm)
}

// purposeOf counts the tokens that say what a body is for behind its country's
// adjective: الاتحاد المغربي للشغل, الهيئة السعودية لحماية المستهلك.
func (s *sentence) purposeOf(j int) int {
	if j >= len(s.tokens) || s.tokens[j].Kind != arabic.Word || s.dated[j] {
		return 0
	}
	n := s.purposeAt(j)
	members, ok := s.hit(j, lexicon.Office)
	if n == 0 && strings.HasPrefix(s.tokens[j].Norm, "لل") && (s.describesBody(j, false) || ok && members.Number == lexicon.Plural) {
		n = 1
	}
	for n > 0 && n < 4 && j+n < len(s.tokens) && s.tokens[j+n].Kind == arabic.Word && !s.dated[j+n] && s.describesBody(j+n, false) {
		n++
	}
	return n
}

// describesBody reports a word that can be part of the name of a body: definite, or
// what it is for (للمفاوضات); joined by و only behind another (الصحفيين والكتاب).
func (s *sentence) describesBody(j int, first bool) bool {
	norm := s.tokens[j].Norm
	if strings.HasPrefix(norm, "وال") {
		return !first && (len(s.hits[j]) == 0 || s.furtherField(j)) && len(norm) > 10 && !s.startsName(j)
	}
	return (strings.HasPrefix(norm, "ال") || strings.HasPrefix(norm, "لل") && !first) && !s.isFunction(j) && !s.startsName(j)
}

// furtherField reports one more field that a body sees to: لجنة الأمن والدفاع, لجنة
// الاتصال والعلاقات الخارجية.
func (s *sentence) furtherField(j int) bool {
	h, ok := s.hit(j, lexicon.Portfolio)
	return ok && h.Form.Conj == "و" && h.Role == "field" && !s.isFunction(j) || s.concerns(j-1) && !s.isFunction(j)
}

// seatAt counts the tokens that say to what a committee belongs: في مجلس النواب,
// بالبرلمان.
func (s *sentence) seatAt(j int) int {
	at := j
	if s.is(j, "في") {
		at++
	}
	h, ok := s.hit(at, lexicon.Portfolio)
	if !ok || h.Role != "body" || h.ID != "parliament" || h.Form.Conj != "" || at == j && h.Form.Prep != "ب" {
		return 0
	}
	return at + h.Len - j
}

// membersAt is 1 where a word without the article tells whose body it is before a
// definite one: نقابة عمال الموانئ.
func (s *sentence) membersAt(j int) int {
	if j+1 < len(s.tokens) && s.tokens[j].Kind == arabic.Word && len(s.hits[j]) == 0 && len(s.tokens[j].Norm) >= 8 && s.describesBody(j+1, true) && !s.startsName(j) {
		return 1
	}
	return 0
}

// strangeAt counts the foreign words of a name, three at most: شركة هيونداي.
func (s *sentence) strangeAt(j int) int {
	n := 0
	for n < 3 && j+n < len(s.tokens) && s.tokens[j+n].Kind == arabic.Word && !s.dated[j+n] && len(s.hits[j+n]) == 0 && s.Names.Strange(s.tokens[j+n], n == 0) {
		n++
	}
	return n
}

// purposeAt counts the tokens that say what a body is for behind its adjective: الهيئة
// الوطنية لمكافحة الفساد. The word behind ل opens no clause of its own (لبحث الأزمة).
func (s *sentence) purposeAt(j int) int {
	if j+1 >= len(s.tokens) || !strings.HasPrefix(s.tokens[j].Norm, "ل") || definite(s.tokens[j].Norm) {
		return 0
	}
	if of, ok := s.hit(j+1, lexicon.Country); !(ok && of.Form.Conj+of.Form.Prep == "" && len(s.hits[j]) == 0) && !(strings.HasPrefix(s.tokens[j+1].Norm, "ال") && s.describesBody(j+1, true)) {
		return 0
	}
	if len(s.hits[j]) > 0 && s.listed[j].MayAny(opensClause) {
		return 0
	}
	return 2
}

// opensClause are the classes of words behind ل that are no part of a body's name: for
// what, with whom or where it meets.
var opensClause = lexicon.ClassesOf(lexicon.Function, lexicon.Event, lexicon.Country, lexicon.Nationality, lexicon.Place, lexicon.Office)
