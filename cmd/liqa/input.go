package main

import (
	"errors"
	"fmt"
	"io"
	"iter"
	"os"

	"github.com/spf13/pflag"

	"liqa/extract/source"
	"liqa/extract/source/web"
)

// input is how the articles of a command's paths are read.
type input struct {
	fields  map[string]string
	private bool
	memory  web.Memory // of addresses fetched before; nil fetches all anew
}

func (i *input) addTo(f *pflag.FlagSet) {
	f.StringToStringVar(&i.fields, "map", nil, "read `FIELD=NAME`: a record's field by an unusual name, as text=story (may be repeated)")
	f.BoolVar(&i.private, "private", false, "also fetch from private and local addresses of the network")
}

// newReader reads the articles of a command's paths.
func newReader(i input, s streams) (*source.Reader, error) { return newReaderAround(i, s, nil) }

// newReaderAround is newReader with a say in which files are read.
func newReaderAround(i input, s streams, around func(string, *os.File, func() bool) bool) (*source.Reader, error) {
	if err := source.CheckMap(i.fields); err != nil {
		return nil, usage(err)
	}
	return source.New(source.Options{Stdin: s.In, Seeds: tables.dir, Map: i.fields, Around: around,
		Web: web.New(web.Options{Private: i.private, Memory: i.memory})})
}

// isSkip reports an input that was left out while the rest goes on.
func isSkip(err error) bool {
	var skip *source.Skip
	return errors.As(err, &skip)
}

// isNote reports parts of an input passed over, with nothing wrong.
func isNote(err error) bool {
	var note *source.Note
	return errors.As(err, &note)
}

// leaveOut names skipped inputs on w, counts them, and hands on all else.
func leaveOut[T any](seq iter.Seq2[T, error], w io.Writer, skipped *int) iter.Seq2[T, error] {
	return func(yield func(T, error) bool) {
		for v, err := range seq {
			switch {
			case isSkip(err):
				fmt.Fprintln(w, "liqa: skipped", err)
				*skipped++
			case isNote(err):
				fmt.Fprintln(w, "liqa:", err)
			case !yield(v, err):
				return
			}
		}
	}
}
