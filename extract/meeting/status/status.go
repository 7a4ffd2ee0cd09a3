package status

import (
	"strings"

	"liqa/extract/fact"
	"liqa/extract/lexicon"
	"liqa/extract/meeting/parse"
)

// Sureness is how plainly a telling says whether its encounter took place: of
// two tellings the plainer one counts.
type Sureness uint8

const (
	Unsaid  Sureness = iota // a noun alone: اجتماع X وY
	hinted                  // a purpose, the time of something else: للقاء Y, قبل لقائه
	Present                 // a present tense
	Plainly
)

// Of says whether the encounter told at item v took place, by tense,
// negation, and the words before it in its clause.
func Of(s *parse.Sentence, v int) (fact.Status, Sureness) { return sentence{s}.told(v) }

func (s sentence) told(v int) (fact.Status, Sureness) {
	it := s.Items[v]
	switch {
	case it.Kind == parse.Noun && s.ahead(v):
		if s.refused(v) {
			return fact.Denied, Plainly
		}
		return fact.Planned, Plainly
	case it.Kind == parse.Verb && it.Hit.Tense == lexicon.Present && (s.underWay(v) || s.wasDoing(v) || s.goingOn(v)):
		return fact.Held, Plainly
	case it.Kind == parse.Verb && it.Hit.Tense == lexicon.Future && s.wasTo(v):
		return s.unfulfilled()
	case v > 0 && s.Among(s.Items[v-1].From, lexicon.Unreal):
		return fact.Denied, Plainly
	case v > 0 && s.Among(s.Items[v-1].From, lexicon.Asked):
		return fact.Proposed, Plainly
	}
	if v > 0 && s.Items[v-1].Has("sequel") && it.Hit.Form.Prep == "ل" {
		return fact.Held, Plainly
	}
	if n := s.gathered(v); n >= 0 {
		if status, sure := s.told(n); sure == Plainly {
			return status, sure
		}
	}
	status, sure := inflected(it)
	aim := it.Kind == parse.Noun && it.Hit.Form.Prep == "ل"
	for j := v - 1; j >= 0 && j >= v-12; j-- {
		x := s.Items[j]
		if x.Kind == parse.Verb && (j < v-1 || aim) {
			switch {
			case aim:
				return s.aimed(j)
			case it.Kind == parse.Noun && status == fact.Held && x.Hit.Tense == lexicon.Future:
				return fact.Planned, Plainly
			}
			break
		}
		if aim && x.Kind == parse.Noun && x.Hit.Role == "trip" {
			return s.aimed(j)
		}
		if x.Kind == parse.Function && x.Has("clause", "which") && !s.Tokens[x.From].Is("او") {
			break
		}
		if x.Has("rumour") {
			if s.belied(j) {
				return fact.Denied, Plainly
			}
			break
		}
		if x.Kind != parse.Function {
			continue
		}
		switch {
		case x.Has("aim", "join") && j >= v-4 && !s.AnyBetween(j, v, parse.Noun, parse.Verb):
			aim, status, sure = true, fact.Planned, hinted
			continue
		case x.Has("agreed"), x.Has("prepare") && aim && x.To == it.From, x.Has("decided") && s.ofWhom(j, v):
			status, sure = fact.Planned, Plainly
			continue
		}
		if x.Has("when") && it.Kind == parse.Noun && sure == Plainly {
			return status, sure // بعد موافقته على لقاء
		}
		if x.Has("when") && (it.Kind == parse.Noun || j >= v-2) {
			return s.occasion(j, it)
		}
		if status, told := s.modal(j, v); told && !(status == fact.Proposed && it.Kind == parse.Noun && s.AnyBetween(j, v, parse.Noun)) {
			if status == fact.Planned && s.wasTo(j) {
				return s.unfulfilled()
			}
			return status, Plainly
		}
	}
	return status, sure
}

// ofWhom reports that between the words at item j and the encounter at item v stand
// those whose words they are, and how it is held: قرار الرئيس عقد اجتماع.
func (s sentence) ofWhom(j, v int) bool {
	for _, x := range s.Items[j+1 : v] {
		if x.Kind != parse.Actor && !(x.Kind == parse.Verb && x.Hit.Role == "hold") && !(x.Kind == parse.Plain && s.Tokens[x.From].Is("علي")) {
			return false
		}
	}
	return true
}

// Awaited reports an encounter at item v whose words put it in the future, whatever
// became of it: القمة المقررة, لن يلتقي.
func Awaited(s *parse.Sentence, v int) bool {
	it := s.Items[v]
	if it.Kind == parse.Noun {
		return sentence{s}.ahead(v)
	}
	return v > 0 && s.Items[v-1].Has("not") && it.Hit.Tense == lexicon.Present && !s.Among(s.Items[v-1].From, lexicon.DeniedPast)
}

// refused reports a word of refusing or cancelling that has the word at item n as
// its object: ألغى X زيارة كانت مقررة.
func (s sentence) refused(n int) bool {
	for j := n - 1; j >= 0 && j >= n-4 && s.Items[j].Kind != parse.Verb && s.Items[j].Kind != parse.Noun; j-- {
		if s.Items[j].Has("never") {
			return j == 0 || !s.Items[j-1].Has("not")
		}
		if s.Items[j].Has("that", "which", "clause") {
			break
		}
	}
	return false
}

// belied reports a denial before the hearsay at item j: نفى الوزير ما تردد عن لقاء.
func (s sentence) belied(j int) bool {
	for j--; j >= 0; j-- {
		if s.Items[j].Has("never") {
			return j == 0 || !s.Items[j-1].Has("not")
		}
	}
	return false
}

// gathered is the event noun of which a verb in the present tells who is there,
// or -1: خلال القمة التي تجمع.
func (s sentence) gathered(v int) int {
	if it := s.Items[v]; it.Kind != parse.Verb || it.Hit.Role != "gather" || it.Hit.Tense != lexicon.Present {
		return -1
	}
	for j := v - 1; j >= 0 && j >= v-4; j-- {
		if s.Items[j].Kind == parse.Noun {
			return j
		}
	}
	return -1
}

// inflected is what the form of the word that tells of the encounter says.
func inflected(it parse.Item) (fact.Status, Sureness) {
	switch {
	case it.Kind == parse.Noun && it.Hit.Form.Prep == "ل":
		return fact.Planned, hinted
	case it.Kind == parse.Noun:
		return fact.Held, Unsaid
	case it.Hit.Tense == lexicon.Future:
		return fact.Planned, Plainly
	case it.Hit.Tense == lexicon.Present:
		return fact.Planned, Present
	}
	return fact.Held, Plainly
}

// modal is what the words at item j say of the encounter told at item v.
func (s sentence) modal(j, v int) (status fact.Status, told bool) {
	x, it := s.Items[j], s.Items[v]
	past := it.Kind == parse.Verb && it.Hit.Tense == lexicon.Past
	switch {
	case it.Kind == parse.Verb && j == v-1 && it.Hit.Tense == lexicon.Present && s.Among(x.From, lexicon.Uncertain):
		return fact.Proposed, true
	case x.Has("plan", "propose", "never") && j > 0 && s.Items[j-1].Kind == parse.Function && s.Items[j-1].Has("not"):
		if x.Has("never") {
			return fact.Proposed, true // لم يستبعد
		}
		return fact.Denied, true
	case x.Has("say") && j < v-1 && it.Kind == parse.Noun && s.agreed(j, v):
		return fact.Planned, true
	case x.Has("never") && j <= v-2 && s.Items[j+1].Has("to") && s.Items[j+2].Kind == parse.Noun:
		return "", false // ملف أرجئ إلى جلسة: what is put off is something else
	case x.Has("not") && j >= v-2 && !s.otherVerb(j, v), x.Has("never"):
		return fact.Denied, true
	case past && it.Hit.Role != "hold" && x.Has("plan", "will", "propose"):
		return "", false // حث على الهدوء بعد لقاء جمعه; عقد is a verbal noun too
	case x.Has("plan"), x.Has("will"):
		return fact.Planned, true
	case x.Has("propose") && !x.Has("aux") && s.refused(j):
		return fact.Denied, true // رفض استئناف المفاوضات
	case x.Has("propose") && !x.Has("aux"):
		return fact.Proposed, true
	case past && x.Has("aux", "that"):
		return fact.Held, true
	}
	return "", false
}

// otherVerb reports a verb of its own between the negation and an encounter: لم
// يستغرق الاجتماع ساعة denies how long, not that they met.
func (s sentence) otherVerb(not, n int) bool {
	if s.Items[n].Kind != parse.Noun || not+1 >= n {
		return false
	}
	x := s.Items[not+1]
	norm := s.Tokens[x.From].Norm
	return x.Kind == parse.Plain && (strings.HasPrefix(norm, "ي") || strings.HasPrefix(norm, "ت")) && s.Among(s.Items[not].From, lexicon.DeniedPast)
}

// aimed is the status of an encounter that is the purpose of the verb at item v:
// one that somebody sets out for is still to come.
func (s sentence) aimed(v int) (fact.Status, Sureness) {
	status, sure := s.told(v)
	if role := s.Items[v].Hit.Role; status == fact.Held && (role == "arrive" || role == "go") {
		status = fact.Planned
	}
	if status == fact.Held {
		sure = hinted
	}
	return status, min(sure, Present)
}

// occasion is the status of an encounter that the word at item j makes the time
// of something else: it is to come where that is, or where it stands behind قبل.
func (s sentence) occasion(j int, it parse.Item) (fact.Status, Sureness) {
	switch {
	case it.Kind == parse.Verb && it.Hit.Tense != lexicon.Past && !s.Opens(j, lexicon.Behind):
		return fact.Planned, Present
	case s.Opens(j, lexicon.Ahead):
		return fact.Planned, Unsaid
	case s.Opens(j, lexicon.Meanwhile) && s.toCome(j):
		return fact.Planned, hinted
	}
	return fact.Held, Plainly
}

// toCome reports whether the clause before item j speaks of what will be.
func (s sentence) toCome(j int) bool {
	for j--; j >= 0; j-- {
		switch x := s.Items[j]; {
		case x.Kind == parse.Verb:
			return x.Hit.Tense == lexicon.Future
		case x.Kind == parse.Function && x.Has("plan", "will"):
			return true
		case x.Kind == parse.Function && x.Has("clause", "which", "that", "say"), s.Among(x.From, lexicon.Thereby):
			return false
		case x.Kind == parse.Plain && future(s.Tokens[x.From].Norm):
			return true
		}
	}
	return false
}

// unfulfilled is the status of what was to be: denied where the sentence tells of
// refusing or cancelling (كان مقررا أن يلتقيا لكن الزيارة تأجلت), else a plan of
// which nothing more is known.
func (s sentence) unfulfilled() (fact.Status, Sureness) {
	for j := range s.Items {
		if s.Items[j].Has("never", "lapsed") && (j == 0 || !s.Items[j-1].Has("not")) {
			return fact.Denied, Plainly
		}
	}
	return fact.Planned, hinted
}

// wasTo reports كان من المقرر أن, كان سيلتقي: a plan of the past.
func (s sentence) wasTo(j int) bool { return j > 0 && s.Opens(j-1, lexicon.Was) }

// wasDoing reports كان before a present tense, with nothing but its subject
// between: كانت روسيا تجري محادثات was under way.
func (s sentence) wasDoing(v int) bool {
	for j := v - 1; j >= 0 && j >= v-4; j-- {
		switch x := s.Items[j]; {
		case x.Kind == parse.Function && x.Has("aux"):
			return s.Opens(j, lexicon.Was) && (j == 0 || !s.Items[j-1].Has("not"))
		case x.Kind != parse.Actor && x.Kind != parse.Date && !x.Has("both"):
			return false
		}
	}
	return false
}

// underWay reports a present tense said of what goes on at the time of writing:
// يقوم حاليا بزيارة, الوزير الذي يزور القاهرة.
func (s sentence) underWay(v int) bool {
	for j := v + 1; j < len(s.Items) && j <= v+6 && s.Items[j].Kind != parse.Verb; j++ {
		if s.Among(s.Items[j].From, lexicon.AtPresent) {
			return true
		}
		if s.Items[j].Kind == parse.Date {
			return false
		}
	}
	return s.Items[v].Hit.Role == "visit" && v > 0 && s.Items[v-1].Has("which") || s.Items[v].Hit.Role == "hold" && s.Resumed(v) && s.tripBefore(v)
}

// goingOn reports talks told in the present of a sentence that names no day and no
// journey to hold them on: تجري الولايات المتحدة محادثات مع كوريا الشمالية.
func (s sentence) goingOn(v int) bool {
	if s.Headline || s.Items[v].Hit.ID != "ajra" {
		return false
	}
	talks := false
	for j, it := range s.Items {
		switch {
		case it.Kind == parse.Date, it.Has("plan", "will"), it.Has("when"), j < v && (it.Has("which", "aim", "not", "aux", "propose") || it.Kind == parse.Verb || it.Kind == parse.Noun && it.Hit.Role == "trip"):
			return false
		case it.Kind == parse.Noun && j > v && j <= v+4:
			talks = it.Hit.Is(lexicon.NeedsOther)
		}
	}
	return talks && v+1 < len(s.Items)
}

// tripBefore reports a journey right before the verb that is made, and not yet to
// come: زيارة يقوم بها, الزيارة التي يقوم بها, but not عشية زيارة يقوم بها.
func (s sentence) tripBefore(v int) bool {
	for j := v - 1; j >= 0 && j >= v-3; j-- {
		switch x := s.Items[j]; {
		case x.Kind == parse.Noun:
			return x.Hit.Role == "trip" && !(j > 0 && s.Opens(j-1, lexicon.Ahead))
		case !x.Has("which") && x.Kind != parse.Plain && x.Kind != parse.Actor:
			return false
		}
	}
	return false
}

// ahead reports an event noun that its own words put in the future: القمة
// المقبلة, ستتناول المحادثات.
func (s sentence) ahead(n int) bool {
	for j := n + 1; j < len(s.Items) && j <= n+6; j++ {
		x := s.Items[j]
		if x.Kind == parse.Function && x.Has("plan") {
			return true
		}
		if x.Kind == parse.Verb && x.Hit.Tense == lexicon.Future {
			return true
		}
		if x.Kind == parse.Verb || x.Kind == parse.Function && x.Has("that", "which", "clause", "say", "when", "about", "purpose") {
			break
		}
	}
	return n > 0 && s.Items[n-1].Kind == parse.Plain && future(s.Tokens[s.Items[n-1].From].Norm)
}

// future reports a word that looks like a verb with the future sin.
func future(norm string) bool {
	return len(norm) >= 10 && (strings.HasPrefix(norm, "ست") || strings.HasPrefix(norm, "سي") || strings.HasPrefix(norm, "وست") || strings.HasPrefix(norm, "وسي"))
}

// agreed reports اتفق … على before an encounter: it is then still to come.
func (s sentence) agreed(say, n int) bool {
	return strings.Contains(s.Tokens[s.Items[say].From].Norm, "اتفق") && n > 0 && s.Tokens[s.Items[n-1].From].Is("علي")
}

// Lapsed reports words behind what is told at item trigger, up to item until,
// that say what became of it: زيارة X لموسكو تأجلت.
func Lapsed(s *parse.Sentence, trigger, until int) bool {
	if s.Items[trigger].Kind != parse.Noun && !s.Resumed(trigger) {
		return false
	}
	for j := trigger + 1; j < len(s.Items) && (j <= until || s.Items[j].Kind == parse.Date); j++ {
		if s.Items[j].Has("lapsed") {
			return true
		}
	}
	return false
}

// CalledOff reports لكن اللقاء ألغي: the encounter told before did not happen.
func CalledOff(s *parse.Sentence) bool {
	for j := 0; j+1 < len(s.Items); j++ {
		if s.Items[j].Kind == parse.Noun && s.Items[j].Hit.Definite && s.Items[j+1].Kind == parse.Function && s.Items[j+1].Has("never") {
			return true
		}
	}
	return false
}
