// Package parsetest parses sentences for the tests of what is built on parse.
package parsetest

import (
	"sync"
	"testing"

	"liqa/extract/arabic"
	"liqa/extract/fact"
	"liqa/extract/lexicon"
	"liqa/extract/meeting/parse"
	"liqa/extract/mention"
	"liqa/extract/name"
	"liqa/extract/when"
	"liqa/seeds"
)

// language is the built-in language data, compiled once for the tests.
type language struct {
	lexicon  *lexicon.Lexicon
	finder   *mention.Finder
	calendar *when.Calendar
}

var compiled = sync.OnceValues(func() (language, error) {
	dir := seeds.Arabic()
	lex, err := lexicon.Load(dir)
	if err != nil {
		return language{}, err
	}
	names, err := name.Load(dir)
	if err != nil {
		return language{}, err
	}
	calendar, err := when.New(dir)
	return language{lex, mention.NewFinder(lex, names), calendar}, err
})

func load(t testing.TB) language {
	t.Helper()
	l, err := compiled()
	if err != nil {
		t.Fatal(err)
	}
	return l
}

// Lexicon is the built-in one.
func Lexicon(t testing.TB) *lexicon.Lexicon { return load(t).lexicon }

// Sentence is a text of one sentence, parsed.
func Sentence(t testing.TB, text string) *parse.Sentence {
	t.Helper()
	l := load(t)
	s := l.finder.Look(new(mention.Desk), text, arabic.Tokens(text, fact.Span{End: len(text)}))
	s.MatchAll()
	dates := l.calendar.Find(s.Tokens)
	dated := make([]bool, len(s.Tokens))
	for _, d := range dates {
		for i := d.From; i < d.To; i++ {
			dated[i] = true
		}
	}
	s.Mentions = l.finder.Find(s, dated, nil)
	return &parse.Sentence{Sentence: s, End: len(text), Dates: dates, Dated: dated, Items: parse.Itemise(nil, s, dates)}
}

// At is the item that begins with the word, which the sentence must hold once or
// more; the first counts.
func At(t testing.TB, s *parse.Sentence, word string) int {
	t.Helper()
	for j, it := range s.Items {
		if s.Text[s.Tokens[it.From].Start:s.Tokens[it.From].End] == word {
			return j
		}
	}
	t.Fatalf("no item of %q begins with %q", s.Text, word)
	return -1
}
