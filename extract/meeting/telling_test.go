package meeting_test

import (
	"slices"
	"sync"
	"testing"

	"liqa/extract"
	"liqa/extract/fact"
)

// extractor compiles the built-in language data once for the tests.
var extractor = sync.OnceValues(extract.New)

// told reads the encounters of a text published on a Wednesday.
func told(t *testing.T, text string) []fact.Report {
	t.Helper()
	x, err := extractor()
	if err != nil {
		t.Fatal(err)
	}
	return x.Read(fact.Article{ID: "t", Text: text, Published: "2018-06-20"}).Meetings
}

// only is the one encounter a text tells of.
func only(t *testing.T, text string) fact.Report {
	t.Helper()
	all := told(t, text)
	if len(all) != 1 {
		t.Fatalf("%d encounters in %q, want one", len(all), text)
	}
	return all[0]
}

const met = "التقى الوزير عمر حسين السفير علي فهمي"

func TestTopics(t *testing.T) {
	for name, c := range map[string]struct {
		text string
		want []string
	}{
		"object of a verb of discussing behind مع": {"بحث الوزير عمر حسين مع السفير علي فهمي أمن الحدود.", []string{"أمن الحدود"}},
		"before مع":                   {"بحث الوزير عمر حسين أمن الحدود مع السفير علي فهمي.", []string{"أمن الحدود"}},
		"talks are no topic":          {met + " لإجراء محادثات بشأن الصيد.", []string{"الصيد"}},
		"a purpose":                   {met + " لبحث سد النهضة.", []string{"سد النهضة"}},
		"an aim":                      {met + " بهدف تعزيز التعاون الصحي.", []string{"تعزيز التعاون الصحي"}},
		"the dual goes on":            {met + " وبحثا التعليم العالي.", []string{"التعليم العالي"}},
		"the encounter as subject":    {met + "، وتناول اللقاء مكافحة الجراد.", []string{"مكافحة الجراد"}},
		"a sentence of its own":       {met + ". وجرى خلال اللقاء استعراض مشروع الميناء.", []string{"مشروع الميناء"}},
		"two by و":                    {met + " لمناقشة تقاسم المياه وتبادل البيانات.", []string{"تقاسم المياه", "تبادل البيانات"}},
		"one by و":                    {met + " لبحث الأمن والاستقرار.", []string{"الأمن والاستقرار"}},
		"adjectives by و":             {met + " لبحث القضايا الأمنية والاقتصادية.", []string{"القضايا الأمنية والاقتصادية"}},
		"a dual shared":               {met + " لبحث الملفين السوري والأوكراني.", []string{"الملف السوري", "الملف الأوكراني"}},
		"what leads to it is cut":     {met + " لبحث سبل تطوير الموانئ.", []string{"تطوير الموانئ"}},
		"the one that counts":         {met + " وبحثا قضايا عدة، وفي مقدمتها ترسيم الحدود.", []string{"ترسيم الحدود"}},
		"generalities":                {met + " وبحثا القضايا ذات الاهتمام المشترك وآخر المستجدات.", []string{}},
		"stops at a day":              {met + " لبحث ملف الديون أمس.", []string{"ملف الديون"}},
		"stops at a clause":           {met + " لبحث أزمة الوقود قبل أن يغادر العاصمة.", []string{"أزمة الوقود"}},
		"none stated":                 {met + ".", []string{}},
		"what somebody says is none":  {met + ". وقال مزارع إن الخلافات حول الأسعار مستمرة.", []string{}},
		"a short relative is kept":    {met + " وبحثا الخطوات التي تخفض الأسعار.", []string{"الخطوات التي تخفض الأسعار"}},
		"the same subject only once":  {met + " لبحث سد النهضة. وتناول اللقاء أزمة سد النهضة.", []string{"سد النهضة"}},
		"a verb that means else, too": {met + " ثم استعرض الوزير حرس الشرف.", []string{}},
	} {
		t.Run(name, func(t *testing.T) {
			if got := only(t, c.text).Topics; !slices.Equal(got, c.want) {
				t.Errorf("%q: got %q, want %q", c.text, got, c.want)
			}
		})
	}
}

func TestSources(t *testing.T) {
	const them = "الرئيس أنيل غوبتا التقى الوزير ليون سامبا"
	for name, c := range map[string]struct {
		text string
		want []string
	}{
		"a verb of saying":            {"قالت وزارة الخارجية الأرمينية إن " + them + ".", []string{"وزارة الخارجية الأرمينية"}},
		"sources without a name":      {"قال مسؤولون أتراك إن " + them + ".", []string{"مسؤولون أتراك"}},
		"a phrase of citing":          {"التقى الرئيس أنيل غوبتا الوزير ليون سامبا، بحسب مصادر مطلعة.", []string{"مصادر مطلعة"}},
		"a document":                  {"التقى الرئيس أنيل غوبتا الوزير ليون سامبا، وفق بيان صادر عن الكرملين.", []string{"الكرملين"}},
		"a joint document":            {"ذكر بيان مشترك أن " + them + ".", []string{"بيان مشترك"}},
		"a verb with its pronoun":     {"التقى الرئيس أنيل غوبتا الوزير ليون سامبا، وفقا لما ذكرته وكالة الأنباء السعودية.", []string{"وكالة الأنباء السعودية"}},
		"a chain":                     {"نقل التلفزيون الرسمي عن مصدر حكومي أن " + them + ".", []string{"التلفزيون الرسمي", "مصدر حكومي"}},
		"the source named before":     {"ذكر مصدر حكومي أن الأسعار ارتفعت. وأضاف المصدر أن " + them + ".", []string{"مصدر حكومي"}},
		"said of the meeting again":   {"التقى الرئيس أنيل غوبتا الوزير ليون سامبا. وذكر مصدر حكومي أن اللقاء كان قصيرا.", []string{"مصدر حكومي"}},
		"a side who comments":         {"التقى الرئيس أنيل غوبتا الوزير ليون سامبا. وقال سامبا إن الأسعار ارتفعت.", []string{}},
		"a side who speaks behind it": {"قال الوزير ليون سامبا بعد لقائه الرئيس أنيل غوبتا إن الأسعار ارتفعت.", []string{}},
		"another speaker's clause":    {"قال خبراء إن الأسعار ارتفعت، وذكر مصدر حكومي أن " + them + ".", []string{"مصدر حكومي"}},
		"none":                        {"التقى الرئيس أنيل غوبتا الوزير ليون سامبا.", []string{}},
	} {
		t.Run(name, func(t *testing.T) {
			if got := only(t, c.text).AccordingTo; !slices.Equal(got, c.want) {
				t.Errorf("%q: got %q, want %q", c.text, got, c.want)
			}
		})
	}
}

func TestMediators(t *testing.T) {
	for name, c := range map[string]struct {
		text string
		want []string // countries
	}{
		"بوساطة and an adjective": {"عقدت مفاوضات بين تنزانيا وموزمبيق بوساطة عمانية.", []string{"OM"}},
		"برعاية and a state":      {"عقدت مفاوضات بين تنزانيا وموزمبيق برعاية تركيا.", []string{"TR"}},
		"a verb of brokering":     {"تتوسط تركيا في محادثات بين تنزانيا وموزمبيق.", []string{"TR"}},
		"one who urges":           {"دعت تركيا إلى استئناف المفاوضات بين تنزانيا وموزمبيق.", []string{"TR"}},
		"nobody":                  {"عقدت مفاوضات بين تنزانيا وموزمبيق.", nil},
	} {
		t.Run(name, func(t *testing.T) {
			var got []string
			for _, p := range only(t, c.text).Participants {
				if p.As == fact.Mediates {
					got = append(got, p.Country)
				}
			}
			if !slices.Equal(got, c.want) {
				t.Errorf("%q: got %q, want %q", c.text, got, c.want)
			}
		})
	}
}

func TestEvidenceTellsTheRestToo(t *testing.T) {
	const day, place = "التقى الوزير عمر حسين السفير علي فهمي أمس.", "اجتمع الوزير عمر حسين بالسفير علي فهمي في كيغالي."
	for text, want := range map[string]int{
		day:               1,
		day + " " + place: 2, // the place stands in the second alone
		place + " اجتمع الوزير عمر حسين بالسفير علي فهمي.": 1,
		day + " " + place + " " + place: 2,
	} {
		if got := len(only(t, text).Evidence); got != want {
			t.Errorf("%q: %d quotes, want %d", text, got, want)
		}
	}
}

func TestEvidenceStatesTheEncounterBest(t *testing.T) {
	plain := "استقبل الرئيس أنيل غوبتا الوزير ليون سامبا في كيغالي."
	for name, text := range map[string]string{
		"the sentence that names both":        "وجاء ذلك خلال لقائه سامبا. " + plain + " وتناول اللقاء الصيد.",
		"the first where the next adds a day": plain + " وكان الرئيس أنيل غوبتا استقبل الوزير ليون سامبا في كيغالي الاثنين.",
	} {
		t.Run(name, func(t *testing.T) {
			if q := only(t, text).Evidence[0].Text; q != plain {
				t.Errorf("got %q, want %q", q, plain)
			}
		})
	}
}
