package check

import (
	"maps"
	"slices"
	"strings"

	"liqa/extract/arabic"
	"liqa/seeds"
)

// forms: every form can be met in a text, says something of its own, and every
// row that should have one does.
func (c *checker) forms() {
	columns := c.formColumns()
	owner := map[string]seeds.Row{} // folded form and what keeps it apart → first row
	for _, row := range c.table.Rows {
		free := c.sharedForms(row)
		total := 0
		mine := map[string]bool{}
		for _, column := range columns {
			total += c.column(row, column, mine)
		}
		if total == 0 && len(columns) > 0 {
			c.fault(row.Line, "unreachable: no form in %s", strings.Join(columns, ", "))
		}
		for _, form := range slices.Sorted(maps.Keys(mine)) {
			key := c.apart(row) + form
			if first, taken := owner[key]; taken && !free[form] && first.Line != row.Line {
				c.fault(row.Line, "%q stands already in line %d (%s)", form, first.Line, first.Get(c.table.Columns[0]))
				continue
			}
			owner[key] = row
		}
	}
}

// formColumns are the columns of forms that the table has.
func (c *checker) formColumns() []string {
	if len(c.schema.forms) > 0 {
		return c.schema.forms
	}
	for _, column := range c.table.Columns {
		if column == "forms" || column == "names" {
			return []string{column}
		}
	}
	return nil
}

// column checks one cell of forms, adds them folded to mine, and returns how
// many there are.
func (c *checker) column(row seeds.Row, column string, mine map[string]bool) int {
	value := row.Get(column)
	if value == "" {
		return 0
	}
	here := map[string]string{}
	for _, form := range strings.Split(value, "|") {
		folded := arabic.Fold(form)
		switch first, seen := here[folded]; {
		case strings.TrimSpace(form) == "":
			c.fault(row.Line, "%s: an empty form between two |", column)
			continue
		case strings.TrimSpace(form) != form:
			c.fault(row.Line, "%s: space around %q", column, form)
		case folded == "":
			c.fault(row.Line, "%s: unreachable: nothing of %q is left to compare", column, form)
		case seen && first == form:
			c.fault(row.Line, "%s: %q stands twice", column, form)
		case seen:
			c.fault(row.Line, "%s: %q reads the same as %q", column, form, first)
		}
		here[folded] = form
		mine[folded] = true
	}
	return len(here)
}

// apart is what keeps the forms of a row apart from alike ones of others.
func (c *checker) apart(row seeds.Row) string {
	var b strings.Builder
	for _, column := range c.schema.apart {
		b.WriteString(row.Get(column) + "\t")
	}
	return b.String()
}

// sharedForms are the forms that a row knows it shares; each must be its own.
func (c *checker) sharedForms(row seeds.Row) map[string]bool {
	out := map[string]bool{}
	for _, part := range row.List(shared) {
		form, reason, _ := strings.Cut(part, "=")
		if reason == "" {
			c.fault(row.Line, "%s: %q: write form=reason", shared, part)
		}
		if !c.has(row, form) {
			c.fault(row.Line, "%s: %q is no form of this row", shared, form)
		}
		out[arabic.Fold(form)] = true
	}
	return out
}

func (c *checker) has(row seeds.Row, form string) bool {
	for _, column := range c.formColumns() {
		for _, own := range row.List(column) {
			if own == form {
				return true
			}
		}
	}
	return false
}
