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
	bare    bool // nothing but the side: الرئيس التركي
	pronoun string
	owned   bool   // a field carries a possessive pronoun: وزير خارجيته
	tail    bool   // the office stands behind its holder's name
	named   bool   // an institution's own name has been read: مدينة الملك عبدالله
	at      string // where an envoy serves: لدى المملكة
	lent    bool   // the country is a listed body's own, which another's may be called by too
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
		c.bare = c.last == side && (c.empty || c.bare)
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
	return strings.HasPrefix(norm, "ال") || strings.HasPrefix(norm, "بال") || strings.HasPrefix(norm, "لل") || strings.HasPrefix(norm, "وال") && norm != "والي"
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
	if !c.empty && !c.open && (c.last == body || c.last == side || c.last == field) && s.listed[j].In(lexicon.Trailing) {
		return 1
	}
	if n := s.linked(c, head); n > 0 {
		return n
	}
	if n := s.charged(c); n > 0 {
		return n
	}
	if n := s.nationals(c); n > 0 {
		return n
	}
	if n := s.allied(c); n > 0 {
		return n
	}
	if n := s.namesake(c); n > 0 {
		return n
	}
	if n := s.sees(c, head); n > 0 {
		return n
	}
	if h, ok := s.hit(j, lexicon.Portfolio); ok && c.open && h.Role == "field" && h.Len >= s.hits[j][0].Len { // المالية is a field first, Mali's adjective second
		if n := s.portfolio(c, h); n > 0 {
			return n
		}
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
		return c.nationality(h, head)
	case lexicon.Portfolio:
		return s.portfolio(c, h)
	case lexicon.Country:
		return s.country(c, head, h)
	case lexicon.Organisation, lexicon.Group:
		return c.organisation(h)
	case lexicon.Place:
		return s.place(c, head, h)
	case lexicon.Body:
		return c.group(h)
	}
	return 0
}

func (c *complement) nationality(h, head lexicon.Hit) int {
	if c.empty && head.Role == "cleric" && h.Number == lexicon.Plural && h.Definite && h.Form.Conj+h.Form.Prep == "" {
		c.last, c.open = people, false
		return h.Len // بطريرك الأرمن: of a church, not of the state
	}
	if h.Form.Conj != "" || h.Form.Prep != "" || h.Number == lexicon.Dual || c.open && !c.empty && h.Definite && c.last != quality {
		return 0
	}
	if h.Number == lexicon.Plural && (!h.Definite || c.last != people) {
		return 0
	}
	if c.last == body && h.ID == "ML" && h.Feminine && c.country == "" {
		c.last, c.open = quality, false
		return h.Len // المؤسسة المالية: of finance, not of Mali
	}
	if (c.last == body || c.lent) && !International[c.country] {
		c.country, c.lent = "", false // رئيس مجلس الشيوخ الفرنسي: others have a senate too
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
		c.owned, c.open, c.pronoun = true, false, h.Pronoun
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
		return h.Pronoun == "" && !strings.HasSuffix(s.raw(c.to+h.Len-1), "ه") && h.Role != "link" && (h.Role != "field" || h.ID == "compounds") && !c.empty && (c.tail || ministry[h.Words[0]] || s.officeIn(c.to+h.Len) || s.nameBehind(c.to+h.Len+1)) && !s.seated(c.to+h.Len)
	case h.Form.Prep == "ل":
		return h.Pronoun == ""
	case h.Form.Prep != "":
		return false
	case h.Role == "link":
		return true
	}
	return c.open
}

// officeIn reports an office in the construct state, which a body before it
// belongs to: بمكتب وزير الدفاع, not بمكتبه السفير, which is his own and no library.
func (s *sentence) officeIn(j int) bool {
	h, ok := s.hit(j, lexicon.Office)
	return ok && !h.Definite && h.Form.Conj == "" && h.Form.Prep == ""
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

// holderBehind reports a name at token j, or between the comma there and another.
func (s *sentence) holderBehind(j int) bool {
	if s.nameBehind(j) {
		return true
	}
	return s.is(j, "،", ",") && s.apposedName(j+1) > j+1
}

func (s *sentence) country(c *complement, head, h lexicon.Hit) int {
	if h.Form.Conj != "" || h.Ambiguous && h.Form.Prep != "" && !destination[head.ID] && head.Role != "envoy" {
		return 0
	}
	switch h.Form.Prep {
	case "":
		if !c.open || h.Seat && (c.country != "" || s.namesState(c.to, h)) {
			return 0
		}
	case "ل":
		if head.Role != "envoy" && (c.country != "" || c.empty || c.last != quality && !c.tail && !s.nameBehind(c.to+h.Len)) {
			return 0
		}
	case "ب":
		if head.Role != "envoy" && !c.tail && !s.holderBehind(c.to+h.Len) && !styledState[h.Words[0]] || c.empty {
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

// styledState are the words that open the full style of a state, which an office is of
// also where no name follows: وزير التنمية بسلطنة عمان. The country alone is rather a place.
var styledState = map[string]bool{"سلطنه": true, "دوله": true, "مملكه": true, "جمهوريه": true, "الجمهوريه": true, "المملكه": true}

// namesState reports that the word for a seat of government at token j is a state's
// own name too, which an office of state means: وزير خارجية عمان.
func (s *sentence) namesState(j int, seat lexicon.Hit) bool {
	for _, h := range s.hitsAt(j) {
		if h.Class == lexicon.Country && !h.Seat && h.Len == seat.Len && !s.territory(j-1) {
			return true
		}
	}
	return false
}

// destination are envoys whom ل takes to where they are sent, not whom they serve.
var destination = map[string]bool{"envoy": true, "mediator": true, "coordinator": true, "delegate": true, "charge": true, "charge_f": true}

func (c *complement) organisation(h lexicon.Hit) int {
	if h.Form.Conj != "" || h.Form.Prep == "ك" || h.Form.Prep == "" && !c.open {
		return 0
	}
	c.lent = c.country == ""
	if h.Ambiguous { // several kingdoms have a الديوان الملكي
		c.last, c.open = body, false
		return h.Len
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
	if strings.HasSuffix(h.Words[0], "ين") {
		c.last = people
	}
	return h.Len
}

func (s *sentence) place(c *complement, head, h lexicon.Hit) int {
	switch {
	case h.Form.Conj != "", h.Form.Prep != "" && h.Form.Prep != "ب":
		return 0
	case h.Form.Prep == "ب" && c.servesIn(head, h):
	case h.Form.Prep == "ب":
		if c.empty || c.last == side && head.Role != "envoy" || !s.nameBehind(c.to+h.Len) && (head.Role != "envoy" || s.nameTo(c.to+h.Len, true) == c.to+h.Len) {
			return 0 // the envoy's post: سفيرة المجر بالجزائر هيلغا بريتز
		}
	case !c.open, h.Ambiguous && c.last != body && !(c.empty && rules[head.ID]):
		return 0
	}
	c.take(h, body)
	return h.Len
}
