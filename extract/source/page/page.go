// Package page finds the article in the text of a page: its title, the ranges
// that are its body, a second article behind it, and the day it was published.
// Menus, captions, share buttons, links to other stories, comment forms and
// copyright lines stay outside, for they name real people and real meetings
// that this article says nothing about.
//
// A page is a row of blocks: lines, or parts of a line that runs of blanks set
// apart, as pages turned into text by a program leave them. What a block is
// follows from its form (prose has sentences) and from the markers in
// seeds/ar/furniture.tsv.
package page

import (
	"io/fs"

	"liqa/extract/fact"
	"liqa/seeds"
)

// Finder finds articles in pages. It is safe for concurrent use.
type Finder struct {
	marks *marks
	*calendar
}

// New compiles the language data of a directory: furniture.tsv, months.tsv and
// weekdays.tsv.
func New(dir fs.FS) (*Finder, error) {
	var tables [3]seeds.Table
	for i, name := range [...]string{"furniture", "months", "weekdays"} {
		var err error
		if tables[i], err = seeds.Read(dir, name); err != nil {
			return nil, err
		}
	}
	marks, err := newMarks(tables[0])
	if err != nil {
		return nil, err
	}
	calendar, err := newCalendar(tables[1], tables[2])
	if err != nil {
		return nil, err
	}
	return &Finder{marks, calendar}, nil
}

// Fill completes an article read from a text page or a record: Body and Second
// always, Title and TitleSpan where the page has to give them, Published where
// the record does not. An article whose whole text is its body keeps Body
// empty.
func (f *Finder) Fill(a *fact.Article) {
	l := f.layout(a)
	if a.Title == "" && l.title >= 0 {
		a.TitleSpan = l.blocks[l.title].Span
		a.Title = a.TitleSpan.Of(a.Text)
	}
	a.Body = join(a.Text, l.spans(body))
	a.Second = join(a.Text, l.spans(second))
	f.publish(a, l)
}
