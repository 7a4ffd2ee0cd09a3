package when

import (
	"slices"
	"time"
)

// Resolve writes the expression in EDTF, or "" when the page does not fix it.
// future says that the event is planned: words without a relation of their own
// then mean the first such time from publication on, else the latest such time
// up to and including publication.
func (e Expr) Resolve(anchor Anchor, future bool) string {
	if e.Lasting > 0 {
		return ""
	}
	r := newResolver(anchor, future)
	r.bound = e.Bound
	if !e.Interval {
		v, ok := r.point(e.first)
		if !ok {
			return ""
		}
		return v.edtf()
	}
	a, b, ok := r.ends(e.first, e.last)
	if !ok {
		return ""
	}
	return interval(a, b)
}

// Extend is the interval of a stay that starts on the given day (EDTF) and
// lasts as long as e says; the start itself when it is no day.
func (e Expr) Extend(start string) string {
	v, ok := parse(start)
	if !ok || len(start) != len(isoDay) || e.Lasting < 2 {
		return start
	}
	v.last = v.first.AddDate(0, 0, e.Lasting-1)
	return v.edtf()
}

// resolver holds what the page fixes.
type resolver struct {
	page     time.Time // zero when unknown
	previous value
	told     bool
	years    []int
	future   bool
	bound    Bound
}

func newResolver(a Anchor, future bool) resolver {
	r := resolver{years: a.Years, future: future}
	if len(a.Published) >= len(isoDay) {
		if t, err := time.Parse(isoDay, a.Published[:len(isoDay)]); err == nil {
			r.page = t
		}
	}
	r.previous, r.told = parse(a.Previous)
	return r
}

// ends resolves two ends so that the second is the first such time after the
// first, or the first the latest before the second, whichever is anchored.
func (r resolver) ends(a, b point) (value, value, bool) {
	if a.relation == Unmarked {
		a.relation, a.steps = b.relation, b.steps
	}
	if r.future && b.relation == Unmarked {
		first, ok := r.point(a)
		if !ok {
			return value{}, value{}, false
		}
		after := r
		after.page = first.first
		last, ok := after.point(b)
		return first, last, ok
	}
	last, ok := r.point(b)
	if !ok {
		return value{}, value{}, false
	}
	before := r
	before.page, before.future = last.last, false
	if !last.last.IsZero() && a.base == noBase && a.year == 0 {
		a.relation = Unmarked
	}
	if a.base == page {
		before.page = r.page
	}
	first, ok := before.point(a)
	return first, last, ok
}

// point resolves one end.
func (r resolver) point(p point) (value, bool) {
	v, ok := r.whole(p)
	if !ok {
		return v, false
	}
	switch {
	case p.week != 0 && v.unit == Month:
		return nthWeek(v, p.week), true
	case p.weekend && v.unit == Week:
		return r.weekend(v, p), true
	}
	if r.bound == By {
		p.part = whole // by the end of the month is any day up to then
	}
	return v.of(p.part), true
}

func (r resolver) whole(p point) (value, bool) {
	switch {
	case p.month > 0:
		return r.calendar(p)
	case p.base != noBase:
		return r.counted(p)
	case p.weekday > 0:
		return r.weekday(p)
	case p.hijri:
		return hijriValue(p.year, 0, 0)
	case p.year > 0:
		return yearValue(p.year), true
	}
	return value{}, false
}

// basis is the day that a point counts from.
func (r resolver) basis(b base) (time.Time, bool) {
	if (b == told || b == either && !r.future || b == nearest && r.told) && r.told {
		return r.previous.first, true
	}
	ok := b == page || b == either && r.future || b == nearest
	return r.page, ok && !r.page.IsZero()
}

// counted resolves what is so many units from its base.
func (r resolver) counted(p point) (value, bool) {
	from, ok := r.basis(p.base)
	if !ok {
		return value{}, false
	}
	if p.base != page && r.told && p.by == Day && r.previous.unit != Day {
		return value{}, false
	}
	switch p.by {
	case Day:
		return asked(p, from.AddDate(0, 0, p.offset)), true
	case Week:
		week := weekOf(from.AddDate(0, 0, 7*p.offset))
		if p.unit == Day && p.weekday > 0 {
			return dayValue(week.first.AddDate(0, 0, p.weekday%7)), true
		}
		return week, true
	case Month:
		month := date(from.Year(), int(from.Month())+p.offset, 1)
		if p.day > 0 {
			return dayValue(month.AddDate(0, 0, p.day-1)), true
		}
		return monthValue(month.Year(), int(month.Month())), true
	}
	return yearValue(from.Year() + p.offset), true
}

// asked gives a counted day its unit, and trusts a weekday beside it where the
// page's own date is a day or two off.
func asked(p point, t time.Time) value {
	if p.unit == Month {
		return monthValue(t.Year(), int(t.Month()))
	}
	if p.weekday > 0 {
		off := p.weekday - isoWeekday(t)
		t = t.AddDate(0, 0, (off+10)%7-3)
	}
	return dayValue(t)
}

// weekday resolves a weekday that nothing else fixes.
func (r resolver) weekday(p point) (value, bool) {
	if r.page.IsZero() {
		return value{}, false
	}
	ahead := (p.weekday - isoWeekday(r.page) + 7) % 7
	back := (7 - ahead) % 7
	switch {
	case p.relation == Past:
		return dayValue(r.page.AddDate(0, 0, -strictly(back)-7*(p.steps-1))), true
	case p.relation == Future:
		return dayValue(r.page.AddDate(0, 0, strictly(ahead)+7*(p.steps-1))), true
	case p.relation == Current:
		return dayValue(weekOf(r.page).first.AddDate(0, 0, p.weekday%7)), true
	case r.future:
		return dayValue(r.page.AddDate(0, 0, ahead)), true
	}
	return dayValue(r.page.AddDate(0, 0, -back)), true
}

// strictly makes the same day of the week the one a week off.
func strictly(days int) int {
	if days == 0 {
		return 7
	}
	return days
}

// nthWeek is the n-th seven days of a month, or the last.
func nthWeek(month value, n int) value {
	v := value{unit: Week}
	if n < 0 {
		v.first, v.last = month.last.AddDate(0, 0, -6), month.last
		return v
	}
	v.first = month.first.AddDate(0, 0, 7*(n-1))
	v.last = v.first.AddDate(0, 0, 6)
	return v
}

// weekend is Saturday and Sunday: at the end of the week told, or for a week
// said to be neither past nor next the nearest one.
func (r resolver) weekend(week value, p point) value {
	v := value{unit: Week, first: week.last}
	if p.relation != Future && (!r.future || week.first.Equal(r.page)) && week.last.After(r.page) {
		v.first = week.first.AddDate(0, 0, -1)
	}
	v.last = v.first.AddDate(0, 0, 1)
	return v
}

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
	if len(r.years) == 0 || p.hijri || p.base != noBase && p.base != page {
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
