package crashtest

import (
	"os"
	"syscall"
)

// mostMemory is far more than any test of the store needs.
const mostMemory = 6 << 30

// LimitMemory lets this process fail, and say where, when it asks for more memory than
// any test needs, instead of the machine. Only make crash does so: the race
// detector reserves far more.
func LimitMemory() error {
	if os.Getenv("LIQA_CRASH") == "" {
		return nil
	}
	return syscall.Setrlimit(syscall.RLIMIT_AS, &syscall.Rlimit{Cur: mostMemory, Max: mostMemory})
}
