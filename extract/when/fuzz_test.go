package when_test

import (
	"regexp"
	"strings"
	"testing"
	"time"

	"liqa/extract/arabic"
	"liqa/extract/fact"
	"liqa/extract/when"
)

var decadeOfDays = regexp.MustCompile(`^\d{4}-\d{2}-[0-2]X$`)

// valid reports whether s is a day, decade of days, month or year of EDTF, or an
// interval of two such in order.
func valid(s string) bool {
	a, b, interval := strings.Cut(s, "/")
	return one(a) && (!interval || one(b) && a < b)
}

func one(s string) bool {
	if decadeOfDays.MatchString(s) {
		s = s[:7]
	}
	for _, layout := range []string{"2006-01-02", "2006-01", "2006"} {
		if _, err := time.Parse(layout, s); err == nil {
			return true
		}
	}
	return false
}

func FuzzFind(f *testing.F) {
	for _, s := range []string{"من 30 مايو حتى 2 يونيو 2018", "الخميس 29 فبراير", "بين 6 و8 من تموز المقبل", "أواخر كانون الأول (ديسمبر) 2022", "قبل 999 عام",
		"30 من الشهر الماضي", "الأسبوع الأخير من رمضان 1439", "غداة لقاء الأحد والاثنين", "31/2/2018", "29 صفر 1440هـ", "سنة 1500 هـ"} {
		f.Add(s, "2018-06-28", "2018-06-11", false)
		f.Add(s, "", "2000", true)
	}
	f.Fuzz(func(t *testing.T, text, published, previous string, future bool) {
		tokens := arabic.Tokens(text, fact.Span{End: len(text)})
		last := 0
		for _, e := range calendar.Find(tokens) {
			if e.From < last || e.To <= e.From || e.To > len(tokens) {
				t.Fatalf("%q: %+v overlaps or leaves the sentence", text, e)
			}
			last = e.From
			got := e.Resolve(when.Anchor{Published: published, Previous: previous, Years: []int{2017}}, future)
			if got != "" && !valid(got) {
				t.Errorf("%q published %q, told %q: %q is no EDTF", text, published, previous, got)
			}
		}
	})
}
