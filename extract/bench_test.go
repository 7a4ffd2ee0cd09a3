package extract_test

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"liqa/extract"
	"liqa/extract/arabic"
	"liqa/extract/fact"
	"liqa/extract/source"
)

// BenchmarkReadCorpus is the whole extractor on news as it comes, one article in
// forty of the corpus: the figure to hold against 8 MB a second and core.
func BenchmarkReadCorpus(b *testing.B) {
	if _, err := os.Stat(corpus); err != nil {
		b.Skip("../shared/corpus is missing")
	}
	reader, err := source.New(source.Options{Stdin: everyNthLine(b, corpus, sampling)})
	if err != nil {
		b.Fatal(err)
	}
	benchmarkRead(b, collect(b, reader.Articles(b.Context(), []string{"-"})))
}

// BenchmarkRead is the same on the sample articles, which tell of hardly
// anything but meetings.
func BenchmarkRead(b *testing.B) {
	benchmarkRead(b, readArticles(b, "../seeds/articles/*.txt"))
}

func benchmarkRead(b *testing.B, articles []fact.Article) {
	x := newExtractor(b)
	b.SetBytes(int64(size(articles)))
	for b.Loop() {
		for _, a := range articles {
			x.Read(a)
		}
	}
}

// BenchmarkReadLength reads one article, then its text doubled and doubled
// again: time a byte must stay as it is.
func BenchmarkReadLength(b *testing.B) {
	x := newExtractor(b)
	var text strings.Builder
	for _, a := range readArticles(b, "../seeds/articles/*.txt") {
		for _, span := range a.Body {
			text.WriteString(span.Of(a.Text) + "\n")
		}
	}
	for _, times := range []int{1, 2, 4, 8} {
		a := fact.Article{ID: "long", Published: "2018-03-31", Text: strings.Repeat(text.String(), times)}
		b.Run(fmt.Sprintf("times%d", times), func(b *testing.B) {
			b.SetBytes(int64(len(a.Text)))
			for b.Loop() {
				x.Read(a)
			}
		})
	}
}

// BenchmarkSentences is the first stage alone: letters to sentences and tokens.
func BenchmarkSentences(b *testing.B) {
	articles := readArticles(b, "../seeds/articles/*.txt")
	b.SetBytes(int64(size(articles)))
	for b.Loop() {
		for _, a := range articles {
			arabic.Sentences(a.Text, fact.Span{End: len(a.Text)})
		}
	}
}

// BenchmarkNew is what every command that extracts pays at its start.
func BenchmarkNew(b *testing.B) {
	for b.Loop() {
		if _, err := extract.New(); err != nil {
			b.Fatal(err)
		}
	}
}

func size(articles []fact.Article) int {
	n := 0
	for _, a := range articles {
		n += len(a.Text)
	}
	return n
}
