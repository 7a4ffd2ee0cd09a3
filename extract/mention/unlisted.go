package mention

import (
	"strings"

	"liqa/extract/arabic"
	"liqa/extract/lexicon"
)

// namesake reads the person an institution is named after: جامعة الملك سعود,
// مؤسسة سلطان بن علي العويس.
func (s *sentence) namesake(c *complement) int {
	if !c.open || c.last != body || s.clan(c.to-1) {
		return 0
	}
	k := s.skipHonorifics(c.to)
	to := s.nameTo(k, k > c.to)
	if to == k || k == c.to && to < k+2 && !s.adjectival(to) {
		return 0
	}
	c.open, c.named = false, true
	return to - c.to
}

// adjectival reports a definite word at j that goes on with a phrase: حملة ترامب
// الانتخابية.
func (s *sentence) adjectival(j int) bool {
	return j < len(s.tokens) && strings.HasPrefix(s.tokens[j].Norm, "ال") && strings.HasSuffix(s.tokens[j].Norm, "يه") && !s.isFunction(j)
}

// governed accepts a word no table knows as the noun that a construct wants:
// مدير شرطة, عضو هيئة كبار العلماء.
func (s *sentence) governed(c *complement, head lexicon.Hit) int {
	norm := s.tokens[c.to].Norm
	if (head.ID == "chief_of" && strings.HasSuffix(norm, "ين") || head.ID == "head_union") && c.empty && definite(norm) {
		c.last, c.open = people, false
		return 1
	}
	if c.open && norm == "المملكه" {
		c.country, c.last, c.open = Kingdom, side, false
		return 1
	}
	if norm == "بالمملكه" && !c.empty && !c.open && (c.country == "" || head.Role == "envoy") && (c.tail || s.holderBehind(c.to+1)) {
		c.take(lexicon.Hit{Entry: &lexicon.Entry{Country: Kingdom}}, side)
		return 1
	}
	if c.open && (c.last == body || c.last == word) && s.membership(c.to) {
		c.last, c.open = people, false
		return 1
	}
	if c.open && s.toponym(c) {
		c.last, c.open = body, false
		return 1
	}
	if c.open && !c.empty && (c.last == body || c.last == field) && s.concerns(c.to) {
		c.last, c.open = word, false
		return 1
	}
	if c.empty && rules[head.ID] && !head.Definite && len(s.hits[c.to]) == 0 {
		c.last, c.open = body, false
		return 1
	}
	if !c.open || c.empty && head.Role == "person" && !team[head.ID] || s.isFunction(c.to) || s.startsName(c.to) {
		return 0
	}
	for _, prefix := range []string{"وال", "بال", "لل", "فال"} {
		if strings.HasPrefix(norm, prefix) {
			return 0
		}
	}
	if len(norm) < 6 || c.last == word && !definite(norm) && s.hitsAt(c.to+1) == nil {
		return 0
	}
	c.last, c.open = word, !definite(norm)
	return 1
}

// membership reports a plural office word at token j that says whose body the one
// before it is: نقابة المحامين, اتحاد الكتاب.
func (s *sentence) membership(j int) bool {
	h, ok := s.hit(j, lexicon.Office)
	return ok && h.Len == 1 && h.Definite && h.Number == lexicon.Plural && h.Form.Conj+h.Form.Prep == ""
}

// toponym reports that a territory or a tribe was told right before (ولاية, قبيلة), whose
// name the word at the complement's end must be, known or not.
func (s *sentence) toponym(c *complement) bool {
	return (s.territory(c.to-1) || s.clan(c.to-1)) && len(s.hits[c.to]) == 0 && !definite(s.tokens[c.to].Norm) && len(s.tokens[c.to].Norm) >= 6
}

// territory reports a word for a territory at token j: ولاية, جهة.
func (s *sentence) territory(j int) bool {
	h, ok := s.hit(j, lexicon.Portfolio)
	return ok && h.ID == "territory" && h.Len == 1 && h.Pronoun == ""
}

// sees reads the further places of a bishop's see: مطران صور وصيدا وتوابعهما.
func (s *sentence) sees(c *complement, head lexicon.Hit) int {
	if head.ID != "bishop" || c.empty || c.last != body && c.last != side && c.last != word {
		return 0
	}
	for _, h := range s.hits[c.to] {
		if (h.Class == lexicon.Place || h.Class == lexicon.Country && h.Seat) && h.Form.Conj == "و" && h.Form.Prep == "" {
			c.take(h, body)
			return h.Len
		}
	}
	return 0
}

// rules are the offices that a territory always completes, known or not.
var rules = map[string]bool{"governor": true, "wali": true, "amil": true, "qaimaqam": true, "mayor": true, "duke": true, "bishop": true}

// team are persons described by the institution they belong to.
var team = map[string]bool{"player": true, "coach": true, "lady": true}

// colouring are the roles of words that may also be part of an office: the envoy
// to a conflict, the second committee.
var colouring = map[string]bool{"relation": true, "matter": true, "another": true, "bilateral": true}

// isFunction reports a word with a part of its own to play in the sentence.
func (s *sentence) isFunction(j int) bool {
	for _, h := range s.hits[j] {
		switch h.Class {
		case lexicon.Verb, lexicon.Event, lexicon.Honorific, lexicon.Body:
			return true
		case lexicon.Office:
			if !s.relational(j, h) {
				return true
			}
		case lexicon.Function:
			if !colouring[h.Role] {
				return true
			}
		case lexicon.Nationality, lexicon.Country:
			if h.Form.Prep == "" {
				return true
			}
		}
	}
	return s.is(j, "من", "في", "علي", "الي", "عن", "مع", "هذا", "هذه", "ذلك", "تلك", "التي", "الذي", "كل", "بعد", "قبل", "اي", "انه", "هو", "هي", "لم", "لن", "قد", "ثم", "او")
}

// unlisted accepts an adjective no table knows (الإقليمي), and a further field
// (والإرشاد) where the end of the office follows.
func (s *sentence) unlisted(c *complement, head lexicon.Hit) int {
	t := s.tokens[c.to]
	norm := t.Norm
	switch {
	case c.last == people && definite(norm) && strings.HasSuffix(norm, "ين"):
	case s.isFunction(c.to), c.open, c.empty && !head.Definite:
		return 0
	case c.last == word && strings.HasPrefix(norm, "وال") && strings.HasSuffix(norm, "يه") && strings.HasSuffix(s.tokens[c.to-1].Norm, "يه"): // السياسية والأمنية
	case c.last == body && strings.HasPrefix(norm, "وال") && strings.HasSuffix(norm, "يه") && strings.HasSuffix(s.tokens[c.to-1].Norm, "يه"):
	case s.purpose(c):
	case strings.HasPrefix(norm, "لل") && (c.named || c.last == quality && c.country == "") && len(norm) >= 10:
	case strings.HasPrefix(norm, "وال") && len(norm) >= 12:
		if c.last != field && c.last != word || !s.ends(c.to+1, c.tail) || s.startsName(c.to) {
			return 0
		}
	case !strings.HasPrefix(s.raw(c.to), "ال") || !s.agrees(c, head, norm) || s.nameTo(c.to, !c.empty) > c.to:
		return 0
	}
	c.last, c.open = word, strings.HasPrefix(norm, "ل") && !definite(norm)
	return 1
}

// agrees reports the shape of an adjective of relation, feminine only behind a
// feminine noun.
func (s *sentence) agrees(c *complement, head lexicon.Hit, norm string) bool {
	before := s.tokens[c.to-1].Norm
	if len(norm) < 10 {
		return false
	}
	if strings.HasSuffix(norm, "ه") && !strings.HasSuffix(norm, "يه") { // اللجنة الدائمة
		return (c.last == body || c.last == word) && strings.HasSuffix(before, "ه")
	}
	if strings.HasSuffix(norm, "يه") {
		return c.last != side && (c.last == word || strings.HasSuffix(before, "ه") || strings.HasSuffix(before, "ات") || strings.HasSuffix(before, "وون") || head.Feminine && c.empty)
	}
	return strings.HasSuffix(norm, "ي")
}

// purpose reports what a body is for: الجمعية الخيرية لتحفيظ القرآن.
func (s *sentence) purpose(c *complement) bool {
	norm := s.tokens[c.to].Norm
	if c.last != body && c.last != word || c.country != "" || !strings.HasPrefix(norm, "ل") || len(norm) < 10 || len(s.hits[c.to]) > 0 {
		return false
	}
	if c.tail {
		return c.to+1 < len(s.tokens) && definite(s.tokens[c.to+1].Norm) && len(s.hits[c.to+1]) == 0
	}
	for k := c.to + 1; k < len(s.tokens) && k < c.to+7; k++ {
		if s.nameBehind(k) {
			return true
		}
		if s.tokens[k].Kind != arabic.Word || s.isFunction(k) {
			return false
		}
	}
	return false
}

// ends reports that an office can end before token j: at a nationality, a
// qualifier, a style or a name, or behind the name at any punctuation.
func (s *sentence) ends(j int, tail bool) bool {
	if j >= len(s.tokens) {
		return tail
	}
	for _, h := range s.hits[j] {
		if h.Form.Conj == "" && h.Form.Prep == "" && (h.Class == lexicon.Nationality || h.Class == lexicon.Honorific || h.Class == lexicon.Portfolio && h.Role == "link") {
			return true
		}
	}
	if s.tokens[j].Kind == arabic.Punct {
		return tail || s.is(j, "،", ",") && s.nameBehind(j+1)
	}
	return s.nameBehind(j)
}
