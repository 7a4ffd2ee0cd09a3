package meeting

import (
	"strings"

	"liqa/extract/fact"
	"liqa/extract/lexicon"
	"liqa/extract/meeting/cast"
	"liqa/extract/meeting/parse"
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
func (a *analyst) route(s sentence, i int, how string) route {
	var r route
	apart := false // words lie between what was read and the item at hand
	j := i
	for ; j < len(s.Items); j++ {
		it := &s.Items[j]
		if s.stops(j) {
			k := s.asideAt(j)
			if k < 0 || len(r.goals) > 0 {
				break
			}
			j = k - 1
			continue
		}
		governed := it.Prep != "" && strings.Contains(toGoal[how], " "+it.Prep)
		switch {
		case it.Kind == parse.Plain:
			apart = apart || !it.Has("adverb") && !it.Has("locality")
		case it.Kind != parse.Actor && it.Kind != parse.Place:
		case how == "trip" && len(r.goals) > 0 && it.Prep == "to" && s.Items[r.goals[0]].Prep == "for":
			r.end = j
			return r // سيذهب بعد زيارته لمصر إلى عمان: the other's goal
		case it.Mention.Place != nil && (governed || it.Prep == "" && !apart && (how != "go" || len(r.goals) > 0)):
			r.goals, apart = append(r.goals, j), false
		case it.Kind == parse.Actor && it.Prep == "" && apart && it.Mention.Place == nil && len(r.people) > 0 && how == "visit":
			// زار الأمير قبر جدته الأميرة: it is the grave he went to
		case it.Kind == parse.Actor && (it.Prep == "" && !(it.Conj && apart) || it.Prep == "for"):
			r.people, apart = append(r.people, j), false
		default:
			apart = true
		}
	}
	r.end = j
	return r
}

// visits reads زار: who, and the countries, cities or people he sees.
func (a *analyst) visits(s sentence, v int) {
	it := &s.Items[v]
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
	a.journey(s, v, who, r, it.Hit.Entry)
}

// first are the figures of a list of people and what remains behind the list.
func (a *analyst) first(s sentence, people []int) (figures []*cast.Figure, rest []int) {
	n := 1
	for n < len(people) && people[n] <= people[n-1]+2 && s.Items[people[n]].Conj {
		n++
	}
	return a.ofGroup(s, group{items: people[:n]}), people[n:]
}

// strange reports a word right behind the verb that is no actor and so most
// likely its subject: وصلت المساعدات.
func (s sentence) strange(v int) bool {
	if v+1 >= len(s.Items) {
		return false
	}
	it := s.Items[v+1]
	return it.Kind == parse.Plain && strings.HasPrefix(s.Tokens[it.From].Norm, "ال")
}

// goes reads وصل إلى, توجه إلى: a trip to another country.
func (a *analyst) goes(s sentence, v int) {
	it := &s.Items[v]
	who, firm := a.subjectOf(s, v)
	r := a.route(s, v+1, it.Hit.Role)
	if len(r.people) > 0 && (!firm || r.people[0] <= v+2) {
		who, _ = a.first(s, r.people)
	} else if !firm && s.strange(v) {
		who = nil
	}
	r.people = nil
	if it.Hit.Role == "leave" {
		r.goals = s.onward(r.goals)
	}
	a.verbSubj[it] = who
	if !firm && s.feminineVerb(v) && len(who) == 1 && who[0].Type == fact.Person && who[0].Role != "" && !who[0].Feminine() {
		return // وصلت: weapons, not the minister of before
	}
	if !s.travels(v) && (it.Hit.Role == "leave" || !official(who) && !(it.Hit.Role == "arrive" && public(who))) {
		a.journeyTo(s, who, r.goals)
		return
	}
	if len(who) > 0 && (who[0].Type == fact.Person || who[0].Type == fact.Delegation) {
		a.journey(s, v, who, r, it.Hit.Entry)
	}
}

// onward are the goals of somebody who leaves, where he is told to go on to them; the
// place that he leaves is his goal no more: غادر كينيا إلى أوغندا.
func (s sentence) onward(goals []int) []int {
	var to []int
	for _, j := range goals {
		if s.Items[j].Prep == "to" {
			to = append(to, j)
		}
	}
	if len(to) == 0 {
		return goals
	}
	return to
}

// unnamedAt reports a subject right behind the verb at item v whom nobody can identify:
// بعض القيادات.
func (s sentence) unnamedAt(v int) bool {
	return v+1 < len(s.Items) && s.Items[v+1].Kind == parse.Function && s.Items[v+1].Has("unknown")
}

// feminineVerb reports a verb in the third person feminine: وصلت.
func (s sentence) feminineVerb(v int) bool {
	return s.Items[v].Hit.Tense == lexicon.Past && strings.HasSuffix(s.Tokens[s.Items[v].From].Norm, "ت")
}

// official reports whether somebody travels as the holder of an office, or as a
// delegation that is more than people of a place: his going to a country is a visit,
// another's may be anything.
func official(who []*cast.Figure) bool {
	return len(who) > 0 && (who[0].Type == fact.Delegation && !who[0].Local || who[0].Type == fact.Person && cast.Governs[who[0].Class] || cast.Serving[who[0].Office])
}

// public reports somebody known by name alone, of a known side: وصلت لاغارد إلى.
func public(who []*cast.Figure) bool {
	return len(who) > 0 && who[0].Type == fact.Person && who[0].Role == "" && who[0].Country != ""
}

// journeyTo notes where somebody goes who pays no visit there himself.
func (a *analyst) journeyTo(s sentence, who []*cast.Figure, goals []int) {
	for _, j := range goals {
		if len(who) > 0 {
			a.journeys = append(a.journeys, journey{who: who[0], to: *s.Items[j].Mention.Place, told: s})
		}
	}
}

// travels reports whether the sentence calls a journey a visit or plans it.
func (s sentence) travels(v int) bool {
	if s.Items[v].Hit.Tense == lexicon.Future {
		return true
	}
	for j := v + 1; j < len(s.Items); j++ {
		if s.Items[j].Kind == parse.Noun && s.Items[j].Hit.Role == "trip" && !s.Items[j-1].Has("when", "never") {
			return true // but not عقب زيارة, إثر تعثر زيارة
		}
	}
	return false
}

// trip reads the noun زيارة: whose, and where to.
func (a *analyst) trip(s sentence, n int, subject []*cast.Figure, v int) {
	r := a.route(s, n+1, "trip")
	who := subject
	if own := a.possessor(s, n); own != nil {
		who = own
	} else if len(r.people) > 0 && (r.people[0] <= n+2 || s.Items[r.people[0]].Prep == "for") {
		who, r.people = a.first(s, r.people)
	}
	if v >= 0 && s.unnamedAt(v) {
		a.taken[&s.Items[n]] = true
		return // قامت بعض القيادات بجولة
	}
	if !travelling(who) {
		who = a.traveller(s, n)
	}
	if s.Items[n].Hit.Is(lexicon.Stations) {
		r = a.stations(s, n)
	} else if len(r.goals) > 0 && s.Items[r.goals[0]].Prep == "" && r.goals[0] > n+3 {
		return // زيارة لافروف … مكافحة الإرهاب: not where he goes
	}
	if len(r.goals) > 0 || v < 0 {
		r.people = nil
	}
	trigger := n
	if v >= 0 {
		trigger = v
	}
	if a.journey(s, trigger, who, r, s.Items[n].Hit.Entry) {
		a.taken[&s.Items[n]] = true
	}
}

// tripBefore reads زيارة قام بها X إلى Y, where the noun at item n stands before
// its verb at item v.
func (a *analyst) tripBefore(s sentence, n, v int) {
	r := a.route(s, v+1, "trip")
	who := a.traveller(s, n)
	if len(r.people) > 0 {
		who, _ = a.first(s, r.people)
	}
	r.people = nil
	a.verbSubj[&s.Items[v]] = who
	a.taken[&s.Items[n]] = a.journey(s, v, who, r, s.Items[n].Hit.Entry)
}

// travelling reports whether figures can make a journey: states cannot.
func travelling(who []*cast.Figure) bool {
	return len(who) > 0 && who[0].Type != fact.State && !who[0].Vague
}

// traveller is who makes the journey named at item n where its own words do not
// say: the nearest before it who can.
func (a *analyst) traveller(s sentence, n int) []*cast.Figure {
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
func (a *analyst) invited(s sentence, n int) []*cast.Figure {
	for j := n - 1; j > 0 && s.Items[j].Kind != parse.Verb && s.Items[j].Kind != parse.Noun; j-- {
		if s.Items[j].Has("invite") {
			return nil
		}
		if it := &s.Items[j]; it.Kind == parse.Actor && (it.Prep == "to" || it.Prep == "for") && s.invites(j) {
			return a.of(s, j)
		}
	}
	return nil
}

// invites reports a word of inviting a few items before item j.
func (s sentence) invites(j int) bool {
	for k := j - 1; k >= 0 && k >= j-4; k-- {
		if s.Items[k].Has("invite") {
			return true
		}
	}
	return false
}

// stations lists the countries a tour covers: جولة تشمل A وB.
func (a *analyst) stations(s sentence, n int) route {
	for j := n + 1; j < len(s.Items) && j < n+10; j++ {
		if s.Items[j].Has("covers") {
			return a.route(s, j+1, "station")
		}
	}
	return route{end: n}
}

// journey keeps one visit of the travellers for each goal, or their call on the
// people named instead, and reports whether there was either.
func (a *analyst) journey(s sentence, trigger int, who []*cast.Figure, r route, word *lexicon.Entry) bool {
	if !travelling(who) {
		return false
	}
	if len(who) > 1 && s.apart(trigger, r.end+1) {
		for _, one := range who {
			a.journey(s, trigger, []*cast.Figure{one}, r, word)
		}
		return true
	}
	for _, j := range r.goals {
		for _, state := range a.lands(s, j) {
			to := *s.Items[j].Mention.Place
			a.journeys = append(a.journeys, journey{who: who[0], to: to, state: state, told: s})
			if state.Country == who[0].Country {
				continue
			}
			e := a.toldBy(word, s, trigger, r.end)
			e.Kind, e.Place = fact.Visit, to
			e.Add(who...)
			e.Add(state)
			a.keep(e)
		}
	}
	if len(r.people) > 0 {
		e := a.toldBy(word, s, trigger, r.end)
		e.Add(who...)
		e.Add(a.ofGroup(s, group{items: r.people})...)
		a.keep(e)
	}
	return len(r.goals)+len(r.people) > 0
}

// lands are the states that the goal at item j stands for or lies in.
func (a *analyst) lands(s sentence, j int) []*cast.Figure {
	m := s.Items[j].Mention
	if len(m.Parties) > 0 {
		return a.of(s, j)
	}
	if m.Place.Country == "" {
		return nil
	}
	return []*cast.Figure{a.cast.State(m.Place.Country, m.Place.Name)}
}
