package source

import (
	"bufio"
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"liqa/extract/source/charset"
)

// csv reads a table with a header line that names its columns.
func (r *run) csv(s stream, b *bufio.Reader) bool {
	b = recoded(b)
	if bom, _ := b.Peek(3); bytes.Equal(bom, []byte("\ufeff")) {
		b.Discard(3) // they were just looked at
	}
	budget, comma := &budget{Reader: b}, delimiter(b)
	narrow := &narrow{Reader: budget, comma: byte(comma)}
	table := csv.NewReader(narrow)
	table.Comma, table.LazyQuotes, table.ReuseRecord, table.FieldsPerRecord = comma, true, true, -1
	next := func() ([]string, error) {
		budget.left, narrow.columns = maxArticle, 0
		return table.Read()
	}
	head, err := next()
	if err != nil {
		return r.skip(s.path, "line 1", 0, err)
	}
	names := slices.Clone(head)
	columns := r.columns(names)
	if columns["text"] == "" {
		return r.skip(s.path, "line 1", 0, fmt.Errorf("no column of text among %.200q; name one with --map text=NAME", strings.Join(names, ", ")))
	}
	for record := 1; ; record++ {
		row, err := next()
		if err == io.EOF {
			return record > 1 || r.skip(s.path, "", 0, errors.New("a header line and nothing below it"))
		}
		at := fmt.Sprintf("record %d", record)
		if err == nil {
			line, _ := table.FieldPos(0)
			at = fmt.Sprintf("line %d", line)
		}
		if !r.row(s, at, record, names, columns, row, err) {
			return false
		}
		if errors.Is(err, errLarge) || errors.Is(err, errWide) {
			return true // where the next record begins nobody knows
		}
	}
}

// row reads one record of a table.
func (r *run) row(s stream, at string, record int, names []string, columns map[string]string, row []string, err error) bool {
	if err != nil {
		return r.skip(s.path, at, record, err)
	}
	cells := map[string]string{}
	for field, name := range columns {
		if i := slices.Index(names, name); i < len(row) {
			if wrong := charset.Invalid([]byte(row[i])); wrong >= 0 {
				return r.skip(s.path, at, record, fmt.Errorf("not UTF-8: byte %d of %s is 0x%02X", wrong, name, row[i][wrong]))
			}
			cells[field] = row[i]
		}
	}
	a, err := written(article(cells))
	if err != nil {
		return r.skip(s.path, at, record, err)
	}
	return r.article(named(a, s, record))
}

// delimiter is the mark that parts columns: the commonest in the first line.
func delimiter(b *bufio.Reader) rune {
	head, _ := b.Peek(sniffed)
	line, _, _ := bytes.Cut(head, []byte("\n"))
	best := ','
	for _, d := range ";\t" {
		if strings.Count(string(line), string(d)) > strings.Count(string(line), string(best)) {
			best = d
		}
	}
	return best
}

// budget stops a record that never ends, such as one with a quote never closed.
type budget struct {
	io.Reader
	left int
}

func (b *budget) Read(p []byte) (int, error) {
	if b.left <= 0 {
		return 0, errLarge
	}
	n, err := b.Reader.Read(p)
	b.left -= n
	return n, err
}

// maxColumns is how many columns a table of articles has at most.
const maxColumns = 10_000

var errWide = fmt.Errorf("more than %d columns, which no table of articles has", maxColumns)

// narrow stops a record of columns without end: each costs many times its bytes.
type narrow struct {
	io.Reader
	comma   byte
	quoted  bool
	columns int // of the record, as far as its quotes are paired
}

func (w *narrow) Read(p []byte) (int, error) {
	n, err := w.Reader.Read(p)
	for _, c := range p[:n] {
		switch {
		case c == '"':
			w.quoted = !w.quoted
		case c == w.comma && !w.quoted:
			w.columns++
		}
	}
	if w.columns > maxColumns {
		return 0, errWide
	}
	return n, err
}
