package meeting

import (
	"bufio"
	"encoding/json"
	"os"
	"testing"

	"liqa/extract/fact"
	"liqa/extract/lexicon"
	"liqa/extract/mention"
	"liqa/extract/name"
	"liqa/extract/when"
	"liqa/seeds"
)

func compiled(t *testing.T) *Rules {
	t.Helper()
	dir := seeds.Arabic()
	lex, err := lexicon.Load(dir)
	if err != nil {
		t.Fatal(err)
	}
	names, err := name.Load(dir)
	if err != nil {
		t.Fatal(err)
	}
	calendar, err := when.New(dir)
	if err != nil {
		t.Fatal(err)
	}
	return &Rules{Lexicon: lex, Finder: mention.NewFinder(lex, names), Calendar: calendar}
}

func TestPromising(t *testing.T) {
	r := compiled(t)
	for text, want := range map[string]bool{
		"ارتفعت أسعار النفط اليوم":                  false,
		"التقى الوزير نظيره":                        true,
		"حضر الرئيس":                                false, // a light verb without a noun
		"شارك الرئيس في المؤتمر":                    true,
		"افتتح المؤتمر أعماله":                      false, // a light noun without a verb
		"جرى اتصال":                                 true,
		"عاد الوزير إلى بلاده":                      false,
		"توجه الوزير إلى موسكو":                     true,
		"توجه الوزير إلى مكتبه":                     false, // a journey to nowhere
		"وصل الوفد إلى العاصمة الروسية":             true,
		"وصل الأمير إلى المملكة":                    true,
		"وصل الوفد متأخرا":                          false,
		"جمع الفلاح القطن":                          false,
		"جمع الرئيس الوزير بنظيره":                  true,
		"جمع الرئيس الوزير مع نظيره":                true,
		"ضم المؤتمر علماء كثيرين":                   true,  // a light verb with a light noun
		"شهد الميناء ازدحاما":                       false, // needs لقاء or the like
		"قام بترميم البيت":                          false, // needs زيارة or the like
		"الزيارة التي قام بها الوزير إلى موسكو":     true,
		"انقطع الاتصال عن المدينة":                  false,
		"في اتصال مع الوزير عبر خط هاتفي قال كلاما": true,
	} {
		if got := promising(r.split(new(desk), fact.Article{Text: text})); got != want {
			t.Errorf("promising(%q) = %v", text, got)
		}
	}
}

// Nothing may be lost: what does not promise is read to the end here.
func TestUnpromisingArticlesReportNothing(t *testing.T) {
	const path = "../../../shared/gold/dev.articles.jsonl"
	file, err := os.Open(path)
	if err != nil {
		t.Skip("no gold articles at " + path)
	}
	defer file.Close()
	r := compiled(t)
	lines := bufio.NewScanner(file)
	lines.Buffer(nil, 1<<24)
	spared := 0
	for lines.Scan() {
		var a struct{ ID, Title, Published, Text string }
		if err := json.Unmarshal(lines.Bytes(), &a); err != nil {
			t.Fatal(err)
		}
		article := fact.Article{ID: a.ID, Title: a.Title, Published: a.Published, Text: a.Text}
		if unpromised, reports := readUnpromised(r, article); unpromised {
			spared++
			if len(reports) > 0 {
				t.Errorf("%s reports a meeting that no word promised: %q", a.ID, reports[0].Evidence[0].Text)
			}
		}
	}
	if err := lines.Err(); err != nil || spared == 0 {
		t.Errorf("%d articles spared, %v", spared, err)
	}
}

// readUnpromised reads an article to the end if it does not promise to be worth it.
func readUnpromised(r *Rules, article fact.Article) (unpromised bool, reports []fact.Report) {
	d := r.takeDesk()
	defer r.leaveDesk(d)
	sentences := r.split(d, article)
	if promising(sentences) {
		return false, nil
	}
	_, reports = r.analyse(d, article, sentences).reports(article)
	return true, reports
}
