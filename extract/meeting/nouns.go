package meeting

import (
	"strings"

	"liqa/extract/fact"
	"liqa/extract/lexicon"
)

// nounKind is the kind an event noun stands for, after the words around it.
func nounKind(s *sentence, n, end int) fact.Kind {
	k := fact.InPerson
	if n >= 0 && s.items[n].kind == noun {
		k = fact.Kind(s.items[n].hit.Kind)
	}
	if s.callWords(n, end) {
		k = fact.Call
	}
	if s.videoWords(n, end) {
		k = fact.Video
	}
	return k
}

func (s *sentence) videoWords(from, to int) bool {
	for j := max(from, 0); j < to && j < len(s.items); j++ {
		for k := s.items[j].from; k < s.items[j].to; k++ {
			if s.Tokens[k].Is("الفيديو", "فيديو", "فيديوكونفرانس", "الفيديوكونفرانس", "المرييه", "المريي", "افتراضيا", "افتراضي", "افتراضيه") {
				return true
			}
		}
	}
	return false
}

// nounEvent reads the encounter of the event noun at item n. subject is that of the
// verb at item v that governs it; v is negative for a noun alone.
func (a *analyst) nounEvent(s *sentence, n int, subject []*figure, v int) {
	it := &s.items[n]
	if a.taken[it] {
		return
	}
	groups, end := s.groups(n+1, len(s.items), s.stops)
	if it.hit.Role == "act" {
		groups, end = a.arguments(s, n, false)
	}
	if a.noEncounter(s, n, v, groups, end) {
		return
	}
	if it.hit.Role == "trip" {
		a.trip(s, n, subject, v)
		return
	}
	trigger := n
	if v >= 0 {
		trigger = v
	}
	e := a.toldBy(it.hit.Entry, s, trigger, end)
	e.kind = nounKind(s, n, end)
	e.welcome = it.hit.Is(lexicon.Receivers) || it.hit.Is(lexicon.Welcome) && n > 0 && s.items[n-1].has("in")
	t := a.nounSides(e, &nounSides{s: s, n: n, v: v, subject: subject, groups: groups})
	a.takeSides(e, t)
	if len(e.sides) == 0 && len(t.more) > 0 && !s.anyBetween(-1, n, actor) && a.joins(s, n) {
		return // وجرى اللقاء بحضور Z: the one told before
	}
	a.seekSides(e, t)
	if len(e.sides) < 2 {
		return
	}
	if it.hit.Role == "forum" && v < 0 || it.hit.Is(lexicon.Match) && len(t.between) == 0 && len(t.with) == 0 && !hasPeople(e.sides) {
		return // لقاء السعودية وأوروغواي is a match
	}
	if it.hit.Role == "act" && allStates(e.sides[1:]) {
		return // استقبال اللاجئين السوريين
	}
	a.taken[it] = true
	if len(t.with) > 1 && len(e.sides) == len(t.subject)+len(t.with) && s.severally(n) {
		a.oneByOne(e, t.subject, t.with)
		return
	}
	a.keep(e)
	for _, f := range t.again {
		one := *e
		one.sides = nil
		one.add(e.sides[0])
		one.add(f...)
		a.keep(&one)
	}
}

// severally reports encounters held one by one: محادثات منفصلة مع X وY, لقاءات ثنائية.
func (s *sentence) severally(n int) bool {
	h := s.items[n].hit
	several := h.Number == lexicon.Plural && h.ID != "muhadathat" // which is plural by its form alone
	return s.apart(n+1, s.nextVerb(n+1)) || several && n+1 < len(s.items) && s.items[n+1].has("bilateral")
}

// noEncounter reports that the noun at item n tells of none: a press conference, an
// interview, a word for how others met, those who joined an encounter told before.
func (a *analyst) noEncounter(s *sentence, n, v int, groups []group, end int) bool {
	switch {
	case s.press(n, end), a.interview(s, groups), s.items[n].hit.Is(lexicon.Match) && s.against(n, end):
		return true
	case v >= 0:
		return false
	case s.saysHow(n, groups), n > 0 && s.items[n-1].has("presence") && a.joins(s, n):
		return true
	}
	return s.items[n].hit.Role == "weak" && !s.callWords(n, end)
}

// saysHow reports an encounter that only says how others met, and has no sides of
// its own: التقى X في لقاءين منفصلين Y.
func (s *sentence) saysHow(n int, groups []group) bool {
	return n > 0 && s.items[n-1].has("in") && s.apart(n+1, n+2) && (len(groups) == 0 || groups[0].prep == "")
}

// awaits reports في استقبال and في مقدمة مستقبلي: behind the guest follow those who
// receive him.
func (s *sentence) awaits(n int) bool {
	hit := s.items[n].hit
	return hit.Role == "act" && hit.Pronoun == "" && n > 0 && (s.items[n-1].has("in") || hit.Is(lexicon.Receivers))
}

// farther looks for the counterpart behind the topic (محادثات حول الأزمة مع Y)
// and for the sides behind a copula (اللقاء هو الثاني بين X وY) or a relative
// clause (المحادثات التي قادتها الأمم المتحدة بين X وY).
func (a *analyst) farther(s *sentence, n int, e *event, subject []*figure) {
	told := -1 // a relative clause says how the encounter came about
	groups, end := s.groups(n+1, len(s.items), func(j int) bool {
		x := s.items[j]
		if x.kind == fn && x.has("which") && j <= n+3 && told < 0 {
			told = j
			return false
		}
		if x.kind == fn && s.Tokens[x.from].Is("هو", "هي", "وهو", "وهي") {
			return false
		}
		return x.kind == verb || x.kind == noun || x.kind == fn && x.has("that", "which", "clause", "say", "when", "cite") && !x.has("about")
	})
	for _, g := range groups {
		f := a.ofGroup(s, g)
		switch {
		case g.prep == "between" && len(f) > 1 && !s.rapport(n, g.from):
			e.sides = nil
			e.add(f...)
		case g.prep == "with" && len(subject) > 0 && hasPeople(subject) && (told < 0 || g.from < told):
			e.add(subject...)
			e.add(f...)
		default:
			continue
		}
		e.until = end
		return
	}
}

// latestSides are the sides of the encounter told last.
func (a *analyst) latestSides() []*figure {
	if len(a.events) == 0 {
		return nil
	}
	return a.events[len(a.events)-1].sides
}

// adjectiveSides reads the sides off adjectives behind an event noun: المفاوضات
// الفلسطينية الإسرائيلية, قمة روسية - تركية.
func (a *analyst) adjectiveSides(s *sentence, n int) []*figure {
	var out []*figure
	for j := n + 1; j < len(s.items) && j < n+7; j++ {
		it := s.items[j]
		if it.kind == punct && s.Tokens[it.from].Is("-", "–", "ـ", "/") {
			continue
		}
		if it.kind != plain {
			break
		}
		if h, ok := s.adjectiveOf(j); ok {
			f := a.cast.state(h.Country, s.Text[s.Tokens[it.from].Start:s.Tokens[it.from+h.Len-1].End])
			if len(out) == 0 || out[len(out)-1] != f {
				out = append(out, f)
			}
		}
	}
	return out
}

// adjectiveOf is the adjective of a country that item j begins with; المالية is of
// finance, not of Mali.
func (s *sentence) adjectiveOf(j int) (lexicon.Hit, bool) {
	for _, h := range s.Hits[s.items[j].from] {
		if h.Class == lexicon.Nationality && h.Number == lexicon.Singular && h.Form.Prep == "" && !(h.ID == "ML" && h.Feminine) {
			return h, true
		}
	}
	return lexicon.Hit{}, false
}

// onlyAdjectives reports whether plain words alone lie between two items.
func (s *sentence) onlyAdjectives(from, to int) bool {
	for j := from; j < to; j++ {
		if s.items[j].kind != plain && s.items[j].kind != date {
			return false
		}
	}
	return to-from <= 2
}

// possessor is whom the pronoun on an event noun means (لقائه, اجتماعهما).
func (a *analyst) possessor(s *sentence, n int) []*figure {
	p := s.items[n].hit.Pronoun
	switch p {
	case "":
		return nil
	case "هما", "هم":
		if left, firm := a.subjectOf(s, n); firm && len(left) > 1 {
			return left
		}
		if len(a.events) > 0 {
			return a.events[len(a.events)-1].sides
		}
		return nil
	}
	if who := a.ofGender(s, n, p == "ها"); who != nil {
		return who
	}
	if state := a.stateActing(s, n); p == "ها" && state != nil {
		return state
	}
	if who := a.personBefore(s, n); who != nil {
		return who
	}
	left, firm := a.subjectOf(s, n)
	if firm || len(left) > 0 && n > 3 {
		return left
	}
	if who := a.clauseSubject(s, n); who != nil {
		return who
	}
	return left
}

// stateActing is the country that the clause of the noun at item n tells of, which
// no preposition governs and no man stands behind: الصين ستواصل مفاوضاتها مع Y.
func (a *analyst) stateActing(s *sentence, n int) []*figure {
	for j := n - 1; j >= 0 && !s.items[j].has("that", "which", "clause", "say"); j-- {
		if s.items[j].kind != actor || s.items[j].prep != "" {
			continue
		}
		if f := a.of(s, j); len(f) == 1 && f[0].typ == fact.State {
			return f
		}
		return nil
	}
	return nil
}

// clauseSubject is the subject of the clause that an adjunct before it belongs to:
// خلال لقائه Y، قال X; وفي اتصال مع Y، شدد X على; وبعد لقاء مع Y، قدم X استقالته.
func (a *analyst) clauseSubject(s *sentence, n int) []*figure {
	for j := n + 1; j < len(s.items); j++ {
		for k := j + 1; k < len(s.items) && k <= j+s.predicate(j); k++ {
			if s.items[k].kind == actor && s.items[k].prep == "" {
				return a.of(s, k)
			}
		}
	}
	return nil
}

// predicate tells within how many items behind item j its subject stands, where it
// can be the verb of a clause: near a verb of saying, next to any word without its
// article behind the comma that closes an adjunct.
func (s *sentence) predicate(j int) int {
	switch it := &s.items[j]; {
	case it.kind == fn && it.has("say"):
		return 3
	case s.commaBefore(j) && (it.kind == verb || it.kind == plain && !strings.HasPrefix(s.Tokens[it.from].Norm, "ال")):
		return 1
	}
	return 0
}

// fronted reports an event noun in an adjunct that opens its sentence.
func (s *sentence) fronted(n int) bool {
	for j := range n {
		if k := s.items[j].kind; k == actor || k == verb || k == noun || s.items[j].has("say", "that") {
			return false
		}
	}
	return n > 0
}

// personBefore is the person a pronoun on the noun at item n most likely means:
// the nearest before it that no preposition governs.
func (a *analyst) personBefore(s *sentence, n int) []*figure {
	for j := n - 1; j >= 0; j-- {
		if s.items[j].kind == actor && s.items[j].prep == "" && !s.sought(j) {
			if f := a.of(s, j); len(f) == 1 && f[0].typ == fact.Person {
				return f
			}
		}
	}
	return nil
}

// sought reports whom another sets out to meet: in يستعد X للقاء Y بعد لقائه Z it is
// X who met Z.
func (s *sentence) sought(j int) bool {
	return j > 0 && s.items[j-1].kind == noun && s.items[j-1].hit.Form.Prep == "ل"
}

// ofGender is the nearest person before item n that no preposition governs and
// whose office shows the gender of a pronoun.
func (a *analyst) ofGender(s *sentence, n int, feminine bool) []*figure {
	for j := n - 1; j >= 0; j-- {
		if s.items[j].kind != actor || s.items[j].prep != "" || s.sought(j) {
			continue
		}
		if f := a.of(s, j); len(f) == 1 && f[0].typ == fact.Person && f[0].role != "" && f[0].feminine() == feminine {
			return f
		}
	}
	return nil
}

// feminine reports an office worded for a woman: الوزيرة, زوجة.
func (f *figure) feminine() bool {
	word, _, _ := strings.Cut(f.role, " ")
	return strings.HasSuffix(word, "ة")
}

// newEvent starts an event with what its sentence says around the trigger.
func (a *analyst) newEvent(s *sentence, trigger, end int, rule string) *event {
	return &event{kind: fact.InPerson, sentence: s, trigger: trigger, until: end, title: s.headline, rule: rule}
}

// toldBy starts an event that a verb of meeting or a noun of encounter tells.
func (a *analyst) toldBy(word *lexicon.Entry, s *sentence, trigger, end int) *event {
	class := "noun "
	if word.Class == lexicon.Verb {
		class = "verb "
	}
	e := a.newEvent(s, trigger, end, class+word.ID)
	e.word = word
	return e
}

// is reports a trait of the word that tells the event.
func (e *event) is(t lexicon.Trait) bool { return e.word != nil && e.word.Is(t) }

// keep adds an event once its sides are known.
func (a *analyst) keep(e *event) {
	if e.kind != fact.Visit {
		e.dropOwnStates()
	}
	a.headed(e)
	if len(e.sides) < 2 || a.played(e) || e.describes() {
		return
	}
	if e.kind == fact.InPerson || e.kind == "" {
		e.kind = nounKind(e.sentence, e.trigger, e.until)
		if e.sentence.videoWords(e.until, e.until+3) {
			e.kind = fact.Video
		}
		if e.kind == fact.Visit {
			e.kind = fact.InPerson
		}
	}
	e.status, e.sure = statusOf(e.sentence, e.trigger)
	if e.sentence.lapsed(e.trigger, e.until) {
		e.status, e.sure = fact.Denied, plainly
	}
	a.date(e)
	a.datedAs(e)
	a.spokenAt(e)
	if e.place.Name == "" && e.kind != fact.Call {
		e.place = a.placeOf(e)
	}
	a.events = append(a.events, e)
}
