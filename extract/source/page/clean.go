package page

import (
	"strings"
	"unicode"
	"unicode/utf8"

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
	return t.Format(isoDay), b.mark.kind == published || f.issued(b.norm), ok
}

// issued reports a line that names an issue: its date is that of all in it.
func (f *Finder) issued(norm string) bool {
	for word := range strings.FieldsSeq(norm) {
		if f.marks.whole[word] == issue {
			return true
		}
	}
	return false
}

// Headline picks the title among the lines of a page that does not say which it
// is; empty when none fits the text.
func (f *Finder) Headline(lines []string) string {
	l := f.layout(&fact.Article{Text: strings.Join(lines, "\n")})
	if l.title < 0 {
		return ""
	}
	return l.blocks[l.title].Of(l.text)
}

// Furniture reports a line that belongs to the page, not to an article.
func (f *Finder) Furniture(line string) bool {
	b := f.read(line, fact.Span{End: len(line)})
	return b.mark.kind != none || b.stamp != nil
}

// Replies reports a line that heads what readers wrote.
func (f *Finder) Replies(line string) bool {
	return f.marks.of(plain(line)).kind == replies
}

// Related reports a line that is nothing but a heading of links to other stories.
func (f *Finder) Related(line string) bool {
	m := f.marks.of(plain(line))
	return m.kind == related && m.whole
}

// maxAuthor is how many words the names of an article's authors have.
const maxAuthor = 6

// Author reads the line that names a page's author, with or without a word such
// as "by"; empty when it is none.
func (f *Finder) Author(line string) string {
	line = strings.TrimSpace(line)
	for _, by := range f.marks.bylines {
		if rest, ok := strings.CutPrefix(line, by); ok && (rest == "" || !startsLetter(rest)) {
			line = rest
			break
		}
	}
	line = strings.Trim(line, " :|-–—/")
	if strings.Count(line, " ") >= maxAuthor || strings.ContainsAny(line, "0123456789٠١٢٣٤٥٦٧٨٩") {
		return ""
	}
	return line
}

func startsLetter(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsLetter(r)
}

// NoArticle reports the title of a page that says it holds no article: an
// address that is gone, a search, a check of the visitor.
func (f *Finder) NoArticle(title string) bool { return f.marks.noArticle(plain(title)) }
