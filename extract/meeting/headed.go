package meeting

import (
	"slices"
	"strings"

	"liqa/extract/fact"
	"liqa/extract/lexicon"
)

// headed lets the named head of a delegation stand for it: وفد يرأسه X, وفد
// برئاسة X. A sentence that names no head means the one named before.
func (a *analyst) headed(e *event) {
	a.headedIn(e.sentence, func(d *figure, head []*figure) {
		switch {
		case e.hasSide(d):
			e.replace(d, head)
		case slices.Contains(e.faceless, d):
			e.add(head...) // استقبل الوزير وفدا يضم X وY
		}
	})
	for _, d := range e.sides {
		if head := a.heads[d]; len(head) > 0 {
			e.replace(d, head)
			return
		}
	}
}

// headedLate lets a head stand for his delegation where it was told of before him:
// the headline has the delegation, the text who leads it.
func (a *analyst) headedLate() {
	for _, e := range a.events {
		for _, d := range slices.Clone(e.sides) {
			if head := a.heads[d]; len(head) > 0 {
				e.replace(d, head)
			}
		}
	}
}

// headedIn calls do for every delegation of a sentence with its named head, or
// with its named members (وفد ضم X وY).
func (a *analyst) headedIn(s *sentence, do func(d *figure, head []*figure)) {
	for j := range s.items {
		head := a.headAt(s, j)
		if len(head) == 0 {
			continue
		}
		if d := a.delegationBefore(s, j); d != nil {
			do(d, head)
		}
	}
}

// headAt are the persons that the words at item j name for the delegation before.
func (a *analyst) headAt(s *sentence, j int) []*figure {
	switch it := &s.items[j]; {
	case it.kind == actor && it.prep == "headed":
		return persons(a.of(s, j))
	case s.listsMembers(j), s.spellsOut(j):
		groups, _ := s.groups(j+1, len(s.items), s.stops)
		if len(groups) > 0 && s.near(j+1, groups[0].from) {
			if members := a.ofGroup(s, groups[0]); peopleIn(members) {
				return members
			}
		}
	}
	return nil
}

// listsMembers reports ضم with a delegation before it.
func (s *sentence) listsMembers(j int) bool {
	it := &s.items[j]
	return (it.kind == verb && it.hit.Role == "gather" || it.kind == fn && it.has("presence")) && strings.Contains(s.Tokens[it.from].Norm, "ضم")
}

// spellsOut reports وهم, behind which a group told before is named: السفراء الجدد، وهم: X وY.
func (s *sentence) spellsOut(j int) bool {
	return s.items[j].kind == plain && s.Among(s.items[j].from, lexicon.Namely)
}

// composed is the delegation among the sides of e of which the verb at item j tells
// who belongs to it: وضم وفد الحزب X وY.
func (a *analyst) composed(s *sentence, j int, e *event) *figure {
	if s.items[j].kind != verb || s.items[j].hit.ID != "jamaa" || j+1 >= len(s.items) || s.items[j+1].kind != actor {
		return nil
	}
	if p := &s.items[j+1].m.Parties[0]; p.Type == fact.Delegation && e.hasSide(a.figures[p].root()) {
		return a.figures[p].root()
	}
	return nil
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
