package meeting

import (
	"strings"

	"liqa/extract/arabic"
	"liqa/extract/fact"
	"liqa/extract/lexicon"
)

// placeOf finds where the encounter took place: the first place behind في or ب
// after the trigger in its clause, else one before it, else where somebody went
// for it.
func (a *analyst) placeOf(e *event) fact.Place {
	s := e.sentence
	if p := a.namedFor(s, e); p.Name != "" {
		return p
	}
	for j := e.trigger + 1; j < len(s.items); j++ {
		it := s.items[j]
		if it.kind == verb && j >= e.until && !(j == e.until && it.hit.Is(lexicon.Happens) && s.items[j-1].kind == actor) || it.kind == fn && it.has("about", "purpose", "that", "say", "which", "clause") {
			break
		}
		if p, ok := s.placeAt(j, e.trigger); ok {
			return p
		}
	}
	for j := e.trigger - 1; j >= 0; j-- {
		it := s.items[j]
		if it.kind == fn && it.has("say", "which", "clause", "that") || it.kind == verb {
			break
		}
		if p, ok := s.placeAt(j, e.trigger); ok {
			return p
		}
	}
	return s.wentTo(e.trigger)
}

// namedFor is the town an encounter is called by, unless it takes part: قمة
// كيغالي.
func (a *analyst) namedFor(s *sentence, e *event) fact.Place {
	for n := e.trigger; n < e.until && n+1 < len(s.items); n++ {
		if it := s.items[n]; it.kind == verb && it.hit.Role == "discuss" {
			break
		} else if it.kind != noun || it.hit.Role == "forum" {
			continue
		}
		next := s.items[n+1]
		if next.m == nil || next.m.Place == nil || next.prep != "" || next.kind == actor && anyOf(e, a.of(s, n+1)) {
			break
		}
		return *next.m.Place
	}
	return fact.Place{}
}

func anyOf(e *event, figures []*figure) bool {
	for _, f := range figures {
		if e.hasSide(f) {
			return true
		}
	}
	return false
}

// wentTo is where the words before the encounter at item v say that somebody
// went for it: سافر إلى كيغالي للقاء, يزور كيغالي حيث يلتقي.
func (s *sentence) wentTo(v int) fact.Place {
	purpose := s.items[v].kind == noun && s.items[v].hit.Form.Prep == "ل" || s.onTrip(v)
	for j := v - 1; j >= 0; j-- {
		it := s.items[j]
		switch {
		case it.kind == fn && it.has("aim"), s.Among(it.from, lexicon.Setting):
			purpose = true
		case s.Among(it.from, lexicon.Was):
		case it.kind == fn && it.has("say", "which", "clause", "that"):
			return fact.Place{}
		case purpose && it.has("facility") && s.visited(j):
			p, _ := s.building(j)
			return p
		case purpose && it.m != nil && it.m.Place != nil && (it.prep == "to" || it.prep == "in" || s.visited(j)):
			return *it.m.Place
		case purpose && it.kind == actor && len(it.m.Parties) == 1 && it.m.Parties[0].Type == fact.Organization && it.m.Parties[0].Name != "" && s.visited(j):
			return fact.Place{Name: it.m.Parties[0].Name, Country: it.m.Parties[0].Country} // زار جامعة كذا حيث التقى
		}
	}
	return fact.Place{}
}

// onTrip reports that the encounter at item v is said to happen on the trip told
// before it: والتقى خلال الزيارة.
func (s *sentence) onTrip(v int) bool {
	return v+2 < len(s.items) && s.items[v+1].has("when") && s.items[v+2].kind == noun && s.items[v+2].hit.Role == "trip" && s.items[v+2].hit.Definite
}

// visited reports whether a verb or noun of travel has item j as its goal.
func (s *sentence) visited(j int) bool {
	for k := j - 1; k >= 0 && k >= j-3; k-- {
		switch it := s.items[k]; it.kind {
		case verb:
			return it.hit.Role == "visit" || it.hit.Role == "arrive" || it.hit.Role == "go"
		case noun:
			return it.hit.Role == "trip"
		}
	}
	return false
}

// placeAt reads a place at item j that في or ب governs and that belongs to the
// encounter, not to a noun before it (الوضع في سوريا).
func (s *sentence) placeAt(j, trigger int) (fact.Place, bool) {
	it := s.items[j]
	if it.kind == plain {
		if p, ok := s.capital(j); ok {
			return p, true
		}
		return s.facility(j)
	}
	if it.m == nil || it.m.Place == nil {
		return fact.Place{}, false
	}
	if s.visitedAt(j) {
		return *it.m.Place, true
	}
	if it.prep != "in" && it.prep != "by" {
		return fact.Place{}, false
	}
	before := j - 1
	for before >= 0 && s.items[before].has("locality") {
		before--
	}
	if before >= 0 && s.items[before].kind == fn && s.items[before].has("in") {
		before--
	}
	if before >= 0 && s.items[before].kind == plain && !s.beside(before, trigger) {
		return fact.Place{}, false
	}
	return *it.m.Place, true
}

// visitedAt reports whether item j is the goal of a visit during which something
// is said to happen: خلال زيارته إلى موسكو.
func (s *sentence) visitedAt(j int) bool {
	if p := s.items[j].prep; p != "to" && p != "for" && p != "" {
		return false
	}
	n := j - 1
	for n > 0 && (s.items[n].kind == plain || s.items[n].kind == fn && s.items[n].has("to")) {
		n--
	}
	return n > 0 && s.items[n].kind == noun && s.items[n].hit.Role == "trip" && s.during(n-1)
}

// during reports a word at item j that has what follows it last meanwhile.
func (s *sentence) during(j int) bool {
	it := s.items[j]
	return it.kind == fn && (it.has("in") || it.has("when") && !s.Among(it.from, lexicon.Reckoned))
}

// beside reports whether a plain word at item j qualifies the trigger (محادثات
// رسمية) or the journey of somebody (جنوب), and so takes no place of its own.
func (s *sentence) beside(j, trigger int) bool {
	for ; j >= 0 && s.items[j].kind == plain; j-- {
		if s.items[j].has("adverb") {
			return true
		}
	}
	if j >= 0 && s.items[j].kind == verb {
		return s.items[j].hit.Role != "discuss" // ناقشا الوضع في سوريا
	}
	return j == trigger || j >= 0 && (s.items[j].kind == noun || s.items[j].kind == place)
}

// capital reads a town that no table knows behind في, where the words behind it
// say of which country it is the capital: في كذا عاصمة كذا.
func (s *sentence) capital(j int) (fact.Place, bool) {
	if j == 0 || !s.items[j-1].has("in") || j+1 >= len(s.items) || !s.Among(s.items[j+1].from, lexicon.CapitalOf) {
		return fact.Place{}, false
	}
	of := s.items[j+1]
	if of.m == nil && j+2 < len(s.items) {
		of = s.items[j+2]
	}
	if of.m == nil || of.m.Place == nil {
		return fact.Place{}, false
	}
	t := s.Tokens[s.items[j].from]
	return fact.Place{Name: s.Text[t.Start:t.End], Country: of.m.Place.Country}, true
}

// facility reads a building behind في or ب: في مكتبه بقصر الحكم.
func (s *sentence) facility(j int) (fact.Place, bool) {
	governed := j > 0 && s.items[j-1].kind == fn && s.items[j-1].has("in")
	if it := s.items[j]; !it.has("facility") || !governed && it.hit.Form.Prep != "ب" {
		return fact.Place{}, false
	}
	return s.building(j)
}

// building is the building at item j with the words that tell it from others.
func (s *sentence) building(j int) (fact.Place, bool) {
	it := s.items[j]
	norm := s.Tokens[it.from].Norm
	end, country := j+1, ""
	for ; end < len(s.items) && end < j+6; end++ {
		x := s.items[end]
		if x.m != nil && x.m.Place != nil {
			country = x.m.Place.Country
			end++
			break
		}
		if end == j+1 && s.wantsOwner(it.from) && owner(x) {
			end++ // في مكتب السفير, في برج فلان
			break
		}
		if x.kind != plain || s.Tokens[x.from].Kind != arabic.Word || strings.HasPrefix(s.Tokens[x.from].Norm, "ل") {
			break
		}
	}
	if end == j+1 && !strings.HasSuffix(norm, "ه") && !strings.HasSuffix(norm, "ها") {
		return fact.Place{}, false
	}
	first, last := s.Tokens[it.from], s.Tokens[s.items[end-1].to-1]
	text := s.Text[first.Start:last.End]
	if it.hit.Form.Prep != "" {
		text = strings.TrimPrefix(text, it.hit.Form.Prep)
	}
	return fact.Place{Name: text, Country: country}, true
}

// owner reports somebody who can have a building of his own: neither a group nor
// one under a preposition.
func owner(it item) bool {
	return it.kind == actor && it.prep == "" && !it.conj && len(it.m.Parties) == 1 && it.m.Parties[0].Type == fact.Person
}

// wantsOwner reports a building at token i whose name the words behind it go on
// with: neither القصر nor مكتبه.
func (s *sentence) wantsOwner(i int) bool {
	norm := s.Tokens[i].Norm
	return !strings.HasPrefix(norm, "ال") && !strings.HasPrefix(norm, "بال") && !strings.HasSuffix(norm, "ه") && !strings.HasSuffix(norm, "ها")
}

// journey is a trip somebody makes: where those he meets there are met.
type journey struct {
	who   *figure
	to    fact.Place
	state *figure
	told  *sentence
}

// arrive fills the places of encounters that lack one from the journeys the
// article tells of: a traveller met by people of the country he travels to.
func (a *analyst) arrive(events []*event) {
	for _, e := range events {
		if e.place.Name != "" && e.edtf != "" || e.kind == fact.Call || e.kind == fact.Video {
			continue
		}
		for _, j := range recent(a.journeys) {
			if j.to.Country == "" || !e.made(j) && !e.after(j) {
				continue
			}
			if e.edtf == "" && e.status == fact.Held && (e.place.Name == "" || e.place == j.to) {
				e.edtf, e.dateText = a.arrival(j)
			}
			if e.place.Name == "" {
				e.place = j.to
			}
			break
		}
	}
}

// made reports an encounter of the one who travels, with people of the country he
// travels to or told right behind.
func (e *event) made(j journey) bool {
	return e.hasSide(j.who) && (j.who.country != j.to.Country && e.represented(j.to.Country) || e.justAfter(j))
}

// after reports an encounter told close behind a journey of people of the
// traveller's country with people of the country he travels to: the article
// calls him by another office, or tells of who is with him.
func (e *event) after(j journey) bool {
	d := e.sentence.index - j.told.index
	if d < 0 || d > 2 || j.who.country == "" || j.who.country == j.to.Country || !e.represented(j.to.Country) || !e.represented(j.who.country) {
		return false
	}
	for _, f := range e.sides {
		if f.country != j.to.Country && (f.country != j.who.country || f.name != "" && j.who.name != "") {
			return false
		}
	}
	return true
}

// arrival is the day of a journey that has taken place.
func (a *analyst) arrival(j journey) (edtf, text string) {
	for _, e := range recent(a.events) {
		if e.kind == fact.Visit && e.sentence == j.told && e.status == fact.Held && e.hasSide(j.who) && e.place == j.to {
			return e.edtf, e.dateText
		}
	}
	return "", ""
}

// justAfter reports whether an encounter is told with or right behind a journey
// of one of its sides, and nobody comes from a third country.
func (e *event) justAfter(j journey) bool {
	if d := e.sentence.index - j.told.index; d < 0 || d > 1 {
		return false
	}
	for _, f := range e.sides {
		if f != j.who && f.country != "" && f.country != j.to.Country && f.country != j.who.country {
			return false
		}
	}
	return true
}
