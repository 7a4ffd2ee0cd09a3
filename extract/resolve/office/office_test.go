package office_test

import (
	"testing"

	"liqa/extract/resolve/office"
	"liqa/seeds"
)

func load(t *testing.T) *office.Table {
	t.Helper()
	table, err := office.Load(seeds.Arabic())
	if err != nil {
		t.Fatal(err)
	}
	return table
}

func TestRead(t *testing.T) {
	table := load(t)
	for _, c := range []struct{ role, side, want string }{
		{"وزير الخارجية التركي", "", "foreign TR"},
		{"وزير خارجية تركيا", "", "foreign TR"},
		{"وزير الخارجية", "TR", "foreign TR"},
		{"وزيرة الخارجية الألمانية", "", "foreign DE"},
		{"رئيس الأركان", "TR", "chief-of-staff TR"},
		{"الرئيس الأمريكي", "", "head-of-state US"},
		{"رئيس الولايات المتحدة", "", "head-of-state US"},
		{"المستشارة الألمانية", "", "head-of-government DE"},
		{"العاهل السعودي", "", "head-of-state SA"},
		{"رئيسة المفوضية الأوروبية", "", "commission-president EU"},
		{"رئيس قبرص الشمالية", "", ""},
		{"رئيس أرض الصومال", "", ""},
		{"رئيس مجلس الشورى المصري", "", ""},
		{"رئيس مجلس الشورى الإيراني", "", "speaker IR"},
		{"رئيس مجلس الأمة", "", ""},
		{"رئيس مجلس الأمة الكويتي", "", "speaker KW"},
		{"مدير المخابرات اللبناني", "", "intelligence LB"},
		{"المدير العام للأمن العام اللبناني", "", "general-security LB"},
		{"الأمين العام للأمم المتحدة", "", "secretary-general UN"},
		{"المبعوث الأممي إلى سوريا", "UN", "envoy-syria UN"},
		{"رئيس الوزراء الهندي", "", "head-of-government IN"},
		{"رئيس الكنيست", "", "speaker IL"},
		{"وزير الأمن الإيراني", "", "intelligence IR"},
		{"وزير الأمن", "", ""},
		{"وزيرة الطاقة الروسية", "", "energy RU"},
		{"وزير المال اللبناني", "", "finance LB"},
		{"الرئيس", "TR", ""},
		{"الأمين العام", "LB", ""},
		{"نائب وزير الخارجية الروسي", "RU", ""},
		{"رئيس مجلس القيادة الرئاسي", "", "head-of-state YE"},
		{"رئيس المجلس الرئاسي الليبي", "", "head-of-state LY"},
		{"رئيس المجلس الرئاسي", "LY", ""},
		{"رئيس مجلس السيادة السوداني", "", "head-of-state SD"},
		{"رئيس حكومة الوفاق الليبية", "", "head-of-government LY"},
		{"رئيس حكومة الوفاق الوطني", "PS", ""},
		{"المفوضة السامية للأمم المتحدة لحقوق الإنسان", "", "human-rights UN"},
		{"الرئيس الشيشاني", "RU", ""},
		{"رئيس إقليم كردستان", "IQ", "kurdistan-president IQ"},
		{"رئيس حكومة إقليم كردستان العراق", "IQ", "kurdistan-prime-minister IQ"},
		{"وزير الخارجية التركي السابق", "TR", ""},
		{"وزير الدولة للشؤون الخارجية", "AE", ""},
		{"المستشار المصري", "EG", ""},
		{"وزير الخارجية", "", ""},
		{"", "TR", ""},
	} {
		o, ok := table.Read(c.role, c.side)
		got := o.ID + " " + o.Side
		if !ok {
			got = ""
		}
		if got != c.want {
			t.Errorf("Read(%q, %q) = %q, want %q", c.role, c.side, got, c.want)
		}
	}
}

func TestTitle(t *testing.T) {
	table := load(t)
	for o, want := range map[office.Office]string{
		{ID: "foreign", Side: "TR"}:            "وزير الخارجية",
		{ID: "foreign", Side: "EU"}:            "منسقة السياسة الخارجية",
		{ID: "head-of-government", Side: "DE"}: "المستشار",
		{ID: "head-of-government", Side: "IQ"}: "رئيس الوزراء",
		{ID: "keeper-of-seals", Side: "FR"}:    "keeper-of-seals",
	} {
		if got := table.Title(o); got != want {
			t.Errorf("Title(%v) = %q, want %q", o, got, want)
		}
	}
}

func TestHolderIsSilentRatherThanWrong(t *testing.T) {
	table := load(t)
	for _, c := range []struct{ office, side, first, last, want string }{
		{"foreign", "DE", "2016-05-01", "2016-05-01", "frank-walter-steinmeier"},
		{"foreign", "DE", "2019-05-01", "2019-05-31", "heiko-maas"},
		{"foreign", "DE", "2017-01-27", "2017-01-27", ""}, // one follows another
		{"foreign", "DE", "2017-01-01", "2017-02-28", ""},
		{"foreign", "DE", "2011-05", "2011-05", "guido-westerwelle"},
		{"head-of-government", "DE", "2035-01-01", "2035-01-01", ""}, // after the table's day
		{"foreign", "DE", "1950-01-01", "1950-01-01", ""},
	} {
		if got := table.Holder(office.Office{ID: c.office, Side: c.side}, c.first, c.last); got != c.want {
			t.Errorf("Holder(%s %s, %s to %s) = %q, want %q", c.side, c.office, c.first, c.last, got, c.want)
		}
	}
}

func TestFormer(t *testing.T) {
	table := load(t)
	for _, c := range []struct{ role, side, want string }{
		{"وزير الخارجية التركي السابق", "", "foreign TR"},
		{"وزيرة الخارجية الأميركية السابقة", "", "foreign US"},
		{"الرئيس الأميركي الأسبق", "", "head-of-state US"},
		{"وزير الدفاع السابق", "IL", "defence IL"},
		{"وزير الخارجية التركي", "", ""},
		{"نائب وزير الخارجية التركي السابق", "", ""},
	} {
		got := ""
		if o, ok := table.Former(c.role, c.side); ok {
			got = o.ID + " " + o.Side
		}
		if got != c.want {
			t.Errorf("Former(%q, %q) = %q, want %q", c.role, c.side, got, c.want)
		}
	}
}

func TestWithoutStyle(t *testing.T) {
	table := load(t)
	for name, want := range map[string]string{
		"الفريق أول ركن سمير فارس":              "سمير فارس",
		"صاحب السمو الملكي الأمير مشعل بن نواف": "مشعل بن نواف",
		"معالي الدكتور سامر الوكيلي":            "سامر الوكيلي",
		"سمير فارس": "سمير فارس",
		"الأمير":    "الأمير",
	} {
		if got := table.WithoutStyle(name); got != want {
			t.Errorf("%q without its style is %q, want %q", name, got, want)
		}
	}
}

// What papers call the same of one side is one; what they call otherwise is not.
func TestBare(t *testing.T) {
	table := load(t)
	for _, c := range []struct {
		a, b, side string
		same       bool
	}{
		{"وفد أمريكي", "الوفد الأميركي", "US", true},
		{"مسؤولين أميركيين", "المسؤولون الأمريكيون", "US", true},
		{"مسؤولون من كوريا الجنوبية", "مسؤولين كوريين جنوبيين", "KR", true},
		{"السفير الفرنسي", "سفير فرنسا", "FR", true},
		{"وفد أمريكي", "وفد روسي", "US", false},
		{"وفد أمريكي", "مسؤولون أمريكيون", "US", false},
		{"القادة الأتراك", "القادة", "TR", true},
		{"الأتراك", "وفد", "TR", false},
		{"معين", "معون", "TR", false},
	} {
		if a, b := table.Bare(c.a, c.side), table.Bare(c.b, c.side); (a == b) != c.same {
			t.Errorf("%s: %q is %q, %q is %q, want the same: %v", c.side, c.a, a, c.b, b, c.same)
		}
	}
}
