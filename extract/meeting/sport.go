package meeting

// sportShare is how many words of sports a hundred words hold on a sports page.
const sportShare = 2

// onSportsPage reports whether the article is about matches, where لقاء, استقبل
// and التقى are mostly said of teams.
func (a *analyst) onSportsPage() bool {
	words, sport := 0, 0
	for _, s := range a.sentences {
		words += len(s.Tokens)
		for _, it := range s.items {
			if it.has("sport") {
				sport++
			}
		}
	}
	return sport >= 4 && sport*100 >= words*sportShare
}

// played reports an encounter that on a sports page is a match: no office holder
// has a part in it, and its word is one that teams share with diplomats.
func (a *analyst) played(e *event) bool {
	if !a.sports || !sporting[e.rule] {
		return false
	}
	for _, f := range e.sides {
		if f.office != "" && f.office != "player" && f.office != "coach" {
			return false
		}
	}
	return true
}

// sporting are the rules whose words mean a match as often as a meeting.
var sporting = map[string]bool{"verb iltaqa": true, "verb istaqbala": true, "verb qabala": true, "verb jamaa": true, "verb istadafa": true,
	"verb zara": true, "verb wasala": true, "noun liqa": true, "noun qimma": true, "noun reception": true, "noun visit": true, "noun jalsa": true}
