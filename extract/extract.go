// Package extract turns an article into what it says about meetings. It is
// pure: no clock, no randomness, no disk; the same article gives the same
// reading.
package extract

import "liqa/extract/fact"

// Version names the rules and language data that readings are made by; readings
// stored under another version are made anew.
const Version = "1"

// Extractor holds the compiled language data. It is safe for concurrent use.
type Extractor struct{}

// New compiles the language data built into the program.
func New() (*Extractor, error) { return &Extractor{}, nil }

// Read says what meetings the article reports.
func (x *Extractor) Read(a fact.Article) fact.Reading {
	return fact.Reading{
		ID: a.ID, URL: a.URL, Outlet: a.Outlet, Title: a.Title,
		Published: a.Published, PublishedFrom: a.PublishedFrom, Meetings: []fact.Report{},
	}
}
