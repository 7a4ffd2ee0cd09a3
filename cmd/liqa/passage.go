package main

import (
	"context"
	"io"
	"os"
	"slices"
	"sync/atomic"

	"liqa/extract/source"
)

// passage is how far the reading of files has come.
type passage struct {
	behind atomic.Int64 // bytes of the files passed
	file   atomic.Pointer[os.File]
}

// through notes the file under way while read reads it.
func (p *passage) through(file *os.File, read func() bool) bool {
	p.file.Store(file)
	going := read()
	p.file.Store(nil)
	if info, err := file.Stat(); err == nil {
		p.behind.Add(info.Size())
	}
	return going
}

// bytes are those read so far.
func (p *passage) bytes() int64 {
	n := p.behind.Load()
	if file := p.file.Load(); file != nil {
		if at, err := file.Seek(0, io.SeekCurrent); err == nil { // it may just have been closed
			n += at
		}
	}
	return n
}

// totalOf is how many bytes the files at the paths have; 0 when some are no
// files, and nobody knows.
func totalOf(ctx context.Context, paths []string) (total int64) {
	if slices.ContainsFunc(paths, func(p string) bool { return p == "-" || source.IsAddress(p) }) {
		return 0
	}
	reader, err := source.New(source.Options{Around: func(_ string, file *os.File, _ func() bool) bool {
		if info, err := file.Stat(); err == nil {
			total += info.Size()
		}
		return true
	}})
	if err != nil {
		return 0
	}
	for range reader.Records(ctx, paths) { // what cannot be opened is told when it is to be read
	}
	return total
}
