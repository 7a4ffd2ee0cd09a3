package meeting_test

import (
	"testing"

	"liqa/extract/fact"
)

// A headline that tells the body's encounter in fewer words is no second one.
func TestHeadlineInFewerWords(t *testing.T) {
	const body = "استقبل أمير منطقة ظفار سالم بن حمود الهنائي محافظ الهيئة العامة للموانئ ناصر بن خلفان الكندي."
	for name, c := range map[string]struct {
		title string
		want  int
	}{
		"both by a shorter office":    {"أمير ظفار يستقبل محافظ هيئة الموانئ", 1},
		"one of them another":         {"أمير ظفار يستقبل وزير الصحة الكيني", 2},
		"by offices of other people":  {"رئيس كينيا يستقبل رئيس غانا", 2},
		"nobody met in the headline":  {"أمير ظفار يشيد بالموانئ", 1},
		"named in the headline, too":  {"أمير منطقة ظفار يستقبل ناصر الكندي", 1},
		"the same by the whole title": {"أمير منطقة ظفار يستقبل محافظ الهيئة العامة للموانئ", 1},
	} {
		t.Run(name, func(t *testing.T) {
			if got := titled(t, c.title, body); len(got) != c.want {
				t.Errorf("%q: %d encounters, want %d", c.title, len(got), c.want)
			}
		})
	}
}

// One that words the offices of two countries' officials otherwise is no second one
// either.
func TestHeadlineByOtherOffices(t *testing.T) {
	const body = "أجرى رئيس هيئة الأركان الكيني الجنرال جيمس أوتينو محادثات مع نظيره الغاني كواسي أوفوري."
	for title, want := range map[string]int{
		"قائدا الجيشين الكيني والغاني يلتقيان في أكرا":   1,
		"قائدا الجيشين الزامبي والغاني يلتقيان في أكرا":  2,
		"قائدا الجيشين الكيني والغاني يشاركان في مناورة": 1,
	} {
		if got := titled(t, title, body); len(got) != want {
			t.Errorf("%q: %d encounters, want %d", title, len(got), want)
		}
	}
}

// The journey of a delegation is told by the talks of its people there.
func TestJourneyOfDelegation(t *testing.T) {
	const talks = "التقى وزير الدفاع الكيني جيمس أوتينو وزير الدفاع الغاني كوفي منساه. "
	for text, want := range map[string]int{
		talks + "ووصل الوفد الغاني إلى كينيا أمس.":          1,
		talks + "ووصل الوفد الزامبي إلى كينيا أمس.":         2,
		talks + "ووصل الوفد الغاني إلى زامبيا أمس.":         2,
		talks + "ووصل وزير الصحة الغاني إلى كينيا أول أمس.": 2,
	} {
		if got := told(t, text); len(got) != want {
			t.Errorf("%q: %d encounters, want %d", text, len(got), want)
		}
	}
}

// titled reads the encounters of an article with a headline.
func titled(t *testing.T, title, text string) []fact.Report {
	t.Helper()
	x, err := extractor()
	if err != nil {
		t.Fatal(err)
	}
	return x.Read(fact.Article{ID: "t", Title: title, Text: text, Published: "2018-06-20"}).Meetings
}

// A headline that sums up what the body tells one by one gives way to it.
func TestHeadlineOfSeveral(t *testing.T) {
	const title = "الرئيس أنيل غوبتا يلتقي الوزير ليون سامبا والسفير علي فهمي"
	for text, want := range map[string]int{
		"التقى الرئيس أنيل غوبتا الوزير ليون سامبا. والتقى الرئيس أنيل غوبتا السفير علي فهمي.":                                    2,
		"التقى الرئيس أنيل غوبتا الوزير ليون سامبا والسفير علي فهمي. وشكر الرئيس أنيل غوبتا خلال لقائه السفير علي فهمي الحاضرين.": 1,
		"التقى الرئيس أنيل غوبتا الوزير ليون سامبا.":                                                                              1,
	} {
		if got := titled(t, title, text); len(got) != want {
			t.Errorf("%q: %d encounters, want %d", text, len(got), want)
		}
	}
}
