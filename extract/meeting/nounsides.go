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

// nounSides is what the words behind an event noun say of who took part, by the
// preposition that governs them.
type nounSides struct {
	s       sentence
	n, v    int // the noun, and the verb that governs it or -1
	subject []*cast.Figure
	groups  []group

	own      []*cast.Figure // whom the noun's pronoun means
	between  []*cast.Figure
	genitive []*cast.Figure
	with, of []*cast.Figure
	more     []*cast.Figure   // those present
	again    [][]*cast.Figure // counterparts behind a مع of their own
}

// nounSides sorts the groups behind the noun; one that says where e took place is
// noted there.
func (a *analyst) nounSides(e *telling.Telling, t *nounSides) *nounSides {
	t.own = a.possessor(t.s, t.n)
	if hit := t.s.Items[t.n].Hit; t.own == nil && hit.Definite && t.s.awaits(t.n) {
		t.own = a.nearestBefore(t.s, t.n) // لدى وصول X كان في الاستقبال Y
	}
	for _, g := range t.groups {
		if g.prep == "by" && a.onlyStates(t.s, g) {
			continue // بقصر الشعب: where
		}
		f := a.ofGroup(t.s, g)
		switch g.prep {
		case "between":
			if t.s.rapport(t.n, g.from) {
				continue // اجتماع حول العلاقات بين X وY
			}
			t.between = append(t.between, f...)
		case "with", "by":
			if len(t.with) > 0 && g.prep == "with" {
				t.again = append(t.again, f)
				continue
			}
			t.with = append(t.with, f...)
		case "":
			a.sortBare(e, t, g, f)
		case "for":
			if t.s.withUnnamed(t.n, g.from) {
				continue // لقاءات مع عدد من السفراء تحضيرا لاجتماع الجامعة
			}
			if !t.ownSitting(f) && !(t.closed() && (len(f) < 2 || t.s.Items[t.n].Hit.Role == "act")) {
				t.genitive = append(t.genitive, f...)
			}
		case "of":
			if t.governed("take") {
				t.of = append(t.of, f...)
			}
		case "presence", "headed":
			t.more = append(t.more, f...)
		}
	}
	a.mutualSides(t)
	a.receivers(t)
	return t
}

// withUnnamed reports مع between two items with people behind it whom nobody can identify:
// what follows is no side in their stead.
func (s sentence) withUnnamed(from, to int) bool {
	for j := from + 1; j+1 < to; j++ {
		if s.Items[j].Has("with") && s.Items[j+1].Kind == parse.Function && s.Items[j+1].Has("unknown") {
			return true
		}
	}
	return false
}

// receivers reads وكان X في مقدمة مستقبليه, where those who receive stand before the
// noun: its pronoun is whom the story speaks of.
func (a *analyst) receivers(t *nounSides) {
	if !t.s.Items[t.n].Hit.Is(lexicon.Receivers) || t.s.Items[t.n].Hit.Pronoun == "" || len(t.genitive) > 0 {
		return
	}
	if who := a.personBefore(t.s, t.n); who != nil && len(a.subject) > 0 && a.subject[0] != who[0] {
		t.own = append(slices.Clone(a.subject), who...)
	}
}

// joined reports an encounter that whoever is told before sets out to take part in:
// توجه X إلى الرياض للمشاركة في اجتماع.
func (t *nounSides) joined() bool {
	for j := t.n - 1; j >= 0 && j >= t.n-2; j-- {
		if t.s.Items[j].Has("join") {
			return true
		}
	}
	return false
}

// sortBare takes a group that no preposition governs as the noun's genitive, where
// it can be one.
func (a *analyst) sortBare(e *telling.Telling, t *nounSides, g group, f []*cast.Figure) {
	if t.closed() {
		return
	}
	next := g.from == t.n+1
	if next && a.venue(t.s, g) && t.heldIn() {
		e.Place = *t.s.Items[g.from].Mention.Place
		return
	}
	if next || t.s.awaits(t.n) && a.people(t.s, g) || len(t.genitive) == 0 && (t.own != nil || t.s.onlyAdjectives(t.n+1, g.from)) {
		t.genitive = append(t.genitive, f...)
	} else if hit := t.s.Items[t.n].Hit; hit.Form.Prep != "ل" && len(t.genitive) > 0 && len(t.with) == 0 && a.people(t.s, g) && (hit.ID == "liqa" && t.s.parted(t.n, g.from) || hit.Role == "act" && t.own == nil && t.s.venueAside(g.from)) {
		t.with = f // لقاء الرئيس أمس بالقصر رئيسَ الحكومة: the verbal noun's object
	}
}

// parted reports a time or a place among the items between two.
func (s sentence) parted(from, to int) bool {
	for j := from + 1; j < to; j++ {
		if s.Items[j].Kind == parse.Date || s.Items[j].Kind == parse.Place || s.Items[j].Kind == parse.Actor && s.goal(j) {
			return true
		}
	}
	return false
}

// venueAside reports nothing but a time or a place between somebody and item n: استقبال
// الأمير سالم، بمقر الإمارة في جدة، مدير الجوازات.
func (s sentence) venueAside(n int) bool {
	told, words := false, 0
	for j := n - 1; j > 0; j-- {
		switch it := &s.Items[j]; {
		case it.Kind == parse.Date, it.Kind == parse.Place, it.Kind == parse.Actor && s.goal(j), it.Has("in"):
			told = true
		case it.Kind == parse.Punct:
		case it.Kind == parse.Plain && words < 3:
			words++
			told = told || strings.HasPrefix(s.Tokens[it.From].Norm, "ب")
		default:
			return it.Kind == parse.Actor && told
		}
	}
	return false
}

// closed reports a noun with its article, which no genitive completes: خلال
// الاستقبال نقل الوزير تحيات الملك names no guest. A verb's subject may stand behind
// it: ترأس الاجتماع X وY.
func (t *nounSides) closed() bool {
	h := t.s.Items[t.n].Hit
	return h.Definite && h.Pronoun == "" && t.v < 0 && !t.s.awaits(t.n)
}

// heldIn reports an encounter that a city behind it places: every summit, others
// that have no counterpart behind مع (محادثات دمشق مع الوفد are the capital's).
func (t *nounSides) heldIn() bool {
	hit := t.s.Items[t.n].Hit
	return hit.Is(lexicon.Placed) || hit.Role != "act" && !slices.ContainsFunc(t.groups, func(g group) bool { return g.prep == "with" })
}

// ownSitting reports an encounter of one body's own: دعا إلى اجتماع لمجلس الأمن.
func (t *nounSides) ownSitting(f []*cast.Figure) bool {
	return t.s.Items[t.n].Hit.Is(lexicon.OwnSitting) && len(f) == 1 && f[0].Type == fact.Organization && t.v < 0
}

// governed reports a verb of that frame over the noun.
func (t *nounSides) governed(frame string) bool {
	return t.v >= 0 && t.s.Items[t.v].Hit.Role == frame
}

// mutualSides reads بينهما, بيننا and بينه وبين.
func (a *analyst) mutualSides(t *nounSides) {
	switch mutual := t.s.mutual(t.n); {
	case len(t.between) == 0 && (mutual == "هما" || mutual == "نا"):
		t.between = a.bothBefore(t.s, t.n)
	case len(t.between) == 1 && len(t.with) > 0 && t.v < 0:
		t.between, t.with = append(t.between, t.with...), nil // بين X مع Y, as people speak
	case len(t.between) == 1 && (mutual == "ه" || mutual == "ها"):
		t.between = append(a.nearestBefore(t.s, t.n), t.between...)
	}
}

// takeSides gives the event the sides that its own words tell, with the subject of
// the clause where one of them is wanting.
func (a *analyst) takeSides(e *telling.Telling, t *nounSides) {
	hit := t.s.Items[t.n].Hit
	switch {
	case len(t.between) > 1:
		e.Add(t.between...)
		if t.v < 0 || t.governed("attend") || len(t.subject) == 0 {
			e.Add(t.subject...)
		}
	case t.own != nil:
		e.Add(t.own...)
		e.Add(t.genitive...)
		e.Add(t.with...)
		e.Add(t.subject...)
	case t.v >= 0 && len(t.subject) > 0:
		e.Add(t.subject...)
		e.Add(t.between...)
		e.Add(t.with...)
		e.Add(t.of...)
		if hit.Form.Prep != "" || t.governed("attend") || len(t.with) == 0 {
			e.Add(t.genitive...)
		}
	case e.Kind == fact.Call && t.v < 0 && len(t.with) == 0 && len(t.genitive) == 0 && len(t.groups) > 0 && t.groups[0].prep == "":
		left, _ := a.subjectOf(t.s, t.n)
		e.Add(left...)
		e.Add(a.ofGroup(t.s, t.groups[0])...)
	case len(t.genitive) > 0 && len(t.with) > 0:
		e.Add(t.genitive...)
		e.Add(t.with...)
	case len(t.genitive) > 1:
		if hit.Form.Prep == "ل" && t.v < 0 {
			e.Add(a.visitor(t)...)
		}
		e.Add(t.genitive...)
	case len(t.genitive) == 1 && t.v >= 0 && t.s.Items[t.v].Hit.Is(lexicon.Happens):
		e.Add(t.genitive...) // جرى استقبال الوزير: by whom is not told
	case len(t.genitive) == 1 && (hit.Role == "act" || hit.Form.Prep == "ل" || hit.Is(lexicon.Match)):
		left, _ := a.subjectOf(t.s, t.n)
		e.Add(left...)
		e.Add(t.genitive...)
	case len(t.with) > 0 && t.v < 0 && a.adjectiveSide(t) != nil:
		e.Add(a.adjectiveSide(t))
		e.Add(t.with...)
	case len(t.with) > 0:
		e.Add(a.partner(t)...)
		if len(e.Sides) > 0 {
			e.Add(t.with...)
		}
	case !hit.Definite && hit.Role == "event" && t.v < 0 && !t.s.owned(t.n) && !t.s.told(t.n):
		if left, firm := a.subjectOf(t.s, t.n); firm && len(left) > 1 {
			e.Add(left...)
		}
	}
}

// adjectiveSide is the state that an adjective behind the noun tells as the one side,
// where مع tells the other: المفاوضات الأميركية مع الصين.
func (a *analyst) adjectiveSide(t *nounSides) *cast.Figure {
	if t.groups[0].from > t.n+5 {
		return nil
	}
	_, national := t.s.adjectiveOf(t.n + 1)
	states := a.adjectiveSides(t.s, t.n)
	if !national || len(states) != 1 || states[0].Country == t.with[0].Country {
		return nil
	}
	return states[0]
}

// visitor is who goes to meet those behind للقاء: somebody told before who is none
// of them.
func (a *analyst) visitor(t *nounSides) []*cast.Figure {
	left, _ := a.subjectOf(t.s, t.n)
	if !travelling(left) || slices.Contains(t.genitive, left[0]) {
		return nil
	}
	return left
}

// told reports that sides are told behind the noun at item n, recognised or not.
func (s sentence) told(n int) bool {
	for j := n + 1; j < len(s.Items) && j <= n+3 && !s.stops(j); j++ {
		if s.Items[j].Has("between", "with") {
			return true
		}
	}
	return false
}

// partner is who met those behind مع where the noun's own words do not say.
func (a *analyst) partner(t *nounSides) []*cast.Figure {
	if t.s.fronted(t.n) {
		if who := a.clauseSubject(t.s, t.n); len(who) > 0 {
			return who
		}
	}
	if who := a.had(t.s, t.n); len(who) > 0 {
		return who
	}
	if who := a.quotedAt(t.s, t.n); len(who) > 0 {
		return who
	}
	if left, firm := a.subjectOf(t.s, t.n); firm || t.s.Items[t.n].Hit.Role != "round" && t.v < 0 && t.n < 6 {
		return left
	}
	return nil
}

// seekSides looks farther for sides that are still wanting, and adds those present.
func (a *analyst) seekSides(e *telling.Telling, t *nounSides) {
	hit := t.s.Items[t.n].Hit
	if len(e.Sides) < 2 {
		a.farther(t.s, t.n, e, t.subject)
	}
	if len(e.Sides) < 2 {
		if states := a.adjectiveSides(t.s, t.n); len(states) > 1 {
			e.Sides = nil
			e.Add(states...)
		}
	}
	if len(e.Sides) < 2 && e.Kind == fact.Call && t.v < 0 {
		e.Sides = nil
		e.Add(a.callers(t.s, t.n)...)
	}
	if len(e.Sides) == 0 && t.n > 0 && t.s.Items[t.n-1].Has("aim") && hit.Is(lexicon.NeedsOther) {
		a.abroadFor(t.s, t.n, e)
	}
	if len(e.Sides) == 0 && !t.s.told(t.n) {
		sides, broker := a.urged(t.s, t.n)
		e.Add(sides...)
		e.MediatedBy(broker...)
	}
	if len(e.Sides) > 0 && t.v < 0 && t.joined() {
		left, _ := a.subjectOf(t.s, t.n)
		e.Add(left...)
	}
	if len(e.Sides) == 0 && t.s.another(t.n) && a.settled(e) {
		e.Add(a.latestSides()...)
	}
	e.Add(t.more...)
	if len(e.Sides) == 1 && hit.Is(lexicon.NeedsOther) && t.governed("hold") {
		a.withHosts(e)
	}
}

// another reports a word behind the noun at item n that makes it one more encounter
// of the same people: عقد اجتماع آخر.
func (s sentence) another(n int) bool {
	return !s.Items[n].Hit.Definite && n+1 < len(s.Items) && s.Items[n+1].Has("another")
}

// settled reports an encounter told in a sentence of its own, or planned: who met to
// arrange another may never hold it.
func (a *analyst) settled(e *telling.Telling) bool {
	status, _ := status.Of(e.Sentence, e.Trigger)
	return status == fact.Planned || len(a.events) > 0 && a.events[len(a.events)-1].Sentence != e.Sentence
}

// rapport reports that the words between the noun at item n and the group at item j
// say what the two of the group have between them: اجتماع حول العلاقات بين X وY.
func (s sentence) rapport(n, j int) bool {
	for k := j - 1; k > n+1 && k >= j-5; k-- {
		if s.Items[k].Has("relation") {
			return true
		}
		if s.Items[k].Kind != parse.Plain && !s.Items[k].Has("between", "each") {
			return false
		}
	}
	return false
}
