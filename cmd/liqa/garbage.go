package main

import (
	"runtime"
	"runtime/debug"
	"sync/atomic"
)

// spareBytes is how much garbage may gather before it is first collected, and how
// much more than usual from then on.
const spareBytes = 56 << 20

// spare is memory that is never touched, so that it takes no room, but counts as in
// use: what is collected less often saves a sixth of the time that reading articles
// takes.
var spare atomic.Pointer[[spareBytes]byte]

// collectLater puts off the garbage collector, which would first run while the
// program starts, or as soon as spare is asked for: most questions are answered
// before it is needed, and the first collection is a sixth of what they cost.
func collectLater() {
	const first = 4 << 20 // where the runtime begins, at 100 percent
	usual := debug.SetGCPercent(100 * spareBytes / first)
	runtime.AddCleanup(new([64]byte), func(percent int) { // when it was collected
		spare.Store(new([spareBytes]byte))
		debug.SetGCPercent(percent)
	}, usual)
}
