package when

import (
	"strconv"

	"liqa/extract/arabic"
)

// number reads figures.
func (p *parser) number(i int) (n, digits int, ok bool) {
	if i < 0 || i >= len(p.t) || p.t[i].Kind != arabic.Number || len(p.t[i].Norm) > 4 {
		return 0, 0, false
	}
	n, err := strconv.Atoi(p.t[i].Norm)
	return n, len(p.t[i].Norm), err == nil
}

// dayNumber reads a day of the month: 24, الـ16, الثاني عشر.
func (p *parser) dayNumber(i int) (int, int) {
	if w, next := p.at(i, ordinal); w != nil {
		return p.tens(w.n, next)
	}
	j := p.skip(i, theWord)
	if n, digits, ok := p.number(j); ok && digits <= 2 && n >= 1 && n <= 31 {
		return n, j + 1
	}
	return 0, i
}

// tens reads on where the conjunction stands apart: الرابع و العشرين.
func (p *parser) tens(day, i int) (int, int) {
	and, j := p.at(i, andWord)
	if tens, next := p.at(j, ordinal); and != nil && tens != nil && day < 10 && tens.n%10 == 0 && tens.n >= 20 && day+tens.n <= 31 {
		return day + tens.n, next
	}
	return day, i
}

// date reads a day of a month: "24 من حزيران", "الثاني عشر من الشهر المقبل",
// "11 يونيو (الجاري)", "15 الجاري".
func (p *parser) date(i int) (point, int) {
	day, next := p.dayNumber(i)
	if next == i {
		return point{}, i
	}
	return p.ofMonth(day, i, next)
}

// ofMonth reads the month behind a day's number.
func (p *parser) ofMonth(day, start, i int) (point, int) {
	j := p.skip(i, ofWord)
	if j == i && p.punct(i, "-", "/", "–", ".") && p.t[i].Tight {
		j = i + 1
	}
	if pt, next := p.monthAt(j, true); next > j && fits(day, pt) && !(p.punct(j-1) && p.wordy(j)) {
		pt.unit, pt.day = Day, day
		return pt, next
	}
	if pt, next := p.period(j); next > j && pt.unit == Month && j > i {
		pt.unit, pt.day = Day, day
		return pt, next
	}
	_, figures, _ := p.number(i - 1)
	if r, next := p.at(i, relationWord); r != nil && r.relation == Current && figures > 0 {
		return point{unit: Day, day: day, base: page, by: Month}, next
	}
	return point{}, start
}

// wordy reports whether the month at i is also another word: 3-صفر is a score.
func (p *parser) wordy(i int) bool {
	w, _ := p.at(i, monthName)
	return w != nil && w.dated
}

// fits reports whether a month can have so many days.
func fits(day int, m point) bool {
	switch {
	case m.hijri || m.month == 2:
		return day <= 29 || m.hijri && day == 30
	case m.month == 4 || m.month == 6 || m.month == 9 || m.month == 11:
		return day <= 30
	}
	return true
}

// month reads a month that no day precedes.
func (p *parser) month(i int) (point, int) { return p.monthAt(i, false) }

// monthAt reads a month with its second name, year and relation. anchored says
// that what stands before already makes a date of it.
func (p *parser) monthAt(i int, anchored bool) (point, int) {
	j := p.skip(i, monthNoun)
	w, next := p.at(j, monthName)
	if w == nil {
		return point{}, i
	}
	pt := point{unit: Month, month: w.n, hijri: w.hijri}
	named := p.alias(w, next, anchored)
	if day, end := p.dayAfter(pt, named); end > named && !anchored {
		return day, end
	}
	pt, end := p.afterMonth(pt, named)
	said := pt.year > 0 || pt.relation != Unmarked || pt.base == told
	if w.dated && !anchored && j == i && named == next && !said && !p.placed(i, inTime) {
		return point{}, i
	}
	return pt, end
}

// dayAfter reads the day and year behind a month: "سبتمبر 16, 2016".
func (p *parser) dayAfter(pt point, i int) (point, int) {
	day, digits, ok := p.number(i)
	if !ok || digits > 2 || day < 1 || !fits(day, pt) {
		return pt, i
	}
	j := i + 1
	if p.punct(j, ",", "،") {
		j++
	}
	year, _, ok := p.yearNumber(j, pt.hijri)
	if !ok {
		return pt, i
	}
	pt.unit, pt.day, pt.year = Day, day, year
	return pt, p.era(j + 1)
}

// placed reports whether a preposition of the class stands before the token.
func (p *parser) placed(i int, c class) bool {
	if i > 0 && p.t[i-1].Kind != arabic.Word {
		return false
	}
	for back := min(i, 3); back > 0; back-- {
		if w, next := p.at(i-back, c); w != nil && next == i {
			return true
		}
	}
	return false
}

// alias steps over the same month's name in another region: "يوليو/ تموز",
// "كانون الأول (ديسمبر)", "يونيو حزيران". Behind a day, another month after a
// slash is the writer's slip, and the first counts.
func (p *parser) alias(w *word, i int, anchored bool) int {
	j := i
	open := p.opened(i) > i
	if open || p.punct(i, "/", "-", "–", "\\", "،", ",", "_") {
		j = i + 1
	}
	if other, next := p.at(j, monthName); other != nil && p.t[j].Norm != p.t[i-1].Norm && other.hijri == w.hijri && (other.n == w.n || anchored && p.punct(i, "/")) {
		return p.closed(open, next)
	}
	return i
}

// afterMonth reads the year or relation behind a month.
func (p *parser) afterMonth(pt point, i int) (point, int) {
	in := p.opened(i)
	if r, next := p.at(in, relationWord); r != nil {
		if r.base == told {
			return pt.related(r), next
		}
		pt, i = pt.related(r), p.closed(in > i, next)
		if year, end := p.yearOfMonth(pt, i); end > i && year.year > 0 {
			return year, end
		}
		return pt, i
	}
	return p.yearOfMonth(pt, i)
}

// yearOfMonth reads "2018", "، 2018", "من عام 2018", "من العام الماضي", "من ذلك
// العام".
func (p *parser) yearOfMonth(pt point, i int) (point, int) {
	j := p.skip(i, ofWord)
	if j == i && p.punct(i, "،", ",", "-", "/", "(", ".") {
		j = i + 1
	}
	noun := p.skip(j, yearNoun)
	if y, _, ok := p.yearNumber(noun, pt.hijri); ok {
		pt.year = y
		return pt, p.era(p.closed(p.punct(i, "("), noun+1))
	}
	if year, next := p.period(j); next > j && year.unit == Year && !p.punct(i) {
		pt.base, pt.by, pt.offset = year.base, Year, year.offset
		return pt, next
	}
	return pt, i
}

// yearNumber reads a year in figures: 1900 to 2099, or 1350 to 1499 Hijri.
func (p *parser) yearNumber(i int, hijri bool) (year int, isHijri, ok bool) {
	n, digits, ok := p.number(i)
	if !ok || digits != 4 {
		return 0, false, false
	}
	isHijri = n >= hijriFirst && n <= hijriLast
	return n, isHijri, isHijri && hijri || n >= 1900 && n <= 2099 && !hijri
}

// era steps over the letter that names the calendar: م, هـ.
func (p *parser) era(i int) int { return p.skip(p.skip(i, era), eraHijri) }
