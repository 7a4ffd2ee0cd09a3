package main

import (
	"errors"

	"liqa/extract/source"
)

// newReader reads the articles of a command's paths.
func newReader(s streams) (*source.Reader, error) {
	return source.New(source.Options{Stdin: s.In})
}

// isSkip reports an input that was left out while the rest goes on.
func isSkip(err error) bool {
	var skip *source.Skip
	return errors.As(err, &skip)
}
