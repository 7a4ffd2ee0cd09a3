package meeting

import (
	"reflect"
	"strings"
	"testing"

	"liqa/extract/fact"
)

// What a desk held for one article is overwritten by the next; no report may
// depend on it.
func TestReportsOutliveTheDesk(t *testing.T) {
	r := compiled(t)
	first := fact.Article{Published: "2020-03-10", Text: "التقى وزير الخارجية الروسي سيرغي لافروف نظيره التركي مولود تشاووش أوغلو في أنقرة أمس الاثنين وبحثا الوضع في ليبيا."}
	second := fact.Article{Published: "2021-06-01", Text: strings.Repeat("استقبل الرئيس المصري عبد الفتاح السيسي ملك الأردن عبد الله الثاني في القاهرة اليوم لبحث التعاون. ", 20)}
	got, again := r.Read(first), r.Read(first)
	r.Read(second)
	if len(got) != 1 || len(got[0].Participants) != 2 || got[0].Participants[0].Name != "سيرغي لافروف" || got[0].Place.Name != "أنقرة" {
		t.Errorf("after another article: %+v", got)
	}
	if third := r.Read(first); !reflect.DeepEqual(third, got) || !reflect.DeepEqual(again, got) {
		t.Errorf("read again:\n%+v\n%+v\nfirst:\n%+v", third, again, got)
	}
}
