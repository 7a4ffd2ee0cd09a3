package resolve

import (
	"cmp"
	"fmt"

	"liqa/extract/fact"
)

// JudgeMeetings says what keeps two meetings apart, as far as their reports tell: of
// all pairs of these, the one that comes nearest to telling of one meeting.
func JudgeMeetings(a, b fact.Meeting) Judgement {
	j := Judgement{A: a.ID, B: b.ID, One: a.ID == b.ID, Reason: "the same meeting", Shared: []string{}}
	nearest := -1
	for _, x := range reportsOf(a) {
		for _, y := range reportsOf(b) {
			if n, reason := between(x, y); n > nearest && !j.One {
				nearest, j.Reason = n, reason
			}
		}
	}
	return j
}

// reportsOf are the reports of a meeting with those who take part in each.
func reportsOf(m fact.Meeting) (all []placed) {
	for _, account := range m.Reports {
		p := placed{Account: account}
		for _, id := range account.Participants {
			for _, member := range m.Participants {
				if member.ID == id {
					p.Members = append(p.Members, member)
				}
			}
		}
		all = append(all, p)
	}
	return all
}

// between says what keeps two reports apart, and how near they come.
func between(a, b placed) (near int, reason string) {
	common := shared(a, b)
	days, ok := daysApart(a, b)
	switch {
	case common < 2:
		return 0, "no two take part in both"
	case remote(a) != remote(b):
		return 1, "one by telephone or video, the other face to face"
	case a.Account.Article == b.Account.Article && !visits(a, b):
		return 2, "one article tells of both: " + a.Account.Article
	case !similarCast(a, b, common):
		return 3, "a gathering, and the talks of a few of it"
	case !placesAgree(a, b):
		return 4, fmt.Sprintf("the places differ: %s, %s", a.Account.Place.Name, b.Account.Place.Name)
	case !ok:
		return 5, fmt.Sprintf("the days are too far apart, or too little else is alike: %s, %s", dayTold(a), dayTold(b))
	}
	return 6, fmt.Sprintf("two reports that lie %d days apart are alike, but others of the two meetings are not", days)
}

// dayTold is the day that a report gives, else that of its publication.
func dayTold(p placed) string {
	return cmp.Or(dayOf(p.Account), "printed "+prefix(p.Account.Published, 10))
}
