package parse

import (
	"strings"

	"liqa/extract/fact"
	"liqa/extract/mention"
)

// govern gives actors and places the preposition that stands right before them;
// a preposition passes over a list it opens.
func govern(items []Item, s mention.Sentence) []Item {
	prep := ""
	for i := range items {
		it := &items[i]
		switch it.Kind {
		case Function:
			switch {
			case it.Has("with"):
				prep = "with"
			case it.Has("between") && NextActor(items, i):
				prep = "between"
			case it.Has("agent"):
				prep = "with"
			case it.Has("to"):
				prep = "to"
			case it.Has("in"):
				prep = "in"
			case it.Has("presence"):
				prep = "presence"
			case it.Has("headed"):
				prep = "headed"
			case it.Has("each"):
				if p := written[it.Hit.Form.Prep]; p != "" {
					prep = p // بكل من X وY
				}
			case it.Has("unknown"): // مع عدد من القناصل, بجمع من الوجهاء
				if p := written[it.Hit.Form.Prep]; p != "" {
					prep = p
				}
			case it.Has("about", "cite", "broker", "leading"):
				prep = "of"
			default:
				prep = ""
			}
		case Actor, Place:
			if prep == "presence" && i > 0 && listed(items, i) && !it.Conj {
				prep = ""
			}
			if it.Prep == "" {
				it.Prep = prep
			}
			if it.Prep == "with" && it.states() && related(items, i, s) {
				it.Prep = "of" // العلاقات مع قطر
			}
			if prep != "between" && prep != "presence" {
				prep = ""
			}
		case Plain:
			switch s.Tokens[it.From].Norm {
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
				case prep != "to" && it.Has("facility") && (prep == "in" || it.Hit.Form.Prep == "ب") && housing(s, it) && !namesake(items, i):
					prep = "in" // بمقر مجلس كذا
				case prep == "in" && i > 0 && items[i-1].Has("facility") && housing(s, it):
					// بمقر أركان الجيش
				case !it.Has("locality") && !(it.Has("facility") && prep == "to"): // إلى مطار كذا
					prep = ""
				case it.Hit.Form.Prep == "ب":
					prep = "in" // بالعاصمة كذا, as في قرية كذا
				}
			}
		case Punct:
			if !s.Tokens[it.From].Is("،", ",", "\"", "“", "”", "«", "»") && !(i > 0 && items[i-1].Has("each")) {
				prep = ""
			}
		default:
			prep = ""
		}
	}
	return items
}

// housing reports a word for a building that another word must complete: مقر, but not
// المقر or مقره.
func housing(s mention.Sentence, it *Item) bool {
	t := s.Tokens[it.To-1]
	return !strings.HasPrefix(t.Norm, "ال") && !strings.HasPrefix(t.Norm, "بال") && (t.Marbuta || !strings.HasSuffix(t.Norm, "ه") && !strings.HasSuffix(t.Norm, "ها") && !strings.HasSuffix(t.Norm, "هم"))
}

// namesake reports a person without an office right behind item i, after whom a building
// is called: برج ترمب.
func namesake(items []Item, i int) bool {
	if i+1 >= len(items) || items[i+1].Kind != Actor {
		return false
	}
	p := &items[i+1].Mention.Parties[0]
	return p.Name != "" && p.Role == "" && p.Type == fact.Person
}

// NextActor reports an actor among the two items behind item i, with no word between.
func NextActor(items []Item, i int) bool {
	for j := i + 1; j < len(items) && j <= i+2; j++ {
		if items[j].Kind == Actor {
			return true
		}
		if items[j].Kind == Plain || items[j].Kind == Verb {
			return false
		}
	}
	return false
}

// listed reports whether an actor stands right before item i, but for a comma.
func listed(items []Item, i int) bool {
	for i--; i >= 0 && items[i].Kind == Punct; i-- {
	}
	return i >= 0 && items[i].Kind == Actor
}
