package when

import "time"

// basis is the day that a point counts from.
func (r resolver) basis(b base) (time.Time, bool) {
	wanted := b == told || b == either && !r.future || b == nearest && r.previous.unit == Day
	if wanted && r.told {
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
	if (p.base == told || p.base == either && !r.future) && p.by == Day && r.previous.unit != Day {
		return value{}, false // the day after a month or year is no day
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
