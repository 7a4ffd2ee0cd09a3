package meeting

import (
	"slices"
	"strings"

	"liqa/extract/fact"
	"liqa/extract/lexicon"
	"liqa/extract/meeting/cast"
	"liqa/extract/meeting/parse"
	"liqa/extract/meeting/status"
	"liqa/extract/meeting/telling"
)

// nounKind is the kind an event noun stands for, after the words around it.
func nounKind(s sentence, n, end int) fact.Kind {
	k := fact.InPerson
	if n >= 0 && s.Items[n].Kind == parse.Noun {
		k = fact.Kind(s.Items[n].Hit.Kind)
	}
	if s.callWords(n, end) {
		k = fact.Call
	}
	if s.videoWords(n, end) {
		k = fact.Video
	}
	return k
}

func (s sentence) videoWords(from, to int) bool {
	for j := max(from, 0); j < to && j < len(s.Items); j++ {
		for k := s.Items[j].From; k < s.Items[j].To; k++ {
			if s.Tokens[k].Is("الفيديو", "فيديو", "فيديوكونفرانس", "الفيديوكونفرانس", "المرييه", "المريي", "افتراضيا", "افتراضي", "افتراضيه") {
				return true
			}
		}
	}
	return false
}

// nounEvent reads the encounter of the event noun at item n. subject is that of the
// verb at item v that governs it; v is negative for a noun alone.
func (a *analyst) nounEvent(s sentence, n int, subject []*cast.Figure, v int) {
	it := &s.Items[n]
	if a.taken[it] {
		return
	}
	groups, end := s.groups(n+1, len(s.Items), s.stops)
	if it.Hit.Role == "act" {
		groups, end = a.arguments(s, n, false)
	}
	if a.noEncounter(s, n, v, groups, end) {
		return
	}
	if it.Hit.Role == "trip" {
		a.trip(s, n, subject, v)
		return
	}
	trigger := n
	if v >= 0 {
		trigger = v
	}
	e := a.toldBy(it.Hit.Entry, s, trigger, end)
	e.Kind = nounKind(s, n, end)
	e.Welcome = it.Hit.Is(lexicon.Receivers) || it.Hit.Is(lexicon.Welcome) && n > 0 && s.Items[n-1].Has("in")
	t := a.nounSides(e, &nounSides{s: s, n: n, v: v, subject: subject, groups: groups})
	a.takeSides(e, t)
	if len(e.Sides) == 0 && len(t.more) > 0 && !s.AnyBetween(-1, n, parse.Actor) && a.joins(s, n) {
		return // وجرى اللقاء بحضور Z: the one told before
	}
	a.seekSides(e, t)
	if len(e.Sides) < 2 {
		return
	}
	if it.Hit.Role == "forum" && v < 0 || it.Hit.Is(lexicon.Match) && len(t.between) == 0 && len(t.with) == 0 && !hasPeople(e.Sides) {
		return // لقاء السعودية وأوروغواي is a match
	}
	if it.Hit.Role == "act" && telling.AllStates(e.Sides[1:]) {
		return // استقبال اللاجئين السوريين
	}
	a.taken[it] = true
	if len(t.subject)*len(t.with) > 1 && len(e.Sides) == len(t.subject)+len(t.with) && s.severally(n) {
		a.oneByOne(e, t.subject, t.with)
		return
	}
	a.keep(e)
	for _, f := range t.again {
		one := *e
		one.Sides = nil
		one.Add(e.Sides[0])
		one.Add(f...)
		a.keep(&one)
	}
}

// severally reports encounters held one by one: محادثات منفصلة مع X وY, لقاءات ثنائية.
func (s sentence) severally(n int) bool {
	h := s.Items[n].Hit
	several := h.Number == lexicon.Plural && h.ID != "muhadathat" // which is plural by its form alone
	return s.apart(n+1, s.nextVerb(n+1)) || several && n+1 < len(s.Items) && s.Items[n+1].Has("bilateral")
}

// noEncounter reports that the noun at item n tells of none: a press conference, an
// interview, a word for how others met, those who joined an encounter told before.
func (a *analyst) noEncounter(s sentence, n, v int, groups []group, end int) bool {
	switch {
	case s.press(n, end), a.interview(s, groups), s.Items[n].Hit.Is(lexicon.Match) && s.against(n, end):
		return true
	case v >= 0:
		return s.Items[n].Hit.Kind != string(fact.Call) && s.Items[n].Hit.Role == "weak" && !s.withSides(max(n, v))
	case s.saysHow(n, groups), n > 0 && s.Items[n-1].Has("presence") && a.joins(s, n):
		return true
	}
	return s.Items[n].Hit.Role == "weak" && !s.callWords(n, end)
}

// withSides reports that مع or بين stands behind item j within its clause.
func (s sentence) withSides(j int) bool {
	for k := j + 1; k < len(s.Items) && k <= j+8 && !s.stops(k); k++ {
		if s.Items[k].Has("with", "between") {
			return true
		}
	}
	return false
}

// saysHow reports an encounter that only says how others met, and has no sides of
// its own: التقى X في لقاءين منفصلين Y.
func (s sentence) saysHow(n int, groups []group) bool {
	return n > 0 && s.Items[n-1].Has("in") && s.apart(n+1, n+2) && (len(groups) == 0 || groups[0].prep == "")
}

// awaits reports في استقبال and في مقدمة مستقبلي: behind the guest follow those who
// receive him.
func (s sentence) awaits(n int) bool {
	hit := s.Items[n].Hit
	return hit.Role == "act" && hit.Pronoun == "" && n > 0 && (s.Items[n-1].Has("in") || hit.Is(lexicon.Receivers))
}

// farther looks for the counterpart behind the topic (محادثات حول الأزمة مع Y)
// and for the sides behind a copula (اللقاء هو الثاني بين X وY) or a relative
// clause (المحادثات التي قادتها الأمم المتحدة بين X وY).
func (a *analyst) farther(s sentence, n int, e *telling.Telling, subject []*cast.Figure) {
	told := -1 // a relative clause says how the encounter came about
	groups, end := s.groups(n+1, len(s.Items), func(j int) bool {
		x := s.Items[j]
		if x.Kind == parse.Function && x.Has("which") && j <= n+3 && told < 0 {
			told = j
			return false
		}
		if x.Kind == parse.Function && s.Tokens[x.From].Is("هو", "هي", "وهو", "وهي") {
			return false
		}
		return x.Kind == parse.Verb || x.Kind == parse.Noun || x.Kind == parse.Function && x.Has("that", "which", "clause", "say", "when", "cite") && !x.Has("about")
	})
	for _, g := range groups {
		f := a.ofGroup(s, g)
		switch {
		case g.prep == "between" && len(f) > 1 && !s.rapport(n, g.from):
			e.Sides = nil
			e.Add(f...)
		case g.prep == "with" && len(subject) > 0 && hasPeople(subject) && (told < 0 || g.from < told):
			e.Add(subject...)
			e.Add(f...)
		default:
			continue
		}
		e.Until = end
		return
	}
}

// latestSides are the sides of the encounter told last.
func (a *analyst) latestSides() []*cast.Figure {
	if len(a.events) == 0 {
		return nil
	}
	return a.events[len(a.events)-1].Sides
}

// adjectiveSides reads the sides off adjectives behind an event noun: المفاوضات
// الفلسطينية الإسرائيلية, قمة روسية - تركية.
func (a *analyst) adjectiveSides(s sentence, n int) []*cast.Figure {
	var out []*cast.Figure
	for j := n + 1; j < len(s.Items) && j < n+7; j++ {
		it := s.Items[j]
		if it.Kind == parse.Punct && s.Tokens[it.From].Is("-", "–", "ـ", "/") {
			continue
		}
		if it.Kind != parse.Plain {
			break
		}
		if h, ok := s.adjectiveOf(j); ok {
			f := a.cast.State(h.Country, s.Text[s.Tokens[it.From].Start:s.Tokens[it.From+h.Len-1].End])
			if len(out) == 0 || out[len(out)-1] != f {
				out = append(out, f)
			}
		}
	}
	return out
}

// adjectiveOf is the adjective of a country that item j begins with; المالية is of
// finance, not of Mali.
func (s sentence) adjectiveOf(j int) (lexicon.Hit, bool) {
	for _, h := range s.Hits[s.Items[j].From] {
		if h.Class == lexicon.Nationality && h.Number == lexicon.Singular && h.Form.Prep == "" && !(h.ID == "ML" && h.Feminine) {
			return h, true
		}
	}
	return lexicon.Hit{}, false
}

// onlyAdjectives reports whether plain words alone lie between two items.
func (s sentence) onlyAdjectives(from, to int) bool {
	for j := from; j < to; j++ {
		if s.Items[j].Kind != parse.Plain && s.Items[j].Kind != parse.Date {
			return false
		}
	}
	return to-from <= 2
}

// possessor is whom the pronoun on an event noun means (لقائه, اجتماعهما).
func (a *analyst) possessor(s sentence, n int) []*cast.Figure {
	p := s.Items[n].Hit.Pronoun
	switch p {
	case "":
		return nil
	case "هما", "هم":
		if left, firm := a.subjectOf(s, n); firm && len(left) > 1 {
			return left
		}
		if len(a.events) > 0 {
			return a.events[len(a.events)-1].Sides
		}
		return nil
	}
	if who := a.whoSaidSo(s, n, p == "ها"); who != nil {
		return who
	}
	if who := a.ofRelative(s, n, p == "ها"); who != nil {
		return who
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

// ofRelative is the person whom the relative clause tells of that the noun at item n stands
// in, whatever governs him: التقى بالرئيس الذي عاد من زيارته.
func (a *analyst) ofRelative(s sentence, n int, feminine bool) []*cast.Figure {
	for j := n - 1; j > 0 && s.Items[j].Kind != parse.Actor && !s.Items[j].Has("that", "clause", "say"); j-- {
		if !s.Items[j].Has("which") || s.Items[j-1].Kind != parse.Actor {
			continue
		}
		who := persons(a.of(s, j-1))
		if len(who) != 1 || who[0].Role != "" && who[0].Feminine() != feminine {
			return nil
		}
		return who
	}
	return nil
}

// stateActing is the country that the clause of the noun at item n tells of, which
// no preposition governs and no man stands behind: الصين ستواصل مفاوضاتها مع Y.
func (a *analyst) stateActing(s sentence, n int) []*cast.Figure {
	for j := n - 1; j >= 0 && !s.Items[j].Has("that", "which", "clause", "say"); j-- {
		if s.Items[j].Kind != parse.Actor || s.Items[j].Prep != "" {
			continue
		}
		if f := a.of(s, j); len(f) == 1 && f[0].Type == fact.State {
			return f
		}
		return nil
	}
	return nil
}

// clauseSubject is the subject of the clause that an adjunct before it belongs to:
// خلال لقائه Y، قال X; وفي اتصال مع Y، شدد X على; وبعد لقاء مع Y، قدم X استقالته.
func (a *analyst) clauseSubject(s sentence, n int) []*cast.Figure {
	for j := n + 1; j < len(s.Items); j++ {
		for k := j + 1; k < len(s.Items) && k <= j+s.predicate(j); k++ {
			if s.Items[k].Kind == parse.Actor && s.Items[k].Prep == "" {
				return a.of(s, k)
			}
		}
	}
	return nil
}

// predicate tells within how many items behind item j its subject stands, where it
// can be the verb of a clause: near a verb of saying, next to any word without its
// article behind the comma that closes an adjunct.
func (s sentence) predicate(j int) int {
	switch it := &s.Items[j]; {
	case it.Kind == parse.Function && it.Has("say"):
		return 3
	case s.CommaBefore(j) && (it.Kind == parse.Verb || it.Kind == parse.Plain && !strings.HasPrefix(s.Tokens[it.From].Norm, "ال")):
		return 1
	}
	return 0
}

// fronted reports an event noun in an adjunct that opens its sentence.
func (s sentence) fronted(n int) bool {
	for j := range n {
		if k := s.Items[j].Kind; k == parse.Actor || k == parse.Verb || k == parse.Noun || s.Items[j].Has("say", "that") {
			return false
		}
	}
	return n > 0
}

// personBefore is the person a pronoun on the noun at item n most likely means:
// the nearest before it that no preposition governs.
func (a *analyst) personBefore(s sentence, n int) []*cast.Figure {
	for j := n - 1; j >= 0; j-- {
		if s.Items[j].Kind == parse.Actor && s.Items[j].Prep == "" && !s.sought(j) {
			if f := a.of(s, j); len(f) == 1 && f[0].Type == fact.Person {
				return f
			}
		}
	}
	return nil
}

// sought reports whom another sets out to meet: in يستعد X للقاء Y بعد لقائه Z it is
// X who met Z.
func (s sentence) sought(j int) bool {
	return j > 0 && s.Items[j-1].Kind == parse.Noun && s.Items[j-1].Hit.Form.Prep == "ل"
}

// ofGender is the nearest person before item n that no preposition governs and
// whose office shows the gender of a pronoun.
func (a *analyst) ofGender(s sentence, n int, feminine bool) []*cast.Figure {
	for j := n - 1; j >= 0; j-- {
		if s.Items[j].Kind != parse.Actor || s.Items[j].Prep != "" || s.sought(j) {
			continue
		}
		if f := a.of(s, j); len(f) == 1 && f[0].Type == fact.Person && f[0].Role != "" && f[0].Feminine() == feminine {
			return f
		}
	}
	return nil
}

// newEvent starts an event with what its sentence says around the trigger.
func (a *analyst) newEvent(s sentence, trigger, end int, rule string) *telling.Telling {
	return &telling.Telling{Kind: fact.InPerson, Sentence: s.Sentence, Trigger: trigger, Until: end, Title: s.Headline, Rule: rule}
}

// toldBy starts an event that a verb of meeting or a noun of encounter tells.
func (a *analyst) toldBy(word *lexicon.Entry, s sentence, trigger, end int) *telling.Telling {
	class := "noun "
	if word.Class == lexicon.Verb {
		class = "verb "
	}
	e := a.newEvent(s, trigger, end, class+word.ID)
	e.Word = word
	return e
}

// keep adds an event once its sides are known.
func (a *analyst) keep(e *telling.Telling) {
	a.withPeers(e)
	if e.Kind != fact.Visit {
		e.DropOwnStates()
	}
	a.headed(e)
	if len(e.Sides) < 2 || a.played(e) || describes(e) {
		return
	}
	if e.Kind == fact.InPerson || e.Kind == "" {
		e.Kind = nounKind(sentenceOf(e), e.Trigger, e.Until)
		if sentenceOf(e).videoWords(e.Until, e.Until+3) {
			e.Kind = fact.Video
		}
		if e.Kind == fact.Visit {
			e.Kind = fact.InPerson
		}
	}
	e.Status, e.Sure = status.Of(e.Sentence, e.Trigger)
	if status.Lapsed(e.Sentence, e.Trigger, e.Until) {
		e.Status, e.Sure = fact.Denied, status.Plainly
	}
	e.Alone = len(e.Sides) == 2 && says(e, "bilateral")
	e.Further = says(e, "another")
	a.date(e)
	a.datedAs(e)
	a.spokenAt(e)
	if e.Place.Name == "" && e.Kind != fact.Call {
		e.Place = a.placeOf(e)
	}
	a.events = append(a.events, e)
}

// says reports a word of a role with the encounter or its arguments.
func says(e *telling.Telling, role string) bool {
	items := e.Sentence.Items
	return slices.ContainsFunc(items[max(0, e.Trigger-3):min(e.Until+2, len(items))], func(it parse.Item) bool { return it.Has(role) })
}
