package page

import (
	"strconv"
	"time"

	"github.com/hablullah/go-hijri"

	"liqa/extract/arabic"
	"liqa/extract/fact"
)

// found is a date read in the text. Without a year, year is 0.
type found struct {
	fact.Span
	year, month, day int
	hijri            bool
	weekday          time.Weekday // of the day's name before it; -1 when there is none
	from, to         int          // tokens
}

// reader reads dates off tokens.
type reader struct {
	*calendar
	tokens []arabic.Token
}

// dates lists the dates of a range of text, in order.
func (c *calendar) dates(text string, span fact.Span) []found {
	r := reader{c, arabic.Tokens(text, span)}
	var out []found
	for i := 0; i < len(r.tokens); {
		d, next := r.at(i)
		if next == 0 {
			i++
			continue
		}
		d.from, d.to = i, next
		d.Span = fact.Span{Start: r.tokens[i].Start, End: r.tokens[next-1].End}
		d.weekday = r.weekdayBefore(i)
		out = append(out, d)
		i = next
	}
	return out
}

// at reads a date that starts at the i-th token; next is 0 when there is none.
func (r *reader) at(i int) (d found, next int) {
	for _, read := range [...]func(int) (found, int){r.numeric, r.yearFirst, r.dayMonth, r.monthDay} {
		if d, next = read(i); next > 0 && d.valid() {
			return d, next
		}
	}
	return found{}, 0
}

// numeric reads 2016-09-16, 16/9/2016, 9/16/2016 and 16.09.16.
func (r *reader) numeric(i int) (found, int) {
	a, ok1 := r.number(i)
	b, ok2 := r.number(i + 2)
	c, ok3 := r.number(i + 4)
	if !ok1 || !ok2 || !ok3 || !r.sep(i+1) || r.tokens[i+3].Norm != r.tokens[i+1].Norm {
		return found{}, 0
	}
	switch {
	case a > 1000:
		return dated(a, b, c), i + 5
	case c < 100 && len(r.tokens[i+4].Norm) == 2:
		c += century(c)
	}
	if b > 12 {
		a, b = b, a
	}
	return dated(c, b, a), i + 5
}

// century completes a year of two digits: papers went online in the nineties.
func century(yy int) int {
	if yy >= 90 {
		return 1900
	}
	return 2000
}

func (r *reader) sep(i int) bool { return r.tokens[i].Is("/", "-", ".") }

// yearFirst reads "2017 الجمعة ,29 كانون الأول / ديسمبر".
func (r *reader) yearFirst(i int) (found, int) {
	year, ok := r.number(i)
	if !ok || year < 1000 || i+1 >= len(r.tokens) {
		return found{}, 0
	}
	if _, ok := r.days[r.tokens[i+1].Norm]; !ok {
		return found{}, 0
	}
	d, next := r.dayMonth(r.skip(i+2, ",", "،"))
	if next == 0 || d.year != 0 {
		return found{}, 0
	}
	d.year = year
	return d, next
}

// dayMonth reads "16 سبتمبر 2016", "24 من حزيران", "18th, June 2024" and
// "15 يوليو/ تموز 2016".
func (r *reader) dayMonth(i int) (found, int) {
	day, ok := r.number(i)
	if !ok || day > 31 {
		return found{}, 0
	}
	j := r.skip(i+1, "th", "st", "nd", "rd", ",", "،", "من", "شهر", "-", "/")
	m, n := r.monthAt(r.tokens, j)
	if n == 0 {
		return found{}, 0
	}
	j = r.otherName(j+n, m)
	d := found{month: m.number, day: day, hijri: m.hijri}
	if y, ok := r.number(r.skip(j, ",", "،", "-", "/", "من", "عام", "سنه", "لعام", "لسنه")); ok && y > 1000 {
		d.year, j = y, r.skip(j, ",", "،", "-", "/", "من", "عام", "سنه", "لعام", "لسنه")+1
	}
	return d, j
}

// monthDay reads "سبتمبر 16, 2016".
func (r *reader) monthDay(i int) (found, int) {
	m, n := r.monthAt(r.tokens, i)
	if n == 0 {
		return found{}, 0
	}
	j := r.otherName(i+n, m)
	day, ok := r.number(j)
	year, ok2 := r.number(r.skip(j+1, ",", "،", "th", "st", "nd", "rd"))
	if !ok || !ok2 || day > 31 || year < 1000 {
		return found{}, 0
	}
	return found{year: year, month: m.number, day: day, hijri: m.hijri}, r.skip(j+1, ",", "،", "th", "st", "nd", "rd") + 1
}

// otherName passes over the month's second name: "/ تموز", "(ديسمبر)".
func (r *reader) otherName(i int, m month) int {
	j := r.skip(i, "/", "(", "-")
	if other, n := r.monthAt(r.tokens, j); n > 0 && j > i && other == m {
		return r.skip(j+n, ")")
	}
	return i
}

func (r *reader) skip(i int, norms ...string) int {
	for i < len(r.tokens) && r.tokens[i].Is(norms...) {
		i++
	}
	return i
}

func (r *reader) number(i int) (int, bool) {
	if i >= len(r.tokens) || r.tokens[i].Kind != arabic.Number || len(r.tokens[i].Norm) > 4 {
		return 0, false
	}
	n, err := strconv.Atoi(r.tokens[i].Norm)
	return n, err == nil
}

// weekdayBefore reads a day's name up to three tokens before the i-th.
func (r *reader) weekdayBefore(i int) time.Weekday {
	for j := i - 1; j >= 0 && j >= i-3; j-- {
		if d, ok := r.days[r.tokens[j].Norm]; ok {
			return d
		}
		if !r.tokens[j].Is(",", "،", "(", "الموافق", "-", "/") {
			break
		}
	}
	return -1
}

func dated(y, m, d int) found { return found{year: y, month: m, day: d, hijri: y >= 1300 && y < 1600} }

// valid reports a day that exists.
func (d found) valid() bool {
	if d.month < 1 || d.month > 12 || d.day < 1 || d.day > 31 {
		return false
	}
	if d.year == 0 {
		return d.day <= 30 || d.civil(2000).Day() == d.day
	}
	if d.hijri {
		return d.year >= 1356 && d.year <= 1500 && d.day <= 30 // the Umm al-Qura tables
	}
	return d.year >= 1900 && d.year < 2100 && d.civil(d.year).Day() == d.day
}

func (d found) civil(year int) time.Time {
	return time.Date(year, time.Month(d.month), d.day, 0, 0, 0, 0, time.UTC)
}

// time returns the day in the civil calendar. A Hijri date follows the Umm
// al-Qura calendar, moved by a day where the day's name says so: months begin
// with the sighting of the moon, which countries declare apart.
func (d found) time() (time.Time, bool) {
	if d.year == 0 {
		return time.Time{}, false
	}
	if !d.hijri {
		return d.civil(d.year), true
	}
	u := hijri.UmmAlQuraDate{Day: int64(d.day), Month: int64(d.month), Year: int64(d.year)}
	t := u.ToGregorian()
	for _, move := range [...]int{0, 1, -1} {
		if moved := t.AddDate(0, 0, move); d.weekday < 0 || moved.Weekday() == d.weekday {
			return moved, true
		}
	}
	return t, true
}
