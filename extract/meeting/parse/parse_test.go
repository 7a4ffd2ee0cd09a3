package parse_test

import (
	"strings"
	"testing"

	"liqa/extract/meeting/parse"
	"liqa/extract/meeting/parse/parsetest"
)

var kinds = map[parse.Kind]string{parse.Actor: "actor", parse.Place: "place", parse.Verb: "verb", parse.Noun: "noun", parse.Function: "function", parse.Date: "date"}

// worded lists the items that play a part, each actor and place with what governs it.
func worded(s *parse.Sentence) string {
	var out []string
	for _, it := range s.Items {
		kind := kinds[it.Kind]
		if kind == "" {
			continue
		}
		if it.Prep != "" {
			kind += "/" + it.Prep
		}
		if it.Conj && it.Kind == parse.Actor {
			kind = "+" + kind
		}
		out = append(out, kind)
	}
	return strings.Join(out, " ")
}

func TestItems(t *testing.T) {
	for text, want := range map[string]string{
		"التقى الوزير عمر حسين السفير علي فهمي":              "verb actor actor",
		"اجتمع الوزير عمر حسين مع السفير علي فهمي في الرياض": "verb actor function actor/with function actor/in",
		"لقاء بين الوزير عمر حسين والسفير علي فهمي أمس":      "noun function actor/between +actor/between date",
		"استقبل الوزير عمر حسين أمس وزير خارجية مالي":        "verb actor date actor",
		"زار الرئيس التشادي إدريس ماهر باماكو":               "verb actor actor",
		"توجه الوزير عمر حسين إلى باماكو":                    "verb actor function actor/to",
		"اجتمع الوزير عمر حسين بالسفير علي فهمي":             "verb actor actor/by",
		"بحضور السفير علي فهمي":                              "function actor/presence",
		"العلاقات مع قطر":                                    "function actor/of",
		"ارتفعت أسعار القمح":                                 "",
	} {
		if got := worded(parsetest.Sentence(t, text)); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}

func TestWhatAVerbNeeds(t *testing.T) {
	for text, want := range map[string]bool{
		"قام الوزير عمر حسين بزيارة إلى باماكو": true,
		"قام الوزير عمر حسين بترميم البيت":      false,
		"التقى الوزير عمر حسين السفير":          true,
	} {
		s := parsetest.Sentence(t, text)
		if got := s.Needed(&s.Items[0]); got != want {
			t.Errorf("%q: the verb's needs are met: %v, want %v", text, got, want)
		}
	}
}

func TestItemsCoverTheSentence(t *testing.T) {
	s := parsetest.Sentence(t, "قال الوزير عمر حسين أمس، في لقاء مع السفير علي فهمي، إن الأسعار ارتفعت.")
	at := 0
	for j, it := range s.Items {
		if it.From != at || it.To <= it.From {
			t.Fatalf("item %d goes from token %d to %d behind one that ends at %d", j, it.From, it.To, at)
		}
		for i := it.From; i < it.To; i++ {
			if s.ItemAt(i) != j {
				t.Errorf("token %d is said to be in item %d, not %d", i, s.ItemAt(i), j)
			}
		}
		at = it.To
	}
	if at != len(s.Tokens) {
		t.Errorf("items end at token %d of %d", at, len(s.Tokens))
	}
}
