package eval

import "testing"

func TestSameName(t *testing.T) {
	for _, c := range []struct {
		gold, predicted string
		want            bool
	}{
		{"رجب طيب أردوغان", "أردوغان", true}, // the family name alone
		{"رجب طيب أردوغان", "رجب أردوغان", true},
		{"أردوغان", "رجب طيب أردوغان", true}, // fuller than gold
		{"سعد الحريري", "سعد الدين الحريري", true},
		{"عبد الفتاح السيسي", "عبدالفتاح السيسى", true},
		{"فيصل بن فرحان بن عبدالله", "صاحب السمو الأمير فيصل بن فرحان", true},
		{"مولود جاويش أوغلو", "جاويش أوغلو", true},
		{"خلوصي أكار", "خُلوصي\u200f آكار", true},
		{"سيرغي لافروف", "سيرغي", false}, // a given name names nobody
		{"سيرغي لافروف", "سيرغي شويغو", false},
		{"سامح شكري", "سامح شكري أمس", false}, // runs on
		{"محمد بن نايف", "نايف", false},       // the father
		{"محمد بن سلمان", "محمد بن", false},   // cut short
		{"محمود عباس", "علي محمود عباس", false},
		{"", "سيرغي لافروف", false},
	} {
		if got := sameName(c.gold, c.predicted); got != c.want {
			t.Errorf("sameName(%q, %q) = %v", c.gold, c.predicted, got)
		}
	}
}

func TestSameOffice(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want bool
	}{
		{"وزير الدفاع التركي", "وزير دفاع تركيا", true},
		{"السفيرة الأمريكية", "سفير الولايات المتحدة", true},
		{"نائب رئيس الوزراء وزير الدفاع", "نائب رئيس الوزراء", true},
		{"وزير الدفاع", "وزير الخارجية", false},
		{"رئيس الوزراء", "الرئيس", false},
		{"", "وزير", false},
	} {
		if got := sameOffice(c.a, c.b); got != c.want {
			t.Errorf("sameOffice(%q, %q) = %v", c.a, c.b, got)
		}
	}
}

func TestSameParticipant(t *testing.T) {
	state := Participant{Name: Answers{"تركيا"}, Country: "TR", Type: "state"}
	delegation := Participant{Role: "وفد تركي", Country: "TR", Type: "delegation"}
	party := Participant{Name: Answers{"حماس"}, Country: "TR", Type: "organization"}
	minister := Participant{Role: "وزير الدفاع التركي", Country: "TR", Type: "person"}
	named := Participant{Name: Answers{"خلوصي أكار"}, Role: "وزير الدفاع التركي", Country: "TR", Type: "person"}
	for _, c := range []struct {
		what            string
		gold, predicted Participant
		want            bool
	}{
		{"a state is its delegation", state, delegation, true},
		{"an organisation is no state", state, party, false},
		{"an office named where gold has none", minister, named, true},
		{"a name is wanted where gold has one", named, minister, false},
		{"the office of another country", minister, Participant{Role: "وزير الدفاع", Country: "SY", Type: "person"}, false},
	} {
		if got := sameParticipant(c.gold, c.predicted); got != c.want {
			t.Errorf("%s: got %v", c.what, got)
		}
	}
}

func TestInventionCosts(t *testing.T) {
	a := Participant{Name: Answers{"سيرغي لافروف"}, Type: "person"}
	b := Participant{Name: Answers{"سامح شكري"}, Type: "person"}
	gold := Meeting{Kind: "meeting", Status: "held", Participants: []Participant{a, b}}
	guess := gold
	guess.Place = Answers{"الرياض"}
	score := func(m ...Meeting) Result {
		return Compare([]Record{{ID: "x", Meetings: []Meeting{gold}}}, []Record{{ID: "x", Meetings: m}}, nil)
	}
	if r := score(gold); r.Rows["complete"].F1 != 1 {
		t.Errorf("the same meeting scores %v", r.Rows["complete"])
	}
	if r := score(guess); r.Rows["place"].FP != 1 || r.Rows["complete"].TP != 0 {
		t.Errorf("an invented place is free: %v %v", r.Rows["place"], r.Rows["complete"])
	}
	if r := score(gold, gold, gold); r.Rows["meetings"].Precision > 0.34 {
		t.Errorf("saying it three times is free: %v", r.Rows["meetings"])
	}
	optional := gold
	optional.Optional = true
	free := Compare([]Record{{ID: "x", Meetings: []Meeting{optional}}}, []Record{{ID: "x", Meetings: []Meeting{gold}}}, nil)
	if r := free.Rows["meetings"]; r.TP != 0 || r.FP != 0 || r.FN != 0 {
		t.Errorf("an optional record counts: %v", r)
	}
}
