package meeting

import (
	"slices"
	"strings"

	"liqa/extract/fact"
	"liqa/extract/lexicon"
)

// event is one telling of an encounter, before tellings are merged.
type event struct {
	kind      fact.Kind
	status    fact.Status
	sides     []*figure // in the order told
	faceless  []*figure // delegations of which only those named with them can be sides
	mediators []*figure
	place     fact.Place
	edtf      string
	other     string // the date, had the status been read the other way
	dateText  string
	topics    []topic
	sources   []source
	sentence  *sentence
	trigger   int // item
	until     int // item behind the last argument
	title     bool
	welcome   bool // it tells who stood there on somebody's arrival: كان في استقباله
	guessed   bool // the date is that of what was said there
	past      bool // it lies a month or more behind the article
	sure      sureness
	rule      string
	word      *lexicon.Entry // that tells it; nil where none does
	clarity   int            // how well its sentence states it
}

// add adds a figure that is not among the sides yet.
func (e *event) add(figures ...*figure) {
	for _, f := range figures {
		if f != nil && f.vague && f.typ == fact.Delegation {
			e.faceless = append(e.faceless, f)
		}
		if f == nil || f.vague || e.hasSide(f) {
			continue
		}
		e.sides = append(e.sides, f)
	}
}

func (e *event) hasSide(f *figure) bool {
	for _, s := range e.sides {
		if s == f {
			return true
		}
	}
	return false
}

// dropOwnStates leaves out a state that one of its own people stands for (its own
// government told apart may meet them), and a body
// whose members are told: قادة مجموعة السبع.
func (e *event) dropOwnStates() {
	var kept []*figure
	for _, f := range e.sides {
		if f.typ == fact.State && !f.local && e.servedBy(f.country) || f.typ == fact.Organization && e.hasMembersOf(f) {
			continue
		}
		kept = append(kept, f)
	}
	e.sides = kept
}

// servedBy reports one of the country's people among the sides. In talks a body of
// the country may be the other side of its government: الحكومة اليمنية والحوثيون.
func (e *event) servedBy(country string) bool {
	talks := e.word != nil && e.word.Is(lexicon.NeedsOther) && len(e.sides) == 2
	return country != "" && slices.ContainsFunc(e.sides, func(f *figure) bool {
		return f.typ != fact.State && f.country == country && !(talks && f.typ == fact.Organization)
	})
}

// hasMembersOf reports a group among the sides that is told by the body it is of.
func (e *event) hasMembersOf(body *figure) bool {
	return slices.ContainsFunc(e.sides, func(f *figure) bool {
		return f.typ == fact.Delegation && f.office != "" && body.name != "" && strings.HasSuffix(f.role, " "+body.name)
	})
}

func (e *event) represented(country string) bool {
	for _, f := range e.sides {
		if f.typ != fact.State && f.country == country && country != "" {
			return true
		}
	}
	return false
}
