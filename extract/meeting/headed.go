package meeting

import "liqa/extract/fact"

// headed lets the named head of a delegation stand for it: وفد يرأسه X, وفد
// برئاسة X.
func (a *analyst) headed(e *event) {
	s := e.sentence
	for j := range s.items {
		if s.items[j].kind != actor || s.items[j].prep != "headed" {
			continue
		}
		head := persons(a.of(s, j))
		if d := a.delegationBefore(s, j); d != nil && len(head) > 0 && e.hasSide(d) {
			e.replace(d, head)
		}
	}
}

// delegationBefore is the delegation whose head stands at item j.
func (a *analyst) delegationBefore(s *sentence, j int) *figure {
	for k := j - 1; k >= 0 && k >= j-6; k-- {
		if it := s.items[k]; it.kind != actor || it.prep != "" && a.onlyStates(s, group{items: []int{k}}) {
			continue // الوفد اليمني إلى محادثات جنيف برئاسة
		}
		if f := a.of(s, k); len(f) == 1 && (f[0].typ == fact.Delegation || f[0].typ == fact.Organization) {
			return f[0]
		}
		return nil
	}
	return nil
}

// replace puts figures in the place of one side.
func (e *event) replace(old *figure, by []*figure) {
	sides := e.sides
	e.sides = nil
	for _, f := range sides {
		if f == old {
			e.add(by...)
			continue
		}
		e.add(f)
	}
}
