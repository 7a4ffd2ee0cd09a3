package likeness_test

import (
	"fmt"
	"strings"
	"testing"

	"liqa/extract/fact"
	"liqa/extract/likeness"
)

// story makes a text of n sentences that no other number shares.
func story(number, n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, "وقال المسؤول رقم %d في الجلسة %d إن الملف %d سيبحث في المدينة %d خلال الأسبوع %d. ", number*100+i, number+i, number*7+i, number*13+i, number*17+i)
	}
	return b.String()
}

func of(text string) likeness.Sketch { return likeness.Of(fact.Article{Text: text}) }

func TestShare(t *testing.T) {
	whole := story(1, 20)
	for name, c := range map[string]struct {
		other    string
		from, to float64
	}{
		"the same":          {whole, 1, 1},
		"spelled otherwise": {strings.ReplaceAll(strings.ReplaceAll(whole, "المدينة", "المدينه"), "إن", "ان"), 1, 1},
		"other opening":     {"القاهرة (وكالات) - " + whole, 0.85, 1},
		"a third cut":       {story(1, 14), 0.45, 0.95},
		"another story":     {story(2, 20), 0, 0.2},
		"a few words":       {"قال المسؤول", 0, 0},
		"nothing":           {"", 0, 0},
	} {
		if got := likeness.Share(of(whole), of(c.other)); got < c.from || got > c.to {
			t.Errorf("%s: share %.2f, want %.2f to %.2f", name, got, c.from, c.to)
		}
	}
}

func TestFurnitureDoesNotCount(t *testing.T) {
	body := story(1, 10)
	page := "الرئيسية\n" + body + story(9, 30)
	start := strings.Index(page, body)
	a := likeness.Of(fact.Article{Text: page, Body: []fact.Span{{Start: start, End: start + len(body)}}})
	if got := likeness.Share(a, of(body)); got != 1 {
		t.Errorf("share %.2f", got)
	}
}

func TestStories(t *testing.T) {
	s := likeness.NewStories()
	for _, a := range [][2]string{
		{story(1, 20), "https://a.example/1"},                         // 0
		{story(2, 20), "https://a.example/2"},                         // 1
		{"وكالات - " + story(1, 20), "https://b.example/x"},           // 2: the first again
		{"نص قصير", "https://www.a.example/2/?utm_source=x#comments"}, // 3: the second's page
		{"", ""},              // 4
		{"", ""},              // 5: of which nothing is known
		{story(1, 18), "x:y"}, // 6
	} {
		s.Add(of(a[0]), a[1])
	}
	for n, want := range []int{0, 1, 0, 1, 4, 5, 0} {
		if got := s.First(n); got != want {
			t.Errorf("article %d: the story of %d, want %d", n, got, want)
		}
	}
}

func TestPage(t *testing.T) {
	const want = "a.example/x?id=1"
	for _, address := range []string{"https://a.example/x?id=1", "http://www.a.example/x/?id=1", "https://m.a.example/x?id=1&utm_campaign=y", "https://a.example/x?fbclid=z&id=1#top"} {
		if got := likeness.Page(address); got != want {
			t.Errorf("%s: %q, want %q", address, got, want)
		}
	}
	for _, address := range []string{"", "https://a.example/", "nonsense", "https://a.example"} {
		if got := likeness.Page(address); got != "" {
			t.Errorf("%s: %q", address, got)
		}
	}
	if likeness.Page("https://a.example/x?id=1") == likeness.Page("https://a.example/x?id=2") {
		t.Error("two pages that differ by their query are one")
	}
}
