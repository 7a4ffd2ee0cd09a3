// Package telling holds what one sentence tells of an encounter, and folds the tellings
// of one encounter in an article into one.
package telling

import (
	"slices"
	"strings"

	"liqa/extract/fact"
	"liqa/extract/lexicon"
	"liqa/extract/meeting/cast"
	"liqa/extract/meeting/parse"
	"liqa/extract/meeting/status"
)

// Telling is one telling of an encounter, before tellings are merged.
type Telling struct {
	Kind      fact.Kind
	Status    fact.Status
	Sides     []*cast.Figure // in the order told
	Faceless  []*cast.Figure // delegations of which only those named with them can be sides
	Mediators []*cast.Figure
	Place     fact.Place
	EDTF      string
	Other     string // the date, had the status been read the other way
	DateText  string
	Topics    []string
	Sources   []string // who reports it
	Sentence  *parse.Sentence
	Besides   *parse.Sentence // the first other that tells what Sentence does not, or nil
	Trigger   int             // item
	Until     int             // item behind the last argument
	Title     bool
	Welcome   bool // it tells who stood there on somebody's arrival: كان في استقباله
	Alone     bool // two are said to meet without others: لقاء ثنائي, على انفراد
	Further   bool // it is said to be one more of the same people: لقاء آخر
	Guessed   bool // the date is that of what was said there
	Awaited   bool // what says that it was not puts it in the future: لن يلتقي
	Past      bool // it lies a month or more behind the article
	Sure      status.Sureness
	Rule      string
	Word      *lexicon.Entry // that tells it; nil where none does
	Clarity   int            // how well its sentence states it
}

// Add adds a figure that is not among the sides yet.
func (e *Telling) Add(figures ...*cast.Figure) {
	for _, f := range figures {
		if f != nil && f.Vague && f.Type == fact.Delegation {
			e.Faceless = append(e.Faceless, f)
		}
		if f == nil || f.Vague || e.HasSide(f) {
			continue
		}
		e.Sides = append(e.Sides, f)
	}
}

// HasSide reports whether a figure takes part.
func (e *Telling) HasSide(f *cast.Figure) bool {
	for _, s := range e.Sides {
		if s == f {
			return true
		}
	}
	return false
}

// DropOwnStates leaves out a state that one of its own people stands for (its own
// government told apart may meet them), and a body
// whose members are told: قادة مجموعة السبع.
func (e *Telling) DropOwnStates() {
	var kept []*cast.Figure
	for _, f := range e.Sides {
		if f.Type == fact.State && !f.Local && e.servedBy(f) || f.Type == fact.Organization && e.hasMembersOf(f) {
			continue
		}
		kept = append(kept, f)
	}
	e.Sides = kept
}

// servedBy reports one of the state's people among the sides. A body of the country may be
// the other side of its government, told as such, or of the country in talks: الحكومة اليمنية
// والحوثيون.
func (e *Telling) servedBy(state *cast.Figure) bool {
	talks := e.Word != nil && e.Word.Is(lexicon.NeedsOther) || state.Made
	return state.Country != "" && slices.ContainsFunc(e.Sides, func(f *cast.Figure) bool {
		return f.Type != fact.State && f.Country == state.Country && !(len(e.Sides) == 2 && (f.Apart || talks && f.Type == fact.Organization))
	})
}

// hasMembersOf reports a group among the sides that is told by the body it is of.
func (e *Telling) hasMembersOf(body *cast.Figure) bool {
	return slices.ContainsFunc(e.Sides, func(f *cast.Figure) bool {
		return f.Type == fact.Delegation && f.Office != "" && body.Name != "" && strings.HasSuffix(f.Role, " "+body.Name)
	})
}

// Represented reports whether somebody of the country takes part, not the state itself.
func (e *Telling) Represented(country string) bool {
	for _, f := range e.Sides {
		if f.Type != fact.State && f.Country == country && country != "" {
			return true
		}
	}
	return false
}

// Replace puts figures in the place of one side.
func (e *Telling) Replace(old *cast.Figure, by []*cast.Figure) {
	sides := e.Sides
	e.Sides = nil
	for _, f := range sides {
		if f == old {
			e.Add(by...)
			continue
		}
		e.Add(f)
	}
}

// Is reports a trait of the word that tells the event.
func (e *Telling) Is(t lexicon.Trait) bool { return e.Word != nil && e.Word.Is(t) }
