package source_test

import (
	"context"
	"os"
	"path/filepath"
	"testing"
)

// corpus is a real one beside the checkout, where there is one.
var corpus = filepath.Join("..", "..", "..", "shared", "corpus", "news.jsonl.gz")

func BenchmarkArticles(b *testing.B) {
	if _, err := os.Stat(corpus); err != nil {
		b.Skip("no corpus beside the checkout: ", err)
	}
	r := newReader(b, nil)
	for b.Loop() {
		bytes, n := 0, 0
		for a, err := range r.Articles(context.Background(), []string{corpus}) {
			if err != nil {
				b.Fatal(err)
			}
			bytes += len(a.Text)
			if n++; n == 4000 {
				break
			}
		}
		b.SetBytes(int64(bytes))
	}
}
