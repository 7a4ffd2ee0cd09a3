package meeting

import (
	"strings"

	"liqa/extract/fact"
	"liqa/extract/lexicon"
	"liqa/extract/meeting/cast"
	"liqa/extract/meeting/parse"
	"liqa/extract/meeting/telling"
)

// verbFrames says how the verbs of each frame take their sides.
var verbFrames = map[string]func(*analyst, sentence, int){
	"meet":    (*analyst).meets,
	"receive": (*analyst).meets,
	"discuss": (*analyst).discusses,
	"call":    (*analyst).calls,
	"hold":    (*analyst).holds,
	"take":    (*analyst).holds,
	"attend":  (*analyst).holds,
	"host":    (*analyst).hosts,
	"gather":  (*analyst).gathers,
	"visit":   (*analyst).visits,
	"arrive":  (*analyst).goes,
	"go":      (*analyst).goes,
	"leave":   (*analyst).goes,
}

// meets reads التقى, اجتمع, استقبل: a subject before or after the verb, the
// other side bare or behind مع or ب.
func (a *analyst) meets(s sentence, v int) {
	it := &s.Items[v]
	left, firm := a.subjectOf(s, v)
	groups, end := a.arguments(s, v, firm)
	var bare, with, more []group
	for _, g := range groups {
		if a.onlyStates(s, g) && (g.prep == "by" || g.prep == "" && g.from > v+1) {
			continue // a place: nobody meets a country this way
		}
		switch g.prep {
		case "", "for":
			bare = append(bare, g)
		case "with", "by", "between":
			with = append(with, g)
		case "to":
			if a.people(s, g) {
				with = append(with, g) // اجتمع إلى, usual in the Levant
			}
		case "presence", "headed":
			more = append(more, g)
		}
	}
	if it.Hit.Role == "receive" && it.Hit.Pronoun == "" && members(bare) > 1 {
		with, more = nil, append(more, with...) // استقبل X Y مع وفد: who came along
	}
	if len(bare) == 1 && len(with) == 0 && bare[0].from == v+1 && it.Hit.Pronoun == "" && a.native(s, bare[0]) {
		return // ستجتمع الحكومة: by itself
	}
	e := a.toldBy(it.Hit.Entry, s, v, end)
	if firm && (s.subjectFollows(v, bare, with) || len(bare) == 1 && len(with) == 0 && s.nominative(bare[0])) {
		firm = false
	}
	var subject, object []*cast.Figure
	switch {
	case it.Hit.Pronoun != "" && len(bare) > 0:
		subject, object = a.ofGroup(s, bare[0]), minus(left, a.ofGroup(s, bare[0]))
	case len(bare) > 0 && len(left) > 0 && a.accusative(s, bare[0]):
		subject = left
		for _, g := range bare {
			object = append(object, a.ofGroup(s, g)...)
		}
	case firm && len(with) > 0:
		subject, object = left, a.ofGroup(s, with[0])
	case firm && len(bare) > 0:
		subject, object = left, a.ofGroup(s, bare[0])
	case firm:
		subject = left
	case len(bare) > 0 && len(with) > 0:
		subject, object = a.ofGroup(s, bare[0]), a.ofGroup(s, with[0])
	case len(bare) > 1:
		subject, object = a.ofGroup(s, bare[0]), a.ofGroup(s, bare[1])
	case len(bare) == 1 && a.split(s, bare[0], &subject, &object):
	case len(bare) == 1 && len(bare[0].items) > 1 && !firm && !s.Items[bare[0].items[1]].Conj && it.Hit.Number == lexicon.Singular && it.Hit.ID != "ijtamaa":
		all := bare[0] // استقبل رئيس الوزراء أحمد بدر، السفيرة الكندية
		subject, object = a.ofGroup(s, group{items: all.items[:1]}), a.ofGroup(s, group{items: all.items[1:]})
	case len(bare) == 1 && len(bare[0].items) > 1 && !(len(left) > 0 && s.goesOn(v)):
		subject = a.ofGroup(s, bare[0])
	case len(bare) == 1 && it.Hit.Number == lexicon.Singular && s.nominative(bare[0]):
		subject = a.ofGroup(s, bare[0]) // استقبل المواطنون القرار
	case len(bare) == 1:
		subject, object = left, a.ofGroup(s, bare[0])
		if it.Hit.Number != lexicon.Singular && len(object) > 1 {
			subject = nil
		}
	case len(with) > 0:
		subject, object = left, a.ofGroup(s, with[0])
	case it.Hit.Number != lexicon.Singular && len(left) > 1:
		subject = left
	case it.Hit.Pronoun != "" && len(left) > 0:
		subject, object = left, minus(a.latestSides(), left) // وسيلتقيه مجددا
	}
	a.verbSubj[it] = subject
	if len(subject) == 0 && len(object) < 2 || it.Hit.Is(lexicon.NeedsOther) && len(with) == 0 && it.Hit.Number == lexicon.Singular && it.Hit.Pronoun == "" {
		return
	}
	if len(object) > 0 && len(object)+len(subject) > 2 && len(subject) > 0 && s.apart(v, s.nextVerb(end)) {
		a.oneByOne(e, subject, object)
		return
	}
	a.further(e, s, subject, object, with)
	e.Add(subject...)
	e.Add(object...)
	for _, g := range more {
		e.Add(a.ofGroup(s, g)...)
	}
	if it.Hit.Role == "receive" && it.Hit.ID != "istadaa" && len(subject) == 1 && subject[0].Type == fact.State {
		e.Kind, e.Sides = fact.Visit, nil // تستقبل بكين الرئيس: a visit to the country
		e.Add(object...)
		e.Add(subject...)
		e.Place = fact.Place{Name: subject[0].Name, Country: subject[0].Country}
	}
	if s.notSince(v) || !hasPeople(e.Sides) || (it.Hit.Role == "receive" || it.Hit.Role == "host") && !peopleIn(object) {
		return
	}
	a.keep(e)
}

// goesOn reports a verb in the singular that tells more of its sentence's or the last
// one's subject: وكذلك استقبل X وY.
func (s sentence) goesOn(v int) bool {
	it := &s.Items[v]
	return it.Hit.Number == lexicon.Singular && it.Hit.ID != "ijtamaa" && (it.Conj && it.Hit.Role == "receive" || s.Among(it.From-1, lexicon.Likewise))
}

// members counts the actors of groups.
func members(groups []group) int {
	n := 0
	for _, g := range groups {
		n += len(g.items)
	}
	return n
}

// native reports a single government or ministry of the article's own country.
func (a *analyst) native(s sentence, g group) bool {
	f := a.ofGroup(s, g)
	return len(f) == 1 && f[0].Type == fact.State && f[0].Local
}

// notSince reports a verb that denies no encounter but counts the time without
// one: لم يلتقيا منذ القمة.
func (s sentence) notSince(v int) bool {
	if v == 0 || !s.Items[v-1].Has("not") {
		return false
	}
	for j := v + 1; j < len(s.Items) && j <= v+4; j++ {
		if s.Tokens[s.Items[j].From].Is("منذ") {
			return true
		}
	}
	return false
}

// onlyStates reports a group of countries that are places too.
func (a *analyst) onlyStates(s sentence, g group) bool {
	for _, j := range g.items {
		if s.Items[j].Mention.Place == nil {
			return false
		}
		for _, f := range a.of(s, j) {
			if f.Type != fact.State {
				return false
			}
		}
	}
	return true
}

// apart reports a word that says the counterparts were met one by one.
func (s sentence) apart(from, to int) bool {
	for j := from; j < to && j < len(s.Items); j++ {
		if s.Items[j].Has("apart") {
			return true
		}
	}
	return false
}

// accusative reports a group that opens with وفدا or وفدين: its case shows that it
// was met or received, not that it met.
func (a *analyst) accusative(s sentence, g group) bool {
	f := a.ofGroup(s, g)
	return len(f) > 0 && f[0].Type == fact.Delegation && strings.HasSuffix(s.Tokens[s.Items[g.from].From].Norm, "ا")
}

// nominative reports a group that opens with a plural in the nominative, which shows
// that it is the subject: المواطنون, مسؤولو.
func (s sentence) nominative(g group) bool {
	it := &s.Items[g.from]
	norm := s.Tokens[it.From].Norm
	return it.Mention.Parties[0].Type == fact.Delegation && len(norm) > 8 && (strings.HasSuffix(norm, "ون") || strings.HasSuffix(norm, "و"))
}

// nextVerb is the first verb or clause from item i on, else the sentence's end.
func (s sentence) nextVerb(i int) int {
	for i < len(s.Items) && s.Items[i].Kind != parse.Verb && !s.Items[i].Has("that", "clause", "say") {
		i++
	}
	return i
}

// oneByOne keeps one encounter of each on one side with each on the other.
func (a *analyst) oneByOne(e *telling.Telling, subject, object []*cast.Figure) {
	for _, host := range subject {
		for _, guest := range object {
			one := *e
			one.Sides = nil
			one.Add(host, guest)
			a.keep(&one)
		}
	}
}

// further keeps an encounter of its own for each further counterpart that has a
// مع of its own: التقى X مع Y، ومع Z.
func (a *analyst) further(e *telling.Telling, s sentence, subject, object []*cast.Figure, with []group) {
	if len(with) < 2 || len(subject) == 0 || len(object) == 0 || a.ofGroup(s, with[0])[0] != object[0] {
		return
	}
	for _, g := range with[1:] {
		one := *e
		one.Sides = nil
		one.Add(subject...)
		one.Add(a.ofGroup(s, g)...)
		a.keep(&one)
	}
}

// subjectFollows reports whether the actor right behind the verb is its subject
// although another stands before it: a comma, and not that actor, precedes the
// verb, and a further side follows.
func (s sentence) subjectFollows(v int, bare, with []group) bool {
	if len(bare) == 0 || bare[0].from != v+1 || len(bare)+len(with) < 2 {
		return false
	}
	return v == 0 || s.Items[v-1].Kind != parse.Actor && !(s.Items[v-1].Kind == parse.Function && s.Items[v-1].Has("aux", "which"))
}

func minus(a, b []*cast.Figure) []*cast.Figure {
	var out []*cast.Figure
	for _, f := range a {
		if len(b) == 0 || f != b[0] {
			out = append(out, f)
		}
	}
	return out
}

func hasPeople(figures []*cast.Figure) bool {
	for _, f := range figures {
		if f.Type != fact.State {
			return true
		}
	}
	return false
}

func peopleIn(figures []*cast.Figure) bool { return len(figures) > 0 && hasPeople(figures) }

// discusses reads بحث … مع: topics may stand between the verb and مع.
func (a *analyst) discusses(s sentence, v int) {
	it := &s.Items[v]
	if v+1 < len(s.Items) && s.Items[v+1].Kind == parse.Noun && it.Hit.ID == "istarada" {
		return // تناولت محادثات X مع Y: the talks are the subject
	}
	left, firm := a.subjectOf(s, v)
	first, end := s.groups(v+1, len(s.Items), s.stops)
	subject := left
	if firm && s.behindComma(v) && len(first) > 0 && first[0].prep == "" && first[0].from == v+1 && a.people(s, first[0]) {
		firm = false // في محاولة لتجنيب البلاد الحرب، تناول الوزير
	}
	if !firm && len(first) > 0 && first[0].prep == "" && first[0].from <= v+2 {
		subject = a.ofGroup(s, first[0])
	}
	a.verbSubj[it] = subject
	var with []*cast.Figure
	stop := func(j int) bool {
		x := s.Items[j]
		return x.Kind == parse.Verb || x.Kind == parse.Function && x.Has("that", "which", "clause", "say", "when", "cite") && !x.Has("about")
	}
	groups, until := s.groups(s.beyondRelative(v+1), len(s.Items), stop)
	for _, g := range groups {
		if g.prep == "with" {
			with = a.ofGroup(s, g)
			end = until
			break
		}
	}
	if len(subject)+len(with) < 2 || len(with) == 0 && (!firm && len(first) == 0 || it.Hit.ID == "istarada" && len(subject) < 2) {
		return
	}
	e := a.toldBy(it.Hit.Entry, s, v, end)
	e.Add(subject...)
	e.Add(with...)
	if s.callWords(v, end) {
		e.Kind = fact.Call
	}
	a.keep(e)
}

// behindComma reports a verb that stands right behind a comma.
func (s sentence) behindComma(v int) bool { return v > 0 && s.Items[v-1].Kind == parse.Punct }

// beyondRelative is the مع behind a relative clause on the subject of the verb before
// item i (بحث X الذي وصل أمس، مع Y), else i.
func (s sentence) beyondRelative(i int) int {
	which := i
	for which < len(s.Items) && (s.Items[which].Kind == parse.Actor || s.Items[which].Kind == parse.Punct) {
		which++
	}
	if which >= len(s.Items) || !s.Items[which].Has("which") {
		return i
	}
	for j := which + 1; j < len(s.Items); j++ {
		if s.Items[j].Has("with") && s.Items[j-1].Kind == parse.Punct {
			return j
		}
		if s.Items[j].Has("that", "clause", "say") {
			break
		}
	}
	return i
}

// calls reads هاتف and اتصل ب; others need a word of telephoning near.
func (a *analyst) calls(s sentence, v int) {
	it := &s.Items[v]
	left, firm := a.subjectOf(s, v)
	groups, end := s.groups(v+1, len(s.Items), s.stops)
	subject := left
	var object []*cast.Figure
	for _, g := range groups {
		switch {
		case g.prep == "" && !firm && len(object) == 0 && g.from == groups[0].from:
			subject = a.ofGroup(s, g)
		case g.prep == "to" && a.people(s, g), g.prep == "by", g.prep == "with", g.prep == "" && it.Hit.ID == "hatafa":
			object = append(object, a.ofGroup(s, g)...)
		}
	}
	a.verbSubj[it] = subject
	if len(object) == 0 && len(subject) > 1 && it.Hit.Number != lexicon.Singular {
		object, subject = subject[1:], subject[:1] // تحدثا هاتفيا
	}
	if len(subject)+len(object) < 2 || len(object) == 0 || !hasPeople(object) || it.Hit.ID == "hatafa" && object[0].Type != fact.Person || it.Hit.ID == "ittasala" && !s.callWords(v, end) && object[0].Type != fact.Person {
		return
	}
	e := a.toldBy(it.Hit.Entry, s, v, end)
	e.Kind = fact.Call
	e.Add(subject...)
	e.Add(object...)
	a.keep(e)
}

// callWords reports whether a word of telephoning stands among the items.
func (s sentence) callWords(from, to int) bool {
	from = max(from, 0)
	for j := from; j < to && j < len(s.Items); j++ {
		for k := s.Items[j].From; k < s.Items[j].To; k++ {
			if s.telephone(k) {
				return true
			}
		}
	}
	return false
}
