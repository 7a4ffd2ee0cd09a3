package resolve

import (
	"slices"
	"strings"

	"liqa/extract/arabic"
	"liqa/extract/fact"
)

// closeness is how near two reports are; reports of different meetings have none.
func closeness(a, b placed) int {
	if a.Account.Article == b.Account.Article || remote(a) != remote(b) {
		return 0
	}
	common := shared(a, b)
	if common < 2 || !similarCast(a, b, common) || !agree(a.Account.Place, b.Account.Place) && !sameSummit(a, b) {
		return 0
	}
	apart, ok := daysApart(a, b)
	if !ok {
		return 0
	}
	score := 10 + common - apart
	if samePlace(a, b) {
		score += 2
	}
	if copies(a.Marks, b.Marks) {
		score += 5
	}
	return max(score, 1)
}

// daysApart says how many days lie between two reports of what may be one
// meeting. Where both give the day it must be the same; a copy may be a day off
// by its stamp. Where one does, the other may be printed until two days after,
// or some days before when it speaks of a plan.
func daysApart(a, b placed) (int, bool) {
	if sharedPersons(a, b) == 0 && !copies(a.Marks, b.Marks) && !samePlace(a, b) && a.Account.Date.EDTF != b.Account.Date.EDTF {
		return 0, false
	}
	datedA, datedB := a.Account.Date.EDTF != "", b.Account.Date.EDTF != ""
	da, okA := dayOf(a.Account)
	db, okB := dayOf(b.Account)
	if !okA || !okB {
		return 0, false
	}
	switch {
	case datedA && datedB:
		n := between(a.Account.Date, b.Account.Date)
		return n, n == 0 || n == 1 && copies(a.Marks, b.Marks)
	case datedB:
		a, b, da, db = b, a, db, da
		fallthrough
	case datedA: // a gives the day, b its stamp
		after := db - da
		if after >= 0 {
			return after, after <= 2
		}
		return -after, ahead(b) && -after <= window || -after <= 1 && a.Account.Date.EDTF > prefix(a.Account.Published, 10)
	}
	n := max(da-db, db-da)
	alike := copies(a.Marks, b.Marks)
	switch {
	case alike:
		return n, n <= 2
	case n > 1:
		return n, false
	}
	switch named := sharedPersons(a, b); {
	case named == 0: // states talk every day about one thing or another
		return n, samePlace(a, b)
	case named == 1:
		return n, samePlace(a, b) || a.Account.Status == b.Account.Status
	}
	return n, true
}

// between is how many days lie between two dates, none when they overlap.
func between(a, b fact.Date) int {
	firstA, lastA, err1 := fact.Bounds(a.EDTF)
	firstB, lastB, err2 := fact.Bounds(b.EDTF)
	switch {
	case err1 != nil || err2 != nil:
		return window + 1
	case lastA < firstB:
		return daysBetween(lastA, firstB)
	case lastB < firstA:
		return daysBetween(lastB, firstA)
	}
	return 0
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
	return many < crowd || 2*common >= few && few > 2
}

// sameSummit reports whether three or more meet in both on the day that both give:
// then the place is one paper's mistake.
func sameSummit(a, b placed) bool {
	day := a.Account.Date.EDTF
	return day != "" && day == b.Account.Date.EDTF && sharedPersons(a, b) >= 3
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
