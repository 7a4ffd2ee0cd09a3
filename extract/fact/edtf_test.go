package fact

import "testing"

func TestBounds(t *testing.T) {
	for _, c := range []struct{ edtf, first, last string }{
		{"2016-09-15", "2016-09-15", "2016-09-15"},
		{"2016-09-15T10:30:00Z", "2016-09-15", "2016-09-15"},
		{"2016", "2016-01-01", "2016-12-31"},
		{"2016-02", "2016-02-01", "2016-02-29"},
		{"201X", "2010-01-01", "2019-12-31"},
		{"2004-XX", "2004-01-01", "2004-12-31"},
		{"2022-12-2X", "2022-12-20", "2022-12-29"},
		{"2022-12-3X", "2022-12-30", "2022-12-31"},
		{"2022-1X-XX", "2022-10-01", "2022-12-31"},
		{"2023-02-XX", "2023-02-01", "2023-02-28"},
		{"2004-06-11?", "2004-06-11", "2004-06-11"},
		{"2004-06~-11", "2004-06-11", "2004-06-11"},
		{"1984%", "1984-01-01", "1984-12-31"},
		{"2024-06-11/2024-06-13", "2024-06-11", "2024-06-13"},
		{"2024-06/2024-08", "2024-06-01", "2024-08-31"},
		{"1985-04-12/..", "1985-04-12", LastDay},
		{"../1985-04", FirstDay, "1985-04-30"},
		{"/1985-04", FirstDay, "1985-04-30"},
		{"2001-21", "2001-03-01", "2001-05-31"},
		{"2001-24", "2001-01-01", "2002-02-28"},
		{"2001-34", "2001-04-01", "2001-06-30"},
		{"[2016-08-09,2016-08-10]", "2016-08-09", "2016-08-10"},
		{"{1960,1961-12}", "1960-01-01", "1961-12-31"},
		{"[1670-12..1672]", "1670-12-01", "1672-12-31"},
		{"[..1984]", FirstDay, "1984-12-31"},
	} {
		first, last, err := Bounds(c.edtf)
		if err != nil || first != c.first || last != c.last {
			t.Errorf("Bounds(%q) = %s %s %v, want %s %s", c.edtf, first, last, err, c.first, c.last)
		}
	}
}

func TestBoundsRefuses(t *testing.T) {
	for _, edtf := range []string{"", "/", "yesterday", "16", "2016-13", "2016-00", "2016-02-30", "2023-02-29", "2016-09-15-01",
		"2020/2019", "[]", "[2016,x]", "٢٠١٦", "2016-9", "20160915", "-2016", "2016-42", "2016-21-01"} {
		if first, last, err := Bounds(edtf); err == nil {
			t.Errorf("Bounds(%q) = %s %s, want an error", edtf, first, last)
		}
	}
}

// FuzzBounds: what is accepted has well-formed days in order, and they are
// their own bounds.
func FuzzBounds(f *testing.F) {
	for _, s := range []string{"2016-09-15", "201X-1X-3X", "2001-24", "[2016,2017..2019]", "../2016", "2016-0X~/..", "9999-24"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, edtf string) {
		first, last, err := Bounds(edtf)
		if err != nil {
			return
		}
		if first > last {
			t.Errorf("Bounds(%q) = %s > %s", edtf, first, last)
		}
		for _, day := range []string{first, last} {
			if a, b, err := Bounds(day); err != nil || a != day || b != day {
				t.Errorf("Bounds(%q) holds %q, which is no day: %v", edtf, day, err)
			}
		}
	})
}

func BenchmarkBounds(b *testing.B) {
	for b.Loop() {
		if _, _, err := Bounds("2016-09-15"); err != nil {
			b.Fatal(err)
		}
	}
}
