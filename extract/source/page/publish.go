package page

import (
	"regexp"
	"strconv"
	"strings"
	"sync"
	"time"

	"liqa/extract/arabic"
	"liqa/extract/fact"
)

// isoDay is how a publication day is written.
const isoDay = "2006-01-02"

// publish fills Published and PublishedFrom: from the record, else from the
// page's stamp or the dateline, else from what the text says.
func (f *Finder) publish(a *fact.Article, l *layout) {
	if a.PublishedFrom != "" {
		return // the markup said so
	}
	if a.Published != "" {
		if a.Published = f.normal(a.Published); a.Published != "" {
			a.PublishedFrom = "record"
			return
		}
	}
	t, ok := best(l.stamps())
	if !ok {
		t, ok = f.datelineDay(l)
	}
	if ok {
		a.Published, a.PublishedFrom = t.Format(isoDay), "page"
		return
	}
	if t, ok := f.infer(l); ok {
		a.Published, a.PublishedFrom = t.Format(isoDay), "inferred"
	}
}

// best picks among a page's stamps: one labelled as publication, one without a
// label, one labelled as change.
func best(stamps []stamp) (time.Time, bool) {
	for _, label := range [...]kind{published, none, updated} {
		for _, s := range stamps {
			if s.label == label {
				return s.time()
			}
		}
	}
	return time.Time{}, false
}

// layouts are the machine-made forms a record's date comes in.
var layouts = [...]string{time.RFC1123Z, time.RFC1123, time.RFC822Z, time.RFC822, time.RFC850, time.ANSIC, time.UnixDate,
	"Mon, 2 Jan 2006 15:04:05 -0700", "Mon, 2 Jan 2006 15:04:05 MST", "2006/01/02 15:04:05", "1/2/2006 3:04:05 PM", "20060102", "20060102T150405Z", "20060102150405"}

var iso = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^\d{4}-\d\d-\d\d($|[T ]\d\d:\d\d)`) })

// normal writes a record's date in ISO 8601; empty when it is none.
func (f *Finder) normal(s string) string {
	s = strings.TrimSpace(s)
	if iso().MatchString(s) {
		if _, err := time.Parse(isoDay, s[:10]); err == nil {
			return strings.Replace(s, " ", "T", 1)
		}
		return ""
	}
	for _, layout := range layouts {
		if t, err := time.Parse(layout, s); err == nil {
			return t.Format(isoDay)
		}
	}
	for _, d := range f.dates(s, fact.Span{End: len(s)}) {
		if t, ok := d.time(); ok {
			return t.Format(isoDay)
		}
	}
	return ""
}

// datelineSize is how many bytes of the text are looked at for its dateline.
const datelineSize = 600

// datelineDay reads the day in the dateline of the text's first words:
// "القاهرة 16 سبتمبر 2016 (رويترز) -".
func (f *Finder) datelineDay(l *layout) (time.Time, bool) {
	if l.first >= len(l.blocks) {
		return time.Time{}, false
	}
	span := l.blocks[l.first].Span
	span.End = min(span.End, span.Start+datelineSize)
	tokens := arabic.Tokens(l.text, span)
	if len(tokens) > 16 {
		tokens = tokens[:16]
	}
	if len(tokens) == 0 {
		return time.Time{}, false
	}
	for _, d := range f.dates(l.text, fact.Span{Start: span.Start, End: tokens[len(tokens)-1].End}) {
		if t, ok := d.time(); ok && d.from <= 5 && closesDateline(tokens, d.to) {
			return t, true
		}
	}
	return time.Time{}, false
}

// closesDateline reports a dash, bracket or slash right behind the date.
func closesDateline(tokens []arabic.Token, i int) bool {
	return i < len(tokens) && tokens[i].Is("-", "–", "—", "(", "/", ":", ")")
}

var inAddress = sync.OnceValue(func() [3]*regexp.Regexp {
	return [...]*regexp.Regexp{
		regexp.MustCompile(`/((?:19|20)\d\d)/(\d{1,2})/(\d{1,2})(?:/|$|-)`),
		regexp.MustCompile(`((?:19|20)\d\d)-(\d\d)-(\d\d)`),
		regexp.MustCompile(`/((?:19|20)\d\d)(\d\d)(\d\d)(?:\d{4,}|/|-|_|$)`),
	}
})

// Address reads the day that many sites write into a story's address.
func Address(url string) (time.Time, bool) {
	for _, re := range inAddress() {
		m := re.FindStringSubmatch(url)
		if m == nil {
			continue
		}
		y, _ := strconv.Atoi(m[1]) // the expression lets only digits through
		month, _ := strconv.Atoi(m[2])
		day, _ := strconv.Atoi(m[3])
		if d := dated(y, month, day); !d.hijri && d.valid() {
			return d.civil(y), true
		}
	}
	return time.Time{}, false
}
