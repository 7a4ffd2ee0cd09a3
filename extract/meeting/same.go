package meeting

import (
	"strings"

	"liqa/extract/fact"
)

// sameStatus reports whether two tellings may differ in whether it took place:
// one that does not say so plainly gives way, a headline does, and of the same
// people's plans only one is told.
func sameStatus(a, b *event, sameSides bool) bool {
	if a.status == b.status || a.title || b.title {
		return true
	}
	return (sameSides || a.sentence == b.sentence) && (min(a.sure, b.sure) < plainly || a.status != fact.Held && b.status != fact.Held)
}

// takeStatus takes over what another telling says more plainly.
func (e *event) takeStatus(o *event) {
	was := e.ahead()
	switch {
	case e.title && !o.title && o.sure > unsaid, e.sure < o.sure, e.status == fact.Proposed && o.status == fact.Planned,
		e.sure == unsaid && o.sure == unsaid && o.status == fact.Held:
		e.status, e.sure = o.status, o.sure
	}
	if e.ahead() != was {
		e.edtf, e.other = e.other, e.edtf
	}
}

// ahead reports an encounter that is still to come.
func (e *event) ahead() bool { return e.status == fact.Planned || e.status == fact.Proposed }

// takeDate takes over a day that another telling gives alone or more exactly.
func (e *event) takeDate(o *event) {
	if o.edtf == "" || e.edtf != "" && !(e.undated() && !o.undated()) && !(len(o.edtf) > len(e.edtf) && strings.HasPrefix(o.edtf, e.edtf)) {
		return
	}
	e.edtf, e.other, e.dateText, e.guessed = o.edtf, o.other, o.dateText, o.guessed
	if e.ahead() != o.ahead() {
		e.edtf, e.other = o.other, o.edtf
	}
}

// sameDate reports whether the dates of two tellings can be one.
func sameDate(a, b *event) bool {
	if a.edtf == "" && b.past && a.sure == plainly || b.edtf == "" && a.past && b.sure == plainly {
		return false // the news, and what is recalled beside it
	}
	return a.undated() || b.undated() || oneDate(a.edtf, b.edtf) || a.ahead() != b.ahead() && (oneDate(a.edtf, b.other) || oneDate(a.other, b.edtf))
}

// undated reports that no day of its own is told.
func (e *event) undated() bool { return e.edtf == "" || e.guessed }

func oneDate(a, b string) bool {
	return a != "" && b != "" && (strings.HasPrefix(a, b) || strings.HasPrefix(b, a))
}
