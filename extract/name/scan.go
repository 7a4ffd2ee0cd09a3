package name

import "liqa/extract/arabic"

// Context says what stands before the place where a name may start.
type Context uint8

const (
	Plain  Context = iota // anything: only clear names count
	Titled                // an office or style, complete with its country: a name is expected
	Styled                // a mere style (السيد): nothing but a name or an office can follow
)

// Found is a name: tokens up to To, without the first Cut letters of the first
// one, which are particles written onto it.
type Found struct {
	To  int
	Cut int
}

// maxWords bounds a name, particles not counted.
const maxWords = 6

// Scan finds the longest plausible name of a person that starts at token from.
// tokens are those of one sentence.
func (n *Names) Scan(tokens []arabic.Token, from int, after Context) (Found, bool) {
	if from < 0 || from >= len(tokens) || tokens[from].Kind != arabic.Word {
		return Found{}, false
	}
	s := scan{names: n, tokens: tokens, titled: after != Plain, styled: after == Styled, from: from}
	if t, w := s.at(from); !s.titled && n.never(t.Norm, w) || !s.startKnown() && !s.start() {
		return Found{}, false
	}
	for s.words < maxWords && s.next() {
	}
	if !s.enough() {
		return Found{}, false
	}
	return Found{To: s.to, Cut: s.cut}, true
}

// scan is one attempt at a name.
type scan struct {
	names    *Names
	tokens   []arabic.Token
	titled   bool
	styled   bool
	from, to int  // tokens that belong so far
	cut      int  // letters of the first token that do not
	words    int  // words so far, particles not counted
	first    Word // knowledge of the first word
	last     Word // knowledge of the last word
	listed   bool // a whole name of persons.tsv
	nisba    bool // the last word has the shape of an adjective of origin
	sure     int  // the sum of positive scores
	bound    bool // the last word was bound by a particle and may have a family name behind it

	latest int  // the token looked up last, from 1: it is mostly asked for again
	looked Word // and its knowledge
}

// take adds the tokens up to to as one more word of the name.
func (s *scan) take(to int, w Word) {
	if s.words == 0 {
		s.first = w
	}
	s.to, s.last, s.bound, s.nisba = to, w, false, nisba(s.tokens[to-1])
	s.words++
	s.sure += max(0, int(w.Score))
}

// at is the token i and its knowledge; a stop beyond the end.
func (s *scan) at(i int) (arabic.Token, Word) {
	if i >= len(s.tokens) {
		return arabic.Token{Kind: arabic.Punct}, Word{stop: true}
	}
	if i+1 != s.latest {
		s.latest, s.looked = i+1, s.names.look(s.tokens[i])
	}
	return s.tokens[i], s.looked
}

// nameable reports whether the token may be the word that عبد or أبو binds.
func (s *scan) nameable(i int) bool {
	t, w := s.at(i)
	if t.Kind != arabic.Word || len(t.Norm) < 4 {
		return false
	}
	return articled(t) && s.tokens[i-1].Is("عبد") || !w.stop && (!w.ordinary() || articled(t))
}

// enough reports whether what was found is a name: any after a title; else two
// words with good evidence, or one well-known family name.
func (s *scan) enough() bool {
	if s.titled || s.listed {
		return true
	}
	if s.words == 1 {
		return s.first.family() && s.first.Score >= 4 && s.first.Last >= 75
	}
	return s.sure >= 1
}
