package meeting

import (
	"liqa/extract/fact"
	"liqa/extract/meeting/parse"
)

// dropDateline takes the actors out of a dateline, which says where the story
// was filed: "دبي، الإمارات (CNN)--", "صنعاء: «الخليج»", "أنقرة – قالت".
func dropDateline(items []parse.Item, s sentence) []parse.Item {
	end := datelineEnd(items, s)
	if end > 0 && end < len(items) && items[end].Kind == parse.Actor && items[end].Prep == "" && len(items[end].Mention.Parties) == 1 && items[end].Mention.Parties[0].Class == "media" {
		end++ // أنقرة / الأناضول
	}
	if end > 0 && byline(items[end:], s) {
		end++
	}
	for i := 0; i < end; i++ {
		if items[i].Kind != parse.Date {
			items[i].Kind, items[i].Roles = parse.Plain, nil
		}
	}
	return items
}

// byline reports a name between the dateline and a colon, or alone on its line: who
// wrote the story (جدة - سعيد حسن: استقبل).
func byline(items []parse.Item, s sentence) bool {
	if len(items) == 0 || items[0].Kind != parse.Actor || items[0].Prep != "" || len(items[0].Mention.Parties) != 1 {
		return false
	}
	p := items[0].Mention.Parties[0]
	name := p.Type == fact.Person && p.Name != "" && p.Role == "" && p.Appended == nil
	return name && (len(items) == 1 || s.Tokens[items[1].From].Is(":"))
}

// datelineEnd returns the item after the dateline, 0 when there is none: places
// and names of outlets up to a dash or colon among the first items.
func datelineEnd(items []parse.Item, s sentence) int {
	for i := 0; i < len(items) && i < 14; i++ {
		it := items[i]
		switch it.Kind {
		case parse.Punct:
			norm := s.Tokens[it.From].Norm
			if i > 0 && (norm == "-" || norm == "–" || norm == "—" || norm == ":" || norm == "/") && (i+1 == len(items) || !s.Tokens[items[i+1].From].Tight || norm != "-" && norm != "/") {
				return i + 1
			}
			if norm == "»" && i+1 < len(items) && items[i+1].Kind != parse.Punct {
				return i + 1
			}
		case parse.Actor, parse.Place:
			if it.Mention.Place == nil && (len(it.Mention.Parties) == 0 || it.Mention.Parties[0].Class != "media") || it.Prep != "" {
				return 0
			}
		case parse.Verb, parse.Noun, parse.Function:
			return 0
		case parse.Plain:
			if i > 8 {
				return 0
			}
		}
	}
	return 0
}
