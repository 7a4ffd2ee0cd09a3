// Package ordered does work on all processors and keeps its order.
package ordered

import (
	"context"
	"iter"
	"runtime"
)

// result is what work made of one value, or the error that stood in its place.
type result[T any] struct {
	value T
	err   error
}

// Map applies work to the values of in on all processors and yields the
// results in the order of in, whatever their number. Errors of in keep their
// place. Only a few values more than there are processors are held at a time.
func Map[A, B any](ctx context.Context, in iter.Seq2[A, error], work func(A) B) iter.Seq2[B, error] {
	return func(yield func(B, error) bool) {
		ctx, cancel := context.WithCancel(ctx)
		defer cancel()
		n := runtime.GOMAXPROCS(0)
		slots := make(chan chan result[B], 2*n) // in the order of in
		turns := make(chan struct{}, n)         // limits the work at one time
		go feed(ctx, in, work, slots, turns)
		for slot := range slots {
			r := <-slot
			if !yield(r.value, r.err) {
				cancel()
				for range slots { // lets feed end before the inputs are closed
				}
				return
			}
		}
	}
}

// feed starts the work on each value of in and closes slots behind the last.
func feed[A, B any](ctx context.Context, in iter.Seq2[A, error], work func(A) B, slots chan<- chan result[B], turns chan struct{}) {
	defer close(slots)
	for a, err := range in {
		slot := make(chan result[B], 1)
		select {
		case slots <- slot:
		case <-ctx.Done():
			return
		}
		if err != nil {
			slot <- result[B]{err: err}
			continue
		}
		turns <- struct{}{}
		go func() {
			slot <- result[B]{value: work(a)}
			<-turns
		}()
	}
}
