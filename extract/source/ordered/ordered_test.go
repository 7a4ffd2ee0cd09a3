package ordered_test

import (
	"context"
	"errors"
	"iter"
	"testing"

	"liqa/extract/source/ordered"
)

var errThird = errors.New("every third is broken")

// numbers yields those below n, every third as an error, and tells when it ended.
func numbers(n int, ended *bool) iter.Seq2[int, error] {
	return func(yield func(int, error) bool) {
		defer func() { *ended = true }()
		for i := range n {
			err := error(nil)
			if i%3 == 2 {
				err = errThird
			}
			if !yield(i, err) {
				return
			}
		}
	}
}

func double(n int) int { return 2 * n }

func TestMapKeepsOrder(t *testing.T) {
	i, ended := 0, false
	for got, err := range ordered.Map(context.Background(), numbers(1000, &ended), double) {
		if broken := i%3 == 2; errors.Is(err, errThird) != broken || !broken && got != 2*i {
			t.Fatalf("item %d: %d, %v", i, got, err)
		}
		i++
	}
	if i != 1000 || !ended {
		t.Errorf("%d items, ended %v", i, ended)
	}
}

// TestMapLeavesNothingBehind: what is read from may be closed once Map is left.
func TestMapLeavesNothingBehind(t *testing.T) {
	ended := false
	for got := range ordered.Map(context.Background(), numbers(1_000_000, &ended), double) {
		if got >= 20 {
			break
		}
	}
	if !ended {
		t.Error("the input is still being read")
	}
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	n := 0
	for range ordered.Map(ctx, numbers(1_000_000, &ended), double) {
		if n++; n == 10 {
			cancel()
		}
	}
	if n == 1_000_000 {
		t.Error("it went on after the end of its context")
	}
}
