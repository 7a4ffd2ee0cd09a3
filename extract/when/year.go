package when

import (
	"slices"
	"time"
)

// calendar resolves a month or a day of one.
func (r resolver) calendar(p point) (value, bool) {
	if p.year > 0 {
		return inYear(p, p.year)
	}
	if p.by == Year && p.base != noBase {
		from, ok := r.basis(p.base)
		if !ok {
			return value{}, false
		}
		return inYear(p, yearIn(p, from)+p.offset)
	}
	if p.base == told && r.told {
		return inYear(p, yearIn(p, r.previous.first))
	}
	if r.page.IsZero() {
		return r.fromYears(p)
	}
	return r.nearPage(p)
}

// yearIn is the year of a day in the point's calendar.
func yearIn(p point, t time.Time) int {
	if p.hijri {
		return hijriYear(t)
	}
	return t.Year()
}

// inYear is the point in a year that is known.
func inYear(p point, year int) (value, bool) {
	switch {
	case p.hijri:
		return onWeekday(p, year)
	case p.day > 0:
		t := date(year, p.month, p.day)
		return dayValue(t), t.Day() == p.day
	case p.unit == Season:
		return value{first: date(year, p.month, 1), last: date(year, p.month+3, 0), unit: Season}, true
	}
	return monthValue(year, p.month), true
}

// onWeekday is a Hijri date; a weekday beside it decides between the sighted
// calendar and the computed one, a day or two apart.
func onWeekday(p point, year int) (value, bool) {
	v, ok := hijriValue(year, p.month, p.day)
	if off := p.weekday - isoWeekday(v.first); ok && p.day > 0 && p.weekday > 0 {
		if off = (off+10)%7 - 3; off >= -2 && off <= 2 {
			v = dayValue(v.first.AddDate(0, 0, off))
		}
	}
	return v, ok
}

// nearPage picks the year in the direction that the words or the event say; a
// weekday beside the date decides between neighbouring years.
func (r resolver) nearPage(p point) (value, bool) {
	var best value
	found := false
	for _, year := range r.candidates(p) {
		v, ok := inYear(p, year)
		if !ok {
			continue
		}
		if p.weekday == 0 || isoWeekday(v.first) == p.weekday {
			return v, true
		}
		if !found {
			best, found = v, true
		}
	}
	return best, found
}

// candidates lists the years to try, the likeliest first.
func (r resolver) candidates(p point) []int {
	near := yearIn(p, r.page)
	out := []int{}
	for _, year := range [...]int{near, near - 1, near + 1, near - 2, near + 2} {
		if v, ok := inYear(p, year); ok && r.fits(p, v) {
			out = append(out, year)
		}
	}
	if p.relation != Unmarked {
		skip := min(max(p.steps-1, 0), len(out))
		return out[skip:min(skip+1, len(out))]
	}
	if p.weekday > 0 {
		out = append(out, near, near-1, near+1)
	}
	return r.nearer(p, out)
}

// nearer corrects a day that would lie most of a year off while the same day on
// the other side of publication is close: then that one is meant, whatever the
// event's sentence seemed to say.
func (r resolver) nearer(p point, years []int) []int {
	if len(years) == 0 || p.day == 0 || p.relation != Unmarked || p.base != noBase {
		return years
	}
	far, ok := inYear(p, years[0])
	step := 1
	if r.future {
		step = -1
	}
	close, okClose := inYear(p, years[0]+step)
	if ok && okClose && away(far, r.page) > 300 && away(close, r.page) <= 60 {
		return append([]int{years[0] + step}, years...)
	}
	return years
}

// away is how many days lie between a value and a day.
func away(v value, t time.Time) int {
	days := int(v.first.Sub(t).Hours() / 24)
	return max(days, -days)
}

// fits reports whether a value lies on the side of publication that is meant.
func (r resolver) fits(p point, v value) bool {
	switch {
	case p.relation == Past:
		return v.last.Before(r.page)
	case p.relation == Future:
		return v.first.After(r.page)
	case p.relation == Current || p.base == page:
		return true
	case r.future:
		return !v.last.Before(r.page)
	}
	return !v.first.After(r.page)
}

// fromYears resolves a day and month on a page without a date: the earliest year,
// from the latest that the page speaks of as past, in which the weekday fits;
// without a weekday that latest year itself.
func (r resolver) fromYears(p point) (value, bool) {
	if len(r.years) == 0 || p.hijri || p.day == 0 || p.base != noBase && p.base != page {
		return value{}, false
	}
	latest := slices.Max(r.years)
	for year := latest; year < latest+12; year++ {
		v, ok := inYear(p, year)
		if ok && (p.weekday == 0 || isoWeekday(v.first) == p.weekday) {
			return v, true
		}
	}
	return value{}, false
}
