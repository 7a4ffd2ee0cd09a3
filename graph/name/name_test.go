package name

import (
	"slices"
	"strings"
	"testing"

	"liqa/extract/fact"
)

func TestWords(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"رجب طيب أردوغان", "رجب طيب اردوغان"},
		{"عبد الفتاح السيسي", "عبد فتاح سيسي"},
		{"Recep Tayyip Erdoğan", "recep tayyip erdogan"},
		{"Bashar al-Assad", "bashar assad"},
		{"Ali Abdullah Saleh’s", "ali abdullah salehs"},
		{"İlham Əliyev", "ilham aliyev"},
		{"سَعْد الحَرِيري", "سعد حريري"},
		{"محمد_بن_سلمان", "محمد بن سلمان"},
		{"", ""},
		{"- « »", ""},
	} {
		if got := strings.Join(Words(c.in), " "); got != c.want {
			t.Errorf("Words(%q) = %q, want %q", c.in, got, c.want)
		}
	}
}

func TestSoundJoinsSpellings(t *testing.T) {
	for _, group := range [][]string{
		{"Lavrov", "لافروف"},
		{"Erdoğan", "أردوغان", "اردوجان", "إردوغان"},
		{"Putin", "بوتين", "Poutine"},
		{"Trump", "ترامب", "ترمب"},
		{"Netanyahu", "نتنياهو", "نتانياهو"},
		{"Gerasimov", "غيراسيموف", "جيراسيموف"},
	} {
		for _, w := range group {
			if got, want := Sound(Words(w)[0]), Sound(Words(group[0])[0]); got != want || got == "" {
				t.Errorf("Sound(%q) = %q, want %q of %q", w, got, want, group[0])
			}
		}
	}
}

func TestSoundKeepsOthersApart(t *testing.T) {
	for _, pair := range [][2]string{{"لافروف", "لودريان"}, {"بوتين", "بلينكن"}, {"شكري", "شويغو"}} {
		if Sound(pair[0]) == Sound(pair[1]) {
			t.Errorf("Sound(%q) = Sound(%q) = %q", pair[0], pair[1], Sound(pair[0]))
		}
	}
}

func TestTerms(t *testing.T) {
	got := Terms(fact.Actor{Name: "خلوصي أكار", Label: "Hulusi Akar", Names: []string{"أكار", "عكار"}})
	for _, want := range []string{"خلوصي", "اكار", "عكار", "hulusi", "akar"} {
		if !slices.Contains(got, want) {
			t.Errorf("Terms lacks %q: %q", want, got)
		}
	}
	if !slices.IsSorted(got) || len(slices.Compact(slices.Clone(got))) != len(got) {
		t.Errorf("Terms are not sorted and unique: %q", got)
	}
}

func FuzzTerms(f *testing.F) {
	f.Add("رجب طيب أردوغان", "Erdoğan")
	f.Fuzz(func(t *testing.T, name, label string) {
		for _, term := range Terms(fact.Actor{Name: name, Label: label}) {
			if term == "" || strings.ContainsAny(term, " \t\n\x00") {
				t.Errorf("term %q of %q, %q", term, name, label)
			}
		}
	})
}
