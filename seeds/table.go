package seeds

import (
	"bufio"
	"fmt"
	"io/fs"
	"strings"
)

// Row is one line of a table, its cells by column name.
type Row struct {
	Line  int
	cells map[string]string
}

// Get returns a cell; a column the table lacks is empty.
func (r Row) Get(column string) string { return r.cells[column] }

// List returns the parts of a cell that holds several values separated by "|".
func (r Row) List(column string) []string {
	var out []string
	for part := range strings.SplitSeq(r.cells[column], "|") {
		if part = strings.TrimSpace(part); part != "" {
			out = append(out, part)
		}
	}
	return out
}

// Table is a file of language data: tab-separated cells under a header line.
// Blank lines and lines that start with "#" say nothing.
type Table struct {
	Name    string
	Columns []string
	Rows    []Row
}

// Read reads the table name.tsv of a directory of language data. A line whose
// number of cells is not the header's is an error that names file and line.
func Read(dir fs.FS, name string) (Table, error) {
	file, err := dir.Open(name + ".tsv")
	if err != nil {
		return Table{}, err
	}
	defer file.Close()
	t := Table{Name: name}
	lines := bufio.NewScanner(file)
	lines.Buffer(nil, 1<<20)
	for n := 1; lines.Scan(); n++ {
		line := strings.TrimRight(lines.Text(), "\r")
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		if err := t.add(n, strings.Split(line, "\t")); err != nil {
			return Table{}, err
		}
	}
	return t, lines.Err()
}

func (t *Table) add(line int, cells []string) error {
	if t.Columns == nil {
		t.Columns = cells
		return nil
	}
	if len(cells) != len(t.Columns) {
		return fmt.Errorf("%s.tsv:%d: %d cells where the header has %d", t.Name, line, len(cells), len(t.Columns))
	}
	row := Row{Line: line, cells: make(map[string]string, len(cells))}
	for i, c := range cells {
		row.cells[t.Columns[i]] = strings.TrimSpace(c)
	}
	t.Rows = append(t.Rows, row)
	return nil
}
