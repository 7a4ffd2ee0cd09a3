package storage

import (
	"fmt"
	"runtime"
	"runtime/debug"
	"strings"

	"liqa/extract/fact"
)

// guarded runs f so that what bbolt does on wrong bytes, which is to panic or to
// touch memory behind the end of the file, becomes an error.
func guarded(path string, f func() error) (err error) {
	defer debug.SetPanicOnFault(debug.SetPanicOnFault(true))
	defer func() {
		r := recover()
		if r == nil {
			return
		}
		_, fault := r.(interface{ Addr() uintptr })
		if !fault && !raisedByBolt() {
			panic(r)
		}
		err = fmt.Errorf("%w: %s: %v; run `liqa check`, then `liqa rebuild`", fact.ErrDamaged, path, r)
	}()
	return f()
}

// raisedByBolt reports whether the panic under way started in bbolt.
func raisedByBolt() bool {
	callers := make([]uintptr, 32)
	frames := runtime.CallersFrames(callers[:runtime.Callers(2, callers)])
	panicked := false
	for {
		frame, more := frames.Next()
		system := strings.HasPrefix(frame.Function, "runtime.")
		switch {
		case frame.Function == "runtime.gopanic":
			panicked = true
		case panicked && !system:
			return strings.HasPrefix(frame.Function, "go.etcd.io/bbolt")
		}
		if !more {
			return false
		}
	}
}
