package meeting

import (
	"strings"

	"liqa/extract/fact"
	"liqa/extract/lexicon"
	"liqa/extract/meeting/cast"
	"liqa/extract/meeting/parse"
)

// subjectOf finds the subject of the verb or noun at item v among what stands
// before it. firm is false where it is only the one the story speaks of.
func (a *analyst) subjectOf(s sentence, v int) (figures []*cast.Figure, firm bool) {
	if s.firstPerson(v) {
		if who := a.narrator(s, v); len(who) > 0 {
			return who, true
		}
	}
	if s.Items[v].Conj && s.Items[v].Kind == parse.Verb {
		return a.carried(s, v), false
	}
	if s.Items[v].Kind == parse.Noun && v > 0 && s.Items[v-1].Has("when") {
		if f := a.actingAt(s, v); len(f) > 0 {
			return f, true
		}
	}
	for j := v - 1; j >= 0; j-- {
		it := &s.Items[j]
		switch {
		case it.Kind == parse.Actor && it.Prep == "" && it.Mention.Place != nil && a.travelled(s, j):
			// the goal of a journey told before is not the subject
		case it.Kind == parse.Actor && j > 0 && s.Among(it.From-1, lexicon.Ordinal):
			// هو أول رئيس يلتقي: the one described stands before
		case it.Kind == parse.Actor && it.Prep == "":
			if f := a.leftGroup(s, j); len(f) != 1 || !f[0].Vague {
				return f, true // وفدا alone: those who head it
			}
		case it.Kind == parse.Verb:
			if f := a.verbSubj[it]; len(f) > 0 {
				return f, s.Items[v].Kind == parse.Noun
			}
			return a.soft(s, j), false
		case it.Kind == parse.Function && it.Has("which"):
			if f := a.guest(s, j, v); f != nil {
				return f, true
			}
			if f := a.nearestActor(s, j); f != nil {
				return f, true
			}
		case it.Kind == parse.Function && it.Has("that") && pronounEnds(s, it):
			if f := a.antecedent(s, j); len(f) > 0 {
				return f, true
			}
		case it.Kind == parse.Function && it.Has("that") && j == v-2 && s.Items[v].Kind == parse.Verb && s.unknownName(v-1):
			return nil, false // أن ميتشل سيزور: somebody not recognised
		case it.Kind == parse.Function && it.Has("that") && j == v-1 && j > 0 && s.Items[j-1].Has("when"):
			who, verb := a.carried(s, j), s.Items[v].Hit // سيبحث X مع Y قبل أن يلتقي Z
			if verb.Number == lexicon.Singular && len(who) > 1 {
				who = who[:1]
			}
			return who, len(who) > 0 && verb.Role == "meet" && verb.Pronoun == ""
		case it.Kind == parse.Function && (it.Has("that") && !pronounEnds(s, it) || it.Has("plan", "propose") && s.Among(it.To-1, lexicon.Infinitive)):
			if who := a.travellerAt(s, j); len(who) > 0 {
				return who, j == v-1
			}
			return a.soft(s, j), false
		case it.Kind == parse.Function && it.Has("clause"):
			if who := a.whereupon(s, j); who != nil && s.Among(it.From, lexicon.Whereupon) {
				return who, j == v-1
			}
			return a.soft(s, j), false
		case it.Kind == parse.Punct && s.Tokens[it.From].Is(":", ";", "؛"):
			return a.soft(s, j), false
		}
	}
	return a.soft(s, v), false
}

// whereupon is who acts in the clause that item j opens: who travelled, where the clause
// before it tells of a journey (ثم انتقل إلى القاهرة حيث التقى), else the person told last.
func (a *analyst) whereupon(s sentence, j int) []*cast.Figure {
	for k := j - 1; k >= 0 && !s.Items[k].Has("that", "which", "clause", "say"); k-- {
		if it := &s.Items[k]; it.Kind == parse.Verb && journeying[it.Hit.Role] && len(a.verbSubj[it]) > 0 {
			return a.verbSubj[it]
		}
	}
	return a.personBefore(s, j)
}

// travellerAt is who travelled before a plan at item j that tells what he does there:
// يصل إلى الرياض حيث من المقرر أن يلتقي.
func (a *analyst) travellerAt(s sentence, j int) []*cast.Figure {
	for k := j; k >= 0 && k > j-3; k-- {
		if it := &s.Items[k]; it.Has("clause") && s.Among(it.From, lexicon.Whereupon) {
			return persons(a.whereupon(s, k))
		}
	}
	return nil
}

// journeying are the frames of verbs of motion.
var journeying = map[string]bool{"arrive": true, "go": true, "leave": true, "visit": true}

// actingAt is the subject of the clause that item v stands in: who did something
// after talks is who held them.
func (a *analyst) actingAt(s sentence, v int) []*cast.Figure {
	for j := v - 1; j >= 0; j-- {
		it := &s.Items[j]
		switch {
		case it.Kind == parse.Verb:
			return a.verbSubj[it]
		case it.Kind == parse.Function && it.Has("that", "which", "clause", "say"):
			return nil
		}
	}
	return nil
}

// unknownName reports a word at item j of which nothing is known.
func (s sentence) unknownName(j int) bool {
	it := &s.Items[j]
	return it.Kind == parse.Plain && len(it.Roles) == 0 && len(s.Hits[it.From]) == 0
}

// travelled reports whether a verb before item j has a subject of its own, so
// that a country behind it is where he went.
func (a *analyst) travelled(s sentence, j int) bool {
	for k := j - 1; k >= 0; k-- {
		if s.Items[k].Kind == parse.Verb && len(a.verbSubj[&s.Items[k]]) > 0 {
			return true
		}
	}
	return false
}

// pronounEnds reports whether إنه, أنها carries the subject of what follows.
func pronounEnds(s sentence, it *parse.Item) bool {
	n := s.Tokens[it.To-1].Norm
	return strings.HasSuffix(n, "ه") || strings.HasSuffix(n, "ها") || strings.HasSuffix(n, "هما") || strings.HasSuffix(n, "هم")
}

// carried is the subject of the verb before v in the sentence, which a verb
// joined by و shares.
func (a *analyst) carried(s sentence, v int) []*cast.Figure {
	for j := v - 1; j >= 0; j-- {
		if f := a.verbSubj[&s.Items[j]]; s.Items[j].Kind == parse.Verb && len(f) > 0 {
			return f
		}
	}
	return a.soft(s, v)
}

// soft is whom the story speaks of before item v: the sentence's first actor
// that no preposition governs, else the one carried over.
func (a *analyst) soft(s sentence, v int) []*cast.Figure {
	from := 0
	for j := min(v, len(s.Items)) - 1; j > 0; j-- {
		if s.Items[j].Kind == parse.Function && s.Items[j].Has("that") && !pronounEnds(s, &s.Items[j]) {
			from = j
			break
		}
	}
	for j := from; j < v && j < len(s.Items); j++ {
		it := &s.Items[j]
		if it.Kind == parse.Actor && it.Prep == "" {
			if f := a.ofGroup(s, group{items: []int{j}}); len(f) > 0 && f[0].Type != fact.State {
				return f
			}
		}
	}
	return a.subject
}

// leftGroup is the coordinated group whose last member is item j.
func (a *analyst) leftGroup(s sentence, j int) []*cast.Figure {
	items := []int{j}
	if !s.Items[j].Conj {
		return a.ofGroup(s, group{items: items}) // a list ends with و
	}
	for j > 0 {
		if !s.Items[j].Conj && !s.CommaBefore(j) {
			break
		}
		k := j - 1
		for k > 0 && s.Items[k].Kind == parse.Punct {
			k--
		}
		if s.Items[k].Kind != parse.Actor || s.Items[k].Prep != "" || s.Items[k].Conj && k == 0 {
			if s.Items[k].Kind != parse.Actor || s.Items[k].Prep != "" {
				break
			}
		}
		items = append([]int{k}, items...)
		j = k
	}
	return a.ofGroup(s, group{items: items})
}

// guest is who makes the journey that a relative clause tells of from item which
// on to its verb at item v: زيارة X لفرنسا التي أجرى خلالها محادثات.
func (a *analyst) guest(s sentence, which, v int) []*cast.Figure {
	if to := s.Items[v].To; to >= len(s.Tokens) || !s.Among(to, lexicon.Therein) {
		return nil
	}
	for j := which - 1; j >= 0; j-- {
		if it := &s.Items[j]; it.Kind == parse.Noun {
			if it.Hit.ID != "visit" || j+1 >= which || s.Items[j+1].Kind != parse.Actor || s.Items[j+1].Prep != "" {
				return nil
			}
			return persons(a.of(s, j+1))
		}
	}
	return nil
}

func (a *analyst) nearestActor(s sentence, v int) []*cast.Figure {
	for j := v - 1; j >= 0 && j >= v-4; j-- {
		if s.Items[j].Kind != parse.Actor {
			continue
		}
		if f := a.of(s, j); len(f) != 1 || !f[0].Vague {
			return f // والوفد المرافق له الذي يزور: he does
		}
	}
	return nil
}
