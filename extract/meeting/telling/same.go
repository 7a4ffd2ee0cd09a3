package telling

import (
	"strings"

	"liqa/extract/fact"
	"liqa/extract/meeting/status"
)

// sameStatus reports whether two tellings may differ in whether it took place:
// one that does not say so plainly gives way, a headline does, and of the same
// people's plans only one is told.
func sameStatus(a, b *Telling, sameSides bool) bool {
	if a.Status == b.Status || a.Title || b.Title {
		return true
	}
	if sameSides && a.Kind == b.Kind && a.Status == fact.Held && a.Sure == status.Plainly && !a.Past && b.cameTrue() {
		return true
	}
	return (sameSides || a.Sentence == b.Sentence) && (min(a.Sure, b.Sure) < status.Plainly || a.Status != fact.Held && b.Status != fact.Held)
}

// cameTrue reports a plan without a day of its own that speaks of no further
// encounter: told behind what was held, it is what had been announced.
func (e *Telling) cameTrue() bool {
	return e.Status == fact.Planned && e.undated() && !e.Further
}

// takeStatus takes over what another telling says more plainly.
func (e *Telling) takeStatus(o *Telling) {
	was := e.Ahead()
	switch {
	case e.Title && !o.Title && o.Sure > status.Unsaid, e.Sure < o.Sure, e.Status == fact.Proposed && o.Status == fact.Planned,
		e.Sure == status.Unsaid && o.Sure == status.Unsaid && o.Status == fact.Held:
		e.Status, e.Sure = o.Status, o.Sure
	}
	if e.Ahead() != was {
		e.EDTF, e.Other = e.Other, e.EDTF
	}
}

// Ahead reports an encounter that is still to come, or was, before it was called off.
func (e *Telling) Ahead() bool {
	return e.Status == fact.Planned || e.Status == fact.Proposed || e.Status == fact.Denied && e.Awaited
}

// takeDate takes over a day that another telling gives alone or more exactly.
func (e *Telling) takeDate(o *Telling) {
	if o.EDTF == "" || e.EDTF != "" && !(e.undated() && !o.undated()) && !(len(o.EDTF) > len(e.EDTF) && strings.HasPrefix(o.EDTF, e.EDTF)) {
		return
	}
	e.EDTF, e.Other, e.DateText, e.Guessed = o.EDTF, o.Other, o.DateText, o.Guessed
	if e.Ahead() != o.Ahead() {
		e.EDTF, e.Other = o.Other, o.EDTF
	}
}

// sameDate reports whether the dates of two tellings can be one.
func sameDate(a, b *Telling) bool {
	if a.EDTF == "" && b.Past && a.Sure == status.Plainly || b.EDTF == "" && a.Past && b.Sure == status.Plainly {
		return false // the news, and what is recalled beside it
	}
	return a.undated() || b.undated() || oneDate(a.EDTF, b.EDTF) || a.Ahead() != b.Ahead() && (oneDate(a.EDTF, b.Other) || oneDate(a.Other, b.EDTF))
}

// undated reports that no day of its own is told.
func (e *Telling) undated() bool { return e.EDTF == "" || e.Guessed }

func oneDate(a, b string) bool {
	return a != "" && b != "" && (strings.HasPrefix(a, b) || strings.HasPrefix(b, a))
}
