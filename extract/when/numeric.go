package when

// numeric reads a date in figures alone: 24/6/2021, 2016-09-15, 11/10/1436هـ.
// Arabic papers write the day first.
func (p *parser) numeric(i int) (point, int) {
	a, la, ok := p.number(i)
	if !ok || !p.separated(i+1) || !p.separated(i+3) || p.t[i+1].Norm != p.t[i+3].Norm {
		return point{}, i
	}
	b, lb, okB := p.number(i + 2)
	c, lc, okC := p.number(i + 4)
	if !okB || !okC || lb > 2 || p.tight(i+5) {
		return point{}, i
	}
	if la == 4 && lc <= 2 {
		a, c = c, a
	} else if la > 2 || lc != 4 {
		return point{}, i
	}
	return ymd(c, b, a, i, p.era(i+5))
}

// tight reports whether the date's separator goes on: 1-2-2018-7.
func (p *parser) tight(i int) bool {
	_, _, number := p.number(i + 1)
	return p.separated(i) && number
}

func (p *parser) separated(i int) bool {
	return p.punct(i, "/") || p.punct(i, "-", "–", ".", "\\") && p.t[i].Tight
}

// ymd checks year, month and day; a month over 12 with a day of at most 12 is
// the other order.
func ymd(year, month, day, from, to int) (point, int) {
	if month > 12 && day <= 12 {
		month, day = day, month
	}
	pt := point{unit: Day, year: year, month: month, day: day, hijri: year >= hijriFirst && year <= hijriLast}
	if month < 1 || month > 12 || day < 1 || !fits(day, pt) || !pt.hijri && (year < 1900 || year > 2099) {
		return point{}, from
	}
	return pt, to
}

// dayMonth reads "6/7" behind a word that makes a date of it: يوم, السبت.
func (p *parser) dayMonth(i int) (point, int) {
	day, l1, ok1 := p.number(i)
	month, l2, ok2 := p.number(i + 2)
	if !ok1 || !ok2 || l1 > 2 || l2 > 2 || !p.punct(i+1, "/") || month < 1 || month > 12 || day < 1 || p.separated(i+3) {
		return point{}, i
	}
	pt := point{unit: Day, month: month, day: day}
	if !fits(day, pt) {
		return point{}, i
	}
	if r, next := p.at(i+3, relationWord); r != nil && r.base != told {
		return pt.related(r), next
	}
	return pt, i + 3
}
