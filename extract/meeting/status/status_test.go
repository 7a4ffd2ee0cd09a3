package status_test

import (
	"testing"

	"liqa/extract/fact"
	"liqa/extract/meeting/parse/parsetest"
	"liqa/extract/meeting/status"
)

func TestStatus(t *testing.T) {
	for _, c := range []struct {
		text, word string
		want       fact.Status
	}{
		{"التقى الوزير عمر حسين السفير علي فهمي", "التقى", fact.Held},
		{"يلتقي الوزير عمر حسين السفير علي فهمي غدا", "يلتقي", fact.Planned},
		{"سيلتقي الوزير عمر حسين السفير علي فهمي", "سيلتقي", fact.Planned},
		{"كان الوزير عمر حسين يلتقي السفير علي فهمي كل شهر", "يلتقي", fact.Held},
		{"من المقرر أن يلتقي الوزير عمر حسين السفير علي فهمي", "يلتقي", fact.Planned},
		{"لم يلتق الوزير عمر حسين السفير علي فهمي", "يلتق", fact.Denied},
		{"ألغى الوزير عمر حسين قمة كانت ستجمعه بالسفير علي فهمي", "ستجمعه", fact.Denied},
		{"كان الوزير عمر حسين سيلتقي السفير علي فهمي", "سيلتقي", fact.Planned},
		{"نفى الوزير عمر حسين لقاء السفير علي فهمي", "لقاء", fact.Denied},
		{"الملف أرجئ إلى لقاء الوزير عمر حسين والسفير علي فهمي", "لقاء", fact.Held},
		{"أرجئ لقاء الوزير عمر حسين والسفير علي فهمي", "لقاء", fact.Denied},
		{"قال علي فهمي إن الملف أرجئ إلى جلسة عقدها الوزير عمر حسين", "عقدها", fact.Held},
		{"اقترح الوزير عمر حسين عقد لقاء مع السفير علي فهمي", "لقاء", fact.Proposed},
		{"القمة المقبلة بين الوزير عمر حسين والسفير علي فهمي", "القمة", fact.Planned},
		{"خلال لقاء الوزير عمر حسين السفير علي فهمي", "لقاء", fact.Held},
		{"رحب بقرار الوزير عمر حسين عقد لقاء مع السفير علي فهمي", "لقاء", fact.Planned},
		{"رحب بالقرار خلال لقاء الوزير عمر حسين السفير علي فهمي", "لقاء", fact.Held},
		{"جاء ذلك بعد موافقة الوزير عمر حسين على لقاء السفير علي فهمي", "لقاء", fact.Planned},
		{"لم يحدد مكان عقد لقاء بين الوزير عمر حسين والسفير علي فهمي", "لقاء", fact.Planned},
	} {
		s := parsetest.Sentence(t, c.text)
		if got, _ := status.Of(s, parsetest.At(t, s, c.word)); got != c.want {
			t.Errorf("%q: %s, want %s", c.text, got, c.want)
		}
	}
}

func TestSureness(t *testing.T) {
	for _, c := range []struct {
		text, word string
		want       status.Sureness
	}{
		{"التقى الوزير عمر حسين السفير علي فهمي", "التقى", status.Plainly},
		{"يلتقي الوزير عمر حسين السفير علي فهمي", "يلتقي", status.Present},
		{"اجتماع الوزير عمر حسين والسفير علي فهمي", "اجتماع", status.Unsaid},
	} {
		s := parsetest.Sentence(t, c.text)
		if _, got := status.Of(s, parsetest.At(t, s, c.word)); got != c.want {
			t.Errorf("%q: sureness %d, want %d", c.text, got, c.want)
		}
	}
}

func TestWhatBecameOfIt(t *testing.T) {
	lapsed := parsetest.Sentence(t, "زيارة الوزير عمر حسين إلى باماكو تأجلت")
	if n := parsetest.At(t, lapsed, "زيارة"); !status.Lapsed(lapsed, n, len(lapsed.Items)) {
		t.Errorf("%q: not put off", lapsed.Text)
	}
	for text, want := range map[string]bool{"لكن اللقاء ألغي": true, "لكن اللقاء عقد": false} {
		if got := status.CalledOff(parsetest.Sentence(t, text)); got != want {
			t.Errorf("%q: called off %v, want %v", text, got, want)
		}
	}
}
