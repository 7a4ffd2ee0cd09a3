package meeting

import (
	"strings"

	"liqa/extract/fact"
	"liqa/extract/lexicon"
)

// statusOf says whether the encounter told at item v took place, by tense,
// negation, and the words before it in its clause. weak: a present tense alone.
func statusOf(s *sentence, v int) (status fact.Status, weak bool) {
	status = fact.Held
	it := s.items[v]
	if it.kind == verb {
		switch it.hit.Tense {
		case lexicon.Future:
			status = fact.Planned
		case lexicon.Present:
			status, weak = fact.Planned, it.hit.Form.Prep == ""
		}
	}
	if it.kind == noun && it.hit.Form.Prep == "ل" {
		status = fact.Planned
	}
	if it.kind == noun && s.ahead(v) {
		return fact.Planned, false
	}
	for j := v - 1; j >= 0 && j >= v-12; j-- {
		x := s.items[j]
		if x.kind == verb && j < v-1 {
			if it.kind == noun && status == fact.Held && x.hit.Tense == lexicon.Future {
				status = fact.Planned
			}
			break
		}
		if x.kind == fn && x.has("clause", "which") {
			break
		}
		if x.kind != fn {
			continue
		}
		switch {
		case it.kind == verb && j == v-1 && it.hit.Tense == lexicon.Present && s.Tokens[x.from].Is("قد", "وقد", "ربما"):
			return fact.Proposed, false
		case j == v-1 && s.Tokens[x.from].Is("لو", "ولو"):
			return fact.Denied, false
		case x.has("plan", "propose", "never") && j > 0 && s.items[j-1].kind == fn && s.items[j-1].has("not"):
			if x.has("never") {
				return fact.Proposed, false // لم يستبعد
			}
			return fact.Denied, false
		case x.has("say") && j < v-1 && it.kind == noun && s.agreed(j, v):
			return fact.Planned, false
		case x.has("not") && j >= v-2:
			return fact.Denied, false
		case x.has("never"):
			return fact.Denied, false
		case x.has("plan"), x.has("will"):
			return fact.Planned, false
		case x.has("propose") && !x.has("aux"):
			return fact.Proposed, false
		case x.has("when"):
			if it.kind == noun || it.kind == verb {
				if s.Tokens[x.from].Is("قبل", "قبيل", "عشيه") {
					return fact.Planned, false
				}
				return fact.Held, false
			}
		case x.has("aux") && it.kind == verb && it.hit.Tense == lexicon.Past:
			return fact.Held, false
		case x.has("that") && it.kind == verb && it.hit.Tense == lexicon.Past:
			return fact.Held, false
		}
	}
	return status, weak
}

// ahead reports an event noun that its own words put in the future: القمة
// المقبلة, ستتناول المحادثات.
func (s *sentence) ahead(n int) bool {
	for j := n + 1; j < len(s.items) && j <= n+6; j++ {
		x := s.items[j]
		if x.kind == fn && x.has("plan") {
			return true
		}
		if x.kind == verb && x.hit.Tense == lexicon.Future {
			return true
		}
		if x.kind == verb || x.kind == fn && x.has("that", "which", "clause", "say", "when", "about", "purpose") {
			break
		}
	}
	return n > 0 && s.items[n-1].kind == plain && future(s.Tokens[s.items[n-1].from].Norm)
}

// future reports a word that looks like a verb with the future sin.
func future(norm string) bool {
	return len(norm) >= 10 && (strings.HasPrefix(norm, "ست") || strings.HasPrefix(norm, "سي") || strings.HasPrefix(norm, "وست") || strings.HasPrefix(norm, "وسي"))
}

// agreed reports اتفق … على before an encounter: it is then still to come.
func (s *sentence) agreed(say, n int) bool {
	return strings.Contains(s.Tokens[s.items[say].from].Norm, "اتفق") && n > 0 && s.Tokens[s.items[n-1].from].Is("علي")
}

// calledOff reports لكن اللقاء ألغي: the encounter told before did not happen.
func (s *sentence) calledOff() bool {
	for j := 0; j+1 < len(s.items); j++ {
		if s.items[j].kind == noun && s.items[j].hit.Definite && s.items[j+1].kind == fn && s.items[j+1].has("never") {
			return true
		}
	}
	return false
}
