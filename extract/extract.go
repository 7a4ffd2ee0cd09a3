// Package extract turns an article into what it says about meetings. It is
// pure: no clock, no randomness, no disk; the same article gives the same
// reading.
package extract

import (
	"errors"
	"io/fs"
	"sync"

	"liqa/extract/fact"
	"liqa/extract/lexicon"
	"liqa/extract/meeting"
	"liqa/extract/mention"
	"liqa/extract/name"
	"liqa/extract/when"
	"liqa/seeds"
)

// Extractor holds the compiled language data. It is safe for concurrent use.
type Extractor struct{ rules meeting.Rules }

// New compiles the language data built into the program.
func New() (*Extractor, error) { return With(seeds.Arabic()) }

// With compiles the language data of dir.
func With(dir fs.FS) (*Extractor, error) {
	var lex *lexicon.Lexicon
	var names *name.Names
	var calendar *when.Calendar
	var weights meeting.Weights
	var failed [4]error
	var group sync.WaitGroup
	group.Go(func() { lex, failed[0] = lexicon.Load(dir) })
	group.Go(func() { names, failed[1] = name.Load(dir) })
	group.Go(func() { calendar, failed[2] = when.New(dir) })
	group.Go(func() { weights, failed[3] = meeting.LoadWeights(dir) })
	group.Wait()
	if err := errors.Join(failed[:]...); err != nil {
		return nil, err
	}
	return &Extractor{meeting.Rules{Lexicon: lex, Finder: mention.NewFinder(lex, names), Calendar: calendar, Weights: weights}}, nil
}

// Read says what meetings the article reports.
func (x *Extractor) Read(a fact.Article) fact.Reading {
	return fact.Reading{
		ID: a.ID, URL: a.URL, Outlet: a.Outlet, Title: a.Title,
		Published: a.Published, PublishedFrom: a.PublishedFrom, Meetings: x.rules.Read(a),
	}
}

// Candidates lists what the rules find in the article, with the signs by which Read
// leaves the implausible out.
func (x *Extractor) Candidates(a fact.Article) []meeting.Candidate { return x.rules.Candidates(a) }

// Explain tells sentence by sentence what was recognised in the article, which
// rules fired, and what they made of it.
func (x *Extractor) Explain(a fact.Article) []meeting.Explanation { return x.rules.Explain(a) }

// Origins names the rule behind each report that Read makes, in their order.
func (x *Extractor) Origins(a fact.Article) []string { return x.rules.Origins(a) }
