package meeting

import (
	"bufio"
	"encoding/json"
	"os"
	"reflect"
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
		if got := promised(r.split(new(desk), fact.Article{Text: text})) > 0; got != want {
			t.Errorf("promised(%q) > 0 = %v", text, got)
		}
	}
}

// Nothing may be lost: what does not promise is read to the end here.
func TestUnpromisedSentencesReportNothing(t *testing.T) {
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
		whole, promised := reportsOf(r, article, false), reportsOf(r, article, true)
		if !reflect.DeepEqual(whole, promised) {
			t.Errorf("%s: %d reports read to the end, %d as far as promised", a.ID, len(whole), len(promised))
		}
		if len(whole) == 0 {
			spared++
		}
	}
	if err := lines.Err(); err != nil || spared == 0 {
		t.Errorf("%d articles without a report, %v", spared, err)
	}
}

// reportsOf reads an article to its end, or only as far as it promises.
func reportsOf(r *Rules, article fact.Article, asPromised bool) []fact.Report {
	d := r.takeDesk()
	defer r.leaveDesk(d)
	sentences := r.split(d, article)
	n := len(sentences)
	if asPromised {
		n = promised(sentences)
	}
	if n == 0 {
		return []fact.Report{}
	}
	_, reports := r.analyse(d, article, sentences, n).reports(article)
	return reports
}
