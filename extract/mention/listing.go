package mention

import (
	"strings"

	"liqa/extract/arabic"
	"liqa/extract/lexicon"
	"liqa/extract/name"
	"liqa/extract/slab"
)

// Finder finds mentions by language data and name statistics. It is safe for
// concurrent use.
type Finder struct {
	Lexicon *lexicon.Lexicon
	Names   *name.Names
	words   arabic.Memo[listing]
}

// NewFinder returns a finder that works by the data given.
func NewFinder(lex *lexicon.Lexicon, names *name.Names) *Finder {
	return &Finder{Lexicon: lex, Names: names}
}

// listing is what the data say of a single word, wherever it stands.
type listing struct {
	lexicon.Word
	// plain is whether it opens a name, dotted whether it does when written with
	// a dotted final ya: asked only of words that can be.
	plain, dotted name.Opening
	joins         bool // it makes a name of the word before it
}

// unlisted is the listing of the many words of which the data say nothing.
var unlisted listing

func (f *Finder) listing(norm string) *listing {
	l := listing{Word: f.Lexicon.Word(norm), plain: f.Names.Opening(norm, false), joins: f.Names.Joins(norm)}
	if strings.HasSuffix(norm, "ي") {
		l.dotted = f.Names.Opening(norm, true)
	}
	if l.plain == unlisted.plain && l.dotted == unlisted.dotted && !l.joins && l.Silent() {
		return &unlisted
	}
	return &l
}

// Desk is the memory for the sentences of an article, used again for the next
// one. The zero value is ready.
type Desk struct {
	hits   slab.Slab[[]lexicon.Hit]
	listed slab.Slab[*listing]
}

// Reset takes back the memory of all sentences looked up.
func (d *Desk) Reset() {
	d.hits.Reset()
	d.listed.Reset()
}

// Look looks every word of a sentence up. The phrases that begin there are found
// by Match or MatchAll.
func (f *Finder) Look(d *Desk, text string, tokens []arabic.Token) Sentence {
	out := Sentence{Text: text, Tokens: tokens, Hits: d.hits.Lend(len(tokens)), listed: d.listed.Lend(len(tokens))}
	for i := range tokens {
		if tokens[i].Kind == arabic.Word {
			out.listed[i] = f.words.Of(tokens[i].Norm, f.listing)
		}
	}
	return out
}

// Match finds the phrases that begin at token i, where one of the classes may.
func (s *Sentence) Match(i int, classes ...lexicon.Class) {
	for _, c := range classes {
		if w := s.listed[i]; w != nil && w.May(c) {
			s.Hits[i] = w.Match(s.Tokens, i)
			return
		}
	}
}

// MatchAll finds the phrases that begin at every token.
func (s *Sentence) MatchAll() {
	for i, w := range s.listed {
		if w != nil {
			s.Hits[i] = w.Match(s.Tokens, i)
		}
	}
}

// Among reports whether token i is a word of the set.
func (s *Sentence) Among(i int, set lexicon.Set) bool {
	return i >= 0 && i < len(s.listed) && s.listed[i] != nil && s.listed[i].In(set)
}

// JoinedAmong reports whether token i is و and a word of the set.
func (s *Sentence) JoinedAmong(i int, set lexicon.Set) bool {
	return i < len(s.listed) && s.listed[i] != nil && s.listed[i].JoinedIn(set)
}

// opensName reports whether a name that no title precedes may start at token i:
// it spares most words of a text all further looks.
func (s *sentence) opensName(i int) bool {
	if s.tokens[i].Kind != arabic.Word {
		return false
	}
	opening := s.listed[i].plain
	if s.tokens[i].Yeh {
		opening = s.listed[i].dotted
	}
	return opening == name.Open || opening == name.Depending && i+1 < len(s.listed) && s.listed[i+1] != nil && s.listed[i+1].joins
}
