package meeting

import (
	"liqa/extract/meeting/parse"
	"liqa/extract/meeting/telling"
)

// spoken reports whether a side of the encounter is the subject of the verb at
// item j.
func (a *analyst) spoken(s sentence, j int, e *telling.Telling) bool {
	if j > 0 && s.Items[j-1].Kind == parse.Actor && a.sideAt(s, j-1, e) {
		return true
	}
	for k := j + 1; k <= j+3 && k < len(s.Items); k++ {
		if s.Items[k].Kind == parse.Actor {
			return s.Items[k].Mention.Both || a.sideAt(s, k, e)
		}
	}
	return false
}

// sideAt reports whether the actor item j is a side of the encounter.
func (a *analyst) sideAt(s sentence, j int, e *telling.Telling) bool {
	for _, f := range a.of(s, j) {
		if e.HasSide(f) {
			return true
		}
	}
	return false
}
