package when

// Infer is the day of publication that the text itself fixes, or "": "أمس
// الخميس 24 من حزيران 2021" was written on the 25th, and so was "أمس الخميس" in a
// text that elsewhere speaks of الخميس 24 من حزيران. Without a year in the words,
// years are those the page speaks of as past.
func Infer(found []Expr, years []int) string {
	for _, e := range found {
		p := e.first
		if e.Interval || p.base != page || p.by != Day || p.unit != Day || p.weekday == 0 && !p.dated() {
			continue
		}
		if day, ok := fixedDay(p, found, years); ok {
			return day.plusDays(-p.offset)
		}
	}
	return ""
}

// fixedDay is the day of the point p, by its own date or by one elsewhere that
// has the same weekday.
func fixedDay(p point, found []Expr, years []int) (value, bool) {
	r := resolver{years: years}
	if p.dated() {
		p.base = noBase
		return r.calendar(p)
	}
	for _, e := range found {
		if o := e.first; !e.Interval && o.dated() && o.weekday == p.weekday && o.base == noBase && o.relation == Unmarked {
			return r.calendar(o)
		}
	}
	return value{}, false
}

// plusDays is the day so many days after the value, in ISO 8601.
func (v value) plusDays(n int) string { return v.first.AddDate(0, 0, n).Format(isoDay) }
