package meeting

import (
	"slices"
	"strings"

	"liqa/extract/fact"
	"liqa/extract/lexicon"
	"liqa/extract/meeting/cast"
	"liqa/extract/meeting/parse"
	"liqa/extract/meeting/telling"
)

// headed lets the named head of a delegation stand for it: وفد يرأسه X, وفد
// برئاسة X. A sentence that names no head means the one named before.
func (a *analyst) headed(e *telling.Telling) {
	var stoodFor []*cast.Figure
	a.headedIn(sentenceOf(e), func(d *cast.Figure, head []*cast.Figure) {
		switch {
		case e.HasSide(d):
			e.Replace(d, head)
			stoodFor = append(stoodFor, d)
		case slices.Contains(stoodFor, d):
			e.Add(persons(head)...) // وفد برئاسة X ويضم Y
		case slices.Contains(e.Faceless, d):
			e.Add(head...) // استقبل الوزير وفدا يضم X وY
		}
	})
	for _, d := range e.Sides {
		if head := a.heads[d]; len(head) > 0 {
			e.Replace(d, head)
			return
		}
	}
}

// headedLate lets a head stand for his delegation where it was told of before him:
// the headline has the delegation, the text who leads it.
func (a *analyst) headedLate() {
	for _, e := range a.events {
		for _, d := range slices.Clone(e.Sides) {
			if head := a.heads[d]; len(head) > 0 {
				e.Replace(d, head)
			}
		}
	}
}

// headedIn calls do for every delegation of a sentence with its named head, or
// with its named members (وفد ضم X وY).
func (a *analyst) headedIn(s sentence, do func(d *cast.Figure, head []*cast.Figure)) {
	for j := range s.Items {
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
func (a *analyst) headAt(s sentence, j int) []*cast.Figure {
	switch it := &s.Items[j]; {
	case it.Kind == parse.Actor && it.Prep == "headed":
		return persons(a.of(s, j))
	case s.listsMembers(j), s.spellsOut(j):
		groups, _ := s.groups(j+1, len(s.Items), s.stops)
		if len(groups) > 0 && s.near(j+1, groups[0].from) {
			if members := a.ofGroup(s, groups[0]); peopleIn(members) {
				return members
			}
		}
	}
	return nil
}

// listsMembers reports ضم with a delegation before it.
func (s sentence) listsMembers(j int) bool {
	if j < 0 {
		return false
	}
	it := &s.Items[j]
	return (it.Kind == parse.Verb && it.Hit.Role == "gather" || it.Kind == parse.Function && it.Has("presence")) && strings.Contains(s.Tokens[it.From].Norm, "ضم")
}

// spellsOut reports وهم, behind which a group told before is named: السفراء الجدد، وهم: X وY.
func (s sentence) spellsOut(j int) bool {
	return s.Items[j].Kind == parse.Plain && s.Among(s.Items[j].From, lexicon.Namely)
}

// enlist notes which delegation the persons of a sentence head or belong to.
func (a *analyst) enlist(s sentence) {
	for i := range s.Items {
		if s.Items[i].Kind != parse.Actor {
			continue
		}
		for _, f := range persons(a.of(s, i)) {
			if f.Among == nil {
				f.Among = a.delegationOf(s, i)
			}
		}
	}
}

// delegationOf is the delegation that the person at item i is told to head or to belong
// to: وفد كيني برئاسة X, وفد يضم X وY.
func (a *analyst) delegationOf(s sentence, i int) *cast.Figure {
	if s.Items[i].Prep == "headed" || s.listsMembers(i-1) {
		if d := a.delegationBefore(s, i); d != nil && d.Type == fact.Delegation {
			return d
		}
		return nil
	}
	if i > 0 && inList(s, i) {
		if b := a.lastOf(s, i); b != nil && b.Type == fact.Person {
			return b.Among
		}
	}
	return nil
}

// composed is the delegation among the sides of e of which the verb at item j tells
// who belongs to it, or that came with one of them: وضم وفد الحزب X وY.
func (a *analyst) composed(s sentence, j int, e *telling.Telling) *cast.Figure {
	if s.Items[j].Kind != parse.Verb || s.Items[j].Hit.ID != "jamaa" || j+1 >= len(s.Items) || s.Items[j+1].Kind != parse.Actor {
		return nil
	}
	p := &s.Items[j+1].Mention.Parties[0]
	if d := a.figures[p].Root(); p.Type == fact.Delegation && (e.HasSide(d) || standsFor(e.Sides, d)) {
		return d
	}
	return nil
}

// standsFor reports that somebody of a delegation's side is told to take part himself:
// its members came with him.
func standsFor(sides []*cast.Figure, d *cast.Figure) bool {
	return d.Country != "" && slices.ContainsFunc(sides, func(f *cast.Figure) bool { return f.Type == fact.Person && f.Country == d.Country })
}

// learnHeads notes who heads which delegation, for the sentences behind.
func (a *analyst) learnHeads(s sentence) {
	a.headedIn(s, func(d *cast.Figure, head []*cast.Figure) {
		if d.Type == fact.Delegation {
			a.heads[d] = head
		}
	})
	for j := range s.Items {
		if d := a.led(s, j); d != nil {
			if who := a.personBefore(s, j); who != nil && who[0].Name != "" {
				a.heads[d] = who
			}
		}
	}
}

// led is the delegation that who is told before item j leads: وصل الوزير X على رأس وفد.
func (a *analyst) led(s sentence, j int) *cast.Figure {
	if !s.Items[j].Has("leading") || j+1 >= len(s.Items) || s.Items[j+1].Kind != parse.Actor {
		return nil
	}
	if f := a.figures[&s.Items[j+1].Mention.Parties[0]].Root(); f.Type == fact.Delegation {
		return f
	}
	return nil
}

// delegationBefore is the delegation whose head stands at item j.
func (a *analyst) delegationBefore(s sentence, j int) *cast.Figure {
	for k := j - 1; k >= 0 && k >= j-6; k-- {
		if it := s.Items[k]; it.Kind != parse.Actor || it.Prep == "headed" && !s.listsMembers(k-1) || a.onlyStates(s, group{items: []int{k}}) {
			continue // الوفد اليمني إلى محادثات جنيف برئاسة, وفد الإدارة في شمال سوريا بقيادة, وفد برئاسة X ويضم
		}
		if s.listsMembers(k-1) || k > 1 && s.Items[k-1].Kind == parse.Plain && s.listsMembers(k-2) {
			continue // الوفد يضم ثمانية أعضاء من الحكومة برئاسة
		}
		if f := a.of(s, k); len(f) == 1 && (f[0].Type == fact.Delegation || f[0].Type == fact.Organization) {
			return f[0]
		}
		return nil
	}
	return nil
}
