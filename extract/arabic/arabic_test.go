package arabic_test

import (
	"strings"
	"testing"

	"liqa/extract/arabic"
	"liqa/extract/fact"
)

func TestFoldIgnoresWhatWritersVary(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"أَنْقَرَة", "انقره"},
		{"مســـؤولين", "مسوولين"},
		{"على", "علي"},
		{"شئون المسئولين", "شوون المسوولين"}, // a hamza before و in Egypt
		{"رئيس هيئة", "رييس هييه"},
		{"ا\u0654نقرة", "انقره"},       // hamza as a combining mark
		{"\u200fروسيا\u200e", "روسيا"}, // bidi marks
		{"ﻣﻮﺳﻜﻮ", "موسكو"},             // presentation forms
		{"٢٠٢٤", "2024"},
		{"#سيرغي_لافروف", "سيرغي لافروف"},
		{"CNN", "cnn"},
	} {
		if got := arabic.Fold(c.in); got != c.want {
			t.Errorf("Fold(%q) = %q, want %q", c.in, got, c.want)
		}
	}
}

func TestSentencesEndWhereTheyShould(t *testing.T) {
	for _, c := range []struct {
		in   string
		want []string
	}{
		{"التقى الوزيران.وقال الأول نعم. ثم غادر", []string{"التقى الوزيران.", "وقال الأول نعم.", "ثم غادر"}},
		{"قال د. سمير إن النسبة 3.5 بالمئة", []string{"قال د. سمير إن النسبة 3.5 بالمئة"}},
		{"عنوان\nفقرة أولى", []string{"عنوان", "فقرة أولى"}},
		{"لوكالة (د .ب .أ) أمس", []string{"لوكالة (د .ب .أ) أمس"}},
		{"على موقع cnn.com اليوم", []string{"على موقع cnn.com اليوم"}},
	} {
		var got []string
		for _, s := range arabic.Sentences(c.in, fact.Span{End: len(c.in)}) {
			got = append(got, s.Of(c.in))
		}
		if strings.Join(got, "|") != strings.Join(c.want, "|") {
			t.Errorf("Sentences(%q)\n got %q\nwant %q", c.in, got, c.want)
		}
	}
}

func TestTokensKeepTheirBytes(t *testing.T) {
	const in = "التقى #سيرغي_لافروف بنظيره، في الجولة الـ15"
	want := []string{"التقي", "سيرغي", "لافروف", "بنظيره", "،", "في", "الجوله", "ال", "15"}
	tokens := arabic.Tokens(in, fact.Span{End: len(in)})
	var got []string
	for _, tok := range tokens {
		got = append(got, tok.Norm)
		if arabic.Fold(tok.Of(in)) != tok.Norm {
			t.Errorf("bytes %q do not fold to %q", tok.Of(in), tok.Norm)
		}
	}
	if strings.Join(got, " ") != strings.Join(want, " ") {
		t.Errorf("got %q, want %q", got, want)
	}
	if !tokens[1].Hash || !tokens[2].Hash || tokens[3].Hash {
		t.Error("the hashtag covers exactly its two words")
	}
}

func TestAConjunctionTypedApartBelongsToItsWord(t *testing.T) {
	for in, want := range map[string]string{
		"الجزائر و تونس":  "الجزاير وتونس",
		"و قال إن":        "وقال ان",
		"بين 5 و 7 نواب":  "بين 5 و 7 نواب",
		"الفئة و ، ثم":    "الفيه و ، ثم",
		"واو و":           "واو و",
		"شركة و X العامة": "شركه و x العامه",
	} {
		var got []string
		for _, tok := range arabic.Tokens(in, fact.Span{End: len(in)}) {
			got = append(got, tok.Norm)
		}
		if strings.Join(got, " ") != want {
			t.Errorf("%q: got %q, want %q", in, got, want)
		}
	}
}

func FuzzTokensFoldToTheirBytes(f *testing.F) {
	f.Add("التقى #سيرغي_لافروف، د. سمير 3.5 \u200fﷲ")
	f.Fuzz(func(t *testing.T, in string) {
		last := 0
		for _, s := range arabic.Sentences(in, fact.Span{End: len(in)}) {
			for _, tok := range s.Tokens {
				if tok.Start < last || tok.End <= tok.Start || tok.End > len(in) {
					t.Fatalf("token %v overlaps or leaves the text", tok)
				}
				last = tok.End
			}
		}
	})
}

func TestSentencesWithoutEndAreCut(t *testing.T) {
	text := strings.Repeat("كلمة ", 2_500)
	sentences := arabic.Sentences(text, fact.Span{End: len(text)})
	words := 0
	for _, s := range sentences {
		words += len(s.Tokens)
	}
	if len(sentences) != 3 || words != 2_500 {
		t.Errorf("%d sentences with %d words", len(sentences), words)
	}
}
