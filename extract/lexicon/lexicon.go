// Package lexicon compiles the language data of seeds/ar into one index of
// phrases, found by their normal form wherever they start in a sentence.
package lexicon

import (
	"slices"
	"strings"

	"liqa/extract/arabic"
)

// Class is what sort of phrase an entry is.
type Class uint8

// The classes of phrase.
const (
	Country Class = iota
	Nationality
	Place
	Organisation
	Group
	Office
	Portfolio
	Honorific
	Verb
	Event
	Function
	Body   // a word for a group of people who act together (وفد)
	Topic  // a word that opens, continues or ends what was discussed
	Source // a word by which a report says who tells it
)

// Number is grammatical number.
type Number uint8

// The grammatical numbers.
const (
	Singular Number = iota
	Dual
	Plural
)

// Tense of a verb form.
type Tense uint8

// The tenses a written form can show.
const (
	NoTense Tense = iota
	Past
	Present
	Future
)

// Entry is one phrase with what the tables say of it.
type Entry struct {
	Class     Class
	ID        string // the row's id: a country code, an office, a verb
	Words     []string
	Role      string // frame of a verb, strength of an event noun, role of a function word, class of an office, kind of a place
	Country   string // the side it stands for, where it has one
	Name      string // how the row writes it first
	Number    Number
	Definite  bool
	Feminine  bool
	Tense     Tense
	Pronoun   string // a pronoun written onto it: ه ها هم هما نا ي
	Ambiguous bool   // also an ordinary word or a name
	Seat      bool   // a capital or palace that stands for its government
	Media     bool
	Needs     [][]string // words one of which must stand in the clause
	Members   []string   // of a group of states: their codes
	Kind      string     // of an event noun: meeting, call, video, visit
}

// Hit is an entry found in a sentence: Len tokens, the first read as Form.
type Hit struct {
	*Entry
	Len  int
	Form arabic.Form
}

// Lexicon is the compiled language data; safe for concurrent use.
type Lexicon struct {
	byFirst map[string][]*Entry
	people  people
	outlets map[string]string
	posts   map[string][]post // names of offices of state, without articles
}

// Opener is an entry that a word may begin, with how the word is then read.
type Opener struct {
	*Entry
	Form arabic.Form
}

// Openers lists the entries that begin with a word, given in normal form, or
// with what remains of it behind particles; the plainest reading first.
func (l *Lexicon) Openers(norm string) (out []Opener) {
	for form := range arabic.Forms(norm) {
		for _, e := range l.byFirst[form.Stem] {
			out = append(out, Opener{e, form})
		}
	}
	return out
}

// Match lists the entries that start at token i, longest first; for one length
// those found without cutting a clitic off come first.
func (l *Lexicon) Match(tokens []arabic.Token, i int) []Hit {
	if tokens[i].Kind != arabic.Word {
		return nil
	}
	return AppendMatch(nil, l.Openers(tokens[i].Norm), tokens, i)
}

// AppendMatch appends to hits what Match lists, for one who has the openers of
// the token's word at hand.
func AppendMatch(hits []Hit, openers []Opener, tokens []arabic.Token, i int) []Hit {
	first := len(hits)
	for k := range openers {
		o := &openers[k]
		if o.ID == "zara" && o.Pronoun != "" && o.Form.Conj == "و" || o.Pronoun == "ه" && tokens[i].Marbuta {
			continue // وزارة is no وزاره
		}
		if n := matches(tokens, i, o.Words); n > 0 {
			hits = append(hits, Hit{Entry: o.Entry, Len: n, Form: o.Form})
		}
	}
	if found := hits[first:]; !slices.IsSortedFunc(found, longer) {
		slices.SortStableFunc(found, longer)
	}
	return hits
}

func longer(a, b Hit) int { return b.Len - a.Len }

// matches returns the number of tokens that spell the words from token i on; a
// hyphen between two words of a name counts as the space it replaces.
func matches(tokens []arabic.Token, i int, words []string) int {
	at := i + 1
	for _, w := range words[1:] {
		if at < len(tokens) && tokens[at].Norm == "-" && tokens[at].Tight {
			at++
		}
		if at >= len(tokens) || tokens[at].Norm != w {
			return 0
		}
		at++
	}
	return at - i
}

func (l *Lexicon) add(phrase string, e Entry) {
	e.Words = strings.Fields(strings.ReplaceAll(arabic.Fold(phrase), "-", " "))
	if len(e.Words) == 0 {
		return
	}
	for _, old := range l.byFirst[e.Words[0]] {
		if same(old, &e) {
			return
		}
	}
	l.byFirst[e.Words[0]] = append(l.byFirst[e.Words[0]], &e)
}

// same reports whether two entries would answer alike.
func same(a, b *Entry) bool {
	return a.Class == b.Class && a.ID == b.ID && a.Role == b.Role && a.Number == b.Number && a.Tense == b.Tense && a.Pronoun == b.Pronoun &&
		strings.Join(a.Words, " ") == strings.Join(b.Words, " ")
}

// definite puts the article on every word of an indefinite phrase.
func definite(phrase string) string {
	words := strings.Fields(phrase)
	for i, w := range words {
		if !strings.HasPrefix(w, "ال") {
			words[i] = "ال" + w
		}
	}
	return strings.Join(words, " ")
}
