package meeting_test

import (
	"slices"
	"testing"

	"liqa/extract/fact"
)

// Both are the two whom the texts below speak of.
const both = "الرئيس أنيل غوبتا والوزير ليون سامبا"

func TestStatus(t *testing.T) {
	for name, c := range map[string]struct {
		text string
		want fact.Status
	}{
		"what somebody arrives for is to come":      {"وصل الرئيس أنيل غوبتا إلى كيغالي لإجراء محادثات مع الوزير ليون سامبا.", fact.Planned},
		"so is what a planned journey is for":       {"من المقرر أن يزور الرئيس أنيل غوبتا كيغالي لعقد اجتماع مع الوزير ليون سامبا.", fact.Planned},
		"what was agreed on":                        {"اتفق وفدا البلدين على عقد قمة بين " + both + ".", fact.Planned},
		"what it was decided to hold":               {"أعلن الناطق قرار عقد قمة بين " + both + ".", fact.Planned},
		"urging somebody to agree on it proposes":   {"دعا الناطق إلى الموافقة على عقد لقاء بين " + both + ".", fact.Proposed},
		"during it something will be done":          {"سيثير الرئيس أنيل غوبتا قضية الصيد خلال لقائه الوزير ليون سامبا.", fact.Planned},
		"during it something was done":              {"أثار الرئيس أنيل غوبتا قضية الصيد خلال لقائه الوزير ليون سامبا.", fact.Held},
		"after it something will be done":           {"ستنشر الوزارة بيانا، وذلك عقب اجتماع الرئيس أنيل غوبتا بالوزير ليون سامبا.", fact.Held},
		"a noun with a day ahead":                   {"القمة بين " + both + " في 27 يوليو 2018 محور الاهتمام.", fact.Planned},
		"during the summit that brings together":    {"عرض الناطق هدنة خلال القمة التي تجمع الرئيس أنيل غوبتا بالوزير ليون سامبا.", fact.Held},
		"seeking to arrange it":                     {"يسعى الناطق إلى ترتيب لقاء بين " + both + ".", fact.Proposed},
		"wanting to resume it":                      {"تمسك الناطق باستئناف المحادثات بين " + both + ".", fact.Proposed},
		"what a visit paid was for":                 {"جاءت الزيارة بعد يوم من زيارة الرئيس أنيل غوبتا إلى كيغالي للاجتماع مع الوزير ليون سامبا.", fact.Held},
		"a noun alone":                              {"القمة بين " + both + " محور الاهتمام.", fact.Held},
		"when they meet":                            {"ستكون فرصة عندما يلتقي الرئيس أنيل غوبتا الوزير ليون سامبا.", fact.Planned},
		"when they met":                             {"كانت فرصة عندما التقى الرئيس أنيل غوبتا الوزير ليون سامبا.", fact.Held},
		"a noun gives way to what is said plainly":  {"القمة بين " + both + " محور الاهتمام. سيلتقي الرئيس أنيل غوبتا الوزير ليون سامبا السبت.", fact.Planned},
		"told before it took place, then held":      {"صرح الرئيس أنيل غوبتا قبيل لقائه الوزير ليون سامبا. ثم اجتمع الرئيس أنيل غوبتا بالوزير ليون سامبا.", fact.Held},
		"offered, then announced":                   {"عرض الرئيس أنيل غوبتا لقاء الوزير ليون سامبا. سيلتقي الرئيس أنيل غوبتا الوزير ليون سامبا السبت.", fact.Planned},
		"denied, then spoken of as a possibility":   {"نفى الرئيس أنيل غوبتا عقد لقاء مع الوزير ليون سامبا. وسئل عن احتمال عقد لقاء بين " + both + ".", fact.Denied},
		"a plan of the past gives way to the event": {"كان من المقرر أن يستقبل الرئيس أنيل غوبتا الوزير ليون سامبا. واستقبل الرئيس أنيل غوبتا الوزير ليون سامبا أمس.", fact.Held},
	} {
		t.Run(name, func(t *testing.T) {
			if got := only(t, c.text).Status; got != c.want {
				t.Errorf("%q: got %s, want %s", c.text, got, c.want)
			}
		})
	}
}

func TestTwoEncountersOfTheSamePeople(t *testing.T) {
	for name, text := range map[string]string{
		"held, and another to come":            "التقى الرئيس أنيل غوبتا الوزير ليون سامبا أمس. وسيلتقي الرئيس أنيل غوبتا الوزير ليون سامبا السبت المقبل.",
		"days apart":                           "التقى الرئيس أنيل غوبتا الوزير ليون سامبا أمس. والتقى الرئيس أنيل غوبتا الوزير ليون سامبا في مايو 2016.",
		"news, and what is recalled":           "التقى الرئيس أنيل غوبتا الوزير ليون سامبا. وكان الرئيس أنيل غوبتا قد التقى الوزير ليون سامبا في أبريل 2016.",
		"a call, and a summit spoken of there": "أجرى الرئيس أنيل غوبتا اتصالا هاتفيا مع الوزير ليون سامبا. وأشاد الناطق بنتائج قمة كيغالي بين " + both + ".",
		"a welcome, and talks":                 "كان الرئيس أنيل غوبتا في استقبال الوزير ليون سامبا بمطار كيغالي. ثم عقد الرئيس أنيل غوبتا اجتماعا مع الوزير ليون سامبا.",
		"met, and agreed on more":              "التقى الرئيس أنيل غوبتا الوزير ليون سامبا أمس. واتفق " + both + " على عقد اجتماع آخر.",
	} {
		t.Run(name, func(t *testing.T) {
			if got := told(t, text); len(got) != 2 {
				t.Errorf("%q: %d encounters, want two", text, len(got))
			}
		})
	}
}

func TestAttendanceToldApart(t *testing.T) {
	for _, more := range []string{"وحضر اللقاء السفير علي فهمي.", "كما حضر المقابلة السفير علي فهمي."} {
		text := "استقبل الرئيس أنيل غوبتا الوزير ليون سامبا. " + more
		if got := only(t, text).Participants; len(got) != 3 {
			t.Errorf("%q: %d participants, want three", text, len(got))
		}
	}
}

func TestDayAndPlace(t *testing.T) {
	const plan = "سيلتقي الرئيس أنيل غوبتا الوزير ليون سامبا. "
	for name, c := range map[string]struct {
		text string
		want []string
	}{
		"the day of what is said after it":          {"قال الرئيس أنيل غوبتا الثلاثاء إن الأسعار ارتفعت، وذلك عقب لقائه الوزير ليون سامبا.", []string{"2018-06-19", ""}},
		"not the day of what is reported":           {"أعلن الناطق الثلاثاء أن الرئيس أنيل غوبتا التقى الوزير ليون سامبا.", []string{"", ""}},
		"the day of the encounter told before":      {"اجتمع الرئيس أنيل غوبتا بالسفير علي فهمي أمس ثم التقى في كيغالي الوزير ليون سامبا.", []string{"2018-06-19", "كيغالي"}},
		"a plan's day of a page stamped later":      {"سيلتقي الرئيس أنيل غوبتا الوزير ليون سامبا في 2 يونيو الجاري.", []string{"2018-06-02", ""}},
		"called off, it was still to come":          {"ألغى الرئيس أنيل غوبتا لقاءه المقرر الجمعة مع الوزير ليون سامبا.", []string{"2018-06-22", ""}},
		"will not, on a day to come":                {"لن يلتقي الرئيس أنيل غوبتا الوزير ليون سامبا الجمعة.", []string{"2018-06-22", ""}},
		"did not, on a day that is gone":            {"لم يلتق الرئيس أنيل غوبتا الوزير ليون سامبا الجمعة.", []string{"2018-06-15", ""}},
		"not the day of what went before a plan":    {"وصل الرئيس أنيل غوبتا أمس على أن يلتقي الوزير ليون سامبا لاحقا.", []string{"", ""}},
		"told of it again":                          {plan + "وسيعقد اللقاء في كيغالي في 12 يوليو.", []string{"2018-07-12", "كيغالي"}},
		"a relative clause":                         {plan + "ورحب الناطق باللقاء الذي سيعقد في كيغالي.", []string{"", "كيغالي"}},
		"where and when it is said again":           {"عرض الرئيس أنيل غوبتا لقاء الوزير ليون سامبا، وقبل الأخير اللقاء الذي سيعقد في كيغالي في يوليو المقبل.", []string{"2018-07", "كيغالي"}},
		"the day of a statement made there":         {"قال الرئيس أنيل غوبتا الأحد إن الأسعار ارتفعت. وأضاف غوبتا خلال لقائه الوزير ليون سامبا أنه سعيد.", []string{"2018-06-17", ""}},
		"the day of one's own, not of a statement":  {"قال الرئيس أنيل غوبتا الأحد إن الأسعار ارتفعت. وأضاف غوبتا خلال لقائه الوزير ليون سامبا أنه سعيد. والتقى الرئيس أنيل غوبتا الوزير ليون سامبا السبت.", []string{"2018-06-16", ""}},
		"the day of arrival":                        {"وصل الوزير الكيني جيمس أوتينو إلى روسيا الأحد في زيارة. والتقى الوزير الروسي أندريه زوبوف الوزير الكيني جيمس أوتينو.", []string{"2018-06-17", "روسيا"}},
		"of another's meeting":                      {plan + "وتستعد القمة العربية في تونس لقرار.", []string{"", ""}},
		"where somebody goes for it":                {"سافر الرئيس أنيل غوبتا إلى كيغالي للقاء الوزير ليون سامبا.", []string{"", "كيغالي"}},
		"where, then the encounter":                 {"يزور الرئيس أنيل غوبتا مدينة كيغالي حيث يلتقي الوزير ليون سامبا.", []string{"", "كيغالي"}},
		"the town it is called by":                  {"أشاد الناطق بنتائج قمة كيغالي بين " + both + ".", []string{"", "كيغالي"}},
		"not the day of what lies behind it":        {"التقى الرئيس أنيل غوبتا الوزير ليون سامبا لأول مرة منذ توليه الحكم عام 2011.", []string{"", ""}},
		"not where what they discuss lies":          {"ناقش الرئيس أنيل غوبتا والوزير ليون سامبا الوضع في سوريا.", []string{"", ""}},
		"no region of many states":                  {"التقى الرئيس أنيل غوبتا المبعوث ليون سامبا الذي سيتوجه إلى الشرق الأوسط.", []string{"", ""}},
		"a village":                                 {"التقى الرئيس أنيل غوبتا الوزير ليون سامبا في بلدة كفر الشيخ.", []string{"", "كفر الشيخ"}},
		"not where what they discussed lies":        {"التقى الرئيس أنيل غوبتا الوزير ليون سامبا وبحثا تطورات الأوضاع في منطقة الشرق الأوسط.", []string{"", ""}},
		"before it on a day of the past":            {"وكان الرئيس أنيل غوبتا قد اجتمع بالسفير علي فهمي الثلاثاء قبيل لقائه الوزير ليون سامبا في كيغالي.", []string{"2018-06-19", "كيغالي"}},
		"a day that is no more than near is mended": {"يلتقي الرئيس أنيل غوبتا الوزير ليون سامبا في يوليو 2018. وسيلتقي الرئيس أنيل غوبتا الوزير ليون سامبا في 12 يوليو 2018.", []string{"2018-07-12", ""}},
	} {
		t.Run(name, func(t *testing.T) {
			all := told(t, c.text)
			got := all[len(all)-1]
			if is := []string{got.Date.EDTF, got.Place.Name}; !slices.Equal(is, c.want) {
				t.Errorf("%q: got %q, want %q", c.text, is, c.want)
			}
		})
	}
}
