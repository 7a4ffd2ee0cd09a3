package meeting

import (
	"strings"

	"liqa/extract/fact"
	"liqa/extract/lexicon"
	"liqa/extract/meeting/parse"
	"liqa/extract/meeting/telling"
	"liqa/extract/meeting/topic"
)

// topical gives the encounters told in a sentence what it says of their topics:
// a topic belongs to the encounter told last before it.
func (a *analyst) topical(s sentence, first int) {
	told := talks(a.events[first:])
	if len(told) == 0 {
		return
	}
	for _, o := range topic.Openings(s.Sentence) {
		found := topic.At(s.Sentence, o)
		if len(found) == 0 {
			continue
		}
		for _, e := range toldAt(told, o.At) {
			if s.elsewhere(e, o) {
				continue
			}
			e.Topics = append(e.Topics, found...)
		}
	}
}

// talks are the encounters where people speak, or the trips where there are no
// others: الذي يزور البلاد tells of no topic.
func talks(events []*telling.Telling) []*telling.Telling {
	var out []*telling.Telling
	for _, e := range events {
		if e.Kind != fact.Visit {
			out = append(out, e)
		}
	}
	if len(out) == 0 {
		return events
	}
	return out
}

// toldAt are the encounters whose trigger is the last before item j, or the
// first of the sentence.
func toldAt(told []*telling.Telling, j int) []*telling.Telling {
	at := told[0].Trigger
	for _, e := range told {
		if e.Trigger <= j {
			at = max(at, e.Trigger)
		} else if at > j {
			at = min(at, e.Trigger)
		}
	}
	var out []*telling.Telling
	for _, e := range told {
		if e.Trigger == at {
			out = append(out, e)
		}
	}
	return out
}

// elsewhere reports whether the words that open a topic speak of something else
// than the encounter: a new clause lies between them, or nothing ties them to it.
func (s sentence) elsewhere(e *telling.Telling, o topic.Opening) bool {
	switch o.Rule {
	case "discuss":
		return o.At != e.Trigger && !s.joint(o.At) && s.looseVerb(o.At)
	case "leads":
		return false
	case "state":
		return o.At < e.Trigger && (!s.meanwhile(e.Trigger) || s.clauseBetween(o.At, e.Trigger))
	case "stress":
		return s.anaphor() < 0
	case "agree":
		return !s.joint(o.At) && !s.passive(o.At)
	case "masdar":
		if s.impersonal(o.At) {
			return false
		}
	}
	if o.Rule == "purpose" && o.At > e.Trigger && !s.attached(o.At) {
		return true
	}
	if o.At < e.Trigger {
		return o.Rule != "masdar" && o.Rule != "aim" || s.clauseBetween(o.At, e.Trigger)
	}
	return s.clauseBetween(e.Trigger+1, o.At) && !s.bothTalk(o)
}

// bothTalk reports a preposition of topics behind talks that the two are told to
// hold: قبل أن يجري الطرفان مباحثات حول X.
func (s sentence) bothTalk(o topic.Opening) bool {
	j := o.At - 1
	for j > 0 && s.Items[j].Kind == parse.Plain && s.IndefiniteAdjective(s.Items[j].From) {
		j--
	}
	return o.Rule == "about" && j > 1 && s.Items[j].Kind == parse.Noun && s.Items[j-1].Kind == parse.Function && s.Items[j-1].Has("both")
}

// impersonal reports that item j is what a passive verb says was done, whoever did
// it: تم استعراض, جرى خلال اللقاء بحث.
func (s sentence) impersonal(j int) bool {
	for k := j - 1; k >= 0 && k > j-5; k-- {
		switch it := s.Items[k]; {
		case it.Kind == parse.Verb:
			return s.passive(k)
		case it.Kind == parse.Noun, it.Kind == parse.Function && it.Has("when", "this", "in"), it.Has("adverb"), s.Among(it.From, lexicon.Therein):
		default:
			return false
		}
	}
	return false
}

// passive reports the verbs of what takes place: تم, جرى.
func (s sentence) passive(j int) bool {
	return s.Items[j].Kind == parse.Verb && s.Items[j].Hit.Role == "passive"
}

// meanwhile reports whether item j is an encounter in the course of which something
// else is told: أكد X أهمية Y خلال لقائه Z.
func (s sentence) meanwhile(j int) bool {
	return j > 0 && s.Items[j].Kind == parse.Noun && s.Items[j-1].Kind == parse.Function && s.Items[j-1].Has("when", "in")
}

// attached reports whether the preposition or purpose at item j can belong to
// the encounter before it, and not to another noun (جهود لحل, الخلافات حول).
func (s sentence) attached(j int) bool {
	for k := j - 1; k >= 0; k-- {
		it := s.Items[k]
		switch {
		case it.Kind == parse.Actor, it.Kind == parse.Date, it.Kind == parse.Place, it.Kind == parse.Noun, it.Kind == parse.Verb:
			return true
		case it.Kind == parse.Function && it.Has("this", "both"), it.Has("adverb"):
			return true
		case it.Kind == parse.Punct:
			if s.Tokens[it.From].Is("،", ",") {
				return true
			}
		case s.Among(it.From, lexicon.NoTopic):
			return true
		case s.Adjective(it.From), s.IndefiniteAdjective(it.From):
		default:
			return false
		}
	}
	return true
}

// clauseBetween reports whether a reported or new clause opens between two items.
func (s sentence) clauseBetween(from, to int) bool {
	for j := from + 1; j < to; j++ {
		it := s.Items[j]
		if it.Kind == parse.Function && (it.Has("that") || it.Has("say", "clause") && !it.Has("about", "propose")) {
			return true
		}
	}
	return false
}

// joint reports whether the verb of discussing at item j has two sides or the
// encounter as its subject: بحثا, بحث معه, تناول اللقاء, تناولت المباحثات.
func (s sentence) joint(j int) bool {
	if s.ofBoth(j) || s.ofTwo(j) {
		return true
	}
	for k := s.clauseStart(j); k < s.clauseStop(j) && k < len(s.Items); k++ {
		it := s.Items[k]
		if it.Kind == parse.Noun && it.Hit.Role != "trip" || it.Kind == parse.Function && (it.Has("both") || it.Has("this") || it.Has("with") && k > j) || it.Kind == parse.Actor && it.Mention.Both ||
			s.Among(it.From, lexicon.Spoken) {
			return true
		}
	}
	return false
}

// ofTwo reports whether two joined by و are the subject behind the verb at item j:
// استعرض الوزير والسفير.
func (s sentence) ofTwo(j int) bool {
	return s.bare(j+1) && s.bare(j+2) && s.Items[j+2].Conj
}

// bare reports an actor at item j that no preposition governs.
func (s sentence) bare(j int) bool {
	return j < len(s.Items) && s.Items[j].Kind == parse.Actor && s.Items[j].Prep == ""
}

// ofBoth reports whether the verb at item j speaks of two or more: بحثا, تطرقا,
// يناقشون.
func (s sentence) ofBoth(j int) bool {
	if s.Items[j].Kind == parse.Verb && s.Items[j].Hit.Number != lexicon.Singular {
		return true
	}
	norm := s.Tokens[s.Items[j].From].Norm
	_, told := s.TopicWord(s.Items[j].From, "discuss", "agree")
	return told && (strings.HasSuffix(norm, "ا") || strings.HasSuffix(norm, "ان") || strings.HasSuffix(norm, "ون"))
}

// clauseStart is the first item, of the ten before item j, that no new clause
// and no comma parts from it.
func (s sentence) clauseStart(j int) int {
	k := j
	for k > 0 && k > j-10 {
		it := s.Items[k-1]
		if it.Kind == parse.Punct && k < j-4 || it.Kind == parse.Function && it.Has("clause", "that", "say") && !s.Among(it.From, lexicon.Linking) {
			break
		}
		k--
	}
	return k
}

// clauseStop is the item behind the ten after item j, or where a new clause
// begins before.
func (s sentence) clauseStop(j int) int {
	for k := j + 1; k < j+12 && k < len(s.Items); k++ {
		if it := s.Items[k]; it.Kind == parse.Function && it.Has("clause", "that", "say", "which") {
			return k
		}
	}
	return j + 12
}

// looseVerb reports verbs of discussing that mean much else besides: شمل, طرح,
// استعرض.
func (s sentence) looseVerb(j int) bool {
	h, _ := s.TopicWord(s.Items[j].From, "discuss")
	return h.Entry != nil && h.ID != "bahatha" && h.ID != "tabadul"
}

// raises reports أثار and its like, whose object may be anything: أثار غضبا.
func (s sentence) raises(j int) bool {
	h, _ := s.TopicWord(s.Items[j].From, "discuss")
	return h.Entry != nil && h.ID == "athara"
}

// anaphor is the first item that speaks of the encounter or its two sides again,
// or -1.
func (s sentence) anaphor() int { return s.anaphorFrom(0) }

// anaphorFrom is the first such item from item from on.
func (s sentence) anaphorFrom(from int) int {
	for j := from; j < len(s.Items); j++ {
		if it := s.Items[j]; it.Kind == parse.Function && it.Has("this", "both") || it.Kind == parse.Noun && it.Hit.Definite || it.Kind == parse.Actor && it.Mention.Both ||
			s.Among(it.From, lexicon.Therein) {
			return j
		}
	}
	return -1
}
