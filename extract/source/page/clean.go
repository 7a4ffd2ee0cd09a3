package page

import (
	"strings"

	"liqa/extract/fact"
)

// Clean returns the lines of an article taken from a page's markup, without the
// furniture that markup did not tell apart.
func (f *Finder) Clean(title string, lines []string) []string {
	if title == "" {
		title = "\u00a0" // a record, though its title is unknown
	}
	l := f.layout(&fact.Article{Title: title, Text: strings.Join(lines, "\n")})
	var out []string
	for i := range l.blocks {
		if b := &l.blocks[i]; b.role == body {
			out = append(out, b.Of(l.text))
		}
	}
	return out
}

// Date writes a date that a page gives for itself, in whatever form, in ISO
// 8601; empty when it is none.
func (f *Finder) Date(s string) string { return f.normal(s) }

// Stamp reads a line as a page's own date. labelled says that the line calls
// it the day of publication.
func (f *Finder) Stamp(line string) (day string, labelled, ok bool) {
	b := f.read(line, fact.Span{End: len(line)})
	if b.stamp == nil {
		return "", false, false
	}
	t, ok := b.stamp.time()
	return t.Format(isoDay), b.mark.kind == published, ok
}
