package meeting

import (
	"strings"

	"liqa/extract/fact"
	"liqa/extract/lexicon"
)

// subjectOf finds the subject of the verb or noun at item v among what stands
// before it. firm is false where it is only the one the story speaks of.
func (a *analyst) subjectOf(s *sentence, v int) (figures []*figure, firm bool) {
	if s.firstPerson(v) {
		if who := a.narrator(s, v); len(who) > 0 {
			return who, true
		}
	}
	if s.items[v].conj && s.items[v].kind == verb {
		return a.carried(s, v), false
	}
	if s.items[v].kind == noun && v > 0 && s.items[v-1].has("when") {
		if f := a.actingAt(s, v); len(f) > 0 {
			return f, true
		}
	}
	for j := v - 1; j >= 0; j-- {
		it := &s.items[j]
		switch {
		case it.kind == actor && it.prep == "" && it.m.Place != nil && a.travelled(s, j):
			// the goal of a journey told before is not the subject
		case it.kind == actor && j > 0 && s.Among(it.from-1, lexicon.Ordinal):
			// هو أول رئيس يلتقي: the one described stands before
		case it.kind == actor && it.prep == "":
			if f := a.leftGroup(s, j); len(f) != 1 || !f[0].vague {
				return f, true // وفدا alone: those who head it
			}
		case it.kind == verb:
			if f := a.verbSubj[it]; len(f) > 0 {
				return f, s.items[v].kind == noun
			}
			return a.soft(s, j), false
		case it.kind == fn && it.has("which"):
			if f := a.nearestActor(s, j); f != nil {
				return f, true
			}
		case it.kind == fn && it.has("that") && pronounEnds(s, it):
			if f := a.antecedent(s, j); len(f) > 0 {
				return f, true
			}
		case it.kind == fn && it.has("that") && j == v-2 && s.items[v].kind == verb && s.unknownName(v-1):
			return nil, false // أن ميتشل سيزور: somebody not recognised
		case it.kind == fn && (it.has("that") && !pronounEnds(s, it) || it.has("plan", "propose") && s.Among(it.to-1, lexicon.Infinitive)):
			return a.soft(s, j), false
		case it.kind == fn && it.has("clause"):
			if who := a.personBefore(s, j); who != nil && s.Among(it.from, lexicon.Whereupon) {
				return who, j == v-1
			}
			return a.soft(s, j), false
		case it.kind == punct && s.Tokens[it.from].Is(":", ";", "؛"):
			return a.soft(s, j), false
		}
	}
	return a.soft(s, v), false
}

// actingAt is the subject of the clause that item v stands in: who did something
// after talks is who held them.
func (a *analyst) actingAt(s *sentence, v int) []*figure {
	for j := v - 1; j >= 0; j-- {
		it := &s.items[j]
		switch {
		case it.kind == verb:
			return a.verbSubj[it]
		case it.kind == fn && it.has("that", "which", "clause", "say"):
			return nil
		}
	}
	return nil
}

// unknownName reports a word at item j of which nothing is known.
func (s *sentence) unknownName(j int) bool {
	it := &s.items[j]
	return it.kind == plain && len(it.roles) == 0 && len(s.Hits[it.from]) == 0
}

// travelled reports whether a verb before item j has a subject of its own, so
// that a country behind it is where he went.
func (a *analyst) travelled(s *sentence, j int) bool {
	for k := j - 1; k >= 0; k-- {
		if s.items[k].kind == verb && len(a.verbSubj[&s.items[k]]) > 0 {
			return true
		}
	}
	return false
}

// pronounEnds reports whether إنه, أنها carries the subject of what follows.
func pronounEnds(s *sentence, it *item) bool {
	n := s.Tokens[it.to-1].Norm
	return strings.HasSuffix(n, "ه") || strings.HasSuffix(n, "ها") || strings.HasSuffix(n, "هما") || strings.HasSuffix(n, "هم")
}

// carried is the subject of the verb before v in the sentence, which a verb
// joined by و shares.
func (a *analyst) carried(s *sentence, v int) []*figure {
	for j := v - 1; j >= 0; j-- {
		if f := a.verbSubj[&s.items[j]]; s.items[j].kind == verb && len(f) > 0 {
			return f
		}
	}
	return a.soft(s, v)
}

// soft is whom the story speaks of before item v: the sentence's first actor
// that no preposition governs, else the one carried over.
func (a *analyst) soft(s *sentence, v int) []*figure {
	from := 0
	for j := min(v, len(s.items)) - 1; j > 0; j-- {
		if s.items[j].kind == fn && s.items[j].has("that") && !pronounEnds(s, &s.items[j]) {
			from = j
			break
		}
	}
	for j := from; j < v && j < len(s.items); j++ {
		it := &s.items[j]
		if it.kind == actor && it.prep == "" {
			if f := a.ofGroup(s, group{items: []int{j}}); len(f) > 0 && f[0].typ != fact.State {
				return f
			}
		}
	}
	return a.subject
}

// leftGroup is the coordinated group whose last member is item j.
func (a *analyst) leftGroup(s *sentence, j int) []*figure {
	items := []int{j}
	if !s.items[j].conj {
		return a.ofGroup(s, group{items: items}) // a list ends with و
	}
	for j > 0 {
		if !s.items[j].conj && !s.commaBefore(j) {
			break
		}
		k := j - 1
		for k > 0 && s.items[k].kind == punct {
			k--
		}
		if s.items[k].kind != actor || s.items[k].prep != "" || s.items[k].conj && k == 0 {
			if s.items[k].kind != actor || s.items[k].prep != "" {
				break
			}
		}
		items = append([]int{k}, items...)
		j = k
	}
	return a.ofGroup(s, group{items: items})
}

func (s *sentence) commaBefore(j int) bool {
	return j > 0 && s.items[j-1].kind == punct && s.Tokens[s.items[j-1].from].Is("،", ",")
}

func (a *analyst) nearestActor(s *sentence, v int) []*figure {
	for j := v - 1; j >= 0 && j >= v-4; j-- {
		if s.items[j].kind != actor {
			continue
		}
		if f := a.of(s, j); len(f) != 1 || !f[0].vague {
			return f // والوفد المرافق له الذي يزور: he does
		}
	}
	return nil
}
