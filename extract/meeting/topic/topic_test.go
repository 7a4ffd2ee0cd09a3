package topic_test

import (
	"slices"
	"testing"

	"liqa/extract/meeting/parse/parsetest"
	"liqa/extract/meeting/topic"
)

// of lists the topics of all openings of a sentence.
func of(t *testing.T, text string) []string {
	t.Helper()
	s := parsetest.Sentence(t, text)
	out := []string{}
	for _, o := range topic.Openings(s) {
		out = append(out, topic.At(s, o)...)
	}
	return out
}

func TestPhrases(t *testing.T) {
	for text, want := range map[string][]string{
		"بحث الوزير عمر حسين مع السفير علي فهمي أمن الحدود":      {"أمن الحدود"},
		"لبحث تقاسم المياه وتبادل البيانات":                      {"تقاسم المياه", "تبادل البيانات"},
		"محادثات حول صيد السمك في البحر الأحمر":                  {"صيد السمك في البحر الأحمر"},
		"ناقش الوزيران الملفين السوري والأوكراني":                {"الملف السوري", "الملف الأوكراني"},
		"بحث الجانبان القضايا ذات الاهتمام المشترك":              {},
		"تناول اللقاء سبل تطوير الموانئ أمس":                     {"تطوير الموانئ"},
		"بحثا مشروع خط \"نهر الشمال\" أمس":                       {"مشروع خط \"نهر الشمال\""},
		"بحثا \"نهر الشمال\" وتعزيز الري":                        {"نهر الشمال", "تعزيز الري"},
		"بحثا «نهر الشمال» للغاز":                                {"«نهر الشمال» للغاز"},
		"يبحث الوزير عمر حسين عن حل":                             {},
		"بحثا التعليم العالي، فيما غادر السفير علي فهمي العاصمة": {"التعليم العالي"},
	} {
		if got := of(t, text); !slices.Equal(got, want) {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}

func TestDistinct(t *testing.T) {
	for _, c := range []struct{ topics, want []string }{
		{nil, []string{}},
		{[]string{"أمن الحدود", "الصيد"}, []string{"أمن الحدود", "الصيد"}},
		{[]string{"عقد \"ميثاق قوي\"", "عقد ميثاق قوي"}, []string{"عقد \"ميثاق قوي\""}},
		{[]string{"أمن الحدود", "وأمن الحدود"}, []string{"أمن الحدود"}},
		{[]string{"العلاقات التجارية", "العلاقات التجارية والثقافية"}, []string{"العلاقات التجارية"}},
	} {
		if got := topic.Distinct(c.topics); !slices.Equal(got, c.want) {
			t.Errorf("%q: %q, want %q", c.topics, got, c.want)
		}
	}
}
