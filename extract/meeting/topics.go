package meeting

import (
	"strings"

	"liqa/extract/arabic"
	"liqa/extract/fact"
	"liqa/extract/lexicon"
)

// topic is one thing discussed, in the article's words, with the rule that
// found it.
type topic struct {
	text string
	rule string
}

// topical gives the encounters told in a sentence what it says of their topics:
// a topic belongs to the encounter told last before it.
func (a *analyst) topical(s *sentence, first int) {
	told := talks(a.events[first:])
	if len(told) == 0 {
		return
	}
	for _, o := range s.openings() {
		found := s.topicsAt(o)
		if len(found) == 0 {
			continue
		}
		for _, e := range toldAt(told, o.at) {
			if s.elsewhere(e, o) {
				continue
			}
			e.topics = append(e.topics, found...)
		}
	}
}

// talks are the encounters where people speak, or the trips where there are no
// others: الذي يزور البلاد tells of no topic.
func talks(events []*event) []*event {
	var out []*event
	for _, e := range events {
		if e.kind != fact.Visit {
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
func toldAt(told []*event, j int) []*event {
	at := told[0].trigger
	for _, e := range told {
		if e.trigger <= j {
			at = max(at, e.trigger)
		} else if at > j {
			at = min(at, e.trigger)
		}
	}
	var out []*event
	for _, e := range told {
		if e.trigger == at {
			out = append(out, e)
		}
	}
	return out
}

// elsewhere reports whether the words that open a topic speak of something else
// than the encounter: a new clause lies between them, or nothing ties them to it.
func (s *sentence) elsewhere(e *event, o opening) bool {
	switch o.rule {
	case "discuss":
		return o.at != e.trigger && !s.joint(o.at) && s.looseVerb(o.at)
	case "leads":
		return false
	case "state":
		return o.at < e.trigger && (!s.meanwhile(e.trigger) || s.clauseBetween(o.at, e.trigger))
	case "stress":
		return s.anaphor() < 0
	case "agree":
		return !s.joint(o.at)
	}
	if o.rule == "purpose" && o.at > e.trigger && !s.attached(o.at) {
		return true
	}
	if o.at < e.trigger {
		return o.rule != "masdar" && o.rule != "aim" || s.clauseBetween(o.at, e.trigger)
	}
	return s.clauseBetween(e.trigger+1, o.at)
}

// meanwhile reports whether item j is an encounter in the course of which something
// else is told: أكد X أهمية Y خلال لقائه Z.
func (s *sentence) meanwhile(j int) bool {
	return j > 0 && s.items[j].kind == noun && s.items[j-1].kind == fn && s.items[j-1].has("when", "in")
}

// attached reports whether the preposition or purpose at item j can belong to
// the encounter before it, and not to another noun (جهود لحل, الخلافات حول).
func (s *sentence) attached(j int) bool {
	for k := j - 1; k >= 0; k-- {
		it := s.items[k]
		switch {
		case it.kind == actor, it.kind == date, it.kind == place, it.kind == noun, it.kind == verb:
			return true
		case it.kind == fn && it.has("this", "both"), it.has("adverb"):
			return true
		case it.kind == punct:
			if s.Tokens[it.from].Is("،", ",") {
				return true
			}
		case s.Among(it.from, lexicon.NoTopic):
			return true
		case s.adjective(it.from), s.indefiniteAdjective(it.from):
		default:
			return false
		}
	}
	return true
}

// indefiniteAdjective reports ثنائية, مغلقة behind an encounter.
func (s *sentence) indefiniteAdjective(i int) bool {
	norm := s.Tokens[i].Norm
	return strings.HasSuffix(norm, "يه") || strings.HasSuffix(norm, "يا") || strings.HasSuffix(norm, "ي") || s.Among(i, lexicon.MannerOf)
}

// clauseBetween reports whether a reported or new clause opens between two items.
func (s *sentence) clauseBetween(from, to int) bool {
	for j := from + 1; j < to; j++ {
		it := s.items[j]
		if it.kind == fn && (it.has("that") || it.has("say", "clause") && !it.has("about", "propose")) {
			return true
		}
	}
	return false
}

// joint reports whether the verb of discussing at item j has two sides or the
// encounter as its subject: بحثا, بحث معه, تناول اللقاء, تناولت المباحثات.
func (s *sentence) joint(j int) bool {
	if s.ofBoth(j) {
		return true
	}
	for k := s.clauseStart(j); k < s.clauseStop(j) && k < len(s.items); k++ {
		it := s.items[k]
		if it.kind == noun && it.hit.Role != "trip" || it.kind == fn && (it.has("both") || it.has("this") || it.has("with") && k > j) || it.kind == actor && it.m.Both ||
			s.Among(it.from, lexicon.Spoken) {
			return true
		}
	}
	return false
}

// ofBoth reports whether the verb at item j speaks of two or more: بحثا, تطرقا,
// يناقشون.
func (s *sentence) ofBoth(j int) bool {
	if s.items[j].kind == verb && s.items[j].hit.Number != lexicon.Singular {
		return true
	}
	norm := s.Tokens[s.items[j].from].Norm
	_, discuss := s.topicWord(s.items[j].from, "discuss")
	return discuss && (strings.HasSuffix(norm, "ا") || strings.HasSuffix(norm, "ان") || strings.HasSuffix(norm, "ون"))
}

// clauseStart is the first item, of the ten before item j, that no new clause
// and no comma parts from it.
func (s *sentence) clauseStart(j int) int {
	k := j
	for k > 0 && k > j-10 {
		it := s.items[k-1]
		if it.kind == punct && k < j-4 || it.kind == fn && it.has("clause", "that", "say") && !s.Among(it.from, lexicon.Linking) {
			break
		}
		k--
	}
	return k
}

// clauseStop is the item behind the ten after item j, or where a new clause
// begins before.
func (s *sentence) clauseStop(j int) int {
	for k := j + 1; k < j+12 && k < len(s.items); k++ {
		if it := s.items[k]; it.kind == fn && it.has("clause", "that", "say", "which") {
			return k
		}
	}
	return j + 12
}

// looseVerb reports verbs of discussing that mean much else besides: شمل, طرح,
// استعرض.
func (s *sentence) looseVerb(j int) bool {
	h, _ := s.topicWord(s.items[j].from, "discuss")
	return h.Entry != nil && h.ID != "bahatha" && h.ID != "tabadul"
}

// raises reports أثار and its like, whose object may be anything: أثار غضبا.
func (s *sentence) raises(j int) bool {
	h, _ := s.topicWord(s.items[j].from, "discuss")
	return h.Entry != nil && h.ID == "athara"
}

// anaphor is the first item that speaks of the encounter or its two sides again,
// or -1.
func (s *sentence) anaphor() int { return s.anaphorFrom(0) }

// anaphorFrom is the first such item from item from on.
func (s *sentence) anaphorFrom(from int) int {
	for j := from; j < len(s.items); j++ {
		if it := s.items[j]; it.kind == fn && it.has("this", "both") || it.kind == noun && it.hit.Definite || it.kind == actor && it.m.Both ||
			s.Among(it.from, lexicon.Therein) {
			return j
		}
	}
	return -1
}

// texts are the words of the topics, each subject once.
func texts(topics []topic) []string {
	var out []topic
	for _, t := range topics {
		if k := alike(out, t); k < 0 {
			out = append(out, t)
		}
	}
	list := []string{}
	for _, t := range out {
		list = append(list, t.text)
	}
	return list
}

// alike is the index of a topic that names the same subject, or -1.
func alike(list []topic, t topic) int {
	words := subjectWords(t.text)
	for i, o := range list {
		theirs := subjectWords(o.text)
		shared := 0
		for w := range words {
			if theirs[w] {
				shared++
			}
		}
		if shared == len(words) || shared == len(theirs) {
			return i
		}
	}
	return -1
}

// subjectWords are the folded words of a topic without article and conjunction.
func subjectWords(text string) map[string]bool {
	out := map[string]bool{}
	for _, w := range strings.Fields(arabic.Fold(text)) {
		w = strings.TrimPrefix(w, "و")
		w = strings.TrimPrefix(w, "ال")
		w = strings.TrimPrefix(w, "لل")
		if len(w) > 4 {
			out[w] = true
		}
	}
	return out
}
