// Package check finds faults in tables of language data: what a linguist would
// want to hear before a row silently does nothing or the wrong thing.
//
// Every table is held to the same conventions, by the names of its columns: id
// is a unique Latin key, forms are Arabic spellings separated by "|", why,
// source and reason are never empty, from, to and as_of are dates. What else a
// table promises stands in schema.go, a few lines for each.
package check

import (
	"cmp"
	"fmt"
	"io/fs"
	"slices"
	"strconv"
	"strings"

	"liqa/seeds"
)

// Fault is one thing wrong; Line is 0 when it concerns a whole table.
type Fault struct {
	Table string
	Line  int
	What  string
}

// String names file and line as editors understand them.
func (f Fault) String() string {
	if f.Line == 0 {
		return fmt.Sprintf("%s.tsv: %s", f.Table, f.What)
	}
	return fmt.Sprintf("%s.tsv:%d: %s", f.Table, f.Line, f.What)
}

// Result is what a check saw.
type Result struct {
	Tables int
	Rows   int
	Faults []Fault // by table and line
}

// Tables checks all tables of dir. References to rows of other tables are
// looked up in dir and, for a table that it lacks, in base.
func Tables(dir, base fs.FS) (Result, error) {
	paths, err := fs.Glob(dir, "*.tsv")
	if err != nil {
		return Result{}, err
	}
	if len(paths) == 0 {
		return Result{}, fmt.Errorf("no tables (*.tsv) in this folder")
	}
	var r Result
	for _, path := range paths {
		name := strings.TrimSuffix(path, ".tsv")
		r.Tables++
		table, err := seeds.Read(dir, name)
		if err != nil {
			r.Faults = append(r.Faults, unreadable(name, err))
			continue
		}
		r.Rows += len(table.Rows)
		c := checker{table: table, schema: schemas[name], lookup: newLookup(dir, base), builtin: newLookup(base, base)}
		r.Faults = append(r.Faults, c.check()...)
	}
	slices.SortStableFunc(r.Faults, func(a, b Fault) int {
		return cmp.Or(cmp.Compare(a.Table, b.Table), cmp.Compare(a.Line, b.Line))
	})
	return r, nil
}

// unreadable is the fault of a table that does not parse; its error may name
// the line.
func unreadable(name string, err error) Fault {
	what := strings.TrimPrefix(err.Error(), name+".tsv:")
	if line, rest, ok := strings.Cut(what, ": "); ok {
		if n, err := strconv.Atoi(line); err == nil {
			return Fault{name, n, rest}
		}
	}
	return Fault{Table: name, What: what}
}

// checker holds one table while it is checked.
type checker struct {
	table   seeds.Table
	schema  schema
	lookup  lookup
	builtin lookup // in the tables that the rules were written for
	faults  []Fault
}

func (c *checker) fault(line int, format string, args ...any) {
	c.faults = append(c.faults, Fault{c.table.Name, line, fmt.Sprintf(format, args...)})
}

func (c *checker) check() []Fault {
	c.header()
	if len(c.table.Rows) == 0 {
		c.fault(0, "no rows")
	}
	for _, row := range c.table.Rows {
		for _, column := range c.table.Columns {
			c.cell(row, column)
		}
	}
	c.keys()
	c.forms()
	return c.faults
}

// header: each column once, and those that the schema speaks of are there.
func (c *checker) header() {
	seen := map[string]bool{}
	for _, column := range c.table.Columns {
		if seen[column] {
			c.fault(0, "column %s stands twice in the header", column)
		}
		seen[column] = true
	}
	for _, column := range c.schema.columns() {
		if !seen[column] {
			c.fault(0, "column %s is missing", column)
		}
	}
}

// cell checks one cell by the conventions of its column.
func (c *checker) cell(row seeds.Row, column string) {
	value := row.Get(column)
	if !slices.Contains(c.schema.quotes, column) {
		explains := reasons[column] || column == shared
		for _, what := range characters(value, explains) {
			c.fault(row.Line, "%s: %s", column, what)
		}
	}
	if value == "" {
		if reasons[column] || slices.Contains(c.schema.filled, column) {
			c.fault(row.Line, "%s is empty", column)
		}
		return
	}
	if allowed := c.schema.values[column]; allowed != "" && !slices.Contains(strings.Fields(allowed), value) {
		c.fault(row.Line, "%s is %q, not one of: %s", column, value, allowed)
	}
	if column == c.schema.asked {
		c.answered(row, column, value)
	}
	if dates[column] && !validDate(value) {
		c.fault(row.Line, "%s is %q, not a date: write 2016, 2016-09 or 2016-09-15", column, value)
	}
	if to := c.schema.refs[column]; to != "" {
		c.reference(row, column, to)
	}
	if from, to := row.Get("from"), row.Get("to"); column == "to" && from > to {
		c.fault(row.Line, "from %s is after to %s", from, to)
	}
}

// keys: every row has its own.
func (c *checker) keys() {
	key := cmp.Or(c.schema.key, "id")
	if !slices.Contains(c.table.Columns, key) {
		c.fault(0, "no column %s to tell the rows apart", key)
		return
	}
	at := map[string]int{}
	for _, row := range c.table.Rows {
		value := row.Get(key)
		switch first, seen := at[value]; {
		case value == "":
			c.fault(row.Line, "%s is empty", key)
		case seen:
			c.fault(row.Line, "%s %s stands already in line %d", key, value, first)
		case key == "id" && !latin(value):
			c.fault(row.Line, "id %q: Latin letters, digits and . _ - only", value)
		}
		at[value] = row.Line
	}
}
