package seeds

import (
	"errors"
	"fmt"
	"io/fs"
	"slices"
	"strings"
)

// Row is one line of a table, its cells by column name.
type Row struct {
	Line  int
	cells []string
	table *Table // that it was read from
}

// Get returns a cell; a column the table lacks is empty.
func (r Row) Get(column string) string {
	for i, c := range r.table.Columns {
		if c == column {
			return r.cells[i]
		}
	}
	return ""
}

// List returns the parts of a cell that holds several values separated by "|".
func (r Row) List(column string) []string {
	cell := r.Get(column)
	if cell == "" {
		return nil
	}
	out := make([]string, 0, strings.Count(cell, "|")+1)
	for part := range strings.SplitSeq(cell, "|") {
		if part = strings.TrimSpace(part); part != "" {
			out = append(out, part)
		}
	}
	return out
}

// Own reports whether the row stands in a user's own table.
func (r Row) Own() bool { return r.table.path != r.table.Name }

// Place is the row's file and line, for messages.
func (r Row) Place() string { return fmt.Sprintf("%s.tsv:%d", r.table.path, r.Line) }

// Table is a file of language data: tab-separated cells under a header line.
// Blank lines and lines that start with "#" say nothing.
type Table struct {
	Name    string
	Columns []string
	Rows    []Row
	path    string // the name, behind its folder where that is a user's own
}

// Read reads the table name.tsv of a directory of language data. A line whose
// number of cells is not the header's is an error that names file and line.
func Read(dir fs.FS, name string) (Table, error) {
	l, both := dir.(layered)
	if !both {
		return readFile(dir, name, name)
	}
	base, err := readFile(l.base, name, name)
	if err != nil {
		return Table{}, err
	}
	own, err := readFile(l.own, name, l.folder+"/"+name)
	if errors.Is(err, fs.ErrNotExist) {
		return base, nil
	}
	return base.under(own), err
}

func readFile(dir fs.FS, name, path string) (Table, error) {
	data, err := fs.ReadFile(dir, name+".tsv")
	if err != nil {
		return Table{}, err
	}
	text := string(data)
	t := &Table{Name: name, path: path, Rows: make([]Row, 0, strings.Count(text, "\n"))}
	cells := make([]string, 0, strings.Count(text, "\n")+strings.Count(text, "\t")+1) // of all lines
	for n := 1; text != ""; n++ {
		line, rest, _ := strings.Cut(text, "\n")
		text = rest
		line = strings.TrimRight(line, "\r")
		if line == "" || line[0] == '#' {
			continue
		}
		from := len(cells)
		for cell := range strings.SplitSeq(line, "\t") {
			cells = append(cells, strings.TrimSpace(cell))
		}
		if err := t.add(n, cells[from:len(cells):len(cells)]); err != nil {
			return Table{}, err
		}
	}
	return *t, nil
}

func (t *Table) add(line int, cells []string) error {
	if t.Columns == nil {
		t.Columns = cells
		return nil
	}
	r := Row{Line: line, cells: cells, table: t}
	if len(cells) != len(t.Columns) {
		return fmt.Errorf("%s: %d cells where the header has %d", r.Place(), len(cells), len(t.Columns))
	}
	t.Rows = append(t.Rows, r)
	return nil
}

// under adds the rows of own, which stand for those with the same key, that of
// the first column.
func (t Table) under(own Table) Table {
	if len(own.Columns) == 0 {
		return t
	}
	at := make(map[string]int, len(t.Rows))
	for i, r := range t.Rows {
		at[r.cells[0]] = i
	}
	t.Rows = slices.Grow(t.Rows, len(own.Rows))
	for _, r := range own.Rows {
		if i, known := at[r.Get(t.Columns[0])]; known {
			t.Rows[i] = r
			continue
		}
		t.Rows = append(t.Rows, r)
	}
	return t
}
