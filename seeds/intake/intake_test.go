package intake

import (
	"slices"
	"strings"
	"testing"

	"liqa/seeds"
)

func TestArabicName(t *testing.T) {
	for in, want := range map[string]string{
		"محمد علي (ملاكم)":           "محمد علي",
		"أحـمد\u200f بن\u200e بَيْه": "أحمد بن بيه",
		"سان+بطرسبورغ":               "سان بطرسبورغ",
		"جان-كلود يونكر":             "جان كلود يونكر",
		"ﻣﺤﻤﺪ ﺍﻟﺨﺎﻣﺲ":                "محمد الخامس",
		"غوردون پاول":                "غوردون پاول",
		"Vladimir Putin":             "",
		"لویی":                       "", // Persian ya
		"جون F كينيدي":               "",
		"القناة 2":                   "",
		"":                           "",
	} {
		if got := arabicName(in); got != want {
			t.Errorf("arabicName(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestDayOf(t *testing.T) {
	for _, c := range []struct {
		in        string
		precision int
		want      string
	}{
		{"2014-08-28T00:00:00Z", 11, "2014-08-28"},
		{"2014-08-00T00:00:00Z", 10, "2014-08"},
		{"2014-00-00T00:00:00Z", 9, "2014"},
		{"2010-00-00T00:00:00Z", 8, ""},
		{"2014-08-28", 11, "2014-08-28"},
		{"-0044-03-15T00:00:00Z", 11, ""},
		{"soon", 11, ""},
	} {
		got, ok := dayOf(c.in, c.precision)
		if ok != (c.want != "") || ok && got != c.want {
			t.Errorf("dayOf(%q, %d) = %q, %v, want %q", c.in, c.precision, got, ok, c.want)
		}
	}
}

// imported is the rows that an import of CSV of the query service makes of a
// table, by id.
func imported(t *testing.T, name, csv string) map[string][]string {
	t.Helper()
	folder := t.TempDir()
	_, err := Import(Options{Base: seeds.Arabic(), Folder: folder, Files: []string{"-"}, Stdin: strings.NewReader(csv)})
	if err != nil {
		t.Fatal(err)
	}
	k, err := load(seeds.Arabic(), folder)
	if err != nil {
		t.Fatal(err)
	}
	head := map[string][]string{
		"persons": {"id", "names", "country"},
		"holders": {"id", "from", "to"},
	}[name]
	rows, err := k.rows(&table{name: name, head: head})
	if err != nil {
		t.Fatal(err)
	}
	return rows
}

const head = "person,personLabel,country,position,positionLabel,start,end\n"

// Two of one list are two, and neither has the spelling that both bear.
func TestNamesakesStayApart(t *testing.T) {
	rows := imported(t, "persons", head+
		"Q91,زيدان المرجلاوي,Q79,,,,\nQ91,زيدان مرجل المرجلاوي,Q79,,,,\n"+
		"Q92,زيدان المرجلاوي,Q262,,,,\nQ92,زيدان سالم المرجلاوي,Q262,,,,\n")
	want := map[string]string{"Q91": "زيدان مرجل المرجلاوي", "Q92": "زيدان سالم المرجلاوي"}
	for id, name := range want {
		if r := rows[id]; r == nil || r[1] != name {
			t.Errorf("%s is %v, want %s", id, r, name)
		}
	}
}

// A namesake of another country takes no spelling from whom the tables know.
func TestWhomTheTablesKnowKeepsHisName(t *testing.T) {
	rows := imported(t, "persons", head+"Q93,سيرغي لافروف,Q16,,,,\nQ93,سيرغي لافروف الكندي,Q16,,,,\n")
	if r := rows["Q93"]; r == nil || r[1] != "سيرغي لافروف الكندي" {
		t.Errorf("the namesake is %v", r)
	}
}

func TestTermsThatMayBeWrongAreLeftOut(t *testing.T) {
	rows := imported(t, "holders", head+
		"Q94,باتيرخان الأول,,Q1,رئيس وزراء قيرغيزستان,2031-01-01T00:00:00Z,2033-01-01T00:00:00Z\n"+
		"Q95,باتيرخان الثاني,,Q1,رئيس وزراء قيرغيزستان,2033-01-01T00:00:00Z,\n"+ // when did he leave?
		"Q96,باتيرخان الثالث,,Q1,رئيس وزراء قيرغيزستان,2035-01-01T00:00:00Z,\n"+
		"Q97,باتيرخان الرابع,,Q2,وزير خارجية روسيا,2010-01-01T00:00:00Z,2012-01-01T00:00:00Z\n"+ // the tables know who was
		"Q98,باتيرخان الخامس,,Q3,نائب وزير خارجية روسيا,2010-01-01T00:00:00Z,2012-01-01T00:00:00Z\n")
	var got []string
	for id := range rows {
		got = append(got, id)
	}
	slices.Sort(got)
	want := []string{"kg.head-of-government.Q94.2031", "kg.head-of-government.Q96.2035"}
	if !slices.Equal(got, want) {
		t.Errorf("terms are %v, want %v", got, want)
	}
}

// FuzzImport: no input makes it panic, and what it writes passes as a table.
func FuzzImport(f *testing.F) {
	f.Add(head + "Q91,زيدان المرجلاوي,Q79,Q1,رئيس وزراء قيرغيزستان,2031-01-01T00:00:00Z,\n")
	f.Add(`[{"id":"Q1","labels":{"ar":{"value":"أ ب"}},"claims":{"P31":[{"mainsnak":{"datavalue":{"value":{"id":"Q5"}}}}]}}]`)
	f.Add("1\tP\tar\tزالتان+موريف\n")
	f.Add("1\t2\tar\tساراسو\t\t\t\t\t\t\n")
	base := seeds.Arabic()
	k, err := load(base, f.TempDir())
	if err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, text string) {
		found, err := gather(Options{Files: []string{"-"}, Stdin: strings.NewReader(text)})
		if err != nil {
			return
		}
		counts := map[string]int{}
		for _, tableOf := range k.makers() {
			made, err := tableOf(found, counts)
			if err != nil {
				t.Fatal(err)
			}
			for _, cells := range made.rows {
				if len(cells) != len(made.head) || strings.ContainsAny(strings.Join(cells, ""), "\t\n\r") {
					t.Errorf("%s: a row no table can have: %q", made.name, cells)
				}
			}
		}
	})
}
