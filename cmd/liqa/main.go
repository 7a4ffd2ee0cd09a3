// Command liqa reads Arabic news and answers who met whom, when, where, about
// what, and according to whom.
package main

import (
	"context"
	"os"
	"os/signal"
	"runtime"
	"runtime/debug"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	spareCollector()
	os.Exit(run(ctx, os.Args[1:], streams{In: os.Stdin, Out: os.Stdout, Err: os.Stderr}))
}

// spareBytes is how much garbage gathers before it is first collected, and how
// much more than is in use later on.
const spareBytes = 64 << 20

// spare is memory that is never touched, so that it takes no room, but counts as
// in use: what is collected less often saves a sixth of the time that reading
// articles takes.
var spare []byte

// spareCollector puts off the first collection, which takes longer than most
// questions: they end before it.
func spareCollector() {
	const first = 4 << 20 // when the runtime collects first, at 100 percent
	percent := debug.SetGCPercent(100 * spareBytes / first)
	runtime.AddCleanup(new([64]byte), func(percent int) {
		spare = make([]byte, spareBytes)
		runtime.KeepAlive(spare) // until the program ends
		debug.SetGCPercent(percent)
	}, percent)
}
