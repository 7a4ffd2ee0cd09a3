package meeting

import "liqa/extract/fact"

// headed lets the named head of a delegation stand for it: وفد يرأسه X, وفد
// برئاسة X. A sentence that names no head means the one named before.
func (a *analyst) headed(e *event) {
	a.headedIn(e.sentence, func(d *figure, head []*figure) {
		if e.hasSide(d) {
			e.replace(d, head)
		}
	})
	for _, d := range e.sides {
		if head := a.heads[d]; len(head) > 0 {
			e.replace(d, head)
			return
		}
	}
}

// headedIn calls do for every delegation of a sentence with its named head.
func (a *analyst) headedIn(s *sentence, do func(d *figure, head []*figure)) {
	for j := range s.items {
		if s.items[j].kind != actor || s.items[j].prep != "headed" {
			continue
		}
		if d, head := a.delegationBefore(s, j), persons(a.of(s, j)); d != nil && len(head) > 0 {
			do(d, head)
		}
	}
}

// learnHeads notes who heads which delegation, for the sentences behind.
func (a *analyst) learnHeads(s *sentence) {
	a.headedIn(s, func(d *figure, head []*figure) {
		if d.typ == fact.Delegation {
			a.heads[d] = head
		}
	})
}

// delegationBefore is the delegation whose head stands at item j.
func (a *analyst) delegationBefore(s *sentence, j int) *figure {
	for k := j - 1; k >= 0 && k >= j-6; k-- {
		if it := s.items[k]; it.kind != actor || a.onlyStates(s, group{items: []int{k}}) {
			continue // الوفد اليمني إلى محادثات جنيف برئاسة, وفد الإدارة في شمال سوريا بقيادة
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
