package when

// between reads "بين 6 و8 من تموز", "بين الأحد والأربعاء", "بين مايو ويونيو".
func (p *parser) between(i int) ([]Expr, int) {
	w, j := p.at(i, betweenWord)
	if w == nil {
		return nil, i
	}
	j = p.skip(p.skip(j, daysNoun), monthsNoun)
	if list, next := p.daysOfMonth(j); next > j && len(list) == 2 {
		return []Expr{span(i, next, list[0], list[1])}, next
	}
	if years, next := p.years(j); next > j && len(years) == 2 {
		return []Expr{span(i, next, years[0].first, years[1].first)}, next
	}
	return p.ends(i, j)
}

// someYears reads "عامي 2015 و2016": neighbours make a span, years apart stay
// apart.
func (p *parser) someYears(i int) ([]Expr, int) {
	years, next := p.years(i)
	if len(years) == 2 && years[1].first.year == years[0].first.year+1 {
		return []Expr{span(i, next, years[0].first, years[1].first)}, next
	}
	return years, next
}

// years reads the years behind a dual or plural noun.
func (p *parser) years(i int) ([]Expr, int) {
	j := p.skip(i, yearsNoun)
	if j == i {
		return nil, i
	}
	var out []Expr
	from, next := i, i
	for {
		year, end := p.bareYear(j)
		if end == j {
			return out, next
		}
		out = append(out, exprOf(from, end, year))
		next, from = end, end
		if j = p.skip(end, andWord); j == end {
			return out, next
		}
	}
}

// fromTo reads "من 3 إلى 5 مايو", "من الأحد إلى الأربعاء".
func (p *parser) fromTo(i int) ([]Expr, int) {
	w, j := p.at(i, fromWord)
	if w == nil {
		return nil, i
	}
	if list, next := p.daysOfMonth(j); next > j && len(list) == 2 {
		return []Expr{span(i, next, list[0], list[1])}, next
	}
	return p.ends(i, j)
}

// pointStarts are the classes that the second end of a span can begin with.
var pointStarts = []class{weekdayName, monthName, monthNoun, dayWord, dayNoun, partOfDay, boundary, ordinal, theWord, yearNoun, periodNoun}

// ends reads two points with what joins them.
func (p *parser) ends(i, j int) ([]Expr, int) {
	a, next := p.point(j)
	if next == j {
		return nil, i
	}
	k := next
	if w, n := p.at(k, toWord); w != nil {
		k = n
	} else if w, n := p.at(k, andWord); w != nil {
		k = n
	} else if !p.conjoined(k, pointStarts...) {
		return nil, i
	}
	b, end := p.point(k)
	if end == k || a.unit != b.unit {
		return nil, i
	}
	return []Expr{span(i, end, a, b)}, end
}

// conjoined reports whether the token carries the conjunction before a word of
// one of the classes.
func (p *parser) conjoined(i int, among ...class) bool {
	for _, c := range among {
		if e, _ := p.entry(i, c); e != nil && e.and {
			return true
		}
	}
	return false
}

// days reads days that share a month: "23 و24 من كانون الثاني 2017", "يومي 12
// و13 يونيو". Neighbours make a span; days apart stay apart.
func (p *parser) days(i int) ([]Expr, int) {
	j := p.skip(i, daysNoun)
	list, next := p.daysOfMonth(j)
	if next == j {
		return nil, i
	}
	last := len(list) - 1
	if list[last].day-list[0].day == last || p.ranged(j, next) {
		return []Expr{span(i, next, list[0], list[last])}, next
	}
	var out []Expr
	for k, pt := range list {
		from := i
		_, i = p.nextDay(i)
		if k == 0 {
			_, i = p.dayNumber(j)
		}
		if k == last {
			i = next
		}
		out = append(out, exprOf(from, i, pt))
	}
	return out, next
}

// ranged reports whether a dash or "إلى" stands between two figures.
func (p *parser) ranged(i, end int) bool {
	_, j := p.dayNumber(i)
	to, _ := p.at(j, toWord)
	return j < end && (to != nil || p.punct(j, "-", "–", "—"))
}

// daysOfMonth reads two or more days and the month they share.
func (p *parser) daysOfMonth(i int) ([]point, int) {
	day, j := p.dayNumber(i)
	if j == i {
		return nil, i
	}
	days := []int{day}
	for {
		n, next := p.nextDay(j)
		if next == j || n <= days[len(days)-1] {
			break
		}
		days, j = append(days, n), next
	}
	if len(days) < 2 {
		return nil, i
	}
	month, next := p.ofMonth(days[len(days)-1], j, j)
	if next == j || !month.dated() && month.by != Month {
		return nil, i
	}
	points := make([]point, len(days))
	for k, d := range days {
		points[k] = month
		points[k].day = d
	}
	return points, next
}

// nextDay reads a further day of a list, with what joins it.
func (p *parser) nextDay(i int) (int, int) {
	j := i
	if w, n := p.at(i, toWord); w != nil {
		j = n
	} else if w, n := p.at(i, andWord); w != nil {
		j = n
	} else if p.punct(i, "-", "–", "—", "،", ",") {
		j = p.skip(i+1, andWord)
	} else if !p.conjoined(i, ordinal, theWord) {
		return 0, i
	}
	if n, next := p.dayNumber(j); next > j {
		return n, next
	}
	return 0, i
}

// nextTo reads غداة and عشية: they date the event named after them.
func (p *parser) nextTo(i int) ([]Expr, int) {
	w, next := p.at(i, dayOfNext)
	if w == nil {
		return nil, i
	}
	e := exprOf(i, next, point{unit: Day, base: nearest, by: Day, offset: w.n})
	e.OfNext = true
	return []Expr{e}, next
}
