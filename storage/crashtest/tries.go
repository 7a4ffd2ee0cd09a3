// Package crashtest says how much the tests of crashes and damage try.
package crashtest

import (
	"os"
	"strconv"
)

// Tries is how often a test tries: a tenth of the short figure, unless
// $LIQA_CRASH is "short", "long" or a number.
func Tries(short, long int) int {
	asked := os.Getenv("LIQA_CRASH")
	switch n, err := strconv.Atoi(asked); {
	case err == nil:
		return n
	case asked == "short":
		return short
	case asked == "long":
		return long
	}
	return short / 10
}
