// Package meeting finds what one article says happened: which encounters, between
// whom, when, where, about what, and who says so. It merges an article's several
// tellings of one encounter.
package meeting

import (
	"liqa/extract/arabic"
	"liqa/extract/lexicon"
	"liqa/extract/mention"
	"liqa/extract/when"
)

// kind is what part of a sentence an item is.
type kind uint8

const (
	plain kind = iota // a word that plays no part here
	actor             // a mention of somebody who can meet
	place             // a mention that can only be a place
	verb              // a verb of meeting
	noun              // an event noun
	fn                // a function word or phrase
	date
	punct
)

// item is one unit of a sentence as the rules see it.
type item struct {
	kind     kind
	from, to int
	m        *mention.Mention
	hit      lexicon.Hit
	date     *when.Expr
	prep     string // for actors and places: what governs them: with, between, to, in, for, by, of, presence, headed
	conj     bool   // joined by و to what stands before
	roles    []string
}

// has reports whether a function item plays one of the roles.
func (it *item) has(roles ...string) bool {
	for _, r := range it.roles {
		for _, want := range roles {
			if r == want {
				return true
			}
		}
	}
	return false
}

// sentence is one sentence under the rules.
type sentence struct {
	mention.Sentence
	index     int
	title     bool // it stands in the title, not in the text
	headline  bool // it is the title, or repeats it
	start     int  // byte offset of its first token
	end       int
	paragraph int
	dates     []when.Expr
	dated     []bool // tokens that belong to a date expression
	items     []item
}

// itemise appends tokens, mentions and dates to out as items, in order.
func itemise(out []item, s mention.Sentence, dates []when.Expr) []item {
	mentions, nextDate := s.Mentions, 0
	for i := 0; i < len(s.Tokens); {
		for nextDate < len(dates) && dates[nextDate].From < i {
			nextDate++
		}
		if nextDate < len(dates) && dates[nextDate].From == i {
			d := &dates[nextDate]
			out = append(out, item{kind: date, from: i, to: d.To, date: d})
			i = d.To
			for len(mentions) > 0 && mentions[0].From < i {
				mentions = mentions[1:]
			}
			continue
		}
		if len(mentions) > 0 && mentions[0].From == i {
			it := ofMention(&mentions[0])
			mentions = mentions[1:]
			out = append(out, it)
			i = it.to
			continue
		}
		limit := len(s.Tokens)
		if len(mentions) > 0 {
			limit = mentions[0].From
		}
		it := ofToken(s, i, limit)
		out = append(out, it)
		i = it.to
	}
	return govern(out, s)
}

func ofMention(m *mention.Mention) item {
	it := item{kind: actor, from: m.From, to: m.To, m: m, conj: m.Conj == "و"}
	if len(m.Parties) == 0 {
		it.kind = place
	}
	it.prep = written[m.Prep]
	return it
}

// written are the prepositions that are written onto the word they govern.
var written = map[string]string{"ل": "for", "ب": "by", "ك": "as"}

// ofToken makes an item of the longest phrase at token i that ends by limit.
func ofToken(s mention.Sentence, i, limit int) item {
	t := s.Tokens[i]
	if t.Kind == arabic.Punct {
		return item{kind: punct, from: i, to: i + 1}
	}
	best := item{kind: plain, from: i, to: i + 1}
	for _, h := range s.Hits[i] {
		if i+h.Len > limit || best.kind != plain && h.Len < best.to-best.from {
			continue
		}
		switch h.Class {
		case lexicon.Verb:
			if h.ID == "taraasa" && (h.Pronoun != "" || i > 0 && s.Tokens[i-1].Is("علي", "وعلي")) {
				continue // وفد يرأسه: the head of a delegation follows; على رأس وفد: no verb
			}
			if h.Pronoun != "" && housed(s, i-1) {
				continue // مقر إقامته
			}
			if best.kind == verb && len(h.Needs) > 0 && verbFrames[h.Role] != nil && wanted(s.Tokens, i+h.Len, h) {
				best.hit = h // تحدث … مع is more than تحدث
			}
			if best.kind == plain && (h.Form.Prep == "" || h.Form.Prep == "ل" && h.Tense == lexicon.Present) {
				best = item{kind: verb, from: i, to: i + h.Len, hit: h, conj: h.Form.Conj != "", roles: best.roles}
			}
		case lexicon.Event:
			if best.kind == plain || best.kind == fn {
				roles := best.roles
				best = item{kind: noun, from: i, to: i + h.Len, hit: h, conj: h.Form.Conj != "", roles: roles}
			}
		case lexicon.Function:
			if beside[h.Role] {
				if best.kind == plain && h.Form.Conj == "" {
					best.hit, best.roles = h, withRole(best.roles, h)
				}
				continue
			}
			if h.Form.Prep != "" && h.Role != "this" && h.Role != "both" && h.Role != "each" && h.Role != "unknown" {
				continue
			}
			if best.kind == plain {
				best = item{kind: fn, from: i, to: i + h.Len, hit: h, conj: h.Form.Conj != ""}
			}
			if h.Len == best.to-best.from {
				best.roles = withRole(best.roles, h)
			}
		}
	}
	return best
}

// withRole appends the role of a word, in room of its own only behind another.
func withRole(roles []string, h lexicon.Hit) []string {
	if len(roles) == 0 {
		return h.Roles()
	}
	return append(roles, h.Role)
}

// beside are the roles of words that play their part where they stand but bound
// no argument.
var beside = map[string]bool{"facility": true, "adverb": true, "locality": true, "sport": true, "relation": true, "matter": true, "another": true, "bilateral": true}

// housed reports a word for a building or seat at token i, which the word behind
// it completes.
func housed(s mention.Sentence, i int) bool {
	if i < 0 {
		return false
	}
	for _, h := range s.Hits[i] {
		if h.Class == lexicon.Function && h.Role == "facility" {
			return true
		}
	}
	return false
}

// govern gives actors and places the preposition that stands right before them;
// a preposition passes over a list it opens.
func govern(items []item, s mention.Sentence) []item {
	prep := ""
	for i := range items {
		it := &items[i]
		switch it.kind {
		case fn:
			switch {
			case it.has("with"):
				prep = "with"
			case it.has("between") && nextActor(items, i):
				prep = "between"
			case it.has("agent"):
				prep = "with"
			case it.has("to"):
				prep = "to"
			case it.has("in"):
				prep = "in"
			case it.has("presence"):
				prep = "presence"
			case it.has("headed"):
				prep = "headed"
			case it.has("each"):
				if p := written[it.hit.Form.Prep]; p != "" {
					prep = p // بكل من X وY
				}
			case it.has("unknown"): // مع عدد من القناصل, بجمع من الوجهاء
				if p := written[it.hit.Form.Prep]; p != "" {
					prep = p
				}
			case it.has("about", "cite", "broker", "leading"):
				prep = "of"
			default:
				prep = ""
			}
		case actor, place:
			if prep == "presence" && i > 0 && listed(items, i) && !it.conj {
				prep = ""
			}
			if it.prep == "" {
				it.prep = prep
			}
			if it.prep == "with" && it.states() && related(items, i, s) {
				it.prep = "of" // العلاقات مع قطر
			}
			if prep != "between" && prep != "presence" {
				prep = ""
			}
		case plain:
			switch s.Tokens[it.from].Norm {
			case "عبر", "وعبر":
				prep = "of"
				if i == 0 {
					prep = "" // عبر الرئيس عن قلقه
				}
			case "من", "عن", "علي", "ضد", "تجاه", "حول", "باسم", "ومن", "وعلي", "نحو":
				prep = "of"
			case "فيها", "فيه", "خلالها", "خلاله":
				// رافقه فيها الوزير
			default:
				switch {
				case !it.has("locality") && !(it.has("facility") && prep == "to"): // إلى مطار كذا
					prep = ""
				case it.hit.Form.Prep == "ب":
					prep = "in" // بالعاصمة كذا, as في قرية كذا
				}
			}
		case punct:
			if !s.Tokens[it.from].Is("،", ",", "\"", "“", "”", "«", "»") && !(i > 0 && items[i-1].has("each")) {
				prep = ""
			}
		default:
			prep = ""
		}
	}
	return items
}

func nextActor(items []item, i int) bool {
	for j := i + 1; j < len(items) && j <= i+2; j++ {
		if items[j].kind == actor {
			return true
		}
		if items[j].kind == plain || items[j].kind == verb {
			return false
		}
	}
	return false
}

// listed reports whether an actor stands right before item i, but for a comma.
func listed(items []item, i int) bool {
	for i--; i >= 0 && items[i].kind == punct; i-- {
	}
	return i >= 0 && items[i].kind == actor
}
