package arabic_test

import (
	"strconv"
	"sync"
	"testing"

	"liqa/extract/arabic"
)

func TestMemoAnswersLikeFind(t *testing.T) {
	memo := arabic.NewMemo[int]()
	asked := 0
	length := func(word string) int { asked++; return len(word) }
	for range 2 {
		for i := range 200_000 { // more words than it has room for
			if word := strconv.Itoa(i * i); *memo.Of(word, length) != len(word) {
				t.Fatalf("another word's answer for %q", word)
			}
		}
	}
	before := asked
	memo.Of("لقاء", length)
	memo.Of("لقاء", length)
	if asked != before+1 {
		t.Errorf("asked %d times about one word", asked-before)
	}
}

func TestMemoServesManyAtOnce(t *testing.T) {
	memo := arabic.NewMemo[string]()
	var wait sync.WaitGroup
	for range 4 {
		wait.Go(func() {
			for i := range 20_000 {
				if word := strconv.Itoa(i); *memo.Of(word, func(w string) string { return w }) != word {
					t.Errorf("another word's answer for %q", word)
				}
			}
		})
	}
	wait.Wait()
}
