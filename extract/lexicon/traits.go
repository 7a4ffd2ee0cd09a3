package lexicon

import "liqa/seeds"

// Trait is what a rule knows of some verbs and event nouns beyond their frame or
// strength; whose it is and why stands in seeds/ar/traits.tsv.
type Trait uint8

// The traits.
const (
	NeedsOther Trait = iota
	Placed
	OwnSitting
	Match
	Receivers
	Welcome
	Stations
	Hosted
	Happens
	Bodily
	Sporting
	Ambivalent
	traits // how many there are
)

var traitIDs = map[string]Trait{
	"needs_other": NeedsOther, "placed": Placed, "own_sitting": OwnSitting, "match": Match, "receivers": Receivers, "welcome": Welcome,
	"stations": Stations, "hosted": Hosted, "happens": Happens,
	"bodily": Bodily, "sporting": Sporting, "ambivalent": Ambivalent,
}

// traited is the traits of rows, a bit each, by class and id.
type traited map[row]uint16

type row struct {
	class Class
	id    string
}

const _ = uint16(1) << (traits - 1) // every trait has its bit

func addTrait(l *Lexicon, r seeds.Row) {
	trait, known := traitIDs[r.Get("id")]
	if !known {
		return
	}
	for _, id := range r.List("nouns") {
		l.traits[row{Event, id}] |= 1 << trait
	}
	for _, id := range r.List("verbs") {
		l.traits[row{Verb, id}] |= 1 << trait
	}
}

// Is reports a trait of the entry.
func (e *Entry) Is(t Trait) bool { return e.traits&(1<<t) != 0 }
