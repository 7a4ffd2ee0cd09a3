package mention

import (
	"strings"

	"liqa/extract/arabic"
	"liqa/extract/lexicon"
)

// part is what sort of phrase an office was read up to.
type part uint8

const (
	nothing part = iota
	field        // a field of government: الخارجية
	body         // an institution or territory: مجلس, منطقة
	side         // a country or nationality
	quality      // an adjective of the office: العام, السابق
	word         // a word no table knows
	people       // a plural: كبير المفاوضين
	phrase       // a prepositional phrase: لدى دمشق
)

// complement is what follows an office word and belongs to it.
type complement struct {
	to      int
	country string
	empty   bool // nothing but the head itself
	open    bool // ends in a noun that wants another behind it: رئيس, رئيس مجلس
	last    part
	owned   bool // a field carries a possessive pronoun: وزير خارجيته
	tail    bool // the office stands behind its holder's name
	named   bool // an institution's own name has been read: مدينة الملك عبدالله
}

// complement reads on from token j: fields of government, bodies, countries,
// adjectives, لدى and في phrases. tail says that the holder's name stands before.
func (s *sentence) complement(j int, head lexicon.Hit, tail bool) complement {
	c := complement{to: j, empty: true, tail: tail, open: head.Pronoun == "" && wants(head.Entry)}
	return s.further(c, head)
}

// further reads on where c ends. A word no table knows counts only when the
// phrase it opens is closed by a definite word or a listed one.
func (s *sentence) further(c complement, head lexicon.Hit) complement {
	kept := c
	for c.to < len(s.tokens) {
		n := s.extend(&c, head)
		if n == 0 {
			break
		}
		c.to += n
		c.empty = false
		if c.last != word || !c.open {
			kept = c
		}
	}
	return kept
}

// wants reports whether the phrase ends in an indefinite noun, which another
// noun may complete.
func wants(e *lexicon.Entry) bool {
	last := e.Words[len(e.Words)-1]
	return !definite(last) && !closed[last] && (!e.Definite || len(e.Words) > 1)
}

// closed are last words of phrases that need no noun behind them though they
// carry no article.
var closed = map[string]bool{"كردستان": true, "اول": true, "ثان": true, "سابق": true}

func definite(norm string) bool {
	return strings.HasPrefix(norm, "ال") || strings.HasPrefix(norm, "بال") || strings.HasPrefix(norm, "لل") || strings.HasPrefix(norm, "وال")
}

// extend returns how many more tokens belong to the complement.
func (s *sentence) extend(c *complement, head lexicon.Hit) int {
	j := c.to
	if s.tokens[j].Kind == arabic.Number || s.dated[j] {
		return 0
	}
	if s.tokens[j].Kind != arabic.Word {
		return s.enclosed(c)
	}
	if n := s.linked(c, head); n > 0 {
		return n
	}
	if n := s.namesake(c); n > 0 {
		return n
	}
	for _, h := range s.hits[j] {
		if n := s.accept(c, head, h); n > 0 {
			return n
		}
	}
	if n := s.governed(c, head); n > 0 {
		return n
	}
	return s.unlisted(c, head)
}

// accept decides on one listed phrase at the complement's end.
func (s *sentence) accept(c *complement, head, h lexicon.Hit) int {
	switch h.Class {
	case lexicon.Nationality:
		return c.nationality(h)
	case lexicon.Portfolio:
		return s.portfolio(c, h)
	case lexicon.Country:
		return s.country(c, head, h)
	case lexicon.Organisation, lexicon.Group:
		return c.organisation(h)
	case lexicon.Place:
		return s.place(c, h)
	case lexicon.Body:
		return c.group(h)
	}
	return 0
}

func (c *complement) nationality(h lexicon.Hit) int {
	if h.Form.Conj != "" || h.Form.Prep != "" || h.Number == lexicon.Dual || c.open && !c.empty && h.Definite && c.last != quality {
		return 0
	}
	if h.Number == lexicon.Plural && (!h.Definite || c.last != people) {
		return 0
	}
	c.take(h, side)
	return h.Len
}

// take notes what a listed phrase says.
func (c *complement) take(h lexicon.Hit, p part) {
	if c.country == "" {
		c.country = h.Country
	}
	c.last, c.open = p, false
}

// portfolio reads a field, a body or a qualifier.
func (s *sentence) portfolio(c *complement, h lexicon.Hit) int {
	if !s.fits(c, h) || s.nameTo(c.to, false) > c.to+h.Len && !s.isSide(c.to+h.Len) {
		return 0
	}
	switch h.Role {
	case "link":
		c.last = quality
		if opensPhrase(h.Words[0]) {
			c.open, c.last = len(h.Words) == 1, field
		} else if definite(h.Words[0]) {
			c.open = false
		}
	case "field":
		c.last, c.open = field, wants(h.Entry)
	default:
		c.last, c.open = body, wants(h.Entry)
	}
	if h.Pronoun != "" {
		c.owned, c.open = true, false
	}
	return h.Len
}

// isSide reports a nationality at token j.
func (s *sentence) isSide(j int) bool {
	_, ok := s.hit(j, lexicon.Nationality)
	return ok
}

// opensPhrase reports the link words that want a noun: شؤون, باسم.
func opensPhrase(w string) bool { return w == "شوون" || w == "لشوون" || w == "باسم" }

// fits reports whether a field or body can stand at the complement's end.
func (s *sentence) fits(c *complement, h lexicon.Hit) bool {
	listed := c.last == field || c.last == word
	switch {
	case h.Form.Conj != "":
		return listed && (h.Role == "field" || h.Role == "link" && (definite(h.Words[0]) || opensPhrase(h.Words[0])))
	case h.Form.Prep == "ب":
		return h.Pronoun == "" && h.Role != "link" && h.Role != "field" && !c.empty && (c.tail || ministry[h.Words[0]] || s.nameBehind(c.to+h.Len+1))
	case h.Form.Prep == "ل":
		return h.Pronoun == ""
	case h.Form.Prep != "":
		return false
	case h.Role == "link":
		return true
	}
	return c.open
}

// ministry are bodies an official belongs to: behind ب they are no venue.
var ministry = map[string]bool{"وزاره": true, "مجلس": true, "البرلمان": true, "الكونغرس": true, "لجنه": true, "اللجنه": true, "هييه": true, "حكومه": true, "الحكومه": true}

// nameBehind reports a name at token j, perhaps behind a style.
func (s *sentence) nameBehind(j int) bool {
	if j >= len(s.tokens) {
		return false
	}
	k := s.skipHonorifics(j)
	return s.nameTo(k, k > j) > k
}

func (s *sentence) country(c *complement, head, h lexicon.Hit) int {
	if h.Form.Conj != "" || h.Ambiguous && h.Form.Prep != "" {
		return 0
	}
	switch h.Form.Prep {
	case "":
		if !c.open || h.Seat && c.country != "" {
			return 0
		}
	case "ل":
		if c.last != quality && head.Role != "envoy" || c.country != "" && head.Role != "envoy" {
			return 0
		}
	case "ب":
		if head.Role != "envoy" && !c.tail && !s.nameBehind(c.to+h.Len) || c.empty {
			return 0
		}
	default:
		return 0
	}
	if h.Form.Prep != "" && destination[head.ID] || h.Form.Prep == "ب" && head.Role == "envoy" {
		c.last, c.open = phrase, false
		return h.Len
	}
	c.take(h, side)
	return h.Len
}

// destination are envoys whom ل takes to where they are sent, not whom they serve.
var destination = map[string]bool{"envoy": true, "mediator": true, "coordinator": true, "delegate": true, "charge": true, "charge_f": true}

func (c *complement) organisation(h lexicon.Hit) int {
	if h.Form.Conj != "" || h.Form.Prep == "ك" || h.Form.Prep == "" && !c.open {
		return 0
	}
	c.take(h, body)
	return h.Len
}

// group reads a word for people or a government: رئيس وفد المعارضة.
func (c *complement) group(h lexicon.Hit) int {
	if h.Form.Conj != "" || h.Form.Prep != "" || !c.open || h.Number != lexicon.Singular {
		return 0
	}
	c.last, c.open = body, wants(h.Entry)
	return h.Len
}

func (s *sentence) place(c *complement, h lexicon.Hit) int {
	switch {
	case h.Form.Conj != "", h.Form.Prep != "" && h.Form.Prep != "ب":
		return 0
	case h.Form.Prep == "ب":
		if c.empty || c.last == side || !s.nameBehind(c.to+h.Len) {
			return 0
		}
	case !c.open, h.Ambiguous && c.last != body:
		return 0
	}
	c.take(h, body)
	return h.Len
}

// namesake reads the person an institution is named after: جامعة الملك سعود,
// مؤسسة سلطان بن علي العويس.
func (s *sentence) namesake(c *complement) int {
	if !c.open || c.last != body {
		return 0
	}
	k := s.skipHonorifics(c.to)
	to := s.nameTo(k, k > c.to)
	if to == k || k == c.to && to < k+2 {
		return 0
	}
	c.open, c.named = false, true
	return to - c.to
}

// governed accepts a word no table knows as the noun that a construct wants:
// مدير شرطة, عضو هيئة كبار العلماء.
func (s *sentence) governed(c *complement, head lexicon.Hit) int {
	norm := s.tokens[c.to].Norm
	if head.ID == "chief_of" && c.empty && definite(norm) && strings.HasSuffix(norm, "ين") {
		c.last, c.open = people, false
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

// team are persons described by the institution they belong to.
var team = map[string]bool{"player": true, "coach": true, "lady": true}

// isFunction reports a word with a part of its own to play in the sentence.
func (s *sentence) isFunction(j int) bool {
	for _, h := range s.hits[j] {
		switch h.Class {
		case lexicon.Verb, lexicon.Event, lexicon.Function, lexicon.Office, lexicon.Honorific, lexicon.Body:
			return true
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
	case strings.HasPrefix(norm, "لل") && c.named && len(norm) >= 10:
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
		return c.last != side && (strings.HasSuffix(before, "ه") || strings.HasSuffix(before, "ات") || strings.HasSuffix(before, "وون") || head.Feminine && c.empty)
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

// linked reads a prepositional phrase: السفير لدى دمشق, وزير في حكومة الوفاق,
// المبعوث الأممي إلى سوريا.
func (s *sentence) linked(c *complement, head lexicon.Hit) int {
	j := c.to
	switch {
	case s.is(j, "لدي"), s.is(j, "الي") && head.Role == "envoy":
		return s.accredited(c)
	case s.is(j, "في"):
		return s.within(c, head)
	case s.is(j, "عن", "من") && (head.Role == "member" || head.Role == "deputy" || head.Role == "person" || head.ID == "representative"):
		return s.belongs(c)
	}
	return 0
}

// accredited reads لدى and إلى with where an envoy is sent.
func (s *sentence) accredited(c *complement) int {
	for _, h := range s.hitsAt(c.to + 1) {
		if h.Class == lexicon.Country || h.Class == lexicon.Organisation || h.Class == lexicon.Place || h.Class == lexicon.Group {
			c.last, c.open = phrase, false
			return 1 + h.Len
		}
		if h.Class == lexicon.Event || h.Class == lexicon.Verb {
			return 0
		}
	}
	if j := c.to + 1; j < len(s.tokens) && !s.dated[j] && strings.HasPrefix(s.tokens[j].Norm, "ال") {
		c.last, c.open = phrase, false
		return 2
	}
	return 0
}

// within reads في with the body, or the country, an office belongs to.
func (s *sentence) within(c *complement, head lexicon.Hit) int {
	for _, h := range s.hitsAt(c.to + 1) {
		if h.Form.Prep != "" || h.Form.Conj != "" {
			continue
		}
		end := c.to + 1 + h.Len
		switch {
		case h.Class == lexicon.Organisation && !h.Media && !c.empty:
			if c.last == side && !c.tail && !s.ends(end, c.tail) {
				return 0
			}
			c.take(h, body)
			return 1 + h.Len
		case h.Class == lexicon.Portfolio && h.Role == "body", h.Class == lexicon.Body && h.Role != "people":
			if c.empty || h.Pronoun != "" || c.last == side && !c.tail {
				return 0
			}
			c.last, c.open = body, wants(h.Entry)
			return 1 + h.Len
		case h.Class == lexicon.Country && head.Role == "envoy" && !c.empty:
			if c.country == "" {
				c.country = head.Country
			}
			c.last, c.open = phrase, false
			return 1 + h.Len
		case h.Class == lexicon.Place && !h.Ambiguous && (c.last == body || c.last == word) && c.country == "" && s.nameBehind(end):
			c.take(h, side)
			return 1 + h.Len
		case h.Class == lexicon.Country && !h.Seat && !c.empty && c.country == "" && (c.tail || s.nameBehind(end)):
			c.take(h, side)
			return 1 + h.Len
		}
	}
	return 0
}

// belongs reads من and عن with whom a member, deputy or delegate stands for.
func (s *sentence) belongs(c *complement) int {
	for _, h := range s.hitsAt(c.to + 1) {
		switch {
		case h.Form.Prep != "" || h.Form.Conj != "":
		case h.Class == lexicon.Organisation && !h.Media, h.Class == lexicon.Portfolio && h.Role == "body", h.Class == lexicon.Group:
			c.take(h, body)
			c.open = h.Class == lexicon.Portfolio && wants(h.Entry)
			return 1 + h.Len
		}
	}
	return 0
}

func (s *sentence) hitsAt(i int) []lexicon.Hit {
	if i >= len(s.hits) {
		return nil
	}
	return s.hits[i]
}

// closing are the marks that end what another opened.
var closing = map[string]string{"\"": "\"", "“": "”", "«": "»", "(": ")"}

// enclosed accepts a body's name in quotation marks, or its other name in
// brackets: مجلس النواب (البرلمان) البحريني.
func (s *sentence) enclosed(c *complement) int {
	end, ok := closing[s.tokens[c.to].Norm]
	if c.empty || !ok || c.last != body && c.last != word && c.last != field {
		return 0
	}
	for n := 1; n <= 8 && c.to+n < len(s.tokens); n++ {
		if !s.is(c.to+n, end) {
			continue
		}
		if end == ")" && (n > 5 || s.nameTo(c.to+1, true) == c.to+n || !c.tail && !s.ends(c.to+n+1, false)) {
			return 0
		}
		c.open, c.last = false, body
		return n + 1
	}
	return 0
}
