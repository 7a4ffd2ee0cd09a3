package meeting

import (
	"strings"

	"liqa/extract/arabic"
	"liqa/extract/fact"
	"liqa/extract/lexicon"
	"liqa/extract/meeting/parse"
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
func (s sentence) stops(j int) bool {
	it := &s.Items[j]
	switch it.Kind {
	case parse.Verb:
		return true
	case parse.Noun:
		return true
	case parse.Function:
		if it.Has("which") && j+1 < len(s.Items) && s.Items[j+1].Has("presence") {
			return false // الذي يرافقه Y
		}
		return it.Has("that", "which", "clause", "say", "when", "about", "purpose", "cite")
	case parse.Punct:
		return s.Tokens[it.From].Is("؛", ";", ":") && !s.opensList(j) && !s.inClock(j)
	}
	return false
}

// inClock reports a colon at item j between the hours and the minutes: (14:00).
func (s sentence) inClock(j int) bool {
	i := s.Items[j].From
	return i > 0 && i+1 < len(s.Tokens) && s.Tokens[i-1].Kind == arabic.Number && s.Tokens[i+1].Kind == arabic.Number && s.Tokens[i+1].Tight
}

// opensList reports a colon at item j behind words that a list follows: كل من: X
// وY, على التوالي: X، Y, وهم: X وY, وفد ضم: X وY.
func (s sentence) opensList(j int) bool {
	return j > 0 && (s.Items[j-1].Has("each", "apart") || s.spellsOut(j-1) || s.listsMembers(j-1)) && s.Tokens[s.Items[j].From].Is(":")
}

// groups lists the groups of actors from item i on, to where the arguments stop
// or to limit.
func (s sentence) groups(i, limit int, stop func(int) bool) ([]group, int) {
	var out []group
	joined := false
	crowd := -1 // people nobody can identify, for whom those named behind them stand
	j := i
	for ; j < limit && !stop(j); j++ {
		it := &s.Items[j]
		switch {
		case it.Kind == parse.Actor && j > 0 && s.Items[j-1].Kind == parse.Function && s.Items[j-1].Has("unknown") && !it.Sided():
			joined, crowd = false, j
		case it.Kind == parse.Actor && it.Prep == "headed" && crowd >= 0:
			out = append(out, group{prep: s.Items[crowd].Prep, items: []int{j}, from: j, to: j + 1})
			joined, crowd = false, -1
		case it.Kind == parse.Actor:
			n := len(out)
			sameList := n > 0 && (it.Conj || joined) && (it.Prep == out[n-1].prep || it.Prep == "" || out[n-1].prep == "between")
			if sameList && !it.Conj && it.Prep == "" && (out[n-1].prep == "in" || out[n-1].prep == "to" || out[n-1].prep == "by") && s.goal(out[n-1].to-1) && !s.goal(j) {
				sameList = false // في فيينا، وزير الخارجية
			}
			if sameList && (s.near(out[n-1].to, j) || s.furtherNamed(out[n-1].to, j)) && !(j > 0 && s.Items[j-1].Kind == parse.Function && s.Items[j-1].Has("with")) {
				out[n-1].items = append(out[n-1].items, j)
				out[n-1].to = j + 1
			} else {
				out = append(out, group{prep: it.Prep, items: []int{j}, from: j, to: j + 1})
			}
			joined = false
		case it.Kind == parse.Punct && s.Tokens[it.From].Is("،", ",", "-", "–"):
			joined = true
		case it.Kind == parse.Function && it.Has("each"):
		case it.Kind == parse.Plain && s.Tokens[it.From].Norm == "و", it.Kind == parse.Plain && s.Among(it.From, lexicon.AndAlso) && !s.CommaBefore(j):
			joined = true
		case it.Kind == parse.Plain && s.Among(it.From, lexicon.Sidewise):
		default:
			if it.Kind != parse.Punct {
				joined = false
			}
		}
	}
	return out, j
}

// furtherNamed reports that the person item j names goes on with the list that ends before
// item from, as nothing but the rest of an office and a comma part them: وليد سعد مدير عام
// الذراع التنظيمية للسلطة، والدكتور سامي بدر.
func (s sentence) furtherNamed(from, j int) bool {
	if !s.Items[j].Conj || !s.CommaBefore(j) || s.Items[j].Mention == nil || s.Items[j].Mention.Parties[0].Name == "" || s.Items[j].Mention.Parties[0].Type != fact.Person {
		return false
	}
	for k := from; k < j; k++ {
		if it := &s.Items[k]; it.Kind != parse.Plain && it.Kind != parse.Place && !(it.Kind == parse.Punct && k == j-1) && !it.Has("in") {
			return false
		}
	}
	return true
}

// near reports whether only commas, brackets and particles of coordination lie
// between two items.
func (s sentence) near(from, to int) bool {
	for j := from; j < to; j++ {
		it := &s.Items[j]
		if it.Kind == parse.Plain && s.Items[to].Conj && to-from <= 2 && strings.HasPrefix(s.Tokens[it.From].Norm, "ال") {
			continue // رؤساء الأحياء ومدير المرور: the rest of an office
		}
		if it.Kind == parse.Punct || it.Kind == parse.Function && it.Has("each", "with") || it.Kind == parse.Plain && s.Among(it.From, lexicon.Joining) {
			continue
		}
		return false
	}
	return true
}

// arguments lists the groups a verb at item v governs, and where they stop. An
// aside of time may part them (اجتمع خلال زيارته إلى موسكو بنظيره): it is passed
// over where a side is still wanting.
func (a *analyst) arguments(s sentence, v int, firm bool) ([]group, int) {
	groups, end := s.groups(v+1, len(s.Items), s.stops)
	for range 2 {
		k := s.asideAt(end)
		if a.sidesIn(s, groups) > 1 || firm && a.sidesIn(s, groups) > 0 && !s.followed(v, groups, k) {
			break
		}
		if k < 0 {
			k = s.behindRelative(end)
		}
		if k < 0 {
			break
		}
		var more []group
		more, end = s.groups(k, len(s.Items), s.stops)
		groups = append(groups, more...)
	}
	return groups, end
}

// followed reports that the actor right behind the verb at item v is its subject, as its
// object stands behind an aside with ب or مع, at item k: حيث التقى X فور وصوله بـY.
func (s sentence) followed(v int, groups []group, k int) bool {
	if k < 0 || len(groups) != 1 || groups[0].prep != "" || groups[0].from != v+1 || s.Items[v].Hit.Role != "meet" {
		return false
	}
	it := &s.Items[k]
	return it.Kind == parse.Actor && it.Prep == "by" && !s.goal(k) || it.Has("with")
}

// behindRelative is the actor that a comma parts from a relative clause at item j: في
// استقبال X، الذي وصل أمس إلى المطار، Y; يلتقي X، الذي يزور البلاد، بـY. It is -1 where
// none follows.
func (s sentence) behindRelative(j int) int {
	if j >= len(s.Items) || !s.Items[j].Has("which") || !s.CommaBefore(j) {
		return -1
	}
	for k := j + 1; k < len(s.Items) && k < j+20 && !s.Items[k].Has("that", "clause", "say"); k++ {
		if bare := s.Items[k].Prep == "" || s.Items[k].Prep == "by" && !s.goal(k); bare && s.Items[k].Kind == parse.Actor && !s.Items[k].Conj && s.CommaBefore(k) {
			return k
		}
	}
	return -1
}

// sidesIn counts the groups of people and bodies.
func (a *analyst) sidesIn(s sentence, groups []group) int {
	n := 0
	for _, g := range groups {
		if g.prep != "in" && a.people(s, g) {
			n++
		}
	}
	return n
}

// people reports a group of somebody who is no state.
func (a *analyst) people(s sentence, g group) bool {
	f := a.ofGroup(s, g)
	return len(f) > 0 && f[0].Type != fact.State
}

// aside is the item at which arguments go on behind an adjunct of time that
// begins at item j (خلال الزيارة، على هامش القمة في كمبالا، فور وصوله, في جولته),
// or -1.
func (s sentence) aside(j int) int {
	if !s.opensAside(j) {
		return -1
	}
	k := j + 1
	if k < len(s.Items) && s.Items[k].Kind == parse.Noun && !s.closed(k) {
		return -1
	}
	reached := false // the aside's own journey has its goal
	for first := k; k < len(s.Items) && k < j+14; k++ {
		switch it := s.Items[k]; it.Kind {
		case parse.Noun:
			if k > first && !s.plainly(first, k) {
				return -1
			}
		case parse.Actor, parse.Place:
			switch {
			case s.goal(k) && (!reached || it.Prep != "to") && !(it.Prep == "" && s.Items[first].Kind == parse.Noun && s.Items[first].Hit.Is(lexicon.Stations)):
				reached = true
			case k > first:
				return k
			default:
				return -1
			}
		case parse.Verb:
			return -1
		case parse.Punct:
			if !s.Tokens[it.From].Is("،", ",", "\"", "-", "–") {
				return -1
			}
		case parse.Function:
			if it.Has("with", "between", "agent", "each") {
				return k
			}
			if !it.Has("to", "in", "this", "plan", "apart") && !(it.Has("which") && k+1 < len(s.Items) && s.Items[k+1].Kind == parse.Date) {
				return -1
			}
			reached = reached || it.Has("which")
		}
	}
	return -1
}

// plainly reports that nothing but plain words lies between two items: على هامش
// أشغال المنتدى.
func (s sentence) plainly(from, to int) bool {
	for j := from; j < to; j++ {
		if s.Items[j].Kind != parse.Plain {
			return false
		}
	}
	return true
}

// asideAt is aside for where arguments stopped: at its first word, or at the noun
// behind في.
func (s sentence) asideAt(end int) int {
	if k := s.aside(end); k >= 0 {
		return k
	}
	return s.aside(end - 1)
}

// opensAside reports a word of time at item j, or في before somebody's journey.
func (s sentence) opensAside(j int) bool {
	if j < 0 || j >= len(s.Items) {
		return false
	}
	if s.Items[j].Has("when") {
		return !s.Among(s.Items[j].To-1, lexicon.Sometime)
	}
	if !s.Items[j].Has("in") || j+1 >= len(s.Items) || s.Items[j+1].Kind != parse.Noun {
		return false
	}
	h := s.Items[j+1].Hit
	return h.Role == "trip" && h.Pronoun != "" || s.apart(j+2, j+3) // في لقائين منفصلين
}

// closed reports whether an event noun behind خلال takes no sides of its own:
// a visit, or an encounter known already (القمة).
func (s sentence) closed(n int) bool {
	h := s.Items[n].Hit
	if h.Role == "trip" {
		return h.Definite || h.Pronoun != "" || n+1 < len(s.Items) && (s.Items[n+1].Kind != parse.Actor || s.goal(n+1))
	}
	return h.Definite && h.Pronoun == "" || s.apart(n+1, n+2)
}

// goal reports an actor that can be where a journey goes.
func (s sentence) goal(j int) bool {
	m := s.Items[j].Mention
	return m != nil && m.Place != nil && s.Items[j].Prep != "with"
}
