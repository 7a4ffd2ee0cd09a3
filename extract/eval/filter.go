package eval

import (
	"fmt"
	"slices"
	"strings"

	"liqa/extract/fact"
)

// Filter keeps articles by one of their fields: FIELD=VALUE[,VALUE], or
// FIELD!=VALUE[,VALUE] for all others.
type Filter struct {
	of      func(fact.Article) string
	values  []string
	without bool
}

// fields are those of an article that tell it from others.
var fields = map[string]func(fact.Article) string{
	"id":        func(a fact.Article) string { return a.ID },
	"url":       func(a fact.Article) string { return a.URL },
	"outlet":    func(a fact.Article) string { return a.Outlet },
	"title":     func(a fact.Article) string { return a.Title },
	"published": func(a fact.Article) string { return a.Published },
}

// ParseFilter reads a filter as it is written on a command line.
func ParseFilter(text string) (Filter, error) {
	field, values, ok := strings.Cut(text, "=")
	field, without := strings.CutSuffix(field, "!")
	of := fields[field]
	if !ok || of == nil {
		return Filter{}, fmt.Errorf("%q is no filter: write FIELD=VALUE[,VALUE] or FIELD!=VALUE[,VALUE]; a field is id, url, outlet, title or published", text)
	}
	return Filter{of: of, values: strings.Split(values, ","), without: without}, nil
}

// Keep reports whether an article passes.
func (f Filter) Keep(a fact.Article) bool {
	return slices.Contains(f.values, f.of(a)) != f.without
}
