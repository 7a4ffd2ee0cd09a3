package meeting

import (
	"strings"
	"unicode"

	"liqa/extract/arabic"
	"liqa/extract/lexicon"
	"liqa/extract/meeting/cast"
	"liqa/extract/meeting/parse"
	"liqa/extract/meeting/telling"
)

// account is a place where a sentence names its sources: what they tell stands
// between the items from and to.
type account struct {
	at    int // item of the verb or phrase
	to    int // item what it tells ends before
	names []string
	rule  string
}

// attribute gives the encounters told in a sentence, or the one it speaks of
// again, the sources it names.
func (a *analyst) attribute(s sentence, first int) {
	accounts := a.accounts(s)
	told := a.events[first:]
	for _, c := range accounts {
		for _, e := range told {
			if s.covers(c, e.Trigger) && (c.rule == "cite" || s.reported(c.at, e.Trigger) || !a.takesPart(e, c)) {
				credit(e, c)
			} else if e.Trigger < c.at && a.tellsAgain(s, c, e, s.anaphorFrom(c.at)) {
				credit(e, c)
			}
		}
	}
	if len(told) == 0 {
		a.attributeAgain(s, accounts)
	}
	a.attributeLead(s, accounts, told)
}

// attributeLead credits those cited for what the story opens with, before any
// encounter is told, for the encounter that the next sentence tells.
func (a *analyst) attributeLead(s sentence, accounts []account, told []*telling.Telling) {
	for _, e := range told {
		for _, c := range a.lead {
			if !a.takesPart(e, c) {
				credit(e, c)
			}
		}
	}
	a.lead = nil
	for _, c := range accounts {
		if c.rule == "cite" && len(a.events) == 0 {
			a.lead = append(a.lead, c)
		}
	}
}

// attributeAgain credits the sources of a sentence that speaks of an encounter
// again: who tells of it in a reported clause without having been there, and
// who is cited close behind it.
func (a *analyst) attributeAgain(s sentence, accounts []account) {
	if len(accounts) == 0 || len(a.events) == 0 {
		return
	}
	at := s.anaphor()
	e := a.resumedEvent(s, max(at, 0))
	if e == nil {
		return
	}
	for _, c := range accounts {
		if c.rule == "cite" && e.Sentence.Index >= s.Index-2 || a.tellsAgain(s, c, e, at) {
			credit(e, c)
		}
	}
}

// tellsAgain reports whether somebody who was not there tells, in a reported
// clause, of an encounter told before, whose people the sentence names where there
// are others: the clause speaks of it, or of one of its sides right after it.
func (a *analyst) tellsAgain(s sentence, c account, e *telling.Telling, anaphor int) bool {
	if c.rule == "cite" || !s.reported(c.at, c.to) || a.takesPart(e, c) {
		return false
	}
	behind, named := s.Index-e.Sentence.Index, a.namedIn(s, e)
	if anaphor > c.at && anaphor < c.to && behind <= 1 {
		return true
	}
	if behind > 0 && named < min(behind, 2) && !a.onlyOne(e) {
		return false // which of the encounters told is spoken of nobody knows
	}
	if anaphor > c.at && anaphor < c.to {
		return named > 0
	}
	for j := c.at + 1; j < c.to && behind <= 2; j++ {
		if s.Items[j].Kind == parse.Actor && a.sideAt(s, j, e) || s.Tokens[s.Items[j].From].Is("انهما", "بانهما") {
			return true
		}
	}
	return false
}

// onlyOne reports that all told so far is of this encounter's people.
func (a *analyst) onlyOne(e *telling.Telling) bool {
	for _, o := range cast.Recent(a.events) {
		if e.Shared(o) < 2 {
			return false
		}
	}
	return true
}

// covers reports whether what item j tells belongs to the account: all of the
// sentence for a phrase of citing, what follows for a verb of saying.
func (s sentence) covers(c account, j int) bool {
	return c.rule == "cite" || c.at < j && j < c.to
}

// reported reports whether a clause of what was said opens between two items.
func (s sentence) reported(from, to int) bool {
	for j := from + 1; j < to; j++ {
		it := s.Items[j]
		if it.Kind == parse.Function && it.Has("that") || it.Kind == parse.Punct && s.Tokens[it.From].Is(":", "\"", "«", "“") {
			return true
		}
	}
	return false
}

// takesPart reports whether a source is one of the sides.
func (a *analyst) takesPart(e *telling.Telling, c account) bool {
	for _, f := range e.Sides {
		for _, n := range c.names {
			if f.Name == n || among(strings.Fields(arabic.Fold(n)), strings.Fields(arabic.Fold(f.Role))) {
				return true
			}
		}
	}
	return false
}

func credit(e *telling.Telling, c account) { e.Sources = append(e.Sources, c.names...) }

// accounts lists where a sentence names sources, from left to right.
func (a *analyst) accounts(s sentence) []account {
	var out []account
	for j := 0; j < len(s.Items); j++ {
		it := s.Items[j]
		if it.Kind == parse.Actor || it.Kind == parse.Place || it.Kind == parse.Date || it.Kind == parse.Punct {
			continue
		}
		h, ok := s.sourceWord(it.From, "as", "cite", "quote", "say")
		if !ok || s.arrives(it.From) && !s.Tokens[min(it.From+1, len(s.Tokens)-1)].Is("في") {
			continue
		}
		c := account{at: j, to: s.turn(j), rule: h.Role}
		next := it.From + h.Len
		switch h.Role {
		case "as":
			said, ok := s.sourceWord(next, "saidit", "say", "quote")
			if !ok {
				continue
			}
			c.rule = "cite"
			if c.names, next = a.sourcesAt(s, next+said.Len); len(c.names) == 0 && !s.Tokens[it.From].Is("كما", "مثلما") {
				c.names, next = s.unlisted(next)
			} else if said.Role == "quote" {
				c.names, next = a.quoted(s, c.names, next)
			}
		case "cite":
			c.names, next = a.sourcesAt(s, next)
		default:
			c.names, next = a.subjectOfSaying(s, j, next)
			if h.Role == "quote" {
				c.names, next = a.quoted(s, c.names, next)
			}
		}
		if len(c.names) > 0 && !s.within(out, c) {
			a.speaker = c.names
			if c.rule != "cite" || len(out) == 0 {
				a.sayer = c.names[len(c.names)-1:]
			}
			out = append(out, c)
		}
		j = max(j, s.ItemAt(next)-1)
	}
	return out
}

// within reports a verb of saying in what somebody else is told to have said.
func (s sentence) within(accounts []account, c account) bool {
	if n := len(accounts); n > 0 && c.rule != "cite" {
		o := accounts[n-1]
		return o.rule != "cite" && c.at < o.to && s.reported(o.at, c.at)
	}
	return false
}

// turn is the item behind item j where somebody else begins to speak: a verb of
// saying joined by و, بينما, في حين.
func (s sentence) turn(j int) int {
	for k := j + 1; k < len(s.Items); k++ {
		it := s.Items[k]
		if it.Kind == parse.Actor || it.Kind == parse.Date {
			continue
		}
		if h, ok := s.sourceWord(it.From, "say", "quote"); ok && h.Form.Conj != "" && it.Kind != parse.Noun {
			return k
		}
		if it.Kind == parse.Function && it.Has("clause") && s.Tokens[it.To-1].Is("بينما", "فيما", "حين") {
			return k
		}
	}
	return len(s.Items)
}

// subjectOfSaying is the source a verb of saying at item j has: behind it,
// before it, the one who put out the document it was said in, or the one named
// before in the article.
func (a *analyst) subjectOfSaying(s sentence, j, next int) ([]string, int) {
	before := j > 0 && !s.Items[j].Conj && s.Items[j-1].Kind == parse.Actor && s.Items[j-1].Prep == ""
	if s.arrives(next - 1) {
		return a.sourcesAt(s, next+1) // جاء في بيان للوزارة
	}
	if names, end := a.sourcesAt(s, next); len(names) > 0 && !s.addressed(next) {
		return names, end
	}
	if before {
		return a.namesOf(s, j-1), next
	}
	if k := s.beforePast(j); k >= 0 {
		names, _ := a.sourcesAt(s, s.Items[k].To)
		return names, next
	}
	if next+1 < len(s.Tokens) && s.Tokens[next].Is("في") && !s.describes(next) {
		if names, end := a.sourcesAt(s, next+1); len(names) > 0 {
			return names, end
		}
	}
	if s.Items[j].From < 2 && next < len(s.Tokens) && s.Items[s.ItemAt(next)].Has("that") {
		return a.sayer, next
	}
	return nil, next
}

// arrives reports the verbs of what stands in a document: جاء في بيان.
func (s sentence) arrives(i int) bool {
	return s.Tokens[i].Is("جاء", "وجاء", "ورد", "وورد")
}

// addressed reports whether those at token i are spoken to: قال للصحفيين.
func (s sentence) addressed(i int) bool {
	it := s.Items[s.ItemAt(i)]
	return it.Kind == parse.Actor && it.Prep == "for"
}

// beforePast is the item of the word behind which the subject of the verb at item j
// stands: كان الكرملين قد أعلن, كانت الرئاسة، قالت, أما الوزارة فقد أعلنت; or -1.
func (s sentence) beforePast(j int) int {
	if j < 2 || !s.Tokens[s.Items[j-1].From].Is("قد", "فقد", "،") {
		return -1
	}
	for k := j - 2; k >= 0 && k > j-6; k-- {
		if s.Tokens[s.Items[k].From].Is("كان", "كانت", "وكان", "وكانت", "وكانوا", "اما") {
			return k
		}
	}
	return -1
}

// quoted adds the one quoted: نقلت الوكالة عن مصدر قوله.
func (a *analyst) quoted(s sentence, names []string, next int) ([]string, int) {
	for i := next; i < next+3 && i < len(s.Tokens); i++ {
		if s.Tokens[i].Is("عن", "الي") {
			more, end := a.sourcesAt(s, i+1)
			return append(names, more...), end
		}
	}
	return names, next
}

// sourceWord is the longest word of sources.tsv at token i that plays one of
// the roles.
func (s sentence) sourceWord(i int, roles ...string) (lexicon.Hit, bool) {
	if i >= len(s.Hits) {
		return lexicon.Hit{}, false
	}
	for _, h := range s.Hits[i] {
		if h.Class != lexicon.Source {
			continue
		}
		for _, r := range roles {
			if h.Role == r {
				return h, true
			}
		}
	}
	return lexicon.Hit{}, false
}

// sourceNames are the sources of an encounter, each once.
func sourceNames(sources []string) []string {
	list := []string{}
	for _, x := range sources {
		if !named(list, x) {
			list = append(list, x)
		}
	}
	return list
}

// named reports whether a source stands in the list, if in other words: all the
// words of one are among those of the other.
func named(list []string, text string) bool {
	words := bareWords(text)
	for _, x := range list {
		theirs := bareWords(x)
		if among(words, theirs) || among(theirs, words) {
			return true
		}
	}
	return false
}

// bareWords are the folded words of a name without its quotation marks.
func bareWords(name string) []string {
	return strings.FieldsFunc(arabic.Fold(name), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
}

func among(some, all []string) bool {
	for _, w := range some {
		found := false
		for _, x := range all {
			found = found || x == w
		}
		if !found {
			return false
		}
	}
	return true
}
