// Package parse takes a sentence apart into what the rules of meetings work on:
// actors, places, verbs and nouns of encounter, function words and dates, each actor
// with the preposition that governs it.
package parse

import (
	"liqa/extract/fact"
	"liqa/extract/lexicon"
	"liqa/extract/mention"
	"liqa/extract/when"
)

// Kind is what part of a sentence an item is.
type Kind uint8

const (
	Plain    Kind = iota // a word that plays no part here
	Actor                // a mention of somebody who can meet
	Place                // a mention that can only be a place
	Verb                 // a verb of meeting
	Noun                 // an event noun
	Function             // a function word or phrase
	Date
	Punct
)

// Item is one unit of a sentence as the rules see it.
type Item struct {
	Kind     Kind
	From, To int
	Mention  *mention.Mention
	Hit      *lexicon.Hit // of a verb, noun or function word, or of a word beside them
	Date     *when.Expr
	Prep     string // for actors and places: what governs them: with, between, to, in, for, by, of, presence, headed
	Conj     bool   // joined by و to what stands before
	Roles    []string
}

// Has reports whether a function item plays one of the roles.
func (it *Item) Has(roles ...string) bool {
	for _, r := range it.Roles {
		for _, want := range roles {
			if r == want {
				return true
			}
		}
	}
	return false
}

// states reports an actor that is one state or several, and nobody else.
func (it *Item) states() bool {
	for _, p := range it.Mention.Parties {
		if p.Type != fact.State {
			return false
		}
	}
	return len(it.Mention.Parties) > 0
}

// Sided reports an actor of a known side and more than officials of it: عدد من القناصل
// الأوروبيين are somebody, عدد من المسؤولين الأوروبيين are not.
func (it *Item) Sided() bool {
	p := &it.Mention.Parties[0]
	return p.Office != "official" && p.Office != "chief_of" && (p.Country != "" || p.Local && p.Office == "") && p.Type != fact.State
}

// Happens reports a verb whose subject is the encounter itself: جرى, عقد, تم.
func (it *Item) Happens() bool {
	return it.Hit.Role == "passive" || it.Hit.Is(lexicon.Happens) || it.Hit.Is(lexicon.Hosted)
}
