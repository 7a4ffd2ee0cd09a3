package when

import "liqa/extract/arabic"

// single reads one point and what may join it to a second end.
func (p *parser) single(i int) ([]Expr, int) {
	a, next := p.point(i)
	if next == i {
		return nil, i
	}
	b, end := p.second(a, next)
	if end == next {
		return []Expr{exprOf(i, next, a)}, next
	}
	for c, further := p.second(b, end); further > end && p.conjoined(end, weekdayName, monthName); c, further = p.second(b, end) {
		b, end = c, further
	}
	return []Expr{span(i, end, a, b)}, end
}

// second reads what makes a span of the point before it: "إلى 2 يونيو", "أو
// مطلع يونيو", "والاثنين".
func (p *parser) second(a point, i int) (point, int) {
	next := i
	if w, n := p.at(i, toWord); w != nil {
		next = n
	} else if w, n := p.at(i, orWord); w != nil && a.unit >= Month {
		next = n
	} else if p.punct(i, "-", "–", "—", "/") && (a.dated() || a.bareWeekday() || a.unit >= Month) {
		next = i + 1
	} else if !p.conjoined(i, weekdayName, monthName) {
		return point{}, i
	}
	b, end := p.point(next)
	if end == next && a.unit == Year {
		b, end = p.bareYear(next)
	}
	if end == next || b.unit != a.unit || (next == i || p.punct(i, "-", "–", "—", "/")) && !follows(a, b) {
		return point{}, i
	}
	return b, end
}

// follows reports whether b names the next day or month after a, so that the
// two are one span.
func follows(a, b point) bool {
	switch {
	case a.bareWeekday() && b.bareWeekday():
		return b.weekday == a.weekday%7+1
	case a.unit == Month && b.unit == Month && a.part == whole && b.part == whole && a.month > 0:
		return b.month == a.month%12+1
	}
	if a.unit == Year {
		return b.year > a.year && a.year > 0
	}
	return a.dated() && b.dated() && a.month == b.month && b.day > a.day
}

// point reads one time. It returns i when there is none.
func (p *parser) point(i int) (point, int) {
	if !p.opens(i) {
		return point{}, i
	}
	for _, read := range [...]func(int) (point, int){p.toldDay, p.day, p.numeric, p.date, p.part, p.month, p.weekOfMonth, p.fraction, p.period, p.year, p.season, p.ago} {
		if pt, next := read(i); next > i {
			return pt, next
		}
	}
	return point{}, i
}

// opens reports whether a point may begin at token i: with a number, or with a
// word that does more than join one to what stands before it (من, في, إلى).
func (p *parser) opens(i int) bool {
	return i < len(p.t) && (p.t[i].Kind == arabic.Number || p.nodes[i] != nil && p.nodes[i].classes&^joining != 0)
}

const joining = 1<<fromWord | 1<<ofWord | 1<<toWord | 1<<inWord | 1<<inTime | 1<<ofEvent | 1<<betweenWord | 1<<boundWord

// leadIn steps over what stands before a day: مساء, ظهر يوم, ساعات فجر.
func (p *parser) leadIn(i int) int {
	for range 3 {
		next := p.skip(i, partOfDay)
		if next == i {
			break
		}
		i = p.skip(next, ofWord)
	}
	return p.skip(i, dayNoun)
}

// toldDay reads a day counted from the one told before: اليوم التالي.
func (p *parser) toldDay(i int) (point, int) {
	if w, next := p.at(p.leadIn(i), toldDay); w != nil {
		return point{unit: Day, base: told, by: Day, offset: w.n}, next
	}
	return point{}, i
}

// day reads a day word or a weekday with all that may stand around it.
func (p *parser) day(i int) (point, int) {
	j := p.leadIn(i)
	if w, next := p.at(j, dayWord); w != nil {
		return p.dayWord(w, next)
	}
	if j == i {
		j = p.skip(i, daysNoun)
	}
	if w, next := p.at(j, weekdayName); w != nil && !p.theTwo(i, j) {
		if j > i {
			next = p.nightTo(w, next)
		}
		return p.weekday(w, next)
	}
	if j == i {
		return point{}, i
	}
	for _, read := range [...]func(int) (point, int){p.numeric, p.dayMonth, p.date} {
		if pt, next := read(j); next > j {
			return pt, next
		}
	}
	return point{}, i
}

// nightTo steps over the morrow of a night: ليل الأربعاء الخميس, ليلة الجمعة-السبت
// are named by the day they began on.
func (p *parser) nightTo(w *word, i int) int {
	j := i
	if p.punct(j, "-", "–", "/") {
		j++
	}
	if next, end := p.entry(j, weekdayName); next != nil && !next.and && next.word.n == w.n%7+1 {
		return end
	}
	return i
}

// dayWord reads on behind أمس: "أمس الخميس", "أمس، الخميس،", "اليوم الثلاثاء (11
// أغسطس آب)".
func (p *parser) dayWord(w *word, i int) (point, int) {
	pt := point{unit: Day, base: page, by: Day, offset: w.n}
	in := p.opened(i)
	if d, next := p.at(p.skip(in, dayNoun), weekdayName); d != nil {
		pt.weekday = d.n
		i = p.closed(in > i, next)
	} else if d, next := p.at(i+1, weekdayName); d != nil && p.punct(i, "،", ",") && (next == len(p.t) || p.punct(next)) {
		pt.weekday, i = d.n, next
	}
	return p.withDate(pt, i)
}

// weekday reads on behind الخميس.
func (p *parser) weekday(w *word, i int) (point, int) {
	pt := point{unit: Day, weekday: w.n}
	if r, next := p.at(i, relationWord); r != nil {
		pt, i = pt.related(r), next
	} else if in, next := p.at(p.opened(i), dayWord); in != nil {
		i = p.closed(p.opened(i) > i, next)
		pt.base, pt.by, pt.offset = page, Day, in.n
	} else if of := p.skip(i, ofWord); of > i {
		if week, next := p.period(of); next > of && week.unit == Week {
			week.unit, week.weekday = Day, w.n
			return week, next
		}
	}
	return p.withDate(pt, i)
}

// withDate reads the date in figures behind a day: "الخميس 24 من حزيران",
// "الثلاثاء (7 كانون الثاني 2025)", "الخميس، الموافق 24 يونيو".
func (p *parser) withDate(pt point, i int) (point, int) {
	in := i
	if p.punct(in, "،", ",", "-", "–", "/") {
		in++
	}
	open := p.punct(in, "(", "[")
	in = p.skip(p.opened(in), agrees)
	for _, read := range [...]func(int) (point, int){p.numeric, p.dayMonth, p.date} {
		date, next := read(in)
		if next == in || !date.dated() && date.by != Month {
			continue
		}
		date.weekday = pt.weekday
		if date.month > 0 && pt.base == page && date.base == noBase {
			date.base, date.by, date.offset = pt.base, pt.by, pt.offset
		}
		if date.relation == Unmarked {
			date.relation, date.steps = pt.relation, pt.steps
		}
		return date, p.closed(open, next)
	}
	return pt, i
}

// opened steps over an opening bracket, closed over the closing one.
func (p *parser) opened(i int) int {
	if p.punct(i, "(", "[", "（") {
		return i + 1
	}
	return i
}

func (p *parser) closed(open bool, i int) int {
	if open && p.punct(i, ")", "]", "）") {
		return i + 1
	}
	return i
}

// theTwo tells "بين الاثنين" and "كلا الاثنين", the two of them, from Monday.
func (p *parser) theTwo(start, i int) bool {
	if start != i || p.weekdayAt(i) != 1 {
		return false
	}
	both, _ := p.at(i-1, pair)
	between, _ := p.at(i-1, betweenWord)
	return both != nil || between != nil && !p.conjoined(i+1, weekdayName)
}

func (p *parser) weekdayAt(i int) int {
	if w, _ := p.at(i, weekdayName); w != nil {
		return w.n
	}
	return 0
}

// related takes over a relation word: الماضي, قبل الماضي, نفسه.
func (pt point) related(r *word) point {
	if r.base == told {
		if pt.month == 0 && pt.by == NoUnit {
			return pt
		}
		pt.base, pt.offset = told, r.n
		return pt
	}
	pt.relation, pt.steps = r.relation, r.n
	return pt
}
