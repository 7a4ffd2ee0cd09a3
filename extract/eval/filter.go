package eval

import (
	"fmt"
	"slices"
	"strings"
)

// Filter keeps articles by a field of their records: FIELD=VALUE[,VALUE] or
// FIELD!=VALUE[,VALUE].
type Filter struct {
	field   string
	values  []string
	without bool
}

// ParseFilter reads a filter as it is written on a command line.
func ParseFilter(text string) (Filter, error) {
	field, values, ok := strings.Cut(text, "=")
	field, without := strings.CutSuffix(field, "!")
	if !ok || field == "" {
		return Filter{}, fmt.Errorf("%q is no filter: write FIELD=VALUE[,VALUE] or FIELD!=VALUE[,VALUE]", text)
	}
	return Filter{field: field, values: strings.Split(values, ","), without: without}, nil
}

// Keep reports whether a record passes; a field that it lacks is empty.
func (f Filter) Keep(record map[string]any) bool {
	value, _ := record[f.field].(string)
	return slices.Contains(f.values, value) != f.without
}
