package page_test

import (
	"strings"
	"testing"

	"liqa/extract/fact"
	"liqa/extract/source/page"
	"liqa/seeds"
)

func finder(t testing.TB) *page.Finder {
	t.Helper()
	f, err := page.New(seeds.Arabic())
	if err != nil {
		t.Fatal(err)
	}
	return f
}

func fill(t testing.TB, a fact.Article) fact.Article {
	t.Helper()
	finder(t).Fill(&a)
	return a
}

// of is the text of spans, a line each.
func of(text string, spans []fact.Span) string {
	var out []string
	for _, s := range spans {
		out = append(out, s.Of(text))
	}
	return strings.Join(out, "\n")
}

const (
	title = "وزيرا خارجية مصر والأردن يبحثان ملف المياه"
	first = "القاهرة – بحث وزير الخارجية المصري مع نظيره الأردني اليوم ملف المياه والتعاون في مجال الطاقة بين البلدين."
	next  = "وقال الوزيران في بيان مشترك إن مصر والأردن ستواصلان التشاور بشأن ملف المياه خلال الأشهر المقبلة."
)

func TestBody(t *testing.T) {
	article := title + "\n\n" + first + "\n" + next
	for name, c := range map[string]struct{ text, body string }{
		"clean":               {article, first + "\n" + next},
		"menu above":          {"الرئيسية\nسياسة\nرياضة\n" + article, first + "\n" + next},
		"section line":        {"اخر الاخبار\n" + article, first + "\n" + next},
		"caption":             {title + "\nالوزيران خلال اللقاء في مقر الوزارة أمس (رويترز)\n" + first, first},
		"age and readers":     {title + "\nمنذ ساعتين\n12 دقيقة - 3 تعليقات\n" + first, first},
		"agency's end mark":   {article + "\n// انتهى //\n14:20 ت م", first + "\n" + next},
		"share buttons":       {title + "\nشارك على فيسبوك\nتويتر\n" + first, first},
		"headlines below":     {article + "\nمواضيع ذات صلة\nالرئيس يستقبل وفدا من الكونغرس\nلقاء بين لافروف وكيري", first + "\n" + next},
		"teasers below":       {article + "\nمقالات متعلقة\nقال الوزير أمس إن بلاده ستشارك في القمة المقبلة التي تعقد في...", first + "\n" + next},
		"link inside":         {title + "\n" + first + "\nاقرأ أيضا: لقاء بين لافروف وكيري في جنيف\n" + next, first + "|" + next},
		"links inside":        {title + "\n" + first + "\nاقرأ أيضاً:\nلافروف في القاهرة\nكيري في عمان\n" + next, first + "|" + next},
		"comment form":        {article + "\nأضف تعليقك\nقال زائر إن اللقاء بين الرئيسين كان جيدا جدا ونتمنى أن يتكرر قريبا.", first + "\n" + next},
		"copyright":           {article + "\nجميع الحقوق محفوظة © 2016", first + "\n" + next},
		"most read":           {article + "\nالأكثر قراءة\n1 نتنياهو يهاتف ترمب", first + "\n" + next},
		"story link glued":    {title + "\n" + first + " رابط الخبر بصحيفة النيل: لقاء الوزيرين في القاهرة ", first},
		"tags glued":          {title + "\n" + first + " سمات مصر الأردن المياه", first},
		"source line":         {article + "\nالمصدر: وكالة النيل للأنباء", first + "\n" + next},
		"source in a speech":  {title + "\n" + first + "\nالمصدر الرسمي أكد للصحيفة أن الاجتماع المقبل بين الجانبين سيعقد في عمان خلال أسبوعين على الأكثر.", first + "\nالمصدر الرسمي أكد للصحيفة أن الاجتماع المقبل بين الجانبين سيعقد في عمان خلال أسبوعين على الأكثر."},
		"subheading":          {title + "\n" + first + "\nملف الطاقة\n" + next, first + "\nملف الطاقة\n" + next},
		"stamp before text":   {title + "\nآخر تحديث: 18 يونيو 2024 - 1:10 م " + first, first},
		"blanks part blocks":  {title + "     " + "1100 (GMT+04:00) - 21/07/09    " + title + "    " + first + "   " + next, first + "|" + next},
		"byte order mark":     {"\ufeff" + article, first + "\n" + next},
		"windows line breaks": {strings.ReplaceAll(article, "\n", "\r\n"), first + "\r\n" + next},
	} {
		a := fill(t, fact.Article{Text: c.text})
		if got := of(a.Text, a.Body); got != strings.ReplaceAll(c.body, "|", "\n") {
			t.Errorf("%s: body\n got %q\nwant %q", name, got, c.body)
		}
		if a.Title != title || a.TitleSpan.Of(a.Text) != title {
			t.Errorf("%s: title %q", name, a.Title)
		}
	}
}

func TestSecondArticle(t *testing.T) {
	const other = "أربيل- خاص\nوصل رئيس حكومة الإقليم اليوم الثلاثاء إلى أنقرة حيث التقى الرئيس التركي وبحثا معا ملف النفط والتجارة."
	a := fill(t, fact.Article{Text: title + "\n" + first + "\nالمصدر: وكالة النيل\nإقرأ أيضاً:\nرئيس الحكومة في أنقرة\n" + other})
	if got := of(a.Text, a.Body); got != first {
		t.Errorf("body %q", got)
	}
	if got := of(a.Text, a.Second); !strings.HasSuffix(got, other) {
		t.Errorf("second %q", got)
	}
}

func TestRecordKeepsItsLines(t *testing.T) {
	a := fill(t, fact.Article{Title: "عنوان آخر لا يرد في النص", Text: "عين النيل – القاهرة\n" + first + "\nنقاط اللقاء\n- المياه\n- الطاقة"})
	if got := of(a.Text, a.Body); got != a.Text {
		t.Errorf("body %q leaves lines of the record out", got)
	}
}

func TestPublished(t *testing.T) {
	for _, c := range []struct{ line, want, from string }{
		{"سبتمبر 16, 2016 08:38", "2016-09-16", "page"},
		{"سبتمبر 16, 2016 08:38, 482 مشاهدات", "2016-09-16", "page"},
		{"تاريخ النشر: 18th, June 2024 GMT", "2024-06-18", "page"},
		{"آخر تحديث: 18 يونيو 2024 - 1:10 م", "2024-06-18", "page"},
		{"الخميس 16 ذو الحجة 1437", "2016-09-17", "page"},
		{"2016-09-16T08:38", "2016-09-16", "page"},
		{"٢٠١٦/٠٩/١٦", "2016-09-16", "page"},
		{"١٦ أيلول ٢٠١٦", "2016-09-16", "page"},
		{"الجمعة 16 شتنبر 2016 - 21:05", "2016-09-16", "page"},
		{"16 أوت 2016", "2016-08-16", "page"},
		{"1100 (GMT+04:00) - 21/07/09", "2009-07-21", "page"},
		{"آخر تحديث:   السبت, 22 أغسطس/ آب, 2009, 03:53 GMT", "2009-08-22", "page"},
		{"نشر في 16/9/2016", "2016-09-16", "page"},
		{"9/16/2016", "2016-09-16", "page"},
		{"GMT 03:00 2017 الجمعة ,29 كانون الأول / ديسمبر", "2017-12-29", "page"},
		{"31/2/2016", "", ""},
		{"482 مشاهدات", "", ""},
	} {
		a := fill(t, fact.Article{Text: title + "\n" + c.line + "\n" + first + "\n" + next})
		if a.Published != c.want || a.PublishedFrom != c.from {
			t.Errorf("%s: published %q from %q, want %q from %q", c.line, a.Published, a.PublishedFrom, c.want, c.from)
		}
	}
}

func TestPublicationBeatsUpdate(t *testing.T) {
	a := fill(t, fact.Article{Text: title + "\nآخر تحديث: 20 يونيو 2024\nتاريخ النشر: 18 يونيو 2024\n" + first})
	if a.Published != "2024-06-18" {
		t.Errorf("published %q", a.Published)
	}
}

func TestOtherStoriesDatesAreNotOurs(t *testing.T) {
	a := fill(t, fact.Article{Text: title + "\n" + first + "\nمواضيع ذات صلة\n16 سبتمبر 2016\nلقاء في جنيف"})
	if a.Published != "" {
		t.Errorf("published %q from another story's stamp", a.Published)
	}
}

func TestInferred(t *testing.T) {
	const past = " وكانت الجولة السابقة في 11 من كانون الأول 2019."
	for _, c := range []struct{ text, want string }{
		{"التقى الوزيران في عمان الخميس 24 من حزيران لبحث ملف المياه والطاقة." + past, "2021-06-24"},
		{"التقى الوزيران في عمان الخميس 24 من حزيران. وقال المتحدث أمس الخميس إنهما سيلتقيان ثانية." + past, "2021-06-25"},
		{"التقى الوزيران في عمان الخميس 24 من حزيران لبحث ملف المياه والطاقة.", ""},                // no year to start from
		{"التقى الوزيران في عمان في 24 من حزيران لبحث ملف المياه." + past, ""},                     // no weekday
		{"سيلتقي الوزيران في عمان الخميس 24 من حزيران المقبل لبحث ملف المياه والطاقة." + past, ""}, // to come
	} {
		a := fill(t, fact.Article{Text: title + "\n" + c.text})
		if a.Published != c.want {
			t.Errorf("%s: published %q, want %q", c.text, a.Published, c.want)
		}
	}
}

func TestRecordDates(t *testing.T) {
	for in, want := range map[string]string{
		"2018-02-18": "2018-02-18", "2018-02-18T10:00:00Z": "2018-02-18T10:00:00Z", "2018-02-18 10:00:00": "2018-02-18T10:00:00",
		"Sun, 18 Feb 2018 10:00:00 +0000": "2018-02-18", "18 فبراير 2018": "2018-02-18", "20180218": "2018-02-18",
	} {
		a := fill(t, fact.Article{Title: title, Text: first, Published: in})
		if a.Published != want || a.PublishedFrom != "record" {
			t.Errorf("%q: published %q from %q, want %q", in, a.Published, a.PublishedFrom, want)
		}
	}
	a := fill(t, fact.Article{Title: title, Text: first, Published: "قريبا"})
	if a.Published != "" {
		t.Errorf("no date, yet published %q", a.Published)
	}
}

func FuzzFill(f *testing.F) {
	f.Add(title + "\nآخر تحديث: 18 يونيو 2024 - 1:10 م " + first + "\nاقرأ أيضاً:\n" + next)
	f.Add("\ufeff   \n16/9/2016\n" + first + " سمات مصر")
	found := finder(f)
	f.Fuzz(func(t *testing.T, text string) {
		a := fact.Article{Text: text}
		found.Fill(&a)
		last := 0
		for _, s := range append(append([]fact.Span{}, a.Body...), a.Second...) {
			if s.Start < last || s.End <= s.Start || s.End > len(text) {
				t.Fatalf("span %v of %d bytes overlaps or leaves the text", s, len(text))
			}
			last = s.End
		}
	})
}
