package arabic_test

import (
	"strconv"
	"testing"

	"liqa/extract/arabic"
)

func TestIndexFindsWhatWasToldAndNothingElse(t *testing.T) {
	var index arabic.Index[int]
	if got := index.Of("لقاء"); got != 0 {
		t.Errorf("an empty index tells %d", got)
	}
	for i := 1; i <= 5_000; i++ {
		index.Set("كلمه"+strconv.Itoa(i), i)
	}
	index.Set("كلمه7", 70)
	for i := 1; i <= 10_000; i++ {
		want := i
		switch {
		case i == 7:
			want = 70
		case i > 5_000:
			want = 0
		}
		if got := index.Of("كلمه" + strconv.Itoa(i)); got != want {
			t.Fatalf("word %d: %d, want %d", i, got, want)
		}
	}
	n := 0
	for word, v := range index.All() {
		if n++; index.Of(word) != v {
			t.Errorf("%s: %d listed, %d told", word, v, index.Of(word))
		}
	}
	if n != 5_000 {
		t.Errorf("%d words, want 5000", n)
	}
}
