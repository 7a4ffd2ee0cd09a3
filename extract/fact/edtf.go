package fact

import (
	"fmt"
	"strconv"
	"strings"
)

// The days that stand for the open ends of an interval.
const (
	FirstDay = "0000-01-01"
	LastDay  = "9999-12-31"
)

// Bounds returns the first and the last day an EDTF date may fall on, both as
// YYYY-MM-DD, so that they compare as strings. It reads ISO 8601-2:2019 levels
// 0 and 1 (intervals, open ends, 2022-12-2X, seasons, ? ~ %), the divisions of
// a year of level 2, and sets ([a,b], {a..b}); a time of day is ignored. An
// empty date, or one that is none of these, is an error.
func Bounds(edtf string) (first, last string, err error) {
	if isDay(edtf) {
		return edtf, edtf, nil
	}
	if n := len(edtf); n > 2 && (edtf[0] == '[' && edtf[n-1] == ']' || edtf[0] == '{' && edtf[n-1] == '}') {
		return setBounds(edtf, strings.Split(edtf[1:n-1], ","))
	}
	from, to, interval := strings.Cut(edtf, "/")
	if !interval {
		return dayBounds(edtf)
	}
	return rangeBounds(edtf, from, to)
}

// isDay knows most days in the form YYYY-MM-DD at a glance: nine of ten dates
// are one.
func isDay(s string) bool {
	if len(s) != 10 || s[4] != '-' || s[7] != '-' {
		return false
	}
	for _, i := range []int{0, 1, 2, 3, 5, 6, 8, 9} {
		if s[i] < '0' || s[i] > '9' {
			return false
		}
	}
	month, day := s[5:7], s[8:]
	return "01" <= month && month <= "12" && "01" <= day && day <= "28"
}

// setBounds spans all members of a set.
func setBounds(edtf string, members []string) (first, last string, err error) {
	for i, m := range members {
		var a, b string
		if from, to, isRange := strings.Cut(m, ".."); isRange {
			a, b, err = rangeBounds(edtf, from, to)
		} else {
			a, b, err = dayBounds(m)
		}
		if err != nil {
			return "", "", err
		}
		if i == 0 || a < first {
			first = a
		}
		last = max(last, b)
	}
	return first, last, nil
}

// rangeBounds spans an interval; an empty or ".." end is open.
func rangeBounds(edtf, from, to string) (first, last string, err error) {
	first, last = FirstDay, LastDay
	if from != "" && from != ".." {
		if first, _, err = dayBounds(from); err != nil {
			return "", "", err
		}
	}
	if to != "" && to != ".." {
		if _, last, err = dayBounds(to); err != nil {
			return "", "", err
		}
	}
	if last < first || from+to == "" {
		return "", "", fmt.Errorf("date %q: the interval is empty", edtf)
	}
	return first, last, nil
}

// dayBounds spans one date of any precision.
func dayBounds(date string) (first, last string, err error) {
	day, _, _ := strings.Cut(date, "T")
	parts := strings.Split(strings.Map(dropQualifier, day), "-")
	if !wellFormed(parts) {
		return "", "", malformed(date)
	}
	y1, y2, ok := mask(parts[0], 0, 9999)
	if !ok {
		return "", "", malformed(date)
	}
	if len(parts) == 1 {
		return ymd(y1, 1, 1), ymd(y2, 12, 31), nil
	}
	if d, isDivision := divisions[parts[1]]; isDivision && len(parts) == 2 {
		return d.bounds(y1, y2)
	}
	m1, m2, ok := mask(parts[1], 1, 12)
	if !ok {
		return "", "", malformed(date)
	}
	if len(parts) == 2 {
		return ymd(y1, m1, 1), ymd(y2, m2, monthDays(y2, m2)), nil
	}
	d1, d2, ok := mask(parts[2], 1, longest(y1, y2, m1, m2))
	if !ok {
		return "", "", malformed(date)
	}
	return ymd(y1, m1, min(d1, monthDays(y1, m1))), ymd(y2, m2, min(d2, monthDays(y2, m2))), nil
}

func malformed(date string) error {
	return fmt.Errorf("date %q: not an EDTF date such as 2016-09-15, 2016-09 or 2016-09-1X", date)
}

// wellFormed reports whether the parts of a date have the lengths of YYYY-MM-DD.
func wellFormed(parts []string) bool {
	if len(parts) > 3 || len(parts[0]) != 4 {
		return false
	}
	for _, p := range parts[1:] {
		if len(p) != 2 {
			return false
		}
	}
	return true
}

// dropQualifier removes the marks of uncertainty and approximation.
func dropQualifier(r rune) rune {
	if r == '?' || r == '~' || r == '%' {
		return -1
	}
	return r
}

// mask returns the least and the greatest number from low to high that fits
// digits, where X stands for any digit.
func mask(digits string, low, high int) (least, greatest int, ok bool) {
	for _, r := range digits {
		if r != 'X' && (r < '0' || r > '9') {
			return 0, 0, false
		}
	}
	if n, err := strconv.Atoi(digits); err == nil { // no X
		return n, n, low <= n && n <= high
	}
	least = -1
	for n := low; n <= high; n++ {
		if fits(n, digits) {
			if least < 0 {
				least = n
			}
			greatest = n
		}
	}
	return least, greatest, least >= 0
}

func fits(n int, digits string) bool {
	for i := len(digits) - 1; i >= 0; i-- {
		if digits[i] != 'X' && int(digits[i]-'0') != n%10 {
			return false
		}
		n /= 10
	}
	return n == 0
}

// division is a part of a year that EDTF numbers above the months.
type division struct{ from, months int }

// divisions are the seasons (21-24 of unknown hemisphere, taken as northern;
// 25-28 northern, 29-32 southern), quarters, quadrimesters and semesters.
var divisions = map[string]division{
	"21": {3, 3}, "22": {6, 3}, "23": {9, 3}, "24": {12, 3},
	"25": {3, 3}, "26": {6, 3}, "27": {9, 3}, "28": {12, 3},
	"29": {9, 3}, "30": {12, 3}, "31": {3, 3}, "32": {6, 3},
	"33": {1, 3}, "34": {4, 3}, "35": {7, 3}, "36": {10, 3},
	"37": {1, 4}, "38": {5, 4}, "39": {9, 4}, "40": {1, 6}, "41": {7, 6},
}

// bounds spans the division of the years y1 to y2. A winter may be the one that
// the year begins with or the one it ends with.
func (d division) bounds(y1, y2 int) (first, last string, err error) {
	end := d.from + d.months - 1
	if end <= 12 {
		return ymd(y1, d.from, 1), ymd(y2, end, monthDays(y2, end)), nil
	}
	y2 = min(y2+1, 9999)
	return ymd(y1, 1, 1), ymd(y2, end-12, monthDays(y2, end-12)), nil
}

// longest is the number of days of the longest month that the bounds allow.
func longest(y1, y2, m1, m2 int) int {
	if y1 == y2 && m1 == m2 {
		return monthDays(y1, m1)
	}
	if m1 == m2 && m1 == 2 {
		return 29
	}
	if m1 == m2 {
		return monthDays(y1, m1)
	}
	return 31
}

func monthDays(y, m int) int {
	switch m {
	case 2:
		if y%4 == 0 && (y%100 != 0 || y%400 == 0) {
			return 29
		}
		return 28
	case 4, 6, 9, 11:
		return 30
	}
	return 31
}

// ymd writes a day; it runs for every date of every meeting read.
func ymd(y, m, d int) string {
	digit := func(n int) byte { return byte('0' + n%10) }
	return string([]byte{digit(y / 1000), digit(y / 100), digit(y / 10), digit(y), '-', digit(m / 10), digit(m), '-', digit(d / 10), digit(d)})
}
