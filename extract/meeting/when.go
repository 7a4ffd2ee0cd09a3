package meeting

import (
	"strings"
	"time"

	"liqa/extract/fact"
	"liqa/extract/lexicon"
	"liqa/extract/when"
)

// date gives an event the date expression nearest to its trigger in the clause.
func (a *analyst) date(e *event) {
	s := e.sentence
	best, distance := (*when.Expr)(nil), 1<<30
	for j := range s.items {
		it := s.items[j]
		if it.kind != date || it.date.Lasting > 0 || it.date.Bound != when.At {
			continue
		}
		if it.date.OfNext && (j > e.trigger || e.trigger > j+3) || s.Among(it.from, lexicon.Since) {
			continue
		}
		d := j - e.trigger
		if d < 0 {
			d = -d + 3
		}
		if d < distance && !a.barrier(s, e.trigger, j) {
			best, distance = it.date, d
		}
	}
	if best == nil {
		best = e.dayAtEnd()
	}
	if best == nil {
		best = a.dayBefore(e)
	}
	if best == nil {
		a.onTrip(e)
		return
	}
	a.on(e, s, best)
	if e.sure == unsaid && e.status == fact.Planned && best.From < s.items[e.trigger].from {
		e.edtf = e.other // كان قد اجتمع الثلاثاء قبيل لقائه
	}
}

// onTrip gives a planned encounter the day of the planned trip told before it, where it
// is said to be met: سيزور العاصمة الاثنين، حيث سيلتقي.
func (a *analyst) onTrip(e *event) {
	if len(a.events) == 0 || e.status != fact.Planned || !e.sentence.whereupon(e.trigger) {
		return
	}
	trip := a.events[len(a.events)-1]
	if trip.sentence == e.sentence && trip.kind == fact.Visit && trip.status == fact.Planned && len(trip.edtf) == len(time.DateOnly) {
		e.edtf, e.other, e.dateText = trip.edtf, trip.other, trip.dateText
	}
}

// whereupon reports whether حيث opens the clause of item j.
func (s *sentence) whereupon(j int) bool {
	for k := j - 1; k >= 0 && k > j-5; k-- {
		if s.Among(s.items[k].from, lexicon.Whereupon) {
			return true
		}
	}
	return false
}

// on dates an event by an expression of sentence s.
func (a *analyst) on(e *event, s *sentence, day *when.Expr) {
	if trigger := e.sentence.items[e.trigger].hit; e.status == fact.Held && trigger.Entry != nil && trigger.Tense == lexicon.Past && a.future(day) {
		return // اجتمعوا لبحث قمة الشهر المقبل: the topic's date
	}
	e.edtf = day.Resolve(a.anchor, e.ahead())
	e.other = day.Resolve(a.anchor, !e.ahead())
	e.dateText = s.Text[s.Tokens[day.From].Start:s.Tokens[day.To-1].End]
	e.past = e.edtf != "" && monthBehind(e.edtf, a.anchor.Published)
	if e.edtf != "" {
		a.anchor.Previous = e.edtf
	}
}

// future reports a date that had not come when the article was published.
func (a *analyst) future(day *when.Expr) bool {
	edtf, published := day.Resolve(a.anchor, false), a.anchor.Published
	n := min(len(edtf), len(published), len("2006-01-02"))
	return n >= len("2006") && !strings.ContainsAny(edtf[:n], "X/~") && edtf[:n] > published[:n]
}

// dayBefore is the day of what an encounter that took place is told with, before
// it in the sentence: قال الوزير الثلاثاء بعد لقائه, التقى أمس X ثم اجتمع مع Y.
func (a *analyst) dayBefore(e *event) *when.Expr {
	s := e.sentence
	occasion := false
	for j := e.trigger - 1; j >= 0 && e.status == fact.Held; j-- {
		it := s.items[j]
		switch {
		case it.kind == fn && it.has("which"), it.kind == fn && it.has("that", "say") && !occasion, it.kind == punct && s.Tokens[it.from].Is(":", "؛", ";"):
			return nil
		case it.kind == fn && it.has("when") && j >= e.trigger-3:
			occasion = true
		case it.kind == date:
			if it.date.Lasting > 0 || it.date.Bound != when.At || it.date.OfNext || s.Among(it.from, lexicon.Since) {
				return nil
			}
			return it.date
		}
	}
	return nil
}

// dayAtEnd is a day that a comma sets off at the end of the sentence: it is that of
// the whole, past a relative clause or who says so (الذي يزور البلاد، وفق بيان،
// الأربعاء).
func (e *event) dayAtEnd() *when.Expr {
	s := e.sentence
	last := len(s.items) - 1
	for last > 0 && s.items[last].kind == punct {
		last--
	}
	if e.status != fact.Held || last <= e.trigger || s.items[last].kind != date || !s.commaBefore(last) {
		return nil
	}
	for k := e.trigger + 1; k < last; k++ {
		if it := s.items[k]; it.kind == fn && it.has("that", "say") || it.kind == verb && it.conj || it.kind == date {
			return nil
		}
	}
	if d := s.items[last].date; d.Lasting == 0 && d.Bound == when.At {
		return d
	}
	return nil
}

// datedAs lets the day decide whether an encounter told by a noun alone took
// place: one that lies behind did, one ahead is planned.
func (a *analyst) datedAs(e *event) {
	page := a.anchor.Published
	if e.sure != unsaid || e.edtf == "" || e.edtf != e.other || page == "" {
		return
	}
	first, last, interval := strings.Cut(e.edtf, "/")
	if !interval {
		last = first
	}
	switch {
	case later(first, page):
		e.status, e.sure = fact.Planned, plainly
	case later(page, last):
		e.status, e.sure = fact.Held, plainly
	}
}

// monthBehind reports whether a date lies more than a month before the page's.
func monthBehind(date, page string) bool {
	const day = time.DateOnly
	t, err := time.Parse(day, page[:min(len(day), len(page))])
	return err == nil && later(t.AddDate(0, -1, 0).Format(day), date)
}

// later reports whether day a is later than day b, as far as both say.
func later(a, b string) bool {
	n := min(len(a), len(b))
	return a[:n] > b[:n]
}

// barrier reports a clause edge between two items.
func (a *analyst) barrier(s *sentence, i, j int) bool {
	after := i < j
	if i > j {
		i, j = j, i
	}
	for k := i + 1; k < j; k++ {
		it := s.items[k]
		if after && k+1 < j && s.opens(k, lexicon.OtherTime) {
			return true // قبل القمة المقررة في سبتمبر, منذ توليه الحكم عام 2011
		}
		if it.kind == fn && it.has("which", "clause", "say", "that") || it.kind == verb && it.conj {
			return true
		}
	}
	return false
}
