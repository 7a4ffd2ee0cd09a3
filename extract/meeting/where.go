package meeting

import (
	"strings"

	"liqa/extract/arabic"
	"liqa/extract/fact"
	"liqa/extract/lexicon"
	"liqa/extract/meeting/cast"
	"liqa/extract/meeting/parse"
	"liqa/extract/meeting/telling"
)

// placeOf finds where the encounter took place: the first place behind في or ب
// after the trigger in its clause, else one before it, else where somebody went
// for it.
func (a *analyst) placeOf(e *telling.Telling) fact.Place {
	s := sentenceOf(e)
	if p := a.namedFor(s, e); p.Name != "" {
		return p
	}
	for j := e.Trigger + 1; j < len(s.Items); j++ {
		it := s.Items[j]
		if it.Kind == parse.Verb && j >= e.Until && !(j == e.Until && it.Hit.Is(lexicon.Happens) && s.Items[j-1].Kind == parse.Actor) || it.Kind == parse.Function && it.Has("about", "purpose", "that", "say", "which", "clause") {
			break
		}
		if p, ok := s.placeAt(j, e.Trigger); ok {
			return p
		}
	}
	for j := e.Trigger - 1; j >= 0; j-- {
		it := s.Items[j]
		if it.Kind == parse.Function && it.Has("say", "which", "clause", "that") || it.Kind == parse.Verb {
			break
		}
		if p, ok := s.placeAt(j, e.Trigger); ok {
			return p
		}
	}
	return s.wentTo(e.Trigger)
}

// namedFor is the town an encounter is called by, unless it takes part: قمة
// كيغالي.
func (a *analyst) namedFor(s sentence, e *telling.Telling) fact.Place {
	for n := e.Trigger; n < e.Until && n+1 < len(s.Items); n++ {
		if it := s.Items[n]; it.Kind == parse.Verb && it.Hit.Role == "discuss" {
			break
		} else if it.Kind != parse.Noun || it.Hit.Role == "forum" {
			continue
		}
		next := s.Items[n+1]
		if next.Mention == nil || next.Mention.Place == nil || next.Prep != "" || next.Kind == parse.Actor && anyOf(e, a.of(s, n+1)) {
			break
		}
		return *next.Mention.Place
	}
	return fact.Place{}
}

func anyOf(e *telling.Telling, figures []*cast.Figure) bool {
	for _, f := range figures {
		if e.HasSide(f) {
			return true
		}
	}
	return false
}

// wentTo is where the words before the encounter at item v say that somebody
// went for it: سافر إلى كيغالي للقاء, يزور كيغالي حيث يلتقي.
func (s sentence) wentTo(v int) fact.Place {
	purpose := s.Items[v].Kind == parse.Noun && s.Items[v].Hit.Form.Prep == "ل" || s.onTrip(v)
	for j := v - 1; j >= 0; j-- {
		it := s.Items[j]
		switch {
		case it.Kind == parse.Function && it.Has("aim"), s.Among(it.From, lexicon.Setting):
			purpose = true
		case s.Among(it.From, lexicon.Was):
		case it.Kind == parse.Function && it.Has("say", "which", "clause", "that"):
			return fact.Place{}
		case purpose && it.Has("facility") && s.visited(j):
			p, _ := s.building(j)
			return p
		case purpose && it.Mention != nil && it.Mention.Place != nil && (it.Prep == "to" || it.Prep == "in" || s.visited(j)):
			return *it.Mention.Place
		case purpose && it.Kind == parse.Actor && len(it.Mention.Parties) == 1 && it.Mention.Parties[0].Type == fact.Organization && it.Mention.Parties[0].Name != "" && s.visited(j):
			return fact.Place{Name: it.Mention.Parties[0].Name, Country: it.Mention.Parties[0].Country} // زار جامعة كذا حيث التقى
		}
	}
	return fact.Place{}
}

// onTrip reports that the encounter at item v is said to happen on the trip told
// before it: والتقى خلال الزيارة.
func (s sentence) onTrip(v int) bool {
	return v+2 < len(s.Items) && s.Items[v+1].Has("when") && s.Items[v+2].Kind == parse.Noun && s.Items[v+2].Hit.Role == "trip" && s.Items[v+2].Hit.Definite
}

// visited reports whether a verb or noun of travel has item j as its goal.
func (s sentence) visited(j int) bool {
	for k := j - 1; k >= 0 && k >= j-3; k-- {
		switch it := s.Items[k]; it.Kind {
		case parse.Verb:
			return it.Hit.Role == "visit" || it.Hit.Role == "arrive" || it.Hit.Role == "go"
		case parse.Noun:
			return it.Hit.Role == "trip"
		}
	}
	return false
}

// placeAt reads a place at item j that في or ب governs and that belongs to the
// encounter, not to a noun before it (الوضع في سوريا).
func (s sentence) placeAt(j, trigger int) (fact.Place, bool) {
	it := s.Items[j]
	if it.Kind == parse.Plain {
		if p, ok := s.capital(j); ok {
			return p, true
		}
		return s.facility(j)
	}
	if it.Mention == nil || it.Mention.Place == nil {
		return fact.Place{}, false
	}
	if s.visitedAt(j) {
		return *it.Mention.Place, true
	}
	if it.Prep != "in" && it.Prep != "by" {
		return fact.Place{}, false
	}
	before := j - 1
	for before >= 0 && s.Items[before].Has("locality") {
		before--
	}
	if before >= 0 && s.Items[before].Kind == parse.Function && s.Items[before].Has("in") {
		before--
	}
	if before >= 0 && s.Items[before].Kind == parse.Plain && !s.beside(before, trigger) {
		return fact.Place{}, false
	}
	return *it.Mention.Place, true
}

// visitedAt reports whether item j is the goal of a visit during which something
// is said to happen: خلال زيارته إلى موسكو.
func (s sentence) visitedAt(j int) bool {
	if p := s.Items[j].Prep; p != "to" && p != "for" && p != "" {
		return false
	}
	n := j - 1
	for n > 0 && (s.Items[n].Kind == parse.Plain || s.Items[n].Kind == parse.Function && s.Items[n].Has("to")) {
		n--
	}
	return n > 0 && s.Items[n].Kind == parse.Noun && s.Items[n].Hit.Role == "trip" && s.during(n-1)
}

// during reports a word at item j that has what follows it last meanwhile.
func (s sentence) during(j int) bool {
	it := s.Items[j]
	return it.Kind == parse.Function && (it.Has("in") || it.Has("when") && !s.Among(it.From, lexicon.Reckoned))
}

// beside reports whether a plain word at item j qualifies the trigger (محادثات
// رسمية) or the journey of somebody (جنوب), and so takes no place of its own.
func (s sentence) beside(j, trigger int) bool {
	for ; j >= 0 && s.Items[j].Kind == parse.Plain; j-- {
		if s.Items[j].Has("adverb") {
			return true
		}
	}
	if j >= 0 && s.Items[j].Kind == parse.Verb {
		return s.Items[j].Hit.Role != "discuss" // ناقشا الوضع في سوريا
	}
	return j == trigger || j >= 0 && (s.Items[j].Kind == parse.Noun || s.Items[j].Kind == parse.Place)
}

// capital reads a town that no table knows behind في, where the words behind it
// say of which country it is the capital: في كذا عاصمة كذا.
func (s sentence) capital(j int) (fact.Place, bool) {
	if j == 0 || !s.Items[j-1].Has("in") || j+1 >= len(s.Items) || !s.Among(s.Items[j+1].From, lexicon.CapitalOf) {
		return fact.Place{}, false
	}
	of := s.Items[j+1]
	if of.Mention == nil && j+2 < len(s.Items) {
		of = s.Items[j+2]
	}
	if of.Mention == nil || of.Mention.Place == nil {
		return fact.Place{}, false
	}
	t := s.Tokens[s.Items[j].From]
	return fact.Place{Name: s.Text[t.Start:t.End], Country: of.Mention.Place.Country}, true
}

// facility reads a building behind في or ب: في مكتبه بقصر الحكم.
func (s sentence) facility(j int) (fact.Place, bool) {
	governed := j > 0 && s.Items[j-1].Kind == parse.Function && s.Items[j-1].Has("in")
	if it := s.Items[j]; !it.Has("facility") || !governed && it.Hit.Form.Prep != "ب" {
		return fact.Place{}, false
	}
	return s.building(j)
}

// building is the building at item j with the words that tell it from others.
func (s sentence) building(j int) (fact.Place, bool) {
	it := s.Items[j]
	norm := s.Tokens[it.From].Norm
	end, country := j+1, ""
	for ; end < len(s.Items) && end < j+6; end++ {
		x := s.Items[end]
		if x.Mention != nil && x.Mention.Place != nil {
			country = x.Mention.Place.Country
			end++
			break
		}
		if last := s.Items[end-1]; last.Has("facility") && s.wantsOwner(last.From) && owner(x) {
			end++ // في مكتب السفير, في برج فلان, بدار مجلس البلد
			break
		}
		if x.Kind != parse.Plain || s.Tokens[x.From].Kind != arabic.Word || strings.HasPrefix(s.Tokens[x.From].Norm, "ل") {
			break
		}
	}
	if end == j+1 && !strings.HasSuffix(norm, "ه") && !strings.HasSuffix(norm, "ها") {
		return fact.Place{}, false
	}
	first, last := s.Tokens[it.From], s.Tokens[s.Items[end-1].To-1]
	text := s.Text[first.Start:last.End]
	if it.Hit.Form.Prep != "" {
		text = strings.TrimPrefix(text, it.Hit.Form.Prep)
	}
	return fact.Place{Name: text, Country: country}, true
}

// owner reports somebody who can have a building of his own, or a body: neither a group
// nor one under a preposition of his own.
func owner(it parse.Item) bool {
	if it.Kind != parse.Actor || it.Prep != "" && it.Prep != "in" || it.Conj || len(it.Mention.Parties) != 1 {
		return false
	}
	t := it.Mention.Parties[0].Type
	return t == fact.Person || t == fact.Organization && it.Prep == "in"
}

// wantsOwner reports a building at token i whose name the words behind it go on
// with: neither القصر nor مكتبه.
func (s sentence) wantsOwner(i int) bool {
	norm := s.Tokens[i].Norm
	return !strings.HasPrefix(norm, "ال") && !strings.HasPrefix(norm, "بال") && !strings.HasSuffix(norm, "ه") && !strings.HasSuffix(norm, "ها")
}

// journey is a trip somebody makes: where those he meets there are met.
type journey struct {
	who   *cast.Figure
	to    fact.Place
	state *cast.Figure
	told  sentence
}

// stay notes where a headline says that somebody is: المالكي في واشنطن لجذب
// الاستثمارات.
func (a *analyst) stay(s sentence) {
	var who []*cast.Figure
	for j := 0; s.Headline && j < len(s.Items); j++ {
		it := s.Items[j]
		switch {
		case it.Mention != nil && it.Mention.Place != nil && len(who) > 0 && (it.Prep == "in" || it.Prep == "by"):
			for _, f := range who {
				a.journeys = append(a.journeys, journey{who: f, to: *it.Mention.Place, told: s})
			}
			return
		case it.Kind == parse.Actor && it.Prep == "" && (len(who) == 0 || it.Conj):
			who = append(who, persons(a.of(s, j))...)
		case it.Kind != parse.Function || !it.Has("in") || len(who) == 0:
			return
		}
	}
}

// arrive fills the places of encounters that lack one from the journeys the
// article tells of: a traveller met by people of the country he travels to.
func (a *analyst) arrive(events []*telling.Telling) {
	for _, e := range events {
		if e.Place.Name != "" && e.EDTF != "" || e.Kind == fact.Call || e.Kind == fact.Video {
			continue
		}
		for _, j := range cast.Recent(a.journeys) {
			if j.to.Country == "" || !made(e, j) && !after(e, j) {
				continue
			}
			if e.EDTF == "" && e.Status == fact.Held && (e.Place.Name == "" || e.Place == j.to) {
				e.EDTF, e.DateText = a.arrival(j)
			}
			if e.Place.Name == "" {
				e.Place = j.to
			}
			break
		}
	}
}

// made reports an encounter of the one who travels, with people of the country he
// travels to or told right behind.
func made(e *telling.Telling, j journey) bool {
	return e.HasSide(j.who) && (j.who.Country != j.to.Country && e.Represented(j.to.Country) || justAfter(e, j))
}

// after reports an encounter told close behind a journey of people of the
// traveller's country with people of the country he travels to: the article
// calls him by another office, or tells of who is with him.
func after(e *telling.Telling, j journey) bool {
	d := e.Sentence.Index - j.told.Index
	if d < 0 || d > 2 || j.who.Country == "" || j.who.Country == j.to.Country || !e.Represented(j.to.Country) || !e.Represented(j.who.Country) {
		return false
	}
	for _, f := range e.Sides {
		if f.Country != j.to.Country && (f.Country != j.who.Country || f.Name != "" && j.who.Name != "") {
			return false
		}
	}
	return true
}

// arrival is the day of a journey that has taken place.
func (a *analyst) arrival(j journey) (edtf, text string) {
	for _, e := range cast.Recent(a.events) {
		if e.Kind == fact.Visit && e.Sentence == j.told.Sentence && e.Status == fact.Held && e.HasSide(j.who) && e.Place == j.to {
			return e.EDTF, e.DateText
		}
	}
	return "", ""
}

// justAfter reports whether an encounter is told with or right behind a journey
// of one of its sides, and nobody comes from a third country.
func justAfter(e *telling.Telling, j journey) bool {
	if d := e.Sentence.Index - j.told.Index; d < 0 || d > 1 {
		return false
	}
	for _, f := range e.Sides {
		if f != j.who && f.Country != "" && f.Country != j.to.Country && f.Country != j.who.Country {
			return false
		}
	}
	return true
}
