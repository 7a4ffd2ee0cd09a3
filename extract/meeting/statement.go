package meeting

import (
	"liqa/extract/fact"
	"liqa/extract/when"
)

// statement is what somebody says on a day the article gives.
type statement struct {
	who  []*figure
	day  *when.Expr
	told *sentence
}

// spoken is how many sentences behind a statement still tell of its occasion.
const spoken = 5

// listen notes who speaks on which day: قال الوزير الجمعة.
func (a *analyst) listen(s *sentence) {
	for v := range s.items {
		if s.items[v].kind != fn || !s.items[v].has("say") {
			continue
		}
		var who []*figure
		for j := v + 1; j < len(s.items) && s.items[j].kind != verb && s.items[j].kind != noun; j++ {
			switch it := s.items[j]; {
			case it.kind == actor && who == nil:
				who = a.of(s, j)
			case it.kind == date && who != nil && it.date.Lasting == 0 && it.date.Bound == when.At:
				a.statements = append(a.statements, statement{who: who, day: it.date, told: s})
				return
			case it.kind == fn && it.has("that", "which", "clause"):
				return
			}
		}
		return
	}
}

// spokenAt dates an encounter at or after which one of its sides said what the
// article tells before: جاء ذلك خلال لقائه Y.
func (a *analyst) spokenAt(e *event) {
	if e.edtf != "" || e.status != fact.Held || !e.sentence.isOccasion(e.trigger) {
		return
	}
	for i := len(a.statements) - 1; i >= 0 && a.statements[i].told.index >= e.sentence.index-spoken; i-- {
		for _, f := range a.statements[i].who {
			if st := a.statements[i]; e.hasSide(f) || st.told.index == e.sentence.index-1 && e.represented(f.country) {
				a.on(e, st.told, st.day)
				e.guessed = true
				return
			}
		}
	}
}

// isOccasion reports an event noun that is the time of something else, or the
// call in which something is said.
func (s *sentence) isOccasion(n int) bool {
	it := s.items[n]
	for j := n - 1; j >= 0 && j >= n-3 && it.kind == noun; j-- {
		if x := s.items[j]; x.kind == fn && (x.has("when") || x.has("in") && it.hit.Kind == string(fact.Call)) {
			return true
		}
	}
	return false
}
