package main

import (
	"fmt"
	"io"
	"os"
	"time"
)

// progress is a line on a terminal that says how far long work has come; on
// anything else it says nothing.
type progress struct {
	out   io.Writer
	since time.Time
}

func newProgress(w io.Writer) *progress {
	f, ok := w.(*os.File)
	if !ok {
		return &progress{}
	}
	info, err := f.Stat()
	if err != nil || info.Mode()&os.ModeCharDevice == 0 {
		return &progress{}
	}
	return &progress{out: w, since: time.Now()}
}

const eraseLine = "\r\x1b[K"

// show says how many articles are through; passed are the bytes read of a total
// that is 0 where nobody knows it.
func (p *progress) show(articles int, passed, total int64) {
	if p.out != nil {
		p.say(pace(articles, passed, total, time.Since(p.since)))
	}
}

// say shows a text in the place of the one before.
func (p *progress) say(text string) {
	if p.out != nil {
		fmt.Fprint(p.out, eraseLine+text)
	}
}

func (p *progress) clear() { p.say("") }

// settled is how long work must go on before its speed says anything.
const settled = time.Second

// pace says how far work has come, how fast it is and how long it still takes,
// as far as that can be told.
func pace(articles int, passed, total int64, took time.Duration) string {
	text := fmt.Sprintf("%d articles", articles)
	if took < settled {
		return text
	}
	text += fmt.Sprintf(", %.0f/s", float64(articles)/took.Seconds())
	if total <= 0 || passed <= 0 {
		return text
	}
	passed = min(passed, total)
	left := time.Duration(float64(took) * float64(total-passed) / float64(passed))
	return text + fmt.Sprintf(", %.1f MB/s, %d%%, %v left", float64(passed)/1e6/took.Seconds(), 100*passed/total, left.Round(time.Second))
}
