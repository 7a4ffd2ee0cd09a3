package meeting

import (
	"slices"

	"liqa/extract/fact"
	"liqa/extract/meeting/parse"
	"liqa/extract/meeting/telling"
	"liqa/extract/meeting/topic"
)

// reach is how many sentences behind an encounter still speak of it.
const reach = 10

// carry gives what a sentence without an encounter of its own says of the two
// sides, of one of them or of "the meeting" to the encounter it speaks of.
func (a *analyst) carry(s sentence) {
	at, near := s.anaphor(), reach
	if at < 0 {
		near = reach / 2
	}
	e := a.resumedEvent(s, max(at, 0))
	if e == nil || e.Sentence.Index < s.Index-near && a.namedIn(s, e) == 0 {
		return
	}
	for _, o := range topic.Openings(s.Sentence) {
		if !a.tells(s, o, e) {
			continue
		}
		e.Topics = append(e.Topics, topic.At(s.Sentence, o)...)
	}
}

// tells reports whether the words that open a topic speak of what was discussed
// at the encounter that their sentence speaks of again.
func (a *analyst) tells(s sentence, o topic.Opening, e *telling.Telling) bool {
	anaphor, behind := s.anaphor(), s.Index-e.Sentence.Index
	switch o.Rule {
	case "state":
		return behind <= 2 && (anaphor >= 0 || a.spoken(s, o.At, e))
	case "leads":
		return true
	case "discuss":
		return anaphor >= 0 && !s.raises(o.At) || s.joint(o.At) || !s.looseVerb(o.At)
	case "agree":
		return behind <= 1 && anaphor >= 0 && s.joint(o.At) || behind <= 2 && a.spoken(s, o.At, e)
	case "masdar":
		return anaphor >= 0 || behind <= 3 && topic.Headed(s.Sentence, o.From)
	case "stress":
		return anaphor >= 0
	}
	return anaphor >= 0 && anaphor < o.At && o.At < anaphor+6 && !s.clauseBetween(anaphor, o.At) && s.attached(o.At)
}

// resumedEvent is the encounter a sentence speaks of again: the latest with the
// most of its sides named in the sentence, a call where it says the call.
func (a *analyst) resumedEvent(s sentence, at int) *telling.Telling {
	var best *telling.Telling
	most, dual := -3, s.speaksOfTwo()
	for i := len(a.events) - 1; i >= 0 && a.events[i].Sentence.Index >= s.Index-reach; i-- {
		e := a.events[i]
		n := 4 * a.namedIn(s, e)
		if e.Kind != fact.Visit {
			n += 2
		}
		if e.Past {
			n -= 2 // recalled beside the news
		}
		if dual && len(e.Sides) == 2 {
			n++
		}
		if (e.Kind == fact.Call) == s.callWords(at, at+1) {
			n++
		}
		if n > most {
			best, most = e, n
		}
	}
	return best
}

// speaksOfTwo reports الجانبان, الوزيران: two met.
func (s sentence) speaksOfTwo() bool {
	return slices.ContainsFunc(s.Items, func(it parse.Item) bool {
		return it.Kind == parse.Function && it.Has("both") || it.Kind == parse.Actor && it.Mention.Both
	})
}

// namedIn counts the sides of an encounter that a sentence names.
func (a *analyst) namedIn(s sentence, e *telling.Telling) int {
	n := 0
	for j := range s.Items {
		if s.Items[j].Kind != parse.Actor {
			continue
		}
		for _, f := range a.of(s, j) {
			if e.HasSide(f) {
				n++
			}
		}
	}
	return n
}

// echo gives an encounter that the sentence names as the occasion of what stands
// before it (جاء ذلك خلال لقائه X) the topics of the sentence before.
func (a *analyst) echo(s sentence, first int) {
	told := talks(a.events[first:])
	if len(told) == 0 || s.Index == 0 || len(s.Tokens) == 0 {
		return
	}
	if _, ok := s.TopicWord(0, "echo"); !ok {
		return
	}
	before := a.sentences[s.Index-1]
	for _, o := range topic.Openings(before.Sentence) {
		switch o.Rule {
		case "state", "stress", "agree", "discuss", "masdar":
			told[0].Topics = append(told[0].Topics, topic.At(before.Sentence, o)...)
		}
	}
}
