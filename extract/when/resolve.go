package when

import "time"

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
	case p.months > 0:
		return v.share(p.nth, 12/p.months), true
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
