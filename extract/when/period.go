package when

// part reads a part of a month, week or year: "أواخر كانون الأول 2022", "مطلع
// الأسبوع المقبل", "منتصف الشهر".
func (p *parser) part(i int) (point, int) {
	if pt, next := p.weekend(i); next > i {
		return pt, next
	}
	w, j := p.at(i, boundary)
	if w == nil {
		return point{}, i
	}
	j = p.skip(j, ofWord)
	for _, read := range [...]func(int) (point, int){p.month, p.period, p.bareYear, p.barePeriod} {
		pt, next := read(j)
		if next == j || pt.unit < Week {
			continue
		}
		if pt.unit == Week && pt.relation == Unmarked && w.part == early && next == j+1 {
			pt.weekend = true
		}
		pt.part = w.part
		return pt, next
	}
	return point{}, i
}

// weekend reads "نهاية الأسبوع" with or without a relation.
func (p *parser) weekend(i int) (point, int) {
	w, next := p.at(i, weekend)
	if w == nil {
		return point{}, i
	}
	pt := point{unit: Week, base: page, by: Week, weekend: true}
	if r, end := p.at(next, relationWord); r != nil && r.base != told {
		return pt.shifted(r), end
	}
	return pt, next
}

// barePeriod reads الشهر alone, which means this one behind مطلع or نهاية.
func (p *parser) barePeriod(i int) (point, int) {
	if w, next := p.at(i, periodNoun); w != nil {
		return point{unit: w.unit, base: page, by: w.unit}, next
	}
	return point{}, i
}

// bareYear reads a year behind مطلع or نهاية: نهاية 2018, نهاية عام 2018.
func (p *parser) bareYear(i int) (point, int) {
	noun := p.skip(i, yearNoun)
	if y, hijri, ok := p.yearNumber(noun, p.hijriAt(noun)); ok {
		return point{unit: Year, year: y, hijri: hijri}, p.era(noun + 1)
	}
	return point{}, i
}

// period reads a definite week, month or year that is said to be the last, this
// or the next: "الأسبوع الماضي", "هذا الشهر", "العام نفسه".
func (p *parser) period(i int) (point, int) {
	if this, j := p.at(i, thisWord); this != nil {
		if w, next := p.at(j, periodNoun); w != nil {
			pt := point{unit: w.unit, base: page, by: w.unit}
			return pt.shifted(this), p.ownRelation(next)
		}
		return p.someDays(j, i)
	}
	w, next := p.at(i, periodNoun)
	if w == nil || p.general(i) {
		return p.someDays(i, i)
	}
	if r, end := p.at(next, relationWord); r != nil {
		return p.named(point{unit: w.unit, base: page, by: w.unit}.shifted(r), end)
	}
	if this, end := p.at(next, thisWord); this != nil && this.relation == Current {
		return point{unit: w.unit, base: page, by: w.unit}, end
	}
	return point{}, i
}

// named reads the year in figures behind a year told by relation: العام الماضي
// 2017.
func (p *parser) named(pt point, i int) (point, int) {
	j := p.opened(i)
	year, _, ok := p.yearNumber(j, false)
	if !ok || pt.unit != Year {
		return pt, i
	}
	return point{unit: Year, year: year, relation: pt.relation}, p.era(p.closed(j > i, j+1))
}

// general tells "المدير العام السابق", where العام means general, from the year.
func (p *parser) general(i int) bool {
	noun, _ := p.at(i-1, generalNoun)
	return noun != nil && p.t[i].Is("العام")
}

// ownRelation steps over a relation that repeats what هذا said: هذا العام
// الجاري.
func (p *parser) ownRelation(i int) int {
	if r, next := p.at(i, relationWord); r != nil && r.relation == Current {
		return next
	}
	return i
}

// shifted counts a definite period from its base as the relation says.
func (pt point) shifted(r *word) point {
	pt.relation = r.relation
	switch {
	case r.base == told:
		pt.base, pt.offset = told, r.n
	case r.relation == Past:
		pt.offset = -r.n
	default:
		pt.offset = r.n
	}
	return pt
}

// fewDays is how far "the past days" are taken to reach: enough to name their
// month.
const fewDays = 5

// someDays reads "الأيام الماضية", "الأشهر القليلة المقبلة", "السنوات الخمس
// الأخيرة". Days are told by the month they lie in; longer times stay open.
func (p *parser) someDays(i, start int) (point, int) {
	w, next := p.at(i, periodsNoun)
	if w == nil {
		return point{}, start
	}
	next = p.howMany(next)
	r, end := p.at(next, relationWord)
	if r == nil {
		r, end = p.at(next, latest)
	}
	if r == nil || r.base == told {
		return point{}, start
	}
	pt := point{unit: w.unit, relation: r.relation}
	switch w.unit {
	case Hour:
		return point{unit: Day, base: page, by: Day, relation: r.relation}, end
	case Day:
		if r.relation == Future {
			return pt, end // nobody knows yet in which month
		}
		pt.unit, pt.base, pt.by = Month, page, Day
		pt.offset = map[Relation]int{Past: -fewDays}[r.relation]
	}
	return pt, end
}

// howMany steps over a number between a plural and its relation: الأيام الثلاثة
// الماضية, الأشهر الـ11 الماضية.
func (p *parser) howMany(i int) int {
	if w, next := p.at(i, qualifier); w != nil {
		return next
	}
	if w, next := p.at(i, numberWord); w != nil {
		return next
	}
	if j := p.skip(i, theWord); j < len(p.t) {
		if _, _, ok := p.number(j); ok {
			return j + 1
		}
	}
	return i
}

// weekOfMonth reads "الأسبوع الأول من يوليو".
func (p *parser) weekOfMonth(i int) (point, int) {
	w, next := p.at(i, periodNoun)
	if w == nil || w.unit != Week {
		return point{}, i
	}
	nth, next, ok := p.nth(next, 4)
	if !ok {
		return point{}, i
	}
	j := p.skip(next, ofWord)
	if pt, end := p.monthOrPeriod(j); j > next && end > j && pt.unit == Month {
		pt.unit, pt.week = Week, nth
		return pt, end
	}
	return point{}, i
}

// nth reads which of at most so many is meant: "الثالث", or -1 for "الأخير".
func (p *parser) nth(i, most int) (nth, next int, ok bool) {
	if n, j := p.at(i, ordinal); n != nil && n.n <= most {
		return n.n, j, true
	}
	l, j := p.at(i, lastOrdinal)
	return -1, j, l != nil
}

// monthOrPeriod reads what a part is taken of.
func (p *parser) monthOrPeriod(i int) (point, int) {
	if pt, next := p.monthAt(i, true); next > i {
		return pt, next
	}
	if pt, next := p.period(i); next > i {
		return pt, next
	}
	if pt, next := p.bareYear(i); next > i {
		return pt, next
	}
	return p.barePeriod(i)
}

// fraction reads "النصف الأول من يوليو", "الربع الأخير من العام الجاري".
func (p *parser) fraction(i int) (point, int) {
	w, next := p.at(i, fraction)
	if w == nil {
		return point{}, i
	}
	nth, next, ok := p.nth(next, 12/w.n)
	if !ok {
		return point{}, i
	}
	j := p.skip(next, ofWord)
	pt, end := p.monthOrPeriod(j)
	if j == next || end == j || pt.unit != Month && pt.unit != Year {
		return point{}, i
	}
	pt.nth, pt.months = nth, w.n
	return pt, end
}

// year reads a year that a noun or preposition marks as one.
func (p *parser) year(i int) (point, int) {
	noun := p.skip(i, yearNoun)
	y, hijri, ok := p.yearNumber(noun, p.hijriAt(noun))
	if !ok || noun == i && !p.placed(i, inWord) {
		return point{}, i
	}
	return point{unit: Year, year: y, hijri: hijri}, p.era(noun + 1)
}

// hijriAt reports whether the figures at i are a Hijri year: 1436هـ.
func (p *parser) hijriAt(i int) bool {
	w, _ := p.at(i+1, eraHijri)
	return w != nil
}

// season reads "الصيف الماضي", "صيف 2017".
func (p *parser) season(i int) (point, int) {
	w, next := p.at(i, seasonName)
	if w == nil {
		return point{}, i
	}
	pt := point{unit: Season, month: w.n}
	if this, _ := p.at(i-1, thisWord); this != nil && this.relation == Current {
		pt.relation = Current
		return pt, next
	}
	if r, end := p.at(next, relationWord); r != nil && r.base != told {
		return pt.related(r), end
	}
	if year, end := p.yearOfMonth(pt, next); end > next {
		return year, end
	}
	return point{}, i
}
