package meeting

import (
	"strings"

	"liqa/extract/fact"
	"liqa/extract/lexicon"
)

// route is what a sentence says of a journey: where it goes, and the people and
// bodies told of with it.
type route struct {
	people []int // actor items under no preposition, or behind ل
	goals  []int // items that are countries, cities, capitals
	end    int   // item at which the journey's arguments stop
}

// toGoal are the prepositions before the goal of a journey, by how the journey
// is told: زار موسكو, وصل إلى موسكو or موسكو, حل بموسكو, زيارة لموسكو, جولة شملت موسكو.
var toGoal = map[string]string{"visit": " ", "arrive": " to by", "go": " to for", "leave": " to for", "trip": " to for", "station": " of"}

// route reads the words from item i on. An aside of time is passed over as long
// as no goal was found.
func (a *analyst) route(s *sentence, i int, how string) route {
	var r route
	apart := false // words lie between what was read and the item at hand
	j := i
	for ; j < len(s.items); j++ {
		it := &s.items[j]
		if s.stops(j) {
			k := s.asideAt(j)
			if k < 0 || len(r.goals) > 0 {
				break
			}
			j = k - 1
			continue
		}
		governed := it.prep != "" && strings.Contains(toGoal[how], " "+it.prep)
		switch {
		case it.kind == plain:
			apart = apart || !it.has("adverb") && !it.has("locality")
		case it.kind != actor && it.kind != place:
		case how == "trip" && len(r.goals) > 0 && it.prep == "to" && s.items[r.goals[0]].prep == "for":
			r.end = j
			return r // سيذهب بعد زيارته لمصر إلى عمان: the other's goal
		case it.m.Place != nil && (governed || it.prep == "" && !apart && (how != "go" || len(r.goals) > 0)):
			r.goals, apart = append(r.goals, j), false
		case it.kind == actor && it.prep == "" && apart && it.m.Place == nil && len(r.people) > 0 && how == "visit":
			// زار الأمير قبر جدته الأميرة: it is the grave he went to
		case it.kind == actor && (it.prep == "" && !(it.conj && apart) || it.prep == "for"):
			r.people, apart = append(r.people, j), false
		default:
			apart = true
		}
	}
	r.end = j
	return r
}

// visits reads زار: who, and the countries, cities or people he sees.
func (a *analyst) visits(s *sentence, v int) {
	it := &s.items[v]
	who, firm := a.subjectOf(s, v)
	r := a.route(s, v+1, "visit")
	if !firm && len(r.people) > 0 {
		who, r.people = a.first(s, r.people)
	} else if !firm && s.strange(v) {
		who = nil
	}
	a.verbSubj[it] = who
	if len(r.goals) > 0 {
		r.people = nil
	}
	a.journey(s, v, who, r, it.hit.Entry)
}

// first are the figures of a list of people and what remains behind the list.
func (a *analyst) first(s *sentence, people []int) (figures []*figure, rest []int) {
	n := 1
	for n < len(people) && people[n] <= people[n-1]+2 && s.items[people[n]].conj {
		n++
	}
	return a.ofGroup(s, group{items: people[:n]}), people[n:]
}

// strange reports a word right behind the verb that is no actor and so most
// likely its subject: وصلت المساعدات.
func (s *sentence) strange(v int) bool {
	if v+1 >= len(s.items) {
		return false
	}
	it := s.items[v+1]
	return it.kind == plain && strings.HasPrefix(s.Tokens[it.from].Norm, "ال")
}

// goes reads وصل إلى, توجه إلى: a trip to another country.
func (a *analyst) goes(s *sentence, v int) {
	it := &s.items[v]
	who, firm := a.subjectOf(s, v)
	r := a.route(s, v+1, it.hit.Role)
	if len(r.people) > 0 && (!firm || r.people[0] <= v+2) {
		who, _ = a.first(s, r.people)
	} else if !firm && s.strange(v) {
		who = nil
	}
	r.people = nil
	a.verbSubj[it] = who
	if !firm && s.feminineVerb(v) && len(who) == 1 && who[0].typ == fact.Person && who[0].role != "" && !who[0].feminine() {
		return // وصلت: weapons, not the minister of before
	}
	if !s.travels(v) && (it.hit.Role == "leave" || !official(who) && !(it.hit.Role == "arrive" && public(who))) {
		a.journeyTo(s, who, r.goals)
		return
	}
	if len(who) > 0 && (who[0].typ == fact.Person || who[0].typ == fact.Delegation) {
		a.journey(s, v, who, r, it.hit.Entry)
	}
}

// feminineVerb reports a verb in the third person feminine: وصلت.
func (s *sentence) feminineVerb(v int) bool {
	return s.items[v].hit.Tense == lexicon.Past && strings.HasSuffix(s.Tokens[s.items[v].from].Norm, "ت")
}

// official reports whether somebody travels as the holder of an office, or as a
// delegation that is more than people of a place: his going to a country is a visit,
// another's may be anything.
func official(who []*figure) bool {
	return len(who) > 0 && (who[0].typ == fact.Delegation && !who[0].local || who[0].typ == fact.Person && governs[who[0].class] || serving[who[0].office])
}

// public reports somebody known by name alone, of a known side: وصلت لاغارد إلى.
func public(who []*figure) bool {
	return len(who) > 0 && who[0].typ == fact.Person && who[0].role == "" && who[0].country != ""
}

// journeyTo notes where somebody goes who pays no visit there himself.
func (a *analyst) journeyTo(s *sentence, who []*figure, goals []int) {
	for _, j := range goals {
		if len(who) > 0 {
			a.journeys = append(a.journeys, journey{who: who[0], to: *s.items[j].m.Place, told: s})
		}
	}
}

// travels reports whether the sentence calls a journey a visit or plans it.
func (s *sentence) travels(v int) bool {
	if s.items[v].hit.Tense == lexicon.Future {
		return true
	}
	for j := v + 1; j < len(s.items); j++ {
		if s.items[j].kind == noun && s.items[j].hit.Role == "trip" && !s.items[j-1].has("when", "never") {
			return true // but not عقب زيارة, إثر تعثر زيارة
		}
	}
	return false
}

// trip reads the noun زيارة: whose, and where to.
func (a *analyst) trip(s *sentence, n int, subject []*figure, v int) {
	r := a.route(s, n+1, "trip")
	who := subject
	if own := a.possessor(s, n); own != nil {
		who = own
	} else if len(r.people) > 0 && (r.people[0] <= n+2 || s.items[r.people[0]].prep == "for") {
		who, r.people = a.first(s, r.people)
	}
	if !travelling(who) {
		who = a.traveller(s, n)
	}
	if s.items[n].hit.Is(lexicon.Stations) {
		r = a.stations(s, n)
	} else if len(r.goals) > 0 && s.items[r.goals[0]].prep == "" && r.goals[0] > n+3 {
		return // زيارة لافروف … مكافحة الإرهاب: not where he goes
	}
	if len(r.goals) > 0 || v < 0 {
		r.people = nil
	}
	trigger := n
	if v >= 0 {
		trigger = v
	}
	if a.journey(s, trigger, who, r, s.items[n].hit.Entry) {
		a.taken[&s.items[n]] = true
	}
}

// tripBefore reads زيارة قام بها X إلى Y, where the noun at item n stands before
// its verb at item v.
func (a *analyst) tripBefore(s *sentence, n, v int) {
	r := a.route(s, v+1, "trip")
	who := a.traveller(s, n)
	if len(r.people) > 0 {
		who, _ = a.first(s, r.people)
	}
	r.people = nil
	a.verbSubj[&s.items[v]] = who
	a.taken[&s.items[n]] = a.journey(s, v, who, r, s.items[n].hit.Entry)
}

// travelling reports whether figures can make a journey: states cannot.
func travelling(who []*figure) bool {
	return len(who) > 0 && who[0].typ != fact.State && !who[0].vague
}

// traveller is who makes the journey named at item n where its own words do not
// say: the nearest before it who can.
func (a *analyst) traveller(s *sentence, n int) []*figure {
	if guest := a.invited(s, n); guest != nil {
		return guest
	}
	left, _ := a.subjectOf(s, n)
	if travelling(left) {
		return left
	}
	if who := a.personBefore(s, n); who != nil {
		return who
	}
	return a.soft(s, n)
}

// invited is whom an invitation before item n goes to: دعوة إلى X لزيارة Y.
func (a *analyst) invited(s *sentence, n int) []*figure {
	for j := n - 1; j > 0 && s.items[j].kind != verb && s.items[j].kind != noun; j-- {
		if s.items[j].has("invite") {
			return nil
		}
		if it := &s.items[j]; it.kind == actor && (it.prep == "to" || it.prep == "for") && s.invites(j) {
			return a.of(s, j)
		}
	}
	return nil
}

// invites reports a word of inviting a few items before item j.
func (s *sentence) invites(j int) bool {
	for k := j - 1; k >= 0 && k >= j-4; k-- {
		if s.items[k].has("invite") {
			return true
		}
	}
	return false
}

// stations lists the countries a tour covers: جولة تشمل A وB.
func (a *analyst) stations(s *sentence, n int) route {
	for j := n + 1; j < len(s.items) && j < n+10; j++ {
		if s.items[j].has("covers") {
			return a.route(s, j+1, "station")
		}
	}
	return route{end: n}
}

// journey keeps one visit of the travellers for each goal, or their call on the
// people named instead, and reports whether there was either.
func (a *analyst) journey(s *sentence, trigger int, who []*figure, r route, word *lexicon.Entry) bool {
	if !travelling(who) {
		return false
	}
	if len(who) > 1 && s.apart(trigger, r.end+1) {
		for _, one := range who {
			a.journey(s, trigger, []*figure{one}, r, word)
		}
		return true
	}
	for _, j := range r.goals {
		for _, state := range a.lands(s, j) {
			to := *s.items[j].m.Place
			a.journeys = append(a.journeys, journey{who: who[0], to: to, state: state, told: s})
			if state.country == who[0].country {
				continue
			}
			e := a.toldBy(word, s, trigger, r.end)
			e.kind, e.place = fact.Visit, to
			e.add(who...)
			e.add(state)
			a.keep(e)
		}
	}
	if len(r.people) > 0 {
		e := a.toldBy(word, s, trigger, r.end)
		e.add(who...)
		e.add(a.ofGroup(s, group{items: r.people})...)
		a.keep(e)
	}
	return len(r.goals)+len(r.people) > 0
}

// lands are the states that the goal at item j stands for or lies in.
func (a *analyst) lands(s *sentence, j int) []*figure {
	m := s.items[j].m
	if len(m.Parties) > 0 {
		return a.of(s, j)
	}
	if m.Place.Country == "" {
		return nil
	}
	return []*figure{a.cast.state(m.Place.Country, m.Place.Name)}
}
