package meeting

import (
	"strings"

	"liqa/extract/arabic"
	"liqa/extract/fact"
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
		if it.kind == verb && j >= e.until || it.kind == fn && it.has("about", "purpose", "that", "say", "which", "clause") {
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
	purpose := s.items[v].kind == noun && s.items[v].hit.Form.Prep == "ل"
	for j := v - 1; j >= 0; j-- {
		it := s.items[j]
		switch {
		case it.kind == fn && it.has("aim"), s.Tokens[it.from].Is("حيث", "خلالها"):
			purpose = true
		case it.kind == fn && it.has("say", "which", "clause", "that"):
			return fact.Place{}
		case purpose && it.m != nil && it.m.Place != nil && (it.prep == "to" || it.prep == "in" || s.visited(j)):
			return *it.m.Place
		}
	}
	return fact.Place{}
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
	return it.kind == fn && (it.has("in") || it.has("when") && !s.Tokens[it.from].Is("قبل", "قبيل", "بعد", "بعيد", "عقب", "اثر", "منذ", "غداه", "عشيه", "تمهيدا", "استعدادا"))
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

// facility reads a building behind في or ب: في مكتبه بقصر الحكم.
func (s *sentence) facility(j int) (fact.Place, bool) {
	it := s.items[j]
	norm := s.Tokens[it.from].Norm
	governed := j > 0 && s.items[j-1].kind == fn && s.items[j-1].has("in")
	if !it.has("facility") || !governed && it.hit.Form.Prep != "ب" {
		return fact.Place{}, false
	}
	end, country := j+1, ""
	for ; end < len(s.items) && end < j+6; end++ {
		x := s.items[end]
		if x.m != nil && x.m.Place != nil {
			country = x.m.Place.Country
			end++
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
			if !e.hasSide(j.who) || j.to.Country == "" || !(j.who.country != j.to.Country && e.represented(j.to.Country) || e.justAfter(j)) {
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
