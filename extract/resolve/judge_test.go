package resolve

import (
	"slices"
	"strings"
	"testing"

	"liqa/extract/fact"
	"liqa/extract/resolve/block"
	"liqa/seeds"
)

func TestJudge(t *testing.T) {
	r, err := New(seeds.Arabic())
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		a, b    string
		country string // of both
		role    string // of both
		one     bool
	}{
		// one name, spelled in two ways
		{"سيرغي كارباتشوف", "سيرجي كارباتشوف", "RU", "وزير الدفاع الروسي", true},
		{"عبد الرحمن الطويلي", "عبدالرحمن الطويلي", "YE", "", true},
		{"مايكل هندرسون", "مايكل هيندرسون", "US", "", true},
		// alike another spelling of whom the table knows, though not these two
		{"مالكوم تورنبول", "مالكولم تيرنبول", "AU", "", true},
		{"مالكوم تورنبول", "مالكولم تيرنبول", "CA", "", false},
		// cut into words in two ways
		{"سالبا كيرو ماديت", "سالباكيرو مادييت", "SS", "رئيس جنوب السودان", true},
		{"سالبا كيرو ماديت", "سالباكيرو مادييت", "SS", "", false},
		// long and short
		{"مشعل بن نواف آل ثنيان", "مشعل بن نواف", "SA", "", true},
		{"مشعل بن نواف بن عبدالعزيز آل ثنيان", "مشعل بن نواف آل ثنيان", "SA", "", true},
		{"مشعل بن نواف الربيعان", "مشعل بن نواف", "SA", "", false}, // one of many sons of نواف
		{"مشعل بن نواف الربيعان", "مشعل بن نواف", "SA", "وزير الداخلية السعودي", true},
		{"حسن كامل الدباغ", "حسن الدباغ", "EG", "", true},
		{"حسن كامل الدباغ", "كامل الدباغ", "EG", "", false},
		// of whom nothing is known
		{"مشعل بن نواف بن عبدالعزيز آل ثنيان", "مشعل بن نواف", "", "", true},
		{"مشعل بن نواف الربيعان", "مشعل بن نواف", "", "", false},
		{"مالكوم تورنبول", "مالكولم تيرنبول", "", "", true},
		{"سمير فارس", "سامر فارس", "", "", false},
		{"يوهان كروبنبرغ", "يوهان كروبينبيرغ", "", "", true},
		// foreign names, of which more parts than one vary
		{"سيرغي كارباتشوف", "سيرجي كارباتشوف", "RU", "", true}, // g is غ or ج
		{"غريغوري سمولينسكي", "جريجوري سملينسكي", "RU", "", true},
		{"سيباستيان كروبنبرغ", "سباستيان كروبنبيرغ", "", "", true},
		{"نيكولاي سمولينسكي", "نيقولاي سمولينسكي", "RU", "", true},
		// given names that are written alike
		{"محمد الصراف", "محمود الصراف", "KW", "", false},
		{"محمد دحلان", "محمود دحلان", "", "", false},
		{"سلمان كروبنبرغ", "سليمان كروبنبرغ", "", "", false},
		{"سعيد عبد الغفار", "سعيد عبد الغفور", "", "", false},
		{"ماجد العثمان", "ماجد العثيمين", "SA", "", false},
		// a family's name, without an article, tells the bearer; a grandfather's does not
		{"منذر قرقاش", "منذر سالم قرقاش", "AE", "", true},
		{"منذر صالح", "منذر سالم صالح", "AE", "", false},
		{"إيزابيل غارسيا", "إيزابيل غارسيا مورينو", "ES", "", true},
		// a house is no king's number
		{"مشعل بن نواف آل ثاني", "مشعل بن نواف", "QA", "", true},
		// namesakes
		{"محمد بن سلمان", "محمد بن نايف", "SA", "ولي العهد السعودي", false},
		{"مسعود بارزاني", "مسرور بارزاني", "IQ", "رئيس إقليم كردستان", false},
		{"علي محمود عباس", "محمود عباس", "SY", "وزير الدفاع السوري", false},
		{"سمير فارس", "سامر فارس", "LB", "", false},
		{"جورج بوش الأب", "جورج بوش الابن", "US", "الرئيس الأميركي", false},
	} {
		actor := fact.Actor{Country: c.country, Type: fact.Person}
		var roles []string
		if c.role != "" {
			roles = []string{c.role}
		}
		if j := r.Judge(actor, actor, c.a, c.b, roles, roles, 0); j.One != c.one {
			t.Errorf("%s: want one %v", j, c.one)
		}
	}
}

// A very long foreign name is one person's, whatever country a paper takes him for.
func TestJudgeAcrossCountries(t *testing.T) {
	r, err := New(seeds.Arabic())
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		a, b string
		one  bool
	}{
		{"يوهان كروبنبرغ", "يوهان كروبينبيرغ", true},
		{"يوهان كروبن", "يوهان كروبين", false},
		{"إريك كروبنبرغ", "يوهان كروبنبرغ", false},
	} {
		x, y := fact.Actor{Country: "DE", Type: fact.Person}, fact.Actor{Country: "NL", Type: fact.Person}
		if j := r.Judge(x, y, c.a, c.b, nil, nil, 0); j.One != c.one {
			t.Errorf("%s: want one %v", j, c.one)
		}
	}
}

// Two persons who meet on one day meet once, wherever a paper puts them; with a state
// somebody may meet here in the morning and there in the evening.
func TestPlaceOfASummit(t *testing.T) {
	report := func(article, place, country string, who ...string) placed {
		p := placed{Account: fact.Account{Article: article, Published: "2018-09-08", Date: fact.Date{EDTF: "2018-09-07"}, Status: fact.Held,
			Place: fact.Place{Name: place, Country: country}, Participants: who}}
		for _, id := range who {
			p.Members = append(p.Members, fact.Member{ID: id, As: fact.Attends, Type: fact.Person})
		}
		return p
	}
	for _, c := range []struct {
		who  []string
		want bool
	}{
		{[]string{"a", "b"}, true},
		{[]string{"a", "state:B"}, false},
	} {
		x, y := report("1", "طهران", "IR", c.who...), report("2", "دمشق", "SY", c.who...)
		if got := len(groups([]placed{x, y})) == 1; got != c.want {
			t.Errorf("%v in two places: one meeting is %v, want %v", c.who, got, c.want)
		}
	}
}

// A family name in another spelling than the full name's is still the one person
// of its article; where two differ by letters alone it is nobody's.
func TestFamilyNameOfItsArticle(t *testing.T) {
	r, err := New(seeds.Arabic())
	if err != nil {
		t.Fatal(err)
	}
	person := func(name string) fact.Participant {
		return fact.Participant{Name: name, Type: fact.Person, Country: "RU"}
	}
	for _, c := range []struct {
		full []string
		want string
	}{
		{[]string{"سيرجي كارباجيف"}, "سيرجي كارباجيف"},
		{[]string{"سيرجي كارباجيف", "دميتري كارباجيف"}, "كارباغيف"},
		{[]string{"سيرجي كارباجيف", "دميتري كارباغيف"}, "دميتري كارباغيف"},
	} {
		report := fact.Report{}
		for _, n := range c.full {
			report.Participants = append(report.Participants, person(n))
		}
		a := newArticle(r, fact.Reading{ID: "x", Meetings: []fact.Report{report}})
		if got := a.part(person("كارباغيف"), report).Name; got != c.want {
			t.Errorf("beside %v the family name is %q, want %q", c.full, got, c.want)
		}
	}
}

// A single name that nobody bears as a family name is one in two spellings.
func TestSpellingsOfASingleName(t *testing.T) {
	alone := func(key, last string, weight int) bearer {
		return bearer{Key: key, Last: last, Alone: true, Weight: weight}
	}
	for _, c := range []struct {
		name string
		b    bearer
		all  []bearer
		want string
	}{
		{"the usual spelling", alone("a", "ويليام", 1), []bearer{alone("b", "وليام", 5)}, "b"},
		{"of spellings as usual the first", alone("b", "ويليام", 1), []bearer{alone("a", "وليام", 1)}, "a"},
		{"it is the usual one", alone("a", "ويليام", 5), []bearer{alone("b", "وليام", 1)}, ""},
		{"too short to tell", alone("a", "كيم", 1), []bearer{alone("b", "قيم", 5)}, ""},
	} {
		all := append([]bearer{c.b}, c.all...)
		entries := slices.Repeat([]block.Entry{{Keys: []string{"key"}}}, len(all))
		if got := otherSpelling(c.b, "key", all, entries); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

// Names alike are two persons' when a meeting names both, and the answer says so.
func TestJudgeOfNamesBesideOneAnother(t *testing.T) {
	russian := fact.Actor{Country: "RU", Type: fact.Person}
	roles := []string{"وزير الدفاع الروسي"}
	j := testRules.Judge(russian, russian, "سيرغي كارباتشوف", "سيرجي كارباتشوف", roles, roles, 1)
	if j.One || !strings.Contains(j.Reason, "one meeting names both") {
		t.Errorf("%s, want two, as one meeting names both", j)
	}
}

func TestBearerOfAFamilyName(t *testing.T) {
	alone := bearer{Key: "k@US", Last: "كارسون", Alone: true, Offices: []string{"head-of-state:US"}}
	bears := func(key string, weight int, offices ...string) bearer {
		return bearer{Key: key, Last: "كارسون", Weight: weight, Offices: offices}
	}
	for _, c := range []struct {
		name string
		all  []bearer
		want string
	}{
		{"the one in the office", []bearer{bears("a", 2, "head-of-state:US"), bears("b", 50)}, "a"},
		{"far more often than another in it", []bearer{bears("a", 40, "head-of-state:US"), bears("b", 1, "head-of-state:US")}, "a"},
		{"two in the office", []bearer{bears("a", 4, "head-of-state:US"), bears("b", 3, "head-of-state:US")}, ""},
		{"nobody in the office", []bearer{bears("a", 40), bears("b", 3)}, ""},
	} {
		all := append([]bearer{alone}, c.all...)
		var entries []block.Entry
		for range all {
			entries = append(entries, block.Entry{Keys: []string{"key"}})
		}
		if got := bearerOf(alone, "key", all, entries); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

// A single name beside an office is who is known to hold it, when that is the family's
// name or, as kings are called, the first.
func TestSingleNameInAnOffice(t *testing.T) {
	for _, c := range []struct{ name, role, country, published, want string }{
		{"بوتين", "الرئيس الروسي", "RU", "2018-05-01", "فلاديمير بوتين"},
		{"سلمان", "العاهل السعودي", "SA", "2018-05-01", "سلمان بن عبد العزيز"},
		{"عبد الله", "العاهل السعودي", "SA", "2018-05-01", "عبد الله"}, // three years after him
		{"إليزابيث", "ملكة بريطانيا", "GB", "2018-05-01", "إليزابيث الثانية"},
		{"ميدفيديف", "الرئيس الروسي", "RU", "2018-05-01", "ميدفيديف"},
		{"بوتين", "المتحدث الروسي", "RU", "2018-05-01", "بوتين"},
		{"بوتين", "الرئيس الروسي", "RU", "", "بوتين"},
	} {
		person := fact.Participant{Name: c.name, Role: c.role, Country: c.country, Type: fact.Person}
		report := fact.Report{Participants: []fact.Participant{person}}
		a := newArticle(testRules, fact.Reading{ID: "x", Published: c.published, Meetings: []fact.Report{report}})
		if got := a.part(person, report).Name; got != c.want {
			t.Errorf("%s %s in %q is %q, want %q", c.role, c.name, c.published, got, c.want)
		}
	}
}

// Two with all their people are no gathering, on whose margins they would meet.
func TestDelegationsAreNoGathering(t *testing.T) {
	report := func(article string, sides ...string) placed {
		p := placed{Account: fact.Account{Article: article}}
		for i, side := range sides {
			id := strings.Repeat("x", i+1)
			p.Account.Participants = append(p.Account.Participants, id)
			p.Members = append(p.Members, fact.Member{ID: id, As: fact.Attends, Type: fact.Person, Country: side})
		}
		return p
	}
	two := report("1", "SG", "US")
	if !compatible(two, report("2", "SG", "US", "US", "US", "SG")) {
		t.Error("two and their people are not those two")
	}
	if compatible(two, report("2", "SG", "US", "US", "FR", "SG")) {
		t.Error("a gathering of three sides is the talks of two")
	}
}
