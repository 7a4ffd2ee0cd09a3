package check

import (
	"io/fs"
	"maps"
	"slices"
	"strings"

	"liqa/seeds"
)

// lookup finds the values that references may name, table by table.
type lookup struct {
	dir, base fs.FS
	known     map[string]map[string]bool
}

func newLookup(dir, base fs.FS) lookup {
	return lookup{dir, base, map[string]map[string]bool{}}
}

// values are the cells of a column, "table" or "table.column"; nil when there
// is no such table.
func (l lookup) values(target string) map[string]bool {
	if known, done := l.known[target]; done {
		return known
	}
	name, column, named := strings.Cut(target, ".")
	if !named {
		column = "id"
	}
	table, err := seeds.Read(l.dir, name)
	if err != nil {
		table, err = seeds.Read(l.base, name)
	}
	var known map[string]bool
	if err == nil {
		known = make(map[string]bool, len(table.Rows))
		for _, row := range table.Rows {
			known[row.Get(column)] = true
		}
	}
	l.known[target] = known
	return known
}

// reference: each value of the cell stands in the table it refers to.
func (c *checker) reference(row seeds.Row, column, to string) {
	known := c.lookup.values(to)
	for _, value := range row.List(column) {
		if !known[value] {
			c.fault(row.Line, "%s: %q is not in %s", column, value, to)
		}
	}
}

// answered: some rule asks for the value, which the built-in table then has too.
func (c *checker) answered(row seeds.Row, column, value string) {
	if known := c.builtin.values(c.table.Name + "." + column); !known[value] {
		c.fault(row.Line, "%s is %q, which no rule asks for; those that are: %s", column, value, strings.Join(slices.Sorted(maps.Keys(known)), " "))
	}
}
