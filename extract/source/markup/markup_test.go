package markup_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"liqa/extract/source/markup"
	"liqa/extract/source/page"
	"liqa/seeds"
)

func finder(t testing.TB) *page.Finder {
	t.Helper()
	f, err := page.New(seeds.Arabic())
	if err != nil {
		t.Fatal(err)
	}
	return f
}

// real are pages of real sites beside the checkout.
var real = filepath.Join("..", "..", "..", "..", "shared", "html")

func load(t testing.TB, name string) string {
	t.Helper()
	raw, err := os.ReadFile(filepath.Join(real, name))
	if os.IsNotExist(err) {
		t.Skip("no real pages beside the checkout: ", err)
	}
	if err != nil {
		t.Fatal(err)
	}
	return string(raw)
}

// wordF1 is the harmonic mean of precision and recall of words, each counted as
// often as it occurs.
func wordF1(want, got string) float64 {
	counts := map[string]int{}
	for w := range strings.FieldsSeq(want) {
		counts[w]++
	}
	hit := 0
	for w := range strings.FieldsSeq(got) {
		if counts[w] > 0 {
			counts[w]--
			hit++
		}
	}
	return 2 * float64(hit) / float64(len(strings.Fields(want))+len(strings.Fields(got)))
}

func TestRealPagesText(t *testing.T) {
	var sana struct{ Body []string }
	if err := json.Unmarshal([]byte(load(t, "sana_article1.expected.json")), &sana); err != nil {
		t.Fatal(err)
	}
	for name, want := range map[string]string{
		"sana_article1.html":            strings.Join(sana.Body, "\n"),
		"newspaper_arabic_article.html": load(t, "newspaper_arabic_article.expected.txt"),
	} {
		a, err := markup.Read(load(t, name), "", finder(t))
		if err != nil {
			t.Fatal(name, err)
		}
		f1 := wordF1(want, a.Text)
		t.Logf("%s: word F1 %.3f, title %q", name, f1, a.Title)
		if f1 < 0.95 {
			t.Errorf("%s: word F1 %.3f:\n%s", name, f1, a.Text)
		}
	}
}

func TestRealPagesSnippets(t *testing.T) {
	var want struct{ With, Without []string }
	if err := json.Unmarshal([]byte(load(t, "trafilatura_assabah.expected.json")), &want); err != nil {
		t.Fatal(err)
	}
	a, err := markup.Read(load(t, "trafilatura_assabah.html"), "", finder(t))
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range want.With {
		if !strings.Contains(a.Text, s) {
			t.Errorf("lost: %s", s)
		}
	}
	for _, s := range want.Without {
		if strings.Contains(a.Text, s) {
			t.Errorf("furniture: %s", s)
		}
	}
}

func TestRealPagesIndex(t *testing.T) {
	f := finder(t)
	for line := range strings.SplitSeq(strings.TrimSpace(load(t, "index.jsonl")), "\n") {
		var want struct {
			File, URL, Title string
			Date             string `json:"expected_date"`
		}
		if err := json.Unmarshal([]byte(line), &want); err != nil {
			t.Fatal(err)
		}
		a, err := markup.Read(load(t, want.File), "", f)
		t.Logf("%s: %v\n\t%q\n\t%q %q %q %q → %q\n%.300s", want.File, err, a.Title, a.URL, a.Outlet, a.Author, a.Published, a.Modified, a.Text)
		if want.Title == "" {
			if err == nil {
				t.Errorf("%s is taken for an article: %.200s", want.File, a.Text)
			}
			continue
		}
		if err != nil {
			t.Errorf("%s: %v", want.File, err)
		}
		if want.Date != "" && !strings.HasPrefix(a.Published, want.Date) {
			t.Errorf("%s: published %q, want %q", want.File, a.Published, want.Date)
		}
		if !strings.Contains(strings.Join(strings.Fields(want.Title), " "), strings.Join(strings.Fields(a.Title), " ")) {
			t.Errorf("%s: title %q, want %q", want.File, a.Title, want.Title)
		}
	}
}

func BenchmarkRead(b *testing.B) {
	files, err := filepath.Glob(filepath.Join(real, "*.html"))
	if err != nil || len(files) == 0 {
		b.Skip("no real pages beside the checkout")
	}
	f := finder(b)
	var pages []string
	n := 0
	for _, name := range files {
		pages = append(pages, load(b, filepath.Base(name)))
		n += len(pages[len(pages)-1])
	}
	b.SetBytes(int64(n))
	for b.Loop() {
		for _, p := range pages {
			markup.Read(p, "", f)
		}
	}
}
