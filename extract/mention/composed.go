package mention

import (
	"strings"

	"liqa/extract/arabic"
	"liqa/extract/lexicon"
)

// fellows passes over words for people that share one side: أعيان وحكماء طرابلس.
// It returns where the last of them stands and ends.
func (s *sentence) fellows(i int, head lexicon.Hit) (from, to int) {
	from, to = i, i+head.Len
	for head.Role == "people" {
		next, ok := s.hit(to, lexicon.Body)
		if !ok || next.Role != "people" || next.Form.Conj != "و" || next.Form.Prep != "" || next.Definite != head.Definite {
			break
		}
		from, to = to, to+next.Len
	}
	return from, to
}

// notables is the row of those whose tribe or place may be told by its kind alone.
const notables = "ayan"

// ofNotables reports the kind of place or body h, told with the article, whose notables
// the word at token from names: وجهاء المحافظة, شيوخ العشائر.
func (s *sentence) ofNotables(from int, h lexicon.Hit) bool {
	head, ok := s.hit(from, lexicon.Body)
	return ok && head.ID == notables && !head.Definite && (h.ID == "territory" || h.ID == "tribes") && definite(h.Words[0]) && h.Form.Prep+h.Form.Conj == ""
}

// clan reports a word for a tribe at token j, whose name the next word is.
func (s *sentence) clan(j int) bool {
	h, ok := s.hit(j, lexicon.Portfolio)
	return ok && h.ID == "tribe" && h.Len == 1 && h.Pronoun == ""
}

// composed reads of whom a delegation is made up, behind من or عن at token j or the
// adjectives before it, where no side is told: وفدا من شباب قبيلة القذاذفة, وفدا رفيعا من
// جمعية الفلاحين. It returns how many tokens that takes, 0 where it identifies nobody
// (وفد من المسؤولين, وفد من الحزب), and the country that is told among them.
func (s *sentence) composed(j int) (n int, country string) {
	k := s.pastAdjectives(j)
	if !s.is(k, "من", "عن") {
		return 0, ""
	}
	if n, country = s.belonging(k + 1); n == 0 {
		n, country = s.ofBody(k + 1)
	}
	if n == 0 {
		return 0, ""
	}
	return k + 1 - j + n, country
}

// pastAdjectives is the token behind the indefinite adjectives that may stand between
// a delegation and من: وفدا كبيرا من, وفد رفيع المستوى من.
func (s *sentence) pastAdjectives(j int) int {
	k := j
	for k < len(s.tokens) && k < j+3 && s.tokens[k].Kind == arabic.Word && !s.dated[k] && (s.is(k, "المستوي") || len(s.hits[k]) == 0 && !definite(s.tokens[k].Norm) && !strings.HasPrefix(s.tokens[k].Norm, "و")) && !s.startsName(k) && !s.is(k, "من", "عن") {
		k++
	}
	return k
}

// ofBody reads a body at token j as an office that heads it would be read: جمعية "الأمل"
// للتنمية, غرفة تجارة وصناعة حلب. It returns as composed does.
func (s *sentence) ofBody(j int) (n int, country string) {
	c := s.complement(j, ofDelegation, false)
	to := j
	for to < c.to && !s.introduces(to) {
		to++
	}
	if to < j+2 || to == c.to && c.open {
		return 0, ""
	}
	return to - j, c.country
}

// ofMembers reads of whom a delegation is by a construct of more than one word: وفد
// عمداء بلديات الساحل, وفد جمعية الفلاحين. It returns as composed does.
func (s *sentence) ofMembers(j int) (n int, country string) {
	if !s.namesPeople(j) {
		return 0, ""
	}
	if n, country = s.belonging(j); n > 1 {
		return n, country
	}
	return s.ofBody(j)
}

// fullBody reports a word at token j that the name of a body begins with, with the
// article: الرابطة.
func (s *sentence) fullBody(j int) bool {
	h, ok := s.hit(j, lexicon.Association)
	return ok && h.Definite && h.Form.Conj+h.Form.Prep == ""
}

// namesPeople reports an indefinite word at token j for people or a body of them:
// عمداء, أعيان, نقابة.
func (s *sentence) namesPeople(j int) bool {
	for _, h := range s.hitsAt(j) {
		known := h.Class == lexicon.Portfolio && h.Role == "body" || h.Class == lexicon.Office && h.Number == lexicon.Plural || h.Class == lexicon.Body && h.Role == "people"
		if known && h.Form.Conj+h.Form.Prep == "" && wants(h.Entry) && !h.Definite {
			return true
		}
	}
	return false
}

// introduces reports a word at token k that those of a delegation follow: برئاسة, بحضور.
func (s *sentence) introduces(k int) bool {
	h, ok := s.hit(k, lexicon.Function)
	return ok && (h.Role == "headed" || h.Role == "presence")
}

// ofDelegation stands for the delegation whose body is read: a noun that wants one.
var ofDelegation = lexicon.Hit{Entry: &lexicon.Entry{Class: lexicon.Office, ID: "delegation", Words: []string{"وفد"}}, Len: 1}

// belonging reads from token j on what people belong to that identifies them: مجلس
// النواب, المنظمات الوطنية والأحزاب. It returns as composed does.
func (s *sentence) belonging(j int) (n int, country string) {
	k := j
	if h, ok := s.hit(j, lexicon.Body); ok && h.Role == "people" && h.Form.Conj+h.Form.Prep == "" {
		_, k = s.fellows(j, h)
	}
	for ; k < len(s.tokens) && k < j+8 && s.composes(k, k == j); k++ {
		if country == "" {
			country = s.sideAt(k)
		}
	}
	if k == j || !s.settled(k-1) || k == j+1 && s.unspecific(j) {
		return 0, ""
	}
	return k - j, country
}

// sideAt is the country that a word at token k of a phrase of people tells; المالية is of
// finance, not of Mali.
func (s *sentence) sideAt(k int) string {
	for _, h := range s.hits[k] {
		if h.Class == lexicon.Portfolio && h.Role == "field" {
			return ""
		}
		if h.Class == lexicon.Nationality || h.Class == lexicon.Country || h.Class == lexicon.Organisation || h.Class == lexicon.Place && !h.Ambiguous {
			return h.Country
		}
	}
	return ""
}

// unspecific reports a single word that says nothing of who they are: officials,
// or those of a body told elsewhere. The people of the province, or of the republic, are
// of the place that the article is about: نواب الجهة, ولاة الجمهورية.
func (s *sentence) unspecific(k int) bool {
	_, office := s.hit(k, lexicon.Office)
	body, ok := s.hit(k, lexicon.Portfolio)
	return (office || ok && body.ID != "territory" && !s.is(k, "الجمهوريه")) && !s.movement(k)
}

// movement reports parties or unions told by what they are at token k: المعارضة.
func (s *sentence) movement(k int) bool {
	h, ok := s.hit(k, lexicon.Body)
	return ok && h.Role == "movement"
}

// inflected reports the shape of a verb in the plural of the present: يمثلون.
func inflected(norm string) bool {
	return (strings.HasPrefix(norm, "ي") || strings.HasPrefix(norm, "سي")) && strings.HasSuffix(norm, "ون")
}

// composes reports whether the word at token k goes on with a phrase of people:
// any that an indefinite noun wants, else one with the article.
func (s *sentence) composes(k int, first bool) bool {
	if s.tokens[k].Kind != arabic.Word || s.dated[k] || s.startsName(k) || first && s.coordinate(k) || inflected(s.tokens[k].Norm) || s.is(k, "هذا", "هذه", "ذلك", "تلك", "ال") {
		return false
	}
	for _, h := range s.hits[k] {
		switch h.Class {
		case lexicon.Verb, lexicon.Event, lexicon.Honorific:
			return false
		case lexicon.Function:
			if h.Role != "facility" && h.Role != "locality" {
				return false
			}
		case lexicon.Office:
			if !s.relational(k, h) && !s.movement(k) && !(s.thing(k) && h.Form.Conj == "") {
				return first && h.Number == lexicon.Plural
			}
		case lexicon.Place, lexicon.Country:
			if h.Form.Prep == "ب" { // ممثلي الغرف بالرباط
				return false
			}
		case lexicon.Portfolio:
			if states[h.Words[0]] { // قادة الدول الثلاث: which, is told elsewhere
				return false
			}
		}
	}
	return first || !s.settled(k-1) && len(s.tokens[k].Norm) > 4 && !strings.HasPrefix(s.tokens[k].Norm, "و") || definite(s.tokens[k].Norm)
}

// coordinate reports و before the article: what it joins completes nothing.
func (s *sentence) coordinate(k int) bool {
	return strings.HasPrefix(s.tokens[k].Norm, "وال") && definite(s.tokens[k].Norm)
}

// settled reports that the word at token k wants no other behind it.
func (s *sentence) settled(k int) bool {
	if definite(s.tokens[k].Norm) || s.clan(k-1) {
		return true
	}
	for _, h := range s.hits[k] {
		if h.Class == lexicon.Place || h.Class == lexicon.Country || h.Class == lexicon.Organisation {
			return true
		}
	}
	return false
}

// great reads كبار before the people whom it says to be the foremost: كبار مشايخ القبيلة.
func (s *sentence) great(i int, head lexicon.Hit) (Mention, bool) {
	of, ok := s.hit(i+head.Len, lexicon.Body)
	if head.ID != "chief_of" || head.Definite || !ok || of.Role != "people" || of.Definite || of.Form.Conj+of.Form.Prep != "" {
		return Mention{}, false
	}
	m, ok := s.body(i + head.Len)
	if !ok || len(m.Parties) != 1 {
		return Mention{}, false
	}
	m.From, m.Conj, m.Prep = i, head.Form.Conj, head.Form.Prep
	m.Parties[0].From, m.Parties[0].Role = i, s.words(i, m.To, head.Form)
	return m, true
}
