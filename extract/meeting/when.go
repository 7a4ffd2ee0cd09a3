package meeting

import (
	"liqa/extract/fact"
	"liqa/extract/when"
)

// date gives an event the date expression nearest to its trigger in the clause.
func (a *analyst) date(e *event) {
	s := e.sentence
	best, distance := (*when.Expr)(nil), 1<<30
	for j := range s.items {
		it := s.items[j]
		if it.kind != date || it.date.Lasting > 0 || it.date.Bound != when.At {
			continue
		}
		if it.date.OfNext && (j > e.trigger || e.trigger > j+3) || s.Tokens[it.from].Is("منذ") {
			continue
		}
		d := j - e.trigger
		if d < 0 {
			d = -d + 3
		}
		if d < distance && !a.barrier(s, e.trigger, j) {
			best, distance = it.date, d
		}
	}
	if best == nil {
		return
	}
	e.date = best
	future := e.status == fact.Planned || e.status == fact.Proposed
	e.edtf = best.Resolve(a.anchor, future)
	e.dateText = s.Text[s.Tokens[best.From].Start:s.Tokens[best.To-1].End]
	if e.edtf != "" {
		a.anchor.Previous = e.edtf
	}
}

// barrier reports a clause edge between two items.
func (a *analyst) barrier(s *sentence, i, j int) bool {
	after := i < j
	if i > j {
		i, j = j, i
	}
	for k := i + 1; k < j; k++ {
		it := s.items[k]
		if it.kind == fn && s.Tokens[it.from].Is("قبل", "قبيل", "بعد") && k+1 < len(s.items) && s.items[k+1].kind == noun && after && k+1 < j {
			return true // قبل القمة المقررة في سبتمبر
		}
		if it.kind == fn && it.has("which", "clause", "say", "that") || it.kind == verb && it.conj {
			return true
		}
	}
	return false
}
