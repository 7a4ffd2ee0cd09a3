package main

import (
	"fmt"
	"io"
	"os"
)

// progress is a line on a terminal that says how far long work has come; on
// anything else it says nothing.
type progress struct{ out io.Writer }

func newProgress(w io.Writer) *progress {
	f, ok := w.(*os.File)
	if !ok {
		return &progress{}
	}
	info, err := f.Stat()
	if err != nil || info.Mode()&os.ModeCharDevice == 0 {
		return &progress{}
	}
	return &progress{out: w}
}

const eraseLine = "\r\x1b[K"

func (p *progress) show(text string) {
	if p.out != nil {
		fmt.Fprint(p.out, eraseLine+text)
	}
}

func (p *progress) clear() { p.show("") }
