package meeting

import (
	"slices"
	"strings"

	"liqa/extract/fact"
	"liqa/extract/lexicon"
)

// sureness is how plainly a telling says whether its encounter took place: of
// two tellings the plainer one counts.
type sureness uint8

const (
	unsaid  sureness = iota // a noun alone: اجتماع X وY
	hinted                  // a purpose, the time of something else: للقاء Y, قبل لقائه
	present                 // a present tense
	plainly
)

// statusOf says whether the encounter told at item v took place, by tense,
// negation, and the words before it in its clause.
func statusOf(s *sentence, v int) (fact.Status, sureness) {
	it := s.items[v]
	switch {
	case it.kind == noun && s.ahead(v):
		if s.refused(v) {
			return fact.Denied, plainly
		}
		return fact.Planned, plainly
	case it.kind == verb && it.hit.Tense == lexicon.Present && (s.underWay(v) || s.wasDoing(v) || s.goingOn(v)):
		return fact.Held, plainly
	case v > 0 && s.Among(s.items[v-1].from, lexicon.Unreal):
		return fact.Denied, plainly
	case v > 0 && s.Among(s.items[v-1].from, lexicon.Asked):
		return fact.Proposed, plainly
	}
	if v > 0 && s.items[v-1].has("sequel") && it.hit.Form.Prep == "ل" {
		return fact.Held, plainly
	}
	if n := s.gathered(v); n >= 0 {
		if status, sure := statusOf(s, n); sure == plainly {
			return status, sure
		}
	}
	status, sure := inflected(it)
	aim := it.kind == noun && it.hit.Form.Prep == "ل"
	for j := v - 1; j >= 0 && j >= v-12; j-- {
		x := s.items[j]
		if x.kind == verb && (j < v-1 || aim) {
			switch {
			case aim:
				return s.aimed(j)
			case it.kind == noun && status == fact.Held && x.hit.Tense == lexicon.Future:
				return fact.Planned, plainly
			}
			break
		}
		if aim && x.kind == noun && x.hit.Role == "trip" {
			return s.aimed(j)
		}
		if x.kind == fn && x.has("clause", "which") && !s.Tokens[x.from].Is("او") {
			break
		}
		if x.has("rumour") {
			if s.belied(j) {
				return fact.Denied, plainly
			}
			break
		}
		if x.kind != fn {
			continue
		}
		switch {
		case x.has("aim", "join") && j >= v-4 && !s.anyBetween(j, v, noun, verb):
			aim, status, sure = true, fact.Planned, hinted
			continue
		case x.has("agreed"), x.has("prepare") && aim && x.to == it.from:
			status, sure = fact.Planned, plainly
			continue
		}
		if x.has("when") && (it.kind == noun || j >= v-2) {
			return s.occasion(j, it)
		}
		if status, told := s.modal(j, v); told && !(status == fact.Proposed && it.kind == noun && s.anyBetween(j, v, noun)) {
			if status == fact.Planned && s.wasTo(j) {
				return s.unfulfilled()
			}
			return status, plainly
		}
	}
	return status, sure
}

// refused reports a word of refusing or cancelling that has the word at item n as
// its object: ألغى X زيارة كانت مقررة.
func (s *sentence) refused(n int) bool {
	for j := n - 1; j >= 0 && j >= n-4 && s.items[j].kind != verb && s.items[j].kind != noun; j-- {
		if s.items[j].has("never") {
			return j == 0 || !s.items[j-1].has("not")
		}
		if s.items[j].has("that", "which", "clause") {
			break
		}
	}
	return false
}

// belied reports a denial before the hearsay at item j: نفى الوزير ما تردد عن لقاء.
func (s *sentence) belied(j int) bool {
	for j--; j >= 0; j-- {
		if s.items[j].has("never") {
			return j == 0 || !s.items[j-1].has("not")
		}
	}
	return false
}

// gathered is the event noun of which a verb in the present tells who is there,
// or -1: خلال القمة التي تجمع.
func (s *sentence) gathered(v int) int {
	if it := s.items[v]; it.kind != verb || it.hit.Role != "gather" || it.hit.Tense != lexicon.Present {
		return -1
	}
	for j := v - 1; j >= 0 && j >= v-4; j-- {
		if s.items[j].kind == noun {
			return j
		}
	}
	return -1
}

// anyBetween reports whether an item of one of the kinds stands between two.
func (s *sentence) anyBetween(i, j int, kinds ...kind) bool {
	return slices.ContainsFunc(s.items[i+1:max(i+1, j)], func(it item) bool { return slices.Contains(kinds, it.kind) })
}

// inflected is what the form of the word that tells of the encounter says.
func inflected(it item) (fact.Status, sureness) {
	switch {
	case it.kind == noun && it.hit.Form.Prep == "ل":
		return fact.Planned, hinted
	case it.kind == noun:
		return fact.Held, unsaid
	case it.hit.Tense == lexicon.Future:
		return fact.Planned, plainly
	case it.hit.Tense == lexicon.Present:
		return fact.Planned, present
	}
	return fact.Held, plainly
}

// modal is what the words at item j say of the encounter told at item v.
func (s *sentence) modal(j, v int) (status fact.Status, told bool) {
	x, it := s.items[j], s.items[v]
	past := it.kind == verb && it.hit.Tense == lexicon.Past
	switch {
	case it.kind == verb && j == v-1 && it.hit.Tense == lexicon.Present && s.Among(x.from, lexicon.Uncertain):
		return fact.Proposed, true
	case x.has("plan", "propose", "never") && j > 0 && s.items[j-1].kind == fn && s.items[j-1].has("not"):
		if x.has("never") {
			return fact.Proposed, true // لم يستبعد
		}
		return fact.Denied, true
	case x.has("say") && j < v-1 && it.kind == noun && s.agreed(j, v):
		return fact.Planned, true
	case x.has("not") && j >= v-2 && !s.otherVerb(j, v), x.has("never"):
		return fact.Denied, true
	case past && it.hit.Role != "hold" && x.has("plan", "will", "propose"):
		return "", false // حث على الهدوء بعد لقاء جمعه; عقد is a verbal noun too
	case x.has("plan"), x.has("will"):
		return fact.Planned, true
	case x.has("propose") && !x.has("aux") && s.refused(j):
		return fact.Denied, true // رفض استئناف المفاوضات
	case x.has("propose") && !x.has("aux"):
		return fact.Proposed, true
	case past && x.has("aux", "that"):
		return fact.Held, true
	}
	return "", false
}

// otherVerb reports a verb of its own between the negation and an encounter: لم
// يستغرق الاجتماع ساعة denies how long, not that they met.
func (s *sentence) otherVerb(not, n int) bool {
	if s.items[n].kind != noun || not+1 >= n {
		return false
	}
	x := s.items[not+1]
	norm := s.Tokens[x.from].Norm
	return x.kind == plain && (strings.HasPrefix(norm, "ي") || strings.HasPrefix(norm, "ت")) && s.Among(s.items[not].from, lexicon.DeniedPast)
}

// aimed is the status of an encounter that is the purpose of the verb at item v:
// one that somebody sets out for is still to come.
func (s *sentence) aimed(v int) (fact.Status, sureness) {
	status, sure := statusOf(s, v)
	if role := s.items[v].hit.Role; status == fact.Held && (role == "arrive" || role == "go") {
		status = fact.Planned
	}
	if status == fact.Held {
		sure = hinted
	}
	return status, min(sure, present)
}

// occasion is the status of an encounter that the word at item j makes the time
// of something else: it is to come where that is, or where it stands behind قبل.
func (s *sentence) occasion(j int, it item) (fact.Status, sureness) {
	switch {
	case it.kind == verb && it.hit.Tense != lexicon.Past && !s.opens(j, lexicon.Behind):
		return fact.Planned, present
	case s.opens(j, lexicon.Ahead):
		return fact.Planned, unsaid
	case s.opens(j, lexicon.Meanwhile) && s.toCome(j):
		return fact.Planned, hinted
	}
	return fact.Held, plainly
}

// opens reports whether item j is one of the set, with or without و.
func (s *sentence) opens(j int, set lexicon.Set) bool {
	it := &s.items[j]
	return s.Among(it.from, set) || it.conj && s.JoinedAmong(it.from, set)
}

// toCome reports whether the clause before item j speaks of what will be.
func (s *sentence) toCome(j int) bool {
	for j--; j >= 0; j-- {
		switch x := s.items[j]; {
		case x.kind == verb:
			return x.hit.Tense == lexicon.Future
		case x.kind == fn && x.has("plan", "will"):
			return true
		case x.kind == fn && x.has("clause", "which", "that", "say"), s.Among(x.from, lexicon.Thereby):
			return false
		case x.kind == plain && future(s.Tokens[x.from].Norm):
			return true
		}
	}
	return false
}

// unfulfilled is the status of what was to be: denied where the sentence tells of
// refusing or cancelling (كان مقررا أن يلتقيا لكن الزيارة تأجلت), else a plan of
// which nothing more is known.
func (s *sentence) unfulfilled() (fact.Status, sureness) {
	for j := range s.items {
		if s.items[j].has("never", "lapsed") && (j == 0 || !s.items[j-1].has("not")) {
			return fact.Denied, plainly
		}
	}
	return fact.Planned, hinted
}

// wasTo reports كان من المقرر أن: a plan of the past.
func (s *sentence) wasTo(j int) bool { return j > 0 && s.opens(j-1, lexicon.Was) }

// wasDoing reports كان before a present tense, with nothing but its subject
// between: كانت روسيا تجري محادثات was under way.
func (s *sentence) wasDoing(v int) bool {
	for j := v - 1; j >= 0 && j >= v-4; j-- {
		switch x := s.items[j]; {
		case x.kind == fn && x.has("aux"):
			return s.opens(j, lexicon.Was) && (j == 0 || !s.items[j-1].has("not"))
		case x.kind != actor && x.kind != date && !x.has("both"):
			return false
		}
	}
	return false
}

// underWay reports a present tense said of what goes on at the time of writing:
// يقوم حاليا بزيارة, الوزير الذي يزور القاهرة.
func (s *sentence) underWay(v int) bool {
	for j := v + 1; j < len(s.items) && j <= v+6 && s.items[j].kind != verb; j++ {
		if s.Among(s.items[j].from, lexicon.AtPresent) {
			return true
		}
		if s.items[j].kind == date {
			return false
		}
	}
	return s.items[v].hit.Role == "visit" && v > 0 && s.items[v-1].has("which") || s.items[v].hit.Role == "hold" && s.resumed(v) && s.tripBefore(v)
}

// goingOn reports talks told in the present of a sentence that names no day and no
// journey to hold them on: تجري الولايات المتحدة محادثات مع كوريا الشمالية.
func (s *sentence) goingOn(v int) bool {
	if s.headline || s.items[v].hit.ID != "ajra" {
		return false
	}
	talks := false
	for j, it := range s.items {
		switch {
		case it.kind == date, it.has("plan", "will"), it.has("when"), j < v && (it.has("which", "aim", "not", "aux", "propose") || it.kind == verb || it.kind == noun && it.hit.Role == "trip"):
			return false
		case it.kind == noun && j > v && j <= v+4:
			talks = it.hit.Is(lexicon.NeedsOther)
		}
	}
	return talks && v+1 < len(s.items)
}

// tripBefore reports a journey right before the verb that is made, and not yet to
// come: زيارة يقوم بها, الزيارة التي يقوم بها, but not عشية زيارة يقوم بها.
func (s *sentence) tripBefore(v int) bool {
	for j := v - 1; j >= 0 && j >= v-3; j-- {
		switch x := s.items[j]; {
		case x.kind == noun:
			return x.hit.Role == "trip" && !(j > 0 && s.opens(j-1, lexicon.Ahead))
		case !x.has("which") && x.kind != plain && x.kind != actor:
			return false
		}
	}
	return false
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

// lapsed reports words behind what is told at item trigger, up to item until,
// that say what became of it: زيارة X لموسكو تأجلت.
func (s *sentence) lapsed(trigger, until int) bool {
	if s.items[trigger].kind != noun && !s.resumed(trigger) {
		return false
	}
	for j := trigger + 1; j < len(s.items) && (j <= until || s.items[j].kind == date); j++ {
		if s.items[j].has("lapsed") {
			return true
		}
	}
	return false
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
