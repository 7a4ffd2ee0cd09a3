package meeting

import (
	"liqa/extract/fact"
	"liqa/extract/lexicon"
	"liqa/extract/meeting/cast"
	"liqa/extract/meeting/parse"
)

// holds reads a light verb with an event noun: عقد X اجتماعا مع Y, تلقى X اتصالا
// من Y, يقوم X بزيارة إلى Y, شارك X في اجتماع ….
func (a *analyst) holds(s sentence, v int) {
	it := &s.Items[v]
	if it.Hit.Pronoun != "" || s.Resumed(v) {
		a.holdsBefore(s, v)
		return
	}
	if a.leadsGroup(s, v) {
		return
	}
	n := s.eventNoun(v)
	left, firm := a.subjectOf(s, v)
	limit := len(s.Items)
	if n >= 0 {
		limit = n
	}
	groups, _ := s.groups(v+1, limit, s.stops)
	subject := left
	var before []*cast.Figure // عقد مع Y اجتماعا
	for _, g := range groups {
		switch {
		case g.prep == "" && !firm:
			subject = a.ofGroup(s, g)
			firm = true
		case g.prep == "with", g.prep == "presence":
			before = append(before, a.ofGroup(s, g)...)
		}
	}
	a.verbSubj[it] = subject
	if n < 0 {
		a.holdsBefore(s, v)
		return
	}
	if it.Hit.Role == "attend" && a.joins(s, n) {
		a.taken[&s.Items[n]] = true
		return
	}
	if it.Hit.Role == "attend" && it.Conj && a.joinsHere(s, n) {
		a.taken[&s.Items[n]] = true
		return
	}
	if it.Hit.Role == "attend" && !firm && !it.Conj {
		if who := a.attending(s, n); who != nil {
			subject = who
		}
	}
	switch {
	case it.Hit.Is(lexicon.Happens):
		subject, a.verbSubj[it] = nil, nil
	case !firm && it.Hit.Is(lexicon.Hosted) && (!it.Conj || n == v+1 && s.toldBefore(n)):
		subject = nil
	}
	if len(before) > 0 {
		subject = append(append([]*cast.Figure{}, subject...), before...)
	}
	a.nounEvent(s, n, subject, v)
}

// leadsGroup reports a verb of chairing whose object is a delegation: رأس وفد
// المملكة إلى الاجتماع الوزير says who leads whom, and not who met.
func (a *analyst) leadsGroup(s sentence, v int) bool {
	if s.Items[v].Hit.ID != "taraasa" || v+1 >= len(s.Items) || s.Items[v+1].Kind != parse.Actor {
		return false
	}
	f := a.of(s, v+1)
	return len(f) > 0 && f[0].Type == fact.Delegation
}

// joins reports whether the encounter that somebody attends is the one told
// before (حضر اللقاء السفير), which attendance adds him to.
func (a *analyst) joins(s sentence, n int) bool {
	if !s.toldBefore(n) || len(a.events) == 0 {
		return false
	}
	last := a.events[len(a.events)-1]
	if last.Sentence == s.Sentence || last.Sentence.Index < s.Index-4 {
		return false
	}
	groups, _ := s.groups(n+1, len(s.Items), s.stops)
	for _, g := range groups {
		if g.prep != "" && g.prep != "presence" && g.prep != "in" {
			return false
		}
	}
	return true
}

// toldBefore reports an encounter with its article, which was told before: وعقد الاجتماع.
func (s sentence) toldBefore(n int) bool {
	h := s.Items[n].Hit
	return h.Definite && h.Pronoun == ""
}

// joinsHere adds those who attend the encounter at item n to the one told before in
// the sentence: استقبل X Y، وشارك في اللقاء Z. It reports whether there are any.
func (a *analyst) joinsHere(s sentence, n int) bool {
	if !s.toldBefore(n) || len(a.events) == 0 || a.events[len(a.events)-1].Sentence != s.Sentence {
		return false
	}
	groups, _ := s.groups(n+1, len(s.Items), s.stops)
	for _, g := range groups {
		if who := persons(a.ofGroup(s, g)); g.prep == "" && len(who) > 0 {
			a.events[len(a.events)-1].Add(who...)
			return true
		}
	}
	return false
}

// attending are those who take part where they are told behind the encounter at
// item n: تشارك في القمة كل من كينيا وأوغندا.
func (a *analyst) attending(s sentence, n int) []*cast.Figure {
	groups, _ := s.groups(n+1, len(s.Items), s.stops)
	for _, g := range groups {
		if g.prep == "" && len(g.items) > 1 {
			return a.ofGroup(s, g)
		}
	}
	return nil
}

// holdsBefore reads a light verb behind its event noun: المحادثات التي أجراها X
// مع Y, زيارة قام بها X إلى Y, محادثات جرت بين X وY.
func (a *analyst) holdsBefore(s sentence, v int) {
	n := -1
	for j := v - 1; j >= 0 && j >= v-6; j-- {
		if s.Items[j].Kind == parse.Noun {
			n = j
			break
		}
	}
	if n < 0 || a.taken[&s.Items[n]] {
		return
	}
	if s.Items[n].Hit.Role == "trip" {
		a.tripBefore(s, n, v)
		return
	}
	groups, end := s.groups(v+1, len(s.Items), s.stops)
	subject, _ := a.subjectOf(s, n)
	if s.Items[v].Hit.Pronoun == "" && !s.Resumed(v) {
		subject = nil // محادثات جرت بين: the encounter itself is the subject
	} else if who := a.personBefore(s, n); who != nil && !hasPeople(subject) {
		subject = who
	}
	var other, beside, chair []*cast.Figure
	for i, g := range groups {
		if g.prep == "by" && a.onlyStates(s, g) {
			continue // محادثات أجراها بنيروبي: where
		}
		switch g.prep {
		case "":
			if a.people(s, g) && (i == 0 || len(other) == 0) || g.from == v+1 || s.Items[g.from-1].Has("each") {
				subject = a.ofGroup(s, g)
			}
		case "presence":
			beside = append(beside, a.ofGroup(s, g)...)
		case "headed":
			chair = append(chair, persons(a.ofGroup(s, g))...)
		case "with", "by", "between":
			other = append(other, a.ofGroup(s, g)...)
		case "of":
			if s.Items[v].Hit.Role == "take" {
				other = append(other, a.ofGroup(s, g)...)
			}
		}
	}
	a.verbSubj[&s.Items[v]] = subject
	e := a.toldBy(s.Items[n].Hit.Entry, s, v, end)
	e.Kind = nounKind(s, n, end)
	e.Add(subject...)
	e.Add(other...)
	if len(other) == 0 {
		e.Add(chair...) // جلسة عقدت برئاسة X وبحضور Y
	}
	e.Add(beside...)
	a.taken[&s.Items[n]] = len(e.Sides) > 1
	a.keep(e)
}

// eventNoun finds the event noun a light verb governs.
func (s sentence) eventNoun(v int) int {
	for j := v + 1; j < len(s.Items) && j <= v+14; j++ {
		it := s.Items[j]
		switch {
		case it.Kind == parse.Noun && s.Items[j-1].Has("when"):
			// عقد خلال زيارته … اجتماعا: when, not what
		case it.Kind == parse.Noun:
			return s.roundOf(j)
		case it.Kind == parse.Verb, it.Kind == parse.Function && it.Has("that", "which", "clause", "say"):
			return -1
		}
	}
	return -1
}

// roundOf is the encounter that a round is one of (الجولة الـ16 من محادثات), else n.
func (s sentence) roundOf(n int) int {
	if s.Items[n].Hit.Role != "trip" {
		return n
	}
	for j := n + 1; j < len(s.Items) && j <= n+5; j++ {
		if it := s.Items[j]; it.Kind == parse.Noun && it.Hit.Role != "trip" && s.Tokens[it.From-1].Is("من") {
			return j
		}
	}
	return n
}
