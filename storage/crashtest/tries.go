// Package crashtest says how much the tests of crashes and damage try, and by
// which dice.
package crashtest

import (
	"os"
	"strconv"
	"strings"
	"time"
)

// Tries is how often a test tries: a tenth of the short figure, unless
// $LIQA_CRASH is "short", "long", a part of the long one such as "long/20", or a
// number.
func Tries(short, long int) int {
	asked := os.Getenv("LIQA_CRASH")
	if n, err := strconv.Atoi(asked); err == nil {
		return n
	}
	kind, part, _ := strings.Cut(asked, "/")
	switch kind {
	case "short":
		return short
	case "long":
		n, _ := strconv.Atoi(part)
		return max(1, long/max(1, n))
	}
	return short / 10
}

// Seed is where the dice of a test start: at $LIQA_CRASH_SEED, to try again what
// failed, or elsewhere every time.
func Seed() uint64 {
	if seed, err := strconv.ParseUint(os.Getenv("LIQA_CRASH_SEED"), 10, 64); err == nil {
		return seed
	}
	return uint64(time.Now().UnixNano())
}
