package meeting

import "liqa/extract/fact"

// dropDateline takes the actors out of a dateline, which says where the story
// was filed: "دبي، الإمارات (CNN)--", "صنعاء: «الخليج»", "أنقرة – قالت".
func dropDateline(items []item, s *sentence) []item {
	end := datelineEnd(items, s)
	if end > 0 && end < len(items) && items[end].kind == actor && items[end].prep == "" && len(items[end].m.Parties) == 1 && items[end].m.Parties[0].Class == "media" {
		end++ // أنقرة / الأناضول
	}
	if end > 0 && byline(items[end:], s) {
		end++
	}
	for i := 0; i < end; i++ {
		if items[i].kind != date {
			items[i].kind, items[i].roles = plain, nil
		}
	}
	return items
}

// byline reports a name between the dateline and a colon, or alone on its line: who
// wrote the story (جدة - سعيد حسن: استقبل).
func byline(items []item, s *sentence) bool {
	if len(items) == 0 || items[0].kind != actor || items[0].prep != "" || len(items[0].m.Parties) != 1 {
		return false
	}
	p := items[0].m.Parties[0]
	name := p.Type == fact.Person && p.Name != "" && p.Role == "" && p.Appended == nil
	return name && (len(items) == 1 || s.Tokens[items[1].from].Is(":"))
}

// datelineEnd returns the item after the dateline, 0 when there is none: places
// and names of outlets up to a dash or colon among the first items.
func datelineEnd(items []item, s *sentence) int {
	for i := 0; i < len(items) && i < 14; i++ {
		it := items[i]
		switch it.kind {
		case punct:
			norm := s.Tokens[it.from].Norm
			if i > 0 && (norm == "-" || norm == "–" || norm == "—" || norm == ":" || norm == "/") && (i+1 == len(items) || !s.Tokens[items[i+1].from].Tight || norm != "-" && norm != "/") {
				return i + 1
			}
			if norm == "»" && i+1 < len(items) && items[i+1].kind != punct {
				return i + 1
			}
		case actor, place:
			if it.m.Place == nil && (len(it.m.Parties) == 0 || it.m.Parties[0].Class != "media") || it.prep != "" {
				return 0
			}
		case verb, noun, fn:
			return 0
		case plain:
			if i > 8 {
				return 0
			}
		}
	}
	return 0
}
