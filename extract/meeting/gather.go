package meeting

import (
	"slices"
	"strings"

	"liqa/extract/fact"
)

// gathers reads جمع and ضم: an event noun before or after, then its sides.
func (a *analyst) gathers(s *sentence, v int) {
	it := &s.items[v]
	n := -1
	for j := v - 1; j >= 0 && j >= v-8; j-- {
		if s.items[j].has("to", "about", "purpose") {
			break // تطرق اللقاء إلى الروابط التي تجمع: they bind, nobody meets
		}
		if s.items[j].kind == noun || s.items[j].kind == fn && s.items[j].has("this") {
			n = j
			break
		}
	}
	if n < 0 {
		if n = s.eventNoun(v); n > v+2 {
			n = -1
		}
	}
	from, head := v+1, v
	if n < 0 && !s.brings(v) {
		return
	}
	if n >= 0 {
		head = min(n, v)
	}
	if n > v {
		from = n + 1
	}
	groups, end := s.groups(from, len(s.items), s.stops)
	e := a.toldBy(it.hit.Entry, s, max(n, v), end)
	e.kind = nounKind(s, n, end)
	if c := s.convener(n); c >= 0 {
		e.add(a.verbSubj[&s.items[c]]...)
	}
	if n < 0 && len(groups) > 1 && groups[0].prep == "" && len(groups[0].items) == 1 {
		e.mediators = a.ofGroup(s, groups[0]) // جمع الرئيس X بـY
		groups = groups[1:]
	}
	if strings.HasPrefix(s.Tokens[it.from].Norm, "جمعته") || strings.HasPrefix(s.Tokens[it.from].Norm, "جمعه") || s.Tokens[it.from].Is("تجمعه", "يجمعه") {
		left, _ := a.subjectOf(s, head)
		e.add(left...)
	}
	for i, g := range groups {
		if g.prep == "by" && a.onlyStates(s, g) {
			continue // جمعت بالرباط X وY: where
		}
		if g.prep == "" && i > 0 && a.onlyStates(s, g) && !s.near(groups[i-1].to, g.from) {
			continue // جمع X مع Y مع خروج فرنسا: another matter
		}
		if g.prep == "" || g.prep == "by" || g.prep == "with" || g.prep == "between" || g.prep == "presence" {
			e.add(a.ofGroup(s, g)...)
		}
	}
	if len(e.sides) < 2 && n >= max(0, v-3) && strings.HasSuffix(s.Tokens[it.from].Norm, "هما") {
		e.add(a.twoBefore(s, head)...)
	}
	if len(e.sides) < 2 {
		return
	}
	if n >= 0 {
		a.taken[&s.items[n]] = true
	}
	a.keep(e)
}

// twoBefore are the only two people or bodies that the sentence tells of before item
// j: اتفق X مع Y خلال لقاء جمعهما.
func (a *analyst) twoBefore(s *sentence, j int) []*figure {
	var out []*figure
	for k := range j {
		if s.items[k].kind != actor {
			continue
		}
		for _, f := range a.of(s, k) {
			if f.typ != fact.State && !f.vague && !slices.Contains(out, f) {
				out = append(out, f)
			}
		}
	}
	if len(out) != 2 {
		return nil
	}
	return out
}

// convener is the verb that has the event noun at item n as its object (ترأس
// اجتماعا ضم, شارك في قمة جمعت), or -1.
func (s *sentence) convener(n int) int {
	for j := n - 1; j >= 0 && j >= n-8; j-- {
		if s.items[j].kind == verb {
			if r := s.items[j].hit.Role; r == "hold" || r == "attend" {
				return j
			}
			return -1
		}
	}
	return -1
}

// brings reports جمع with somebody, a second one, and a third behind ب or مع.
func (s *sentence) brings(v int) bool {
	if s.items[v].hit.ID != "jamaa" || v+1 >= len(s.items) || s.items[v+1].kind != actor {
		return false
	}
	for j := v + 2; j < len(s.items) && s.items[j].kind != verb; j++ {
		if s.items[j].kind == actor && (s.items[j].prep == "by" || s.items[j].prep == "with") {
			return true
		}
	}
	return false
}

// hosts reads استضاف: a guest is received; where an encounter of others is its
// object, the host only mediates.
func (a *analyst) hosts(s *sentence, v int) {
	n := s.eventNoun(v)
	if n < 0 && (len(s.items[v].hit.Needs) > 0 || s.ofThing(v)) {
		return // شهد: what a place saw was no encounter
	}
	if n < 0 || n > v+4 {
		a.meets(s, v)
		return
	}
	before := len(a.events)
	a.nounEvent(s, n, nil, -1)
	if len(a.events) > before {
		e := a.events[len(a.events)-1]
		if e.place.Name == "" {
			e.place = s.hostPlace(v, n)
		}
	}
}

// ofThing reports a verb whose object, as its pronoun, is a thing or an event that
// stands before it: البطولة التي تستضيفها روسيا, قمة تستضيفها سنغافورة.
func (s *sentence) ofThing(v int) bool {
	j := v - 1
	if s.items[v].hit.Pronoun == "" || j < 0 {
		return false
	}
	if s.items[j].has("which") && j > 0 {
		j--
	}
	k := s.items[j].kind
	return k == plain || k == noun
}

// hostPlace is the city or country that hosts: the subject of the verb at v.
func (s *sentence) hostPlace(v, n int) fact.Place {
	for j := max(0, v-2); j < n; j++ {
		if m := s.items[j].m; m != nil && m.Place != nil && s.items[j].prep == "" {
			return *m.Place
		}
	}
	return fact.Place{}
}
