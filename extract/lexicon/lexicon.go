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
	Body        // a word for a group of people who act together (وفد)
	Association // a word that the name of a party, union or company begins with (حزب)
	Topic       // a word that opens, continues or ends what was discussed
	Source      // a word by which a report says who tells it
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
	traits    uint16
	roles     []string // Role alone
}

// Hit is an entry found in a sentence: Len tokens, the first read as Form.
type Hit struct {
	*Entry
	Len  int
	Form arabic.Form
}

// Roles is a list of Role alone, the same whenever it is asked for.
func (e *Entry) Roles() []string { return e.roles[:1:1] }

// Lexicon is the compiled language data; safe for concurrent use.
type Lexicon struct {
	byFirst arabic.Index[*bucket]
	sets    arabic.Index[memberships]
	traits  traited
	people  people
	outlets map[string]string
	posts   map[string][]post // names of offices of state, without articles
}

// bucket is the entries that begin with one word. There may be thousands (وادي,
// بيت), so that those of more words lie by their second.
type bucket struct {
	alone   []*Entry
	next    map[string][]*Entry
	bits    uint64  // of the second words, see arabic.Bit
	classes Classes // of all
}

// Classes is a set of them.
type Classes uint16

// Has reports whether the class is in the set.
func (s Classes) Has(c Class) bool { return s&(1<<c) != 0 }

// ClassesOf is the set of those named.
func ClassesOf(all ...Class) (set Classes) {
	for _, c := range all {
		set |= 1 << c
	}
	return set
}

func (l *Lexicon) add(phrase string, e Entry) {
	e.Words = strings.Fields(strings.ReplaceAll(arabic.Fold(phrase), "-", " "))
	if len(e.Words) == 0 {
		return
	}
	e.traits, e.roles = l.traits[row{e.Class, e.ID}], []string{e.Role}
	b := l.byFirst.Of(e.Words[0])
	if b == nil {
		b = &bucket{}
		l.byFirst.Set(e.Words[0], b)
	}
	b.classes |= 1 << e.Class
	if len(e.Words) == 1 {
		b.alone = addTo(b.alone, &e)
		return
	}
	if b.next == nil {
		b.next = map[string][]*Entry{}
	}
	b.next[e.Words[1]] = addTo(b.next[e.Words[1]], &e)
	b.bits |= arabic.Bit(e.Words[1])
}

func addTo(all []*Entry, e *Entry) []*Entry {
	if slices.ContainsFunc(all, func(old *Entry) bool { return same(old, e) }) {
		return all
	}
	return append(all, e)
}

// same reports whether two entries would answer alike.
func same(a, b *Entry) bool {
	return a.Class == b.Class && a.ID == b.ID && a.Role == b.Role && a.Number == b.Number && a.Tense == b.Tense && a.Pronoun == b.Pronoun &&
		slices.Equal(a.Words, b.Words)
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
