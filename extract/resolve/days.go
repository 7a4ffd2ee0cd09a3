package resolve

import (
	"slices"
	"strconv"
	"time"

	"liqa/extract/fact"
)

// span is the days, counted from 1970, on which something may have been.
type span struct{ first, last int }

// gap is how many days lie between two spans, none when they overlap.
func (s span) gap(t span) int { return max(0, t.first-s.last, s.first-t.last) }

// spanOfDate is the days of an EDTF date.
func spanOfDate(edtf string) (span, bool) {
	if edtf == "" {
		return span{}, false
	}
	first, last, err := fact.Bounds(edtf)
	if err != nil {
		return span{}, false
	}
	a, ok1 := dayNumber(first)
	if last == first {
		return span{a, a}, ok1
	}
	b, ok2 := dayNumber(last)
	return span{a, b}, ok1 && ok2
}

// week is how many days a date may span and still tell one meeting from others.
const week = 7

// spanOf is the days by which a report is compared: those of the meeting when
// known to a week, else that of publication where no date is given.
func spanOf(a fact.Account) (span, bool) {
	if day := dayOf(a); day != "" {
		s, ok := spanOfDate(day)
		return s, ok && s.last-s.first <= week
	}
	return spanOfDate(prefix(a.Published, len(time.DateOnly)))
}

// dayOf is the date that an account gives the meeting, as far as it can be: what was
// held is not still to come, so one of the two was misread.
func dayOf(a fact.Account) string {
	if foretold(a) {
		return ""
	}
	return a.Date.EDTF
}

// foretold reports whether an account says that a meeting was held later than it was
// printed; stamps may be a day early.
func foretold(a fact.Account) bool {
	if a.Status != fact.Held {
		return false
	}
	day, known := spanOfDate(a.Date.EDTF)
	stamp, stamped := spanOfDate(prefix(a.Published, len(time.DateOnly)))
	return known && stamped && day.first > stamp.last+1
}

func dayNumber(day string) (int, bool) {
	t, err := time.Parse(time.DateOnly, day)
	return int(t.Unix() / 86400), err == nil
}

// maxKeys bounds the keys of a report that names very many participants. The
// keys are hashes, taken in order, so that two reports of one summit keep the same
// ones.
const maxKeys = 60

// pairKeys are the pairs of actors with the days around a span: two that share a
// pair and lie at most days apart share a key.
func pairKeys(pairs [][2]string, s span, days int) []string {
	var keys []string
	for _, pair := range pairs {
		stem := pair[0] + "\x01" + pair[1] + "\x01"
		for _, day := range []int{s.first, s.last} {
			keys = append(keys, shortID([]byte(stem+"a"+strconv.Itoa(day/(2*days)))), shortID([]byte(stem+"b"+strconv.Itoa((day+days)/(2*days)))))
		}
	}
	slices.Sort(keys)
	keys = slices.Compact(keys)
	return keys[:min(len(keys), maxKeys)]
}
