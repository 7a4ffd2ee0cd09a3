package arabic_test

import (
	"strconv"
	"testing"

	"liqa/extract/arabic"
)

func TestMemoAnswersLikeFind(t *testing.T) {
	var memo arabic.Memo[int]
	asked := 0
	length := func(word string) *int { asked++; n := len(word); return &n }
	for range 2 {
		for i := range 200_000 { // more words than it has room for
			if word := strconv.Itoa(i * i); *memo.Of(word, length) != len(word) {
				t.Fatalf("another word's answer for %q", word)
			}
		}
	}
	before := asked
	for _, word := range []string{"لقاء", "والاستراتيجيات"} {
		memo.Of(word, length)
		if *memo.Of(word, length) != len(word) {
			t.Errorf("another word's answer for %q", word)
		}
	}
	if asked != before+3 {
		t.Errorf("asked %d times about one word to be remembered and one too long", asked-before)
	}
}
