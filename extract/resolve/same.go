package resolve

import (
	"cmp"
	"slices"
	"strings"
	"time"

	"liqa/extract/arabic"
	"liqa/extract/fact"
)

// closeness is how near two reports are; reports of different meetings have none.
func closeness(a, b placed) int {
	n, ok := daysApart(a, b)
	if !ok || !compatible(a, b) {
		return 0
	}
	score := 10 + shared(a, b) - n
	if samePlace(a, b) {
		score += 2
	}
	if copies(a.Marks, b.Marks) {
		score += 5
	}
	return max(score, 1)
}

// compatible reports whether two reports may tell of one meeting as far as who
// goes.
func compatible(a, b placed) bool {
	if a.Account.Article == b.Account.Article && !visits(a, b) || remote(a) != remote(b) {
		return false
	}
	common := shared(a, b)
	return common >= 2 && similarCast(a, b, common)
}

// placesAgree reports whether two reports may tell of one meeting as far as where goes:
// three persons are hardly together twice in a few days, unless on two days that are told.
func placesAgree(a, b placed) bool {
	return agree(a.Account.Place, b.Account.Place) || sameSummit(a, b) || sharedPersons(a, b) > 2 && dated(a) != dated(b)
}

// daysApart says how many days lie between two reports of what may be one
// meeting. Where both give the day it must be the same; a copy may be a day off
// by its stamp, and a visit takes days. Where one does, the other may be printed until two days after,
// or some days before when it speaks of a plan.
func daysApart(a, b placed) (int, bool) {
	if !telling(a, b) && !copies(a.Marks, b.Marks) && !samePlace(a, b) && a.Account.Date.EDTF != b.Account.Date.EDTF {
		return 0, false
	}
	if sameForetold(a, b) {
		return 0, true
	}
	sa, okA := spanOf(a.Account)
	sb, okB := spanOf(b.Account)
	n := sa.gap(sb)
	switch {
	case !okA || !okB:
		return 0, false
	case dated(a) && dated(b):
		return n, n == 0 || n == 1 && (copies(a.Marks, b.Marks) || setOut(a, b)) || n <= window && visits(a, b)
	case dated(a):
		return n, printed(a, b, sa, sb)
	case dated(b):
		return n, printed(b, a, sb, sa)
	}
	return n, n <= 1 && alike(a, b, sa, sb) || n <= 2 && copies(a.Marks, b.Marks)
}

// tooLate reports whether one report says that persons met, and the other, printed
// after that day, that they are to meet: of one place or of one text they are one, and
// one misread.
func tooLate(past, coming placed, day, stamp span) bool {
	return ahead(coming) && !ahead(past) && stamp.first > day.last && sharedPersons(past, coming) >= 2 && !samePlace(past, coming) && !copies(past.Marks, coming.Marks)
}

// setOut reports whether one of two reports speaks of a meeting of persons that is to
// come, on the day before: that on which somebody sets out for it.
func setOut(a, b placed) bool {
	if dayOf(b.Account) < dayOf(a.Account) {
		a, b = b, a
	}
	return ahead(a) && sharedPersons(a, b) >= 2
}

// visits reports whether both tell of visits, which take days: an article may name
// two of them.
func visits(a, b placed) bool {
	return a.Account.Kind == fact.Visit && b.Account.Kind == fact.Visit
}

// printed reports whether of two reports one could be printed when it was, of what
// the other gives the day of.
func printed(dated, other placed, day, stamp span) bool {
	n := day.gap(stamp)
	if stamp.first >= day.first {
		return n <= 2 && !tooLate(dated, other, day, stamp)
	}
	return n <= window && ahead(other) || n <= 1 && dayOf(dated.Account) > prefix(dated.Account.Published, 10)
}

// alike reports whether two reports without a day are near enough in all else. What
// one person does with a state is planned first and held on a later day.
func alike(a, b placed, stampA, stampB span) bool {
	persons := sharedPersons(a, b)
	if tooLate(a, b, stampA, stampB) || tooLate(b, a, stampB, stampA) {
		return false
	}
	if persons < 2 && (ahead(a) && !ahead(b) && stampA.first >= stampB.first || ahead(b) && !ahead(a) && stampB.first >= stampA.first) {
		return false
	}
	return samePlace(a, b) || persons > 1 || persons == 1 && a.Account.Status == b.Account.Status
}

// sharedPersons is how many take part in both reports who are no states.
func sharedPersons(a, b placed) (n int) {
	for _, id := range a.Account.Participants {
		if slices.Contains(b.Account.Participants, id) && !strings.HasPrefix(id, "state:") {
			n++
		}
	}
	return n
}

// telling reports whether those who take part in both reports tell one meeting from
// others: two states talk every day about one thing or another, many together do not.
func telling(a, b placed) bool {
	n := shared(a, b)
	return sharedPersons(a, b) > 0 || n > 2 && 2*n > max(len(a.Account.Participants), len(b.Account.Participants))
}

func dated(p placed) bool { return dayOf(p.Account) != "" }

// sameForetold reports whether one report says held, and the other that it is on that
// later day: then the first misread the status and not the day.
func sameForetold(a, b placed) bool {
	sa, okA := spanOfDate(a.Account.Date.EDTF)
	sb, okB := spanOfDate(b.Account.Date.EDTF)
	return foretold(a.Account) != foretold(b.Account) && okA && okB && sa.gap(sb) == 0 && max(sa.last-sa.first, sb.last-sb.first) <= week
}

// samePlace reports whether both name one place.
func samePlace(a, b placed) bool {
	place := arabic.Fold(a.Account.Place.Name)
	return place != "" && place == arabic.Fold(b.Account.Place.Name)
}

// ahead reports whether a report speaks of what is to come.
func ahead(p placed) bool {
	return p.Account.Status == fact.Planned || p.Account.Status == fact.Proposed
}

func remote(p placed) bool { return p.Account.Kind == fact.Call || p.Account.Kind == fact.Video }

func shared(a, b placed) (n int) {
	of := fact.Meeting{Participants: b.Members}.Attending()
	for _, id := range (fact.Meeting{Participants: a.Members}).Attending() {
		if slices.Contains(of, id) {
			n++
		}
	}
	return n
}

// crowd is how many participants make a gathering: two of them who meet by
// themselves hold a meeting of their own.
const crowd = 5

// similarCast tells a gathering from the talks of two on its margins.
func similarCast(a, b placed, common int) bool {
	few, many := len(a.Account.Participants), len(b.Account.Participants)
	if few > many {
		few, many = many, few
	}
	return many < crowd || 2*common >= few && few > 2 || sides(a.Members) == 2 && sides(b.Members) == 2
}

// sides is how many sides take part: two with all their people are no gathering.
func sides(members []fact.Member) int {
	seen := map[string]bool{}
	for _, m := range members {
		seen[cmp.Or(m.Country, m.ID)] = true
	}
	return len(seen)
}

// sameSummit reports whether two persons or more meet in both on the day that both
// give: then the place is one paper's mistake.
func sameSummit(a, b placed) bool {
	day := dayOf(a.Account)
	return len(day) == len(time.DateOnly) && day == dayOf(b.Account) && sharedPersons(a, b) >= 2
}

// agree reports whether two places may be one: the same, one unknown, or one
// within the other's country.
func agree(a, b fact.Place) bool {
	if a.Name == "" || b.Name == "" || arabic.Fold(a.Name) == arabic.Fold(b.Name) {
		return true
	}
	if a.Country != "" && b.Country != "" && a.Country != b.Country {
		return false
	}
	return arabic.Fold(a.Name) != arabic.Fold(b.Name) && (a.Country == "" || b.Country == "" || a.Country == b.Country)
}
