package when

import (
	"fmt"
	"strconv"
	"time"
)

// value is a resolved time: its first and last day, and how exact it is.
type value struct {
	first, last time.Time
	unit        Unit
	part        part
	hijri       bool // a month of that calendar, written as an interval of days
}

func date(year, month, day int) time.Time {
	return time.Date(year, time.Month(month), day, 0, 0, 0, 0, time.UTC)
}

func dayValue(t time.Time) value { return value{first: t, last: t, unit: Day} }

func monthValue(year, month int) value {
	return value{first: date(year, month, 1), last: date(year, month+1, 0), unit: Month}
}

func yearValue(year int) value {
	return value{first: date(year, 1, 1), last: date(year, 12, 31), unit: Year}
}

// of cuts a part out of a month, a week or (by name only) a year. The decades of
// a month are those of EDTF: 01-09, 10-19, 20-31.
func (v value) of(p part) value {
	v.part = p
	switch {
	case p == whole:
	case v.unit == Month:
		v.first, v.last = decade(v.first, v.last, p)
	case v.unit == Week:
		from := [...]int{0, 0, 2, 4}[p]
		v.first = v.first.AddDate(0, 0, from)
		v.last = v.first.AddDate(0, 0, 2)
	}
	return v
}

// share is the n-th of so many equal parts of a month or year; -1 is the last.
func (v value) share(n, parts int) value {
	if n < 0 {
		n = parts
	}
	if v.unit == Year {
		months := 12 / parts
		first := v.first.AddDate(0, months*(n-1), 0)
		return value{first: first, last: first.AddDate(0, months, -1), unit: Season}
	}
	days := 30 / parts
	out := value{first: v.first.AddDate(0, 0, days*(n-1)), last: v.last, unit: Day}
	if n < parts {
		out.last = out.first.AddDate(0, 0, days-1)
	}
	return out
}

func decade(first, last time.Time, p part) (time.Time, time.Time) {
	switch p {
	case early:
		return first, first.AddDate(0, 0, 9)
	case middle:
		return first.AddDate(0, 0, 10), first.AddDate(0, 0, 19)
	}
	return first.AddDate(0, 0, 20), last
}

const isoDay = "2006-01-02"

// edtf writes the value in EDTF level 1 and 2: a day, 2022-12-2X for a decade
// of days, a month, a year, or the interval of its days or months. A time that
// four digits of a year do not reach is "".
func (v value) edtf() string {
	switch {
	case v.first.Year() < 0 || v.last.Year() > 9999:
		return ""
	case v.unit == Month && v.part != whole && !v.hijri:
		return fmt.Sprintf("%s-%dX", v.first.Format("2006-01"), v.part-early)
	case v.unit == Month && !v.hijri:
		return v.first.Format("2006-01")
	case v.unit == Year:
		return v.first.Format("2006")
	case v.unit == Season:
		return v.first.Format("2006-01") + "/" + v.last.Format("2006-01")
	case v.first.Equal(v.last):
		return v.first.Format(isoDay)
	}
	return v.first.Format(isoDay) + "/" + v.last.Format(isoDay)
}

// interval writes the time from the start of a to the end of b.
func interval(a, b value) string {
	if b.last.Before(a.first) || a.edtf() == "" || b.edtf() == "" {
		return ""
	}
	whole := a.part == whole && b.part == whole && !a.hijri && !b.hijri
	if whole && a.unit == b.unit && (a.unit == Month || a.unit == Year) && a.edtf() != b.edtf() {
		return a.edtf() + "/" + b.edtf()
	}
	return value{first: a.first, last: b.last, unit: Day}.edtf()
}

// parse reads the start of an EDTF string as a value: what this package writes.
func parse(s string) (value, bool) {
	if len(s) >= 10 {
		if t, err := time.Parse(isoDay, s[:10]); err == nil {
			return dayValue(t), true
		}
	}
	if len(s) >= 7 {
		if t, err := time.Parse("2006-01", s[:7]); err == nil {
			return monthValue(t.Year(), int(t.Month())), true
		}
	}
	if len(s) >= 4 {
		if y, err := strconv.Atoi(s[:4]); err == nil && y > 0 {
			return yearValue(y), true
		}
	}
	return value{}, false
}

// isoWeekday is 1 for Monday to 7 for Sunday.
func isoWeekday(t time.Time) int { return (int(t.Weekday())+6)%7 + 1 }

// weekOf is the week from Sunday to Saturday that t lies in.
func weekOf(t time.Time) value {
	first := t.AddDate(0, 0, -int(t.Weekday()))
	return value{first: first, last: first.AddDate(0, 0, 6), unit: Week}
}
