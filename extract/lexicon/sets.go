package lexicon

import (
	"liqa/extract/arabic"
	"liqa/seeds"
)

// Set is a closed set of words that one rule asks for as they are written; its
// words and the reason for them stand in seeds/ar/sets.tsv.
type Set uint8

// The sets.
const (
	Unreal Set = iota
	Asked
	Uncertain
	DeniedPast
	Ahead
	Meanwhile
	Behind
	Thereby
	AtPresent
	Since
	OtherTime
	Ordinal
	Infinitive
	Whereupon
	ToIt
	WithVerb
	WithThem
	Manner
	Takes
	Setting
	Was
	Reckoned
	CapitalOf
	Sidewise
	Joining
	Sometime
	NoTopic
	Spoken
	MannerOf
	Linking
	Therein
	AlsoThing
	ToHold
	Namely
	Undertake
	Interviewer
	Allied
	HisWords
	LedBy
	Trailing
	Governing
	Likewise
	CameAbout
	Accompany
	AndAlso
	AllThat
	sets // how many there are
)

var setIDs = map[string]Set{
	"unreal": Unreal, "asked": Asked, "uncertain": Uncertain, "denied_past": DeniedPast, "ahead": Ahead, "meanwhile": Meanwhile, "behind": Behind,
	"thereby": Thereby, "at_present": AtPresent, "since": Since, "other_time": OtherTime, "ordinal": Ordinal, "infinitive": Infinitive,
	"whereupon": Whereupon, "to_it": ToIt, "with_verb": WithVerb, "with_them": WithThem, "manner": Manner, "takes": Takes, "setting": Setting,
	"was": Was, "reckoned": Reckoned, "capital_of": CapitalOf, "sidewise": Sidewise, "joining": Joining, "sometime": Sometime,
	"no_topic": NoTopic, "spoken": Spoken, "manner_of": MannerOf, "linking": Linking, "therein": Therein, "also_thing": AlsoThing, "to_hold": ToHold,
	"namely": Namely, "undertake": Undertake, "interviewer": Interviewer, "allied": Allied, "his_words": HisWords, "led_by": LedBy, "trailing": Trailing, "governing": Governing, "likewise": Likewise, "came_about": CameAbout, "accompany": Accompany, "and_also": AndAlso, "all_that": AllThat,
}

// memberships are the sets that a word is in, a bit each.
type memberships uint64

const _ = memberships(1) << (sets - 1) // every set has its bit

func addSet(l *Lexicon, r seeds.Row) {
	set, known := setIDs[r.Get("id")]
	if !known {
		return
	}
	for _, form := range r.List("forms") {
		norm := arabic.Fold(form)
		l.sets.Set(norm, l.sets.Of(norm)|1<<set)
	}
}

// In reports whether the word is in a set as it is written.
func (w *Word) In(s Set) bool { return w.sets&(1<<s) != 0 }

// JoinedIn reports whether what stands behind the و of the word is in a set.
func (w *Word) JoinedIn(s Set) bool { return w.joined&(1<<s) != 0 }
