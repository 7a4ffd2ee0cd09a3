package meeting

import (
	"strings"

	"liqa/extract/fact"
	"liqa/extract/lexicon"
)

// group is a run of coordinated actors under one preposition.
type group struct {
	prep  string
	items []int // indexes of the actor items
	from  int
	to    int // item after the last
}

// stops reports whether an argument cannot lie beyond item j: another verb, a
// reported or relative clause, an occasion, a topic.
func (s *sentence) stops(j int) bool {
	it := &s.items[j]
	switch it.kind {
	case verb:
		return true
	case noun:
		return true
	case fn:
		if it.has("which") && j+1 < len(s.items) && s.items[j+1].has("presence") {
			return false // الذي يرافقه Y
		}
		return it.has("that", "which", "clause", "say", "when", "about", "purpose", "cite")
	case punct:
		return s.Tokens[it.from].Is("؛", ";", ":") && !s.opensList(j)
	}
	return false
}

// opensList reports a colon at item j behind words that a list follows: كل من: X
// وY, على التوالي: X، Y, وهم: X وY.
func (s *sentence) opensList(j int) bool {
	return j > 0 && (s.items[j-1].has("each", "apart") || s.spellsOut(j-1)) && s.Tokens[s.items[j].from].Is(":")
}

// groups lists the groups of actors from item i on, to where the arguments stop
// or to limit.
func (s *sentence) groups(i, limit int, stop func(int) bool) ([]group, int) {
	var out []group
	joined := false
	j := i
	for ; j < limit && !stop(j); j++ {
		it := &s.items[j]
		switch {
		case it.kind == actor && j > 0 && s.items[j-1].kind == fn && s.items[j-1].has("unknown") && !it.sided():
			joined = false
		case it.kind == actor:
			n := len(out)
			sameList := n > 0 && (it.conj || joined) && (it.prep == out[n-1].prep || it.prep == "" || out[n-1].prep == "between")
			if sameList && !it.conj && it.prep == "" && (out[n-1].prep == "in" || out[n-1].prep == "to" || out[n-1].prep == "by") && s.goal(out[n-1].to-1) && !s.goal(j) {
				sameList = false // في فيينا، وزير الخارجية
			}
			if sameList && s.near(out[n-1].to, j) && !(j > 0 && s.items[j-1].kind == fn && s.items[j-1].has("with")) {
				out[n-1].items = append(out[n-1].items, j)
				out[n-1].to = j + 1
			} else {
				out = append(out, group{prep: it.prep, items: []int{j}, from: j, to: j + 1})
			}
			joined = false
		case it.kind == punct && s.Tokens[it.from].Is("،", ",", "-", "–"):
			joined = true
		case it.kind == fn && it.has("each"):
		case it.kind == plain && s.Tokens[it.from].Norm == "و":
			joined = true
		case it.kind == plain && s.Among(it.from, lexicon.Sidewise):
		default:
			if it.kind != punct {
				joined = false
			}
		}
	}
	return out, j
}

// sided reports an actor of a known side and more than officials of it: عدد من القناصل
// الأوروبيين are somebody, عدد من المسؤولين الأوروبيين are not.
func (it *item) sided() bool {
	p := &it.m.Parties[0]
	return p.Office != "official" && p.Office != "chief_of" && (p.Country != "" || p.Local && p.Office == "") && p.Type != fact.State
}

// near reports whether only commas, brackets and particles of coordination lie
// between two items.
func (s *sentence) near(from, to int) bool {
	for j := from; j < to; j++ {
		it := &s.items[j]
		if it.kind == plain && s.items[to].conj && to-from <= 2 && strings.HasPrefix(s.Tokens[it.from].Norm, "ال") {
			continue // رؤساء الأحياء ومدير المرور: the rest of an office
		}
		if it.kind == punct || it.kind == fn && it.has("each", "with") || it.kind == plain && s.Among(it.from, lexicon.Joining) {
			continue
		}
		return false
	}
	return true
}

// arguments lists the groups a verb at item v governs, and where they stop. An
// aside of time may part them (اجتمع خلال زيارته إلى موسكو بنظيره): it is passed
// over where a side is still wanting.
func (a *analyst) arguments(s *sentence, v int, firm bool) ([]group, int) {
	groups, end := s.groups(v+1, len(s.items), s.stops)
	for range 2 {
		if a.sidesIn(s, groups) > 1 || firm && a.sidesIn(s, groups) > 0 {
			break
		}
		k := s.asideAt(end)
		if k < 0 {
			k = s.behindRelative(end)
		}
		if k < 0 {
			break
		}
		var more []group
		more, end = s.groups(k, len(s.items), s.stops)
		groups = append(groups, more...)
	}
	return groups, end
}

// behindRelative is the actor that a comma parts from a relative clause at item j: في
// استقبال X، الذي وصل أمس إلى المطار، Y. It is -1 where none follows.
func (s *sentence) behindRelative(j int) int {
	if j >= len(s.items) || !s.items[j].has("which") || !s.commaBefore(j) {
		return -1
	}
	for k := j + 1; k < len(s.items) && k < j+20 && !s.items[k].has("that", "clause", "say"); k++ {
		if s.items[k].kind == actor && s.items[k].prep == "" && !s.items[k].conj && s.commaBefore(k) {
			return k
		}
	}
	return -1
}

// sidesIn counts the groups of people and bodies.
func (a *analyst) sidesIn(s *sentence, groups []group) int {
	n := 0
	for _, g := range groups {
		if g.prep != "in" && a.people(s, g) {
			n++
		}
	}
	return n
}

// people reports a group of somebody who is no state.
func (a *analyst) people(s *sentence, g group) bool {
	f := a.ofGroup(s, g)
	return len(f) > 0 && f[0].typ != fact.State
}

// aside is the item at which arguments go on behind an adjunct of time that
// begins at item j (خلال الزيارة، على هامش القمة في كمبالا، فور وصوله, في جولته),
// or -1.
func (s *sentence) aside(j int) int {
	if !s.opensAside(j) {
		return -1
	}
	k := j + 1
	if k < len(s.items) && s.items[k].kind == noun && !s.closed(k) {
		return -1
	}
	reached := false // the aside's own journey has its goal
	for first := k; k < len(s.items) && k < j+14; k++ {
		switch it := s.items[k]; it.kind {
		case noun:
			if k > first && !s.plainly(first, k) {
				return -1
			}
		case actor, place:
			switch {
			case s.goal(k) && (!reached || it.prep != "to") && !(it.prep == "" && s.items[first].kind == noun && s.items[first].hit.Is(lexicon.Stations)):
				reached = true
			case k > first:
				return k
			default:
				return -1
			}
		case verb:
			return -1
		case punct:
			if !s.Tokens[it.from].Is("،", ",", "\"", "-", "–") {
				return -1
			}
		case fn:
			if it.has("with", "between", "agent", "each") {
				return k
			}
			if !it.has("to", "in", "this", "plan", "apart") && !(it.has("which") && k+1 < len(s.items) && s.items[k+1].kind == date) {
				return -1
			}
			reached = reached || it.has("which")
		}
	}
	return -1
}

// plainly reports that nothing but plain words lies between two items: على هامش
// أشغال المنتدى.
func (s *sentence) plainly(from, to int) bool {
	for j := from; j < to; j++ {
		if s.items[j].kind != plain {
			return false
		}
	}
	return true
}

// asideAt is aside for where arguments stopped: at its first word, or at the noun
// behind في.
func (s *sentence) asideAt(end int) int {
	if k := s.aside(end); k >= 0 {
		return k
	}
	return s.aside(end - 1)
}

// opensAside reports a word of time at item j, or في before somebody's journey.
func (s *sentence) opensAside(j int) bool {
	if j < 0 || j >= len(s.items) {
		return false
	}
	if s.items[j].has("when") {
		return !s.Among(s.items[j].to-1, lexicon.Sometime)
	}
	if !s.items[j].has("in") || j+1 >= len(s.items) || s.items[j+1].kind != noun {
		return false
	}
	h := s.items[j+1].hit
	return h.Role == "trip" && h.Pronoun != "" || s.apart(j+2, j+3) // في لقائين منفصلين
}

// closed reports whether an event noun behind خلال takes no sides of its own:
// a visit, or an encounter known already (القمة).
func (s *sentence) closed(n int) bool {
	h := s.items[n].hit
	if h.Role == "trip" {
		return h.Definite || h.Pronoun != "" || n+1 < len(s.items) && (s.items[n+1].kind != actor || s.goal(n+1))
	}
	return h.Definite && h.Pronoun == "" || s.apart(n+1, n+2)
}

// goal reports an actor that can be where a journey goes.
func (s *sentence) goal(j int) bool {
	m := s.items[j].m
	return m != nil && m.Place != nil && s.items[j].prep != "with"
}
