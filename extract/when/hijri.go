package when

import (
	"time"

	"github.com/hablullah/go-hijri"
)

// The Hijri years that the Umm al-Qura tables cover whole.
const (
	hijriFirst = 1357
	hijriLast  = 1499
)

// hijriDay is the Gregorian day of a Hijri date.
func hijriDay(year, month, day int) (time.Time, bool) {
	if year < hijriFirst || year > hijriLast {
		return time.Time{}, false
	}
	t := hijri.UmmAlQuraDate{Year: int64(year), Month: int64(month), Day: int64(day)}.ToGregorian()
	return date(t.Year(), int(t.Month()), t.Day()), true
}

// hijriYear is the Hijri year that a Gregorian day lies in, or 0.
func hijriYear(t time.Time) int {
	h, err := hijri.CreateUmmAlQuraDate(t)
	if err != nil {
		return 0
	}
	return int(h.Year)
}

// hijriValue is the days of a Hijri year, month or day. A year counts as a long
// month: it too is written as an interval of days.
func hijriValue(year, month, day int) (value, bool) {
	if day > 0 {
		t, ok := hijriDay(year, month, day)
		return dayValue(t), ok
	}
	nextYear, nextMonth := year, month+1
	if month == 0 {
		month, nextYear, nextMonth = 1, year+1, 1
	} else if month == 12 {
		nextYear, nextMonth = year+1, 1
	}
	first, ok := hijriDay(year, month, 1)
	next, okNext := hijriDay(nextYear, nextMonth, 1)
	return value{first: first, last: next.AddDate(0, 0, -1), unit: Month, hijri: true}, ok && okNext
}
