package meeting

import (
	"liqa/extract/lexicon"
	"liqa/extract/meeting/telling"
)

// sportShare is how many words of sports a hundred words hold on a sports page.
const sportShare = 2

// onSportsPage reports whether the article is about matches, where لقاء, استقبل
// and التقى are mostly said of teams.
func (a *analyst) onSportsPage() bool {
	words, sport := 0, 0
	for _, s := range a.sentences {
		words += len(s.Tokens)
		for i := range s.Items {
			if s.Items[i].Has("sport") {
				sport++
			}
		}
	}
	return sport >= 4 && sport*100 >= words*sportShare
}

// played reports an encounter that is a match, as its word is one that teams share
// with diplomats: of a club and clubs or players anywhere, and on a sports page of all but office holders.
func (a *analyst) played(e *telling.Telling) bool {
	if !e.Is(lexicon.Sporting) {
		return false
	}
	teams, club := true, false
	for _, f := range e.Sides {
		plays := f.Office == "player" || f.Office == "coach"
		if f.Office != "" && !plays {
			return false
		}
		club = club || f.Class == "club"
		teams = teams && (f.Class == "club" || plays)
	}
	return teams && club || a.sports
}
