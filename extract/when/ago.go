package when

// lengthOfTime reads a duration, which is no date: "لمدة يومين".
func (p *parser) lengthOfTime(i int) ([]Expr, int) {
	w, j := p.at(i, lasting)
	if w == nil {
		return nil, i
	}
	unit, n, next := p.quantity(j)
	days := daysOf(unit, n)
	if next == j || days == 0 {
		return nil, i
	}
	return []Expr{{From: i, To: next, Unit: unit, Lasting: days}}, next
}

// daysOf turns a quantity into days.
func daysOf(u Unit, n int) int {
	switch u {
	case Day:
		return n
	case Week:
		return 7 * n
	}
	return 0
}

// ago reads "قبل ثلاثة أسابيع", "منذ يومين", "بعد يومين", "بعد ذلك بيومين",
// "بعدها بأسبوع".
func (p *parser) ago(i int) (point, int) {
	w, j, from := p.countsFrom(i)
	if w == nil {
		return point{}, i
	}
	sign := -1
	if w.relation == Future {
		sign = 1
	}
	start := p.skip(j, about)
	unit, n, next := p.quantity(start)
	if next == start || p.ofEvent(next) {
		return point{}, i
	}
	if pt := counted(unit, sign*n, sign, from); pt.unit != NoUnit {
		return pt, next
	}
	return point{}, i
}

// countsFrom reads what a length of time counts from: publication (قبل يومين), what
// is told (بعد ذلك بيومين, بعدها بيومين), or one of the two (بعد يومين).
func (p *parser) countsFrom(i int) (w *word, next int, from base) {
	if w, next = p.at(i, agoTold); w != nil {
		return w, next, told
	}
	if w, next = p.at(i, ago); w == nil {
		return nil, i, noBase
	}
	if that, end := p.at(next, thatNoun); that != nil {
		return w, end, told
	}
	if w.relation == Future {
		return w, next, either
	}
	return w, next, page
}

// fromEvent reads "بعد يوم من لقاء …": so long from what is told stands the event
// named after it.
func (p *parser) fromEvent(i int) ([]Expr, int) {
	w, j := p.at(i, ago)
	if w == nil {
		return nil, i
	}
	start := p.skip(j, about)
	unit, n, next := p.quantity(start)
	if next == start || !p.ofEvent(next) {
		return nil, i
	}
	sign := 1
	if w.relation == Future {
		sign = -1
	}
	pt := counted(unit, sign*n, sign, nearest)
	if pt.unit == NoUnit {
		return nil, i
	}
	e := exprOf(i, next, pt)
	e.OfNext = true
	return []Expr{e}, next
}

// ofEvent reports whether "من" or "على" names what a quantity counts from; "من
// الآن" does not.
func (p *parser) ofEvent(i int) bool {
	of, next := p.at(i, ofEvent)
	now, _ := p.at(next, fromNow)
	return of != nil && now == nil
}

// counted is the point so many units from a base. Some days (n is 0) are told
// by their month; hours short of a day stay on the day.
func counted(u Unit, n, sign int, from base) point {
	switch {
	case u == Hour:
		return point{unit: Day, base: from, by: Day, offset: n / 24}
	case u == Day && n == 0:
		return point{unit: Month, base: from, by: Day, offset: sign * fewDays}
	case n == 0:
		return point{unit: u} // some weeks or years ago: a time, but no date
	case u == Week:
		return point{unit: Day, base: from, by: Day, offset: 7 * n}
	}
	return point{unit: u, base: from, by: u, offset: n}
}

// quantity reads "ثلاثة أسابيع", "3 أيام", "يومين", "أسبوع", "أيام", "بضعة أيام".
// n is 0 when it is not said.
func (p *parser) quantity(i int) (unit Unit, n, next int) {
	n, j := 0, i
	if v, digits, ok := p.number(p.skip(i, theWord)); ok && digits <= 3 {
		n, j = v, p.skip(i, theWord)+1
	} else if w, after := p.at(i, numberWord); w != nil {
		n, j = w.n, after
	}
	w, end := p.at(j, unitNoun)
	if w == nil {
		return NoUnit, 0, i
	}
	if j == i {
		if n = w.n; n == 1 && p.names(end) {
			return NoUnit, 0, i
		}
	}
	return w.unit, n, p.skip(end, qualifier)
}

// names reports whether what stands at i makes a noun before it the head of a
// name: عام 2003, شهر يوليو, يوم الخميس.
func (p *parser) names(i int) bool {
	if _, _, ok := p.number(i); ok {
		return true
	}
	for _, c := range [...]class{monthName, weekdayName, dayWord} {
		if w, _ := p.at(i, c); w != nil {
			return true
		}
	}
	return false
}
