package page

import (
	"strconv"
	"time"

	"liqa/extract/arabic"
)

// infer dates a page without a stamp by its own words: a weekday with day and
// month ("الخميس 24 من حزيران") fits one year in six or so; the page is of the
// earliest such year not before the latest year it speaks of as past. Where the
// text says which weekday today or yesterday is, the page is of the first such
// day from there on. A text without a year leaves the day unknown.
func (f *Finder) infer(l *layout) (time.Time, bool) {
	since, partial, today := 0, []found(nil), time.Weekday(-1)
	for _, span := range l.spans(body) {
		if span.Start > inferred {
			break
		}
		span.End = min(span.End, span.Start+inferred)
		tokens := arabic.Tokens(l.text, span)
		since = max(since, latestYear(tokens))
		if today < 0 {
			today = f.today(tokens)
		}
		for _, d := range f.dates(l.text, span) {
			if d.year == 0 && !d.hijri && d.weekday >= 0 && !coming(tokens, d.to) {
				partial = append(partial, d)
			}
		}
	}
	var latest time.Time
	for _, d := range partial {
		if t, ok := d.fitting(since); ok && since > 0 && t.After(latest) {
			latest = t
		}
	}
	if latest.IsZero() {
		return latest, false
	}
	for today >= 0 && latest.Weekday() != today {
		latest = latest.AddDate(0, 0, 1)
	}
	return latest, true
}

// inferred is how many bytes of text are asked for the day.
const inferred = 64 << 10

// fitting returns the first day from the year since on that is the date's day,
// month and weekday.
func (d found) fitting(since int) (time.Time, bool) {
	for year := since; year < since+12; year++ { // the longest wait, over a centurial year
		if t := d.civil(year); t.Weekday() == d.weekday && t.Day() == d.day {
			return t, true
		}
	}
	return time.Time{}, false
}

// latestYear is the latest year among the tokens that is not said to come.
func latestYear(tokens []arabic.Token) int {
	latest := 0
	for i, t := range tokens {
		if t.Kind != arabic.Number || len(t.Norm) != 4 || i > 0 && tokens[i-1].Is("/", ".", ",", "رويه", "بحلول") || i > 1 && tokens[i-2].Is("بحلول", "حتي", "بنهايه", "اجنده") {
			continue
		}
		if n, err := strconv.Atoi(t.Norm); err == nil && n >= 1950 && n < 2100 && !coming(tokens, i+1) {
			latest = max(latest, n)
		}
	}
	return latest
}

// coming reports a word behind the i-th token that puts a date into the future.
func coming(tokens []arabic.Token, i int) bool {
	return i < len(tokens) && tokens[i].Is("المقبل", "القادم", "المقبله", "القادمه")
}

// today is the weekday that the tokens call today, or the one behind that they
// call yesterday; -1 when they do neither.
func (f *Finder) today(tokens []arabic.Token) time.Weekday {
	for i := 0; i+1 < len(tokens); i++ {
		day, ok := f.days[tokens[i+1].Norm]
		switch {
		case ok && tokens[i].Is("اليوم"):
			return day
		case ok && tokens[i].Is("امس"):
			return (day + 1) % 7
		}
	}
	return -1
}
