package intake

import (
	"bufio"
	"bytes"
	"compress/bzip2"
	"errors"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"

	"github.com/klauspost/compress/gzip"
)

// format is a form in which names are published.
type format struct {
	is   func(line []byte, cells []string) bool
	read func(*finds, *file) error
}

// formats are in the order in which files are read: names before what bears them.
var formats = []format{
	{isAlternates, readAlternates},
	{isGeoNames, readGeoNames},
	{isJRC, readJRC},
	{isEntities, readEntities},
	{isAnswer, readAnswer},
}

// file is one that is read.
type file struct {
	path  string
	in    *bufio.Reader
	close func() error
	place int // of its format among the formats
}

var errUnknown = errors.New("this is none of: Wikidata's JSON, its query service's CSV, GeoNames, alternateNamesV2, JRC-Names")

// gather reads all files.
func gather(o Options) (*finds, error) {
	var files []*file
	defer func() {
		for _, f := range files {
			_ = f.close() // only read from
		}
	}()
	for _, path := range o.Files {
		f, err := open(path, o.Stdin)
		if err != nil {
			return nil, err
		}
		files = append(files, f)
	}
	slices.SortStableFunc(files, func(a, b *file) int { return a.place - b.place })
	found := newFinds()
	for _, f := range files {
		if err := formats[f.place].read(found, f); err != nil {
			return nil, err
		}
	}
	return found, nil
}

func open(path string, stdin io.Reader) (*file, error) {
	f := &file{path: path, close: func() error { return nil }}
	in := stdin
	if path == "-" {
		f.path = "standard input"
	} else {
		disk, err := os.Open(path)
		if err != nil {
			return nil, err
		}
		in, f.close = disk, disk.Close
	}
	err := f.unpack(in)
	if err != nil {
		_ = f.close() // the other error says more
	}
	return f, err
}

// sniffed is how much of a file is looked at to tell its format; the longest
// lines of GeoNames have 14,000 bytes.
const sniffed = 1 << 16

func (f *file) unpack(in io.Reader) error {
	f.in = bufio.NewReaderSize(in, sniffed)
	head, _ := f.in.Peek(sniffed)
	switch {
	case bytes.HasPrefix(head, []byte("\x1f\x8b")):
		z, err := gzip.NewReader(f.in)
		if err != nil {
			return fmt.Errorf("%s: %w", f.path, err)
		}
		return f.unpack(z)
	case bytes.HasPrefix(head, []byte("BZh")):
		return f.unpack(bzip2.NewReader(f.in))
	case bytes.HasPrefix(head, []byte("PK\x03\x04")):
		return fmt.Errorf("%s: unpack this zip archive first, and give the files in it", f.path)
	}
	line := firstLine(head)
	cells := strings.Split(string(line), "\t")
	f.place = slices.IndexFunc(formats, func(k format) bool { return k.is(line, cells) })
	if f.place < 0 {
		return fmt.Errorf("%s:1: %w", f.path, errUnknown)
	}
	return nil
}

// firstLine is the first that is neither blank nor a comment.
func firstLine(head []byte) []byte {
	head = bytes.TrimPrefix(head, []byte("\ufeff"))
	for line := range bytes.SplitSeq(head, []byte("\n")) {
		line = bytes.TrimRight(line, "\r")
		if len(bytes.TrimSpace(line)) > 0 && line[0] != '#' {
			return line
		}
	}
	return nil
}

// longest is the longest line a file may have.
const longest = 64 << 20

// rows calls row with the cells of each line of a tab-separated file, of which
// there must be between least and most.
func (f *file) rows(least, most int, row func(cells []string) error) error {
	lines := bufio.NewScanner(f.in)
	lines.Buffer(nil, longest)
	n := 1
	for ; lines.Scan(); n++ {
		line := strings.TrimRight(lines.Text(), "\r")
		if line == "" || line[0] == '#' {
			continue
		}
		cells := strings.Split(line, "\t")
		err := error(nil)
		if len(cells) < least || len(cells) > most {
			err = fmt.Errorf("%d cells, not %d", len(cells), most)
		} else {
			err = row(cells)
		}
		if err != nil {
			return fmt.Errorf("%s:%d: %w", f.path, n, err)
		}
	}
	if err := lines.Err(); err != nil {
		return fmt.Errorf("%s:%d: %w", f.path, n, err)
	}
	return nil
}

func digits(s string) bool {
	return s != "" && strings.Trim(s, "0123456789") == ""
}
