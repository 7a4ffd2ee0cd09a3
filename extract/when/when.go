// Package when finds the date expressions of Arabic news text and resolves
// them to EDTF (ISO 8601-2), against the day the article was published where
// they need it.
//
// Finding and resolving are apart: what the words say (a Thursday, last month,
// the 24th of June) is context-free; which day that is depends on the page and
// on whether the event is told as past or as planned. What the page does not
// fix stays empty.
//
// A week runs from Sunday to Saturday, as in the countries the papers come
// from. Hijri dates follow the Umm al-Qura calendar.
package when

// Relation is what the words themselves say about past and future.
type Relation uint8

// The relations.
const (
	Unmarked Relation = iota // الخميس, في 24 من حزيران
	Past                     // الخميس الماضي
	Current                  // الشهر الجاري
	Future                   // الخميس المقبل
)

// Bound says that an expression limits a time instead of naming it.
type Bound uint8

// The bounds.
const (
	At     Bound = iota
	Since        // منذ 2016
	Until        // حتى اليوم
	By           // بحلول نهاية الشهر
	Before       // قبل الخميس
	After        // بعد عام 2003
)

// Unit is a length of calendar time.
type Unit uint8

// The units, shortest first.
const (
	NoUnit Unit = iota
	Hour
	Day
	Week
	Month
	Season
	Year
)

// Expr is a date expression: what the words of tokens From to To (half-open)
// say about a time.
type Expr struct {
	From, To int
	Unit     Unit     // how exact it is at best
	Relation Relation // what the words say of past and future
	Bound    Bound
	Weekday  bool // a weekday without a date: الخميس, مساء الخميس المقبل
	Interval bool // two ends: من 3 إلى 5 مايو
	// Told means that it counts from a time told before (في اليوم التالي).
	Told bool
	// OfNext means that it dates what is named after it, not what stands before
	// it: عقد الاجتماع غداة لقاء الرئيسين tells the day of the presidents' meeting.
	OfNext bool
	// Lasting is the number of days of a length of time (زيارة تستغرق ثلاثة أيام);
	// such an expression is no date and resolves to nothing. See Extend.
	Lasting int

	first, last point
}

// Anchor is what a page offers for resolving its expressions.
type Anchor struct {
	Published string // ISO 8601 date or date-time; empty when unknown
	Years     []int  // the years the page speaks of as present or past
	Previous  string // EDTF of the time told just before, for "the next day"
}

// base is what an expression counts from.
type base uint8

const (
	noBase  base = iota
	page         // the day of publication
	told         // the time told before
	either       // publication for what is planned, else the time told before
	nearest      // the time told before, else publication
)

// part is the part of a month or week that is meant.
type part uint8

const (
	whole part = iota
	early
	middle
	late
)

// point is one end of an expression, as far as the words say it.
type point struct {
	unit             Unit
	year, month, day int // 0 when not said
	hijri            bool
	weekday          int // 1 Monday to 7 Sunday; 0 when not said
	base             base
	by               Unit // the unit that offset counts
	offset           int
	relation         Relation
	steps            int // 2 for "the one before last"
	part             part
	weekend          bool
	week             int // the n-th week of the month; -1 the last
	nth, months      int // the n-th part of so many months of a year, or of that share of a month
}

// dated reports whether the point names a day of a month.
func (pt point) dated() bool { return pt.day > 0 && pt.month > 0 }

// bareWeekday reports whether a weekday is all that fixes the day.
func (pt point) bareWeekday() bool {
	return pt.weekday > 0 && pt.month == 0 && pt.day == 0 && pt.base == noBase
}

// Year is the Gregorian year the words name, or 0.
func (e Expr) Year() int {
	switch {
	case e.first.hijri:
		return 0
	case e.Interval && e.last.year > 0:
		return e.last.year
	}
	return e.first.year
}
