package main

import (
	"errors"
	"fmt"
	"time"

	"liqa/extract/fact"
	"liqa/storage"
)

// tidy rewrites the database where this command left much of its file unused. Who
// waits for it comes first, and who reads it may go on; while others have it, it stays
// as it is until some later ingest.
func (d *database) tidy(s streams, p *progress) error {
	if !d.worn {
		return nil
	}
	d.worn = false
	time.Sleep(pause)
	p.say(d.path + " is rewritten without what it no longer uses")
	before, after, err := storage.Compact(d.path, 0)
	p.clear()
	switch {
	case errors.Is(err, fact.ErrDamaged):
		return err
	case errors.Is(err, fact.ErrLocked):
	case err != nil:
		fmt.Fprintf(s.Err, "liqa: all is stored, but the file stays as large as it is: %v\n", err)
	default:
		p.say(sizes(d.path, before, after) + "\n")
	}
	return nil
}

// sizes says what a rewriting did.
func sizes(path string, before, after int64) string {
	return fmt.Sprintf("%s: %.1f MB before, %.1f MB now", path, float64(before)/1e6, float64(after)/1e6)
}
