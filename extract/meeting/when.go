package meeting

import (
	"strings"
	"time"

	"liqa/extract/fact"
	"liqa/extract/lexicon"
	"liqa/extract/meeting/parse"
	"liqa/extract/meeting/status"
	"liqa/extract/meeting/telling"
	"liqa/extract/when"
)

// date gives an event the date expression nearest to its trigger in the clause.
func (a *analyst) date(e *telling.Telling) {
	s := sentenceOf(e)
	best, distance := (*when.Expr)(nil), 1<<30
	for j := range s.Items {
		it := s.Items[j]
		if it.Kind != parse.Date || it.Date.Lasting > 0 || it.Date.Bound != when.At {
			continue
		}
		if it.Date.OfNext && (j > e.Trigger || e.Trigger > j+3) || s.Among(it.From, lexicon.Since) {
			continue
		}
		d := j - e.Trigger
		if d < 0 {
			d = -d + 3
		}
		if d < distance && !a.barrier(s, e.Trigger, j) {
			best, distance = it.Date, d
		}
	}
	if best == nil {
		best = dayAtEnd(e)
	}
	if best == nil {
		best = a.dayBefore(e)
	}
	if best == nil {
		a.onTrip(e)
		return
	}
	a.on(e, s, best)
	if e.Status == fact.Planned && e.Sure == status.Present && a.gone(best) {
		e.Status, e.Sure = fact.Held, status.Plainly // 25 مارس: X يستقبل Y
		e.EDTF, e.Other = e.Other, e.EDTF
	}
	if e.Sure == status.Unsaid && e.Status == fact.Planned && best.From < s.Items[e.Trigger].From {
		e.EDTF = e.Other // كان قد اجتمع الثلاثاء قبيل لقائه
	}
}

// onTrip gives a planned encounter the day of the planned trip told before it, where it
// is said to be met: سيزور العاصمة الاثنين، حيث سيلتقي.
func (a *analyst) onTrip(e *telling.Telling) {
	if len(a.events) == 0 || e.Status != fact.Planned || !sentenceOf(e).whereupon(e.Trigger) {
		return
	}
	trip := a.events[len(a.events)-1]
	if trip.Sentence == e.Sentence && trip.Kind == fact.Visit && trip.Status == fact.Planned && len(trip.EDTF) == len(time.DateOnly) {
		e.EDTF, e.Other, e.DateText = trip.EDTF, trip.Other, trip.DateText
	}
}

// whereupon reports whether حيث opens the clause of item j.
func (s sentence) whereupon(j int) bool {
	for k := j - 1; k >= 0 && k > j-5; k-- {
		if s.Among(s.Items[k].From, lexicon.Whereupon) {
			return true
		}
	}
	return false
}

// on dates an event by an expression of sentence s.
func (a *analyst) on(e *telling.Telling, s sentence, day *when.Expr) {
	if trigger := e.Sentence.Items[e.Trigger].Hit; e.Status == fact.Held && trigger.Entry != nil && trigger.Tense == lexicon.Past && a.future(day) {
		return // اجتمعوا لبحث قمة الشهر المقبل: the topic's date
	}
	if e.Status == fact.Planned && e.Sure == status.Plainly && a.justGone(day) {
		return // وصل أمس على أن يلتقي X لاحقا: the day of what went before
	}
	e.Awaited = status.Awaited(e.Sentence, e.Trigger)
	e.EDTF = day.Resolve(a.anchor, e.Ahead())
	e.Other = day.Resolve(a.anchor, !e.Ahead())
	e.DateText = s.Text[s.Tokens[day.From].Start:s.Tokens[day.To-1].End]
	e.Past = e.EDTF != "" && monthBehind(e.EDTF, a.anchor.Published)
	if e.EDTF != "" {
		a.anchor.Previous = e.EDTF
	}
}

// future reports a date that had not come when the article was published.
func (a *analyst) future(day *when.Expr) bool {
	edtf, published := day.Resolve(a.anchor, false), a.anchor.Published
	n := min(len(edtf), len(published), len("2006-01-02"))
	return n >= len("2006") && !strings.ContainsAny(edtf[:n], "X/~") && edtf[:n] > published[:n]
}

// gone reports a date that lay behind when the article was published.
func (a *analyst) gone(day *when.Expr) bool {
	edtf := day.Resolve(a.anchor, true)
	if _, last, interval := strings.Cut(edtf, "/"); interval {
		edtf = last
	}
	return edtf != "" && a.anchor.Published != "" && !strings.ContainsAny(edtf, "X~") && later(a.anchor.Published, edtf)
}

// justGone reports a date said to be past, or of the week before: what counts from the
// day of publication reaches no farther back, and a calendar date that does shows that
// the page is stamped later than it was written.
func (a *analyst) justGone(day *when.Expr) bool {
	if !a.gone(day) || day.Relation == when.Past {
		return a.gone(day)
	}
	edtf, n := day.Resolve(a.anchor, true), len(time.DateOnly)
	if len(edtf) < n || len(a.anchor.Published) < n {
		return false
	}
	t, err := time.Parse(time.DateOnly, edtf[len(edtf)-n:])
	published, unknown := time.Parse(time.DateOnly, a.anchor.Published[:n])
	return err == nil && unknown == nil && published.Sub(t) <= 7*24*time.Hour
}

// dayBefore is the day of what an encounter that took place is told with, before
// it in the sentence: قال الوزير الثلاثاء بعد لقائه, التقى أمس X ثم اجتمع مع Y.
func (a *analyst) dayBefore(e *telling.Telling) *when.Expr {
	s := sentenceOf(e)
	occasion, apart := false, false
	for j := e.Trigger - 1; j >= 0 && e.Status == fact.Held; j-- {
		it := s.Items[j]
		switch {
		case it.Kind == parse.Punct && s.Tokens[it.From].Is("،", ","):
			apart = true // a relative clause before it is over
		case it.Kind == parse.Function && it.Has("which") && !apart, it.Kind == parse.Function && it.Has("that", "say") && !occasion, it.Kind == parse.Punct && s.Tokens[it.From].Is(":", "؛", ";"):
			return nil
		case it.Kind == parse.Function && it.Has("when") && j >= e.Trigger-3:
			occasion = true
		case it.Kind == parse.Date:
			if it.Date.Lasting > 0 || it.Date.Bound != when.At || it.Date.OfNext || s.Among(it.From, lexicon.Since) {
				return nil
			}
			return it.Date
		}
	}
	return nil
}

// dayAtEnd is a day that a comma sets off at the end of the sentence: it is that of
// the whole, past a relative clause or who says so (الذي يزور البلاد، وفق بيان،
// الأربعاء).
func dayAtEnd(e *telling.Telling) *when.Expr {
	s := sentenceOf(e)
	last := len(s.Items) - 1
	for last > 0 && s.Items[last].Kind == parse.Punct {
		last--
	}
	if e.Status != fact.Held || last <= e.Trigger || s.Items[last].Kind != parse.Date || !s.CommaBefore(last) {
		return nil
	}
	for k := e.Trigger + 1; k < last; k++ {
		if it := s.Items[k]; it.Kind == parse.Function && it.Has("that", "say") || it.Kind == parse.Verb && it.Conj || it.Kind == parse.Date {
			return nil
		}
	}
	if d := s.Items[last].Date; d.Lasting == 0 && d.Bound == when.At {
		return d
	}
	return nil
}

// datedAs lets the day decide whether an encounter told by a noun alone took
// place: one that lies behind did, one ahead is planned.
func (a *analyst) datedAs(e *telling.Telling) {
	page := a.anchor.Published
	if e.Sure != status.Unsaid || e.EDTF == "" || e.EDTF != e.Other || page == "" {
		return
	}
	first, last, interval := strings.Cut(e.EDTF, "/")
	if !interval {
		last = first
	}
	switch {
	case later(first, page):
		e.Status, e.Sure = fact.Planned, status.Plainly
	case later(page, last):
		e.Status, e.Sure = fact.Held, status.Plainly
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
func (a *analyst) barrier(s sentence, i, j int) bool {
	after := i < j
	if i > j {
		i, j = j, i
	}
	for k := i + 1; k < j; k++ {
		it := s.Items[k]
		if after && k+1 < j && s.Opens(k, lexicon.OtherTime) {
			return true // قبل القمة المقررة في سبتمبر, منذ توليه الحكم عام 2011
		}
		if it.Kind == parse.Function && it.Has("which", "clause", "say", "that") || it.Kind == parse.Verb && it.Conj {
			return true
		}
	}
	return false
}
