package page

import (
	"strings"

	"liqa/extract/fact"
)

// layout is a page taken apart.
type layout struct {
	text   string
	blocks []block
	record bool // the title is known from a record: the text is an article, more or less
	title  int  // the block that is the title; -1 when the page carries none
	first  int  // the first block of running text; the number of blocks when there is none
	last   int  // the last block of the body

	trimmed []stamp // stamps that stood in front of running text
}

// layout says which block of the page is what.
func (f *Finder) layout(a *fact.Article) *layout {
	l := &layout{text: a.Text, title: -1, record: a.Title != ""}
	for _, span := range split(a.Text) {
		l.blocks = append(l.blocks, f.read(a.Text, span))
	}
	f.trim(l)
	if l.record {
		l.find(plain(a.Title))
	}
	l.first = l.start()
	if !l.record {
		l.choose()
	}
	l.head()
	l.walk()
	return l
}

// trim cuts stamps from the front of running text, and markers from its end.
func (f *Finder) trim(l *layout) {
	for i := range l.blocks {
		b := &l.blocks[i]
		if b.words < 12 {
			continue
		}
		if k := b.mark.kind; k == published || k == updated {
			if d, at := f.stampEnd(l.text, b.Span); at > b.Start {
				l.trimmed = append(l.trimmed, stamp{d, i, k})
				*b = f.read(l.text, fact.Span{Start: at, End: b.End})
			}
		}
		if at := f.marks.tail(l.text, b.Span); at < b.End {
			*b = f.read(l.text, fact.Span{Start: b.Start, End: at})
		}
	}
}

// find looks for the known title: the last block above the running text that
// says it.
func (l *layout) find(title string) {
	above := true
	for i := range l.blocks {
		b := &l.blocks[i]
		if b.norm == title {
			b.role = headline
			if above {
				l.title = i
			}
		}
		above = above && !b.prose()
	}
}

// gap is how many blocks that are no prose part one run of prose from another:
// between the article and the teasers of other stories lies a list of links.
const gap = 6

// start returns the first block of the run of prose that is the article: the
// longest run of a page, the first below the title in a record.
func (l *layout) start() int {
	best, first, from, last, words := 0, len(l.blocks), -1, -1, 0
	for i := l.title + 1; i < len(l.blocks); i++ {
		b := &l.blocks[i]
		if from >= 0 && b.mark.ends() {
			break
		}
		if !b.prose() {
			continue
		}
		if l.record {
			return i
		}
		if from < 0 || i-last > gap {
			from, words = i, 0
		}
		if last, words = i, words+b.words; words > best {
			best, first = words, from
		}
	}
	return first
}

// spans are the ranges of the blocks with a role.
func (l *layout) spans(r role) []fact.Span {
	var out []fact.Span
	for i := range l.blocks {
		if l.blocks[i].role == r {
			out = append(out, l.blocks[i].Span)
		}
	}
	return out
}

// join merges ranges that only a line break and blanks part; ranges of one line
// stay apart, since nothing else says that a new sentence starts there. The
// whole text as one range is no range.
func join(text string, spans []fact.Span) []fact.Span {
	var out []fact.Span
	for _, s := range spans {
		if n := len(out); n > 0 {
			between := text[out[n-1].End:s.Start]
			if strings.TrimSpace(between) == "" && strings.ContainsAny(between, "\n\r") {
				out[n-1].End = s.End
				continue
			}
		}
		out = append(out, s)
	}
	return out
}
