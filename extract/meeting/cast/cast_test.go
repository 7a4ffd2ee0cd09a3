package cast_test

import (
	"testing"

	"liqa/extract/meeting/cast"
	"liqa/extract/meeting/parse/parsetest"
)

// figures enters everybody a sentence names into a cast of their own, in order, and
// says whom each was taken for.
func figures(t *testing.T, text string) []*cast.Figure {
	t.Helper()
	c := cast.New(parsetest.Lexicon(t))
	var out []*cast.Figure
	for _, m := range parsetest.Sentence(t, text).Mentions {
		for k := range m.Parties {
			var other *cast.Figure
			if m.Parties[k].Counterpart && len(out) > 0 {
				other = out[len(out)-1]
			}
			out = append(out, c.Resolve(&m.Parties[k], len(out), other))
		}
	}
	c.Settle()
	for i := range out {
		out[i] = out[i].Root()
	}
	return out
}

func TestWhoIsWho(t *testing.T) {
	for text, same := range map[string]bool{
		"الرئيس الفرنسي إيمانويل ماكرون ثم قال ماكرون":                        true,
		"الرئيس الفرنسي إيمانويل ماكرون ثم قال الرئيس الفرنسي":                true,
		"الأمير محمد بن سلمان ثم قال الأمير محمد بن نايف":                     false,
		"الملك سلمان بن عبدالعزيز ثم قال الأمير خالد بن سلمان بن عبدالعزيز":   false,
		"الأمير حمد بن خليفة ثم قالت الشيخة موزة بنت حمد بن خليفة":            false,
		"الأمير محمد بن سلمان ثم قال الأمير محمد بن سلمان بن عبدالعزيز":       true,
		"مسعود بارزاني ثم قال مسرور بارزاني":                                  false,
		"الرئيس الفرنسي إيمانويل ماكرون ثم قال وزير الخارجية الفرنسي":         false,
		"وزير الخارجية التشادي إدريس ماهر ثم قال نظيره الكيني":                false,
		"الرئيس الكيني أوهورو كينياتا ثم قال الرئيس الأوغندي":                 false,
		"سيرغي لافروف ثم قال سيرجي لافروف":                                    true,
		"المستشارة الألمانية أنجيلا ميركل ثم قال المستشارة الألمانية":         true,
		"وزير الدفاع الكيني جيمس أوتينو ثم قال وزير الدفاع الأوغندي علي فهمي": false,
	} {
		f := figures(t, text)
		if len(f) != 2 {
			t.Errorf("%q: %d mentions, want two", text, len(f))
			continue
		}
		if got := f[0] == f[1]; got != same {
			t.Errorf("%q: one person: %v, want %v", text, got, same)
		}
	}
}

func TestACounterpartHasTheOthersOffice(t *testing.T) {
	f := figures(t, "وزير الخارجية التشادي إدريس ماهر ثم قال نظيره الكيني")
	if len(f) != 2 || f[1].Office != f[0].Office || f[1].Country != "KE" {
		t.Errorf("%v: the counterpart is not Kenya's foreign minister", f)
	}
}
