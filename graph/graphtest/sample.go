package graphtest

import "liqa/extract/fact"

// Sample returns a small world in which every situation a source must serve
// occurs: mediators, several dates of each precision, no date, one actor twice
// in a meeting, a meeting told by two articles, actors who met nobody, names
// that programs trip over.
func Sample() ([]fact.Actor, []fact.Meeting) {
	w := &world{actors: map[string]fact.Actor{}}
	w.actor("lavrov", "سيرغي لافروف", "Sergei Lavrov", "وزير الخارجية الروسي", "RU", fact.Person, "سيرجي لافروف", "لافروف")
	w.actor("kerry", "جون كيري", "John Kerry", "وزير الخارجية الأمريكي", "US", fact.Person, "كيري")
	w.actor("akar", "خلوصي أكار", "Hulusi Akar", "رئيس الأركان التركي", "TR", fact.Person, "خلوصي عكار", "أكار", "آكار")
	w.actor("gerasimov", "فاليري غيراسيموف", "Valery Gerasimov", "رئيس الأركان الروسي", "RU", fact.Person, "جيراسيموف فاليري")
	w.actor("erdogan", "رجب طيب أردوغان", "Recep Tayyip Erdoğan", "الرئيس التركي", "TR", fact.Person, "أردوغان", "اردوغان")
	w.actor("putin", "فلاديمير بوتين", "Vladimir Putin", "الرئيس الروسي", "RU", fact.Person, "بوتين")
	w.actor("un", "الأمم المتحدة", "United Nations", "", "UN", fact.Organization)
	w.actor("state:TR", "تركيا", "Turkey", "", "TR", fact.State, "أنقرة")
	w.actor("bin-salman", "محمد بن سلمان", "", "ولي العهد السعودي", "SA", fact.Person)
	w.actor("bin-nayef", "محمد بن نايف", "", "وزير الداخلية السعودي", "SA", fact.Person)
	w.actor("delegation:hmeimim", "وفد \"المعارضة\"; <b>", "", "", "SY", fact.Delegation)
	w.actor("hermit", "ناسك لم يلتق أحدا", "", "", "", fact.Person)

	w.meeting("m01", "2016-09-15", fact.InPerson, fact.Held, place("أنقرة", "TR"), "akar", "gerasimov")
	w.topics("التعاون العسكري", "الملف السوري")
	w.meeting("m02", "2016-08-09", fact.InPerson, fact.Held, place("سان بطرسبورغ", "RU"), "erdogan", "putin")
	w.topics("العلاقات الثنائية")
	w.meeting("m03", "2016-09", fact.InPerson, fact.Held, place("جنيف", "CH"), "lavrov", "kerry", "+un")
	w.topics("الملف السوري")
	w.meeting("m04", "2021-06-24", fact.Call, fact.Held, fact.Place{}, "erdogan", "putin")
	w.meeting("m05", "2022-12-2X", fact.InPerson, fact.Planned, place("موسكو", "RU"), "akar", "putin")
	w.meeting("m06", "", fact.InPerson, fact.Held, place("موسكو", "RU"), "lavrov", "putin")
	w.meeting("m07", "2017", fact.Visit, fact.Proposed, place("تركيا", "TR"), "lavrov", "state:TR")
	w.meeting("m08", "2024-06-11/2024-06-13", fact.InPerson, fact.Held, place("حميميم", "SY"), "delegation:hmeimim", "akar")
	w.meeting("m09", "", fact.Video, fact.Denied, fact.Place{}, "bin-salman", "kerry")
	w.meeting("m10", "2016-09-15", fact.InPerson, fact.Held, fact.Place{}, "gerasimov", "lavrov", "lavrov")
	w.meeting("m11", "[2016-08-09,2016-08-10]", fact.Call, fact.Held, fact.Place{}, "bin-nayef", "kerry")
	w.again("m01")
	return w.all()
}

func place(name, country string) fact.Place { return fact.Place{Name: name, Country: country} }
