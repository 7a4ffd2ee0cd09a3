package when

import (
	"strings"

	"liqa/extract/arabic"
	"liqa/extract/fact"
)

// Stamp reads the date a page prints for itself, as its CMS wrote it: alone on a
// line, beside a label or a time of day ("آخر تحديث: 18 يونيو 2024 - 1:10 م"),
// with text behind it or not. A sentence that merely speaks of a date is none.
// The result is an EDTF day.
func (c *Calendar) Stamp(line string) (edtf string, ok bool) {
	if !strings.ContainsAny(line, "0123456789٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹") {
		return "", false
	}
	p := c.parser(c.stampTokens(line))
	best, from, to := p.fullDate()
	if to == from || !p.stamped(from, to) {
		return "", false
	}
	if v, ok := inYear(best, best.year); ok {
		return v.edtf(), true
	}
	return "", false
}

// stampTokens are the tokens of a line without commas and English endings
// (18th, June), so that the grammar of running text reads them.
func (c *Calendar) stampTokens(line string) []arabic.Token {
	if len(line) > longestStamp {
		line = strings.ToValidUTF8(line[:longestStamp], "")
	}
	p := c.parser(arabic.Tokens(line, fact.Span{End: len(line)}))
	tokens := make([]arabic.Token, 0, len(p.t))
	for i, t := range p.t {
		if english, _ := p.at(i, englishDay); english == nil && !t.Is(",", "،") {
			tokens = append(tokens, t)
		}
	}
	return tokens
}

// longestStamp is how many bytes of a line are looked at.
const longestStamp = 2000

// fullDate finds the first date with its year, Gregorian before Hijri.
func (p *parser) fullDate() (best point, from, to int) {
	for i := range p.t {
		pt, next := p.stampPoint(i)
		if next == i || !pt.dated() || pt.year == 0 {
			continue
		}
		if to == from || best.hijri && !pt.hijri {
			best, from, to = pt, i, next
		}
		if !best.hijri {
			break
		}
	}
	return best, from, to
}

// stampPoint reads a date at i; a year printed before it counts.
func (p *parser) stampPoint(i int) (point, int) {
	if pt, next := p.shortYear(i); next > i {
		return pt, next
	}
	pt, next := p.point(i)
	if next > i && pt.dated() && pt.year == 0 && pt.weekday > 0 {
		if year, _, ok := p.yearNumber(i-1, pt.hijri); ok {
			pt.year = year
		}
	}
	return pt, next
}

// shortYear reads 21/07/09, day first, in this century.
func (p *parser) shortYear(i int) (point, int) {
	day, l1, ok1 := p.number(i)
	month, l2, ok2 := p.number(i + 2)
	year, l3, ok3 := p.number(i + 4)
	if !ok1 || !ok2 || !ok3 || l1 > 2 || l2 > 2 || l3 != 2 || !p.separated(i+1) || !p.separated(i+3) {
		return point{}, i
	}
	return ymd(2000+year, month, day, i, i+5)
}

// most words that a line with nothing but a date may hold beside it.
const strayWords = 5

// nearby is how many tokens before a date its mark may stand; behind it, half.
const nearby = 8

// stamped reports whether the date at from is a page's own: behind a label that
// says so, near the line's start beside a time of day or the like, or with hardly
// anything else on the line.
func (p *parser) stamped(from, to int) bool {
	for i := max(0, from-3); i < from; i++ {
		if label, _ := p.at(i, stampLabel); label != nil {
			return true
		}
	}
	before, after := p.words(0, from), p.words(to, len(p.t))
	if before+after <= strayWords {
		return true
	}
	return before <= strayWords && p.marked(from-nearby, to+nearby/2)
}

// marked reports whether a time of day or a stamp's mark stands in the range.
func (p *parser) marked(from, to int) bool {
	for i := max(0, from); i < min(len(p.t), to); i++ {
		if mark, _ := p.at(i, stampMark); mark != nil || p.clock(i) {
			return true
		}
	}
	return false
}

// words counts the words of a range of tokens.
func (p *parser) words(from, to int) (n int) {
	for _, t := range p.t[from:to] {
		if t.Kind == arabic.Word {
			n++
		}
	}
	return n
}

// clock reports whether a time of day stands at i: 08:38.
func (p *parser) clock(i int) bool {
	hour, l1, ok1 := p.number(i)
	minute, l2, ok2 := p.number(i + 2)
	return ok1 && ok2 && p.punct(i+1, ":") && l1 <= 2 && l2 == 2 && hour < 24 && minute < 60
}
