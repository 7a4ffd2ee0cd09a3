package extract_test

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	"liqa/extract/fact"
)

// hardTexts are what could take a rule that looks back and forth beyond measure;
// each makes a text of about n bytes.
var hardTexts = map[string]func(n int) string{
	"one sentence of meetings": func(n int) string {
		return strings.Repeat("التقى وزير الخارجية المصري سامح شكري مع نظيره الروسي سيرغي لافروف في القاهرة وبحثا الأزمة في سوريا ", n/180)
	},
	"one sentence of names":       func(n int) string { return strings.Repeat("محمد علي و ", n/20) },
	"one sentence of nouns":       func(n int) string { return strings.Repeat("لقاء زيارة قمة ", n/28) },
	"one sentence of verbs":       func(n int) string { return strings.Repeat("التقى بحث زار هاتف ", n/32) },
	"one sentence of light verbs": func(n int) string { return strings.Repeat("عقد أجرى تلقى ", n/26) },
	"one sentence of gathering":   func(n int) string { return strings.Repeat("جمع ", n/7) + " لقاء" },
	"gathering that no noun announces": func(n int) string {
		return strings.Repeat("جمعته الرئيس أنيل غوبتا مع الوزير ليون سامبا أمس. ", n/88)
	},
	"one sentence of titles": func(n int) string {
		return "التقى " + strings.Repeat("رئيس وزير مستشار نائب ", n/40)
	},
	"one sentence of honours": func(n int) string { return "التقى " + strings.Repeat("الدكتور الشيخ ", n/26) },
	"and":                     func(n int) string { return "لقاء " + strings.Repeat("و ", n/3) },
	"one word":                func(n int) string { return "لقاء " + strings.Repeat("و", n/2) },
	"numbers":                 func(n int) string { return "لقاء " + strings.Repeat("12 ", n/3) },
	"days":                    func(n int) string { return "لقاء " + strings.Repeat("1، 2، 3 و4 و5 ", n/20) },
	"years":                   func(n int) string { return "لقاء عامي " + strings.Repeat("2015 و", n/7) },
	"from to":                 func(n int) string { return "لقاء " + strings.Repeat("من الأحد إلى ", n/20) },
	"between":                 func(n int) string { return strings.Repeat("لقاء بين ", n/16) },
	"quotes":                  func(n int) string { return "لقاء " + strings.Repeat("\"(«", n/4) },
	"fullstops":               func(n int) string { return "لقاء " + strings.Repeat(".", n) },
	"lines":                   func(n int) string { return strings.Repeat("لقاء\n", n/9) },
	"topics": func(n int) string {
		return "التقى محمد علي مع سامح شكري وبحثا " + strings.Repeat("العلاقات و", n/18)
	},
	"that": func(n int) string { return strings.Repeat("قال إن ", n/12) + "التقى" },
	"sentences of meetings": func(n int) string {
		return strings.Repeat("التقى وزير الخارجية المصري سامح شكري مع نظيره الروسي سيرغي لافروف في القاهرة وبحثا الأزمة في سوريا. ", n/180)
	},
	"sentences of names": func(n int) string {
		return people(n, func(i int) string { return "التقى الوزير " + person(i) + " مع " + person(i+1) + ". " })
	},
	"list of names": func(n int) string {
		return "التقى " + people(n, func(i int) string { return "الوزير " + person(i) + " و" })
	},
	"offices": func(n int) string {
		return people(n, func(i int) string {
			return "التقى رئيس مجلس " + person(i)[4:] + " المصري سامح شكري. "
		})
	},
}

// person is a name of his own for each of the first 12,000.
func person(i int) string {
	const letters = "بتثجحخدرزسشصضطظعغفقكلمن"
	r := []rune(letters)
	return "محمد " + string([]rune{r[i%23], 'ا', r[i/23%23], 'ي', r[i/529%23], 'د'})
}

// people says something of one after another.
func people(n int, say func(int) string) string {
	var b strings.Builder
	for i := 0; b.Len() < n; i++ {
		b.WriteString(say(i))
	}
	return b.String()
}

// TestHardTexts reads what no newspaper prints: it comes to an end, and its
// quotes are the bytes they say.
func TestHardTexts(t *testing.T) {
	x := newExtractor(t)
	for name, text := range hardTexts {
		a := fact.Article{ID: "hard", Published: "2018-03-31", Text: text(60_000)}
		for _, m := range x.Read(a).Meetings {
			if q := m.Evidence[0]; a.Text[q.Start:q.End] != q.Text {
				t.Errorf("%s: quote is not the text at %d", name, q.Start)
			}
		}
	}
}

// BenchmarkHard reads such texts, then ones four times as long: time a byte must
// stay as it is.
func BenchmarkHard(b *testing.B) {
	x := newExtractor(b)
	for _, name := range slices.Sorted(maps.Keys(hardTexts)) {
		for _, size := range []int{250_000, 1_000_000} {
			a := fact.Article{ID: "hard", Published: "2018-03-31", Text: hardTexts[name](size)}
			b.Run(fmt.Sprintf("%s/%d", strings.ReplaceAll(name, " ", "_"), size), func(b *testing.B) {
				b.SetBytes(int64(len(a.Text)))
				for b.Loop() {
					x.Read(a)
				}
			})
		}
	}
}
