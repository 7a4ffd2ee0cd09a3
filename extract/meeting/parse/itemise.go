package parse

import (
	"liqa/extract/arabic"
	"liqa/extract/lexicon"
	"liqa/extract/mention"
	"liqa/extract/when"
)

// Itemise appends tokens, mentions and dates to out as items, in order.
func Itemise(out []Item, s mention.Sentence, dates []when.Expr) []Item {
	mentions, nextDate := s.Mentions, 0
	for i := 0; i < len(s.Tokens); {
		for nextDate < len(dates) && dates[nextDate].From < i {
			nextDate++
		}
		if nextDate < len(dates) && dates[nextDate].From == i {
			d := &dates[nextDate]
			out = append(out, Item{Kind: Date, From: i, To: d.To, Date: d})
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
			i = it.To
			continue
		}
		limit := len(s.Tokens)
		if len(mentions) > 0 {
			limit = mentions[0].From
		}
		it := ofToken(s, i, limit)
		out = append(out, it)
		i = it.To
	}
	return govern(out, s)
}

func ofMention(m *mention.Mention) Item {
	it := Item{Kind: Actor, From: m.From, To: m.To, Mention: m, Conj: m.Conj == "و"}
	if len(m.Parties) == 0 {
		it.Kind = Place
	}
	it.Prep = written[m.Prep]
	return it
}

// written are the prepositions that are written onto the word they govern.
var written = map[string]string{"ل": "for", "ب": "by", "ك": "as"}

// ofToken makes an item of the longest phrase at token i that ends by limit.
func ofToken(s mention.Sentence, i, limit int) Item {
	if s.Tokens[i].Kind == arabic.Punct {
		return Item{Kind: Punct, From: i, To: i + 1}
	}
	best := Item{Kind: Plain, From: i, To: i + 1}
	for k := range s.Hits[i] {
		h := &s.Hits[i][k]
		if i+h.Len > limit || best.Kind != Plain && h.Len < best.To-best.From {
			continue
		}
		switch h.Class {
		case lexicon.Verb:
			if h.ID == "taraasa" && (h.Pronoun != "" || i > 0 && s.Tokens[i-1].Is("علي", "وعلي")) {
				continue // وفد يرأسه: the head of a delegation follows; على رأس وفد: no verb
			}
			if h.Pronoun != "" && housed(s, i-1) || housed(s, i) && s.Among(i-1, lexicon.Governing) {
				continue // مقر إقامته, في دار الإفتاء
			}
			if h.Is(lexicon.Ambivalent) && !wanted(s.Tokens, i+h.Len, h) {
				continue // عرض عقد لقاء: an offer
			}
			if best.Kind == Verb && len(h.Needs) > 0 && h.Role != "passive" && wanted(s.Tokens, i+h.Len, h) {
				best.Hit = h // تحدث … مع is more than تحدث
			}
			if best.Kind == Plain && (h.Form.Prep == "" || h.Form.Prep == "ل" && h.Tense == lexicon.Present) {
				best = Item{Kind: Verb, From: i, To: i + h.Len, Hit: h, Conj: h.Form.Conj != "", Roles: best.Roles}
			}
		case lexicon.Event:
			if best.Kind == Plain || best.Kind == Function {
				roles := best.Roles
				best = Item{Kind: Noun, From: i, To: i + h.Len, Hit: h, Conj: h.Form.Conj != "", Roles: roles}
			}
		case lexicon.Function:
			if beside[h.Role] {
				if best.Kind == Plain && h.Form.Conj == "" {
					best.Hit, best.Roles = h, withRole(best.Roles, h)
				}
				continue
			}
			if h.Form.Prep != "" && h.Role != "this" && h.Role != "both" && h.Role != "each" && h.Role != "unknown" {
				continue
			}
			if best.Kind == Plain {
				best = Item{Kind: Function, From: i, To: i + h.Len, Hit: h, Conj: h.Form.Conj != ""}
			}
			if h.Len == best.To-best.From {
				best.Roles = withRole(best.Roles, h)
			}
		}
	}
	return best
}

// withRole appends the role of a word, in room of its own only behind another.
func withRole(roles []string, h *lexicon.Hit) []string {
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
