package resolve

import (
	"slices"
	"strconv"
	"time"

	"liqa/extract/fact"
	"liqa/extract/resolve/block"
)

// told is a report with the article it stands in.
type told struct {
	Article   string
	Outlet    string
	Published string
	Report    fact.Report
}

// placed is a report whose participants are actors.
type placed struct {
	Account fact.Account
	Members []fact.Member
}

func reportItem(r fact.Reading, i int, needs []string) (block.Item, error) {
	id := reportID(r.ID, i)
	return item(reportsStage, id, nil, needs, told{r.ID, r.Outlet, r.Published, r.Meetings[i]})
}

// resolveReports puts actors in the place of participants. Each report is a
// block of its own.
func resolveReports(entries []block.Entry) (block.Emission, error) {
	var em block.Emission
	reports, err := read[told](entries)
	if err != nil {
		return em, err
	}
	for i, t := range reports {
		p := place(t, entries[i].Facts)
		it, err := item(meetingsStage, entries[i].ID, meetingKeys(entries[i].ID, p), nil, p)
		if err != nil {
			return em, err
		}
		em.Items = append(em.Items, it)
	}
	return em, nil
}

func place(t told, facts map[string][]byte) placed {
	r := t.Report
	p := placed{Account: fact.Account{
		Article: t.Article, Outlet: t.Outlet, Published: t.Published,
		Kind: r.Kind, Status: r.Status, Date: r.Date, Place: r.Place,
		Participants: []string{}, Topics: r.Topics, AccordingTo: r.AccordingTo, Evidence: r.Evidence,
	}}
	for _, who := range r.Participants {
		id := Key(who)
		if v := facts[actorFact(id)]; v != nil {
			id = string(v)
		}
		p.Account.Participants = append(p.Account.Participants, id)
		p.Members = append(p.Members, fact.Member{
			ID: id, Role: who.Role, Country: who.Country, Type: who.Type, As: who.As, Basis: fact.Named,
		})
	}
	return p
}

// window is how many days apart reports of one meeting may date it.
const window = 2

// maxKeys bounds the keys of a report that names very many participants. The
// pairs are taken in the order of their hash, so that two reports of one summit
// keep the same ones.
const maxKeys = 60

// meetingKeys are the pairs of actors of a report with the days around it: two
// reports at most window days apart that share a pair share a key.
func meetingKeys(id string, p placed) []string {
	day, known := dayOf(p.Account)
	if !known {
		return []string{id}
	}
	var keys []string
	for _, pair := range (fact.Meeting{Participants: p.Members}).Pairs() {
		stem := pair[0] + "\x01" + pair[1] + "\x01"
		keys = append(keys,
			stem+"a"+strconv.Itoa(day/(2*window)),
			stem+"b"+strconv.Itoa((day+window)/(2*window)))
	}
	if len(keys) == 0 {
		return []string{id}
	}
	if len(keys) > maxKeys {
		slices.SortFunc(keys, func(a, b string) int { return compareHashes(a, b) })
		keys = keys[:maxKeys]
	}
	slices.Sort(keys)
	return keys
}

func compareHashes(a, b string) int {
	x, y := contentID([]byte(a)), contentID([]byte(b))
	switch {
	case x < y:
		return -1
	case x > y:
		return 1
	}
	return 0
}

// dayOf is the day, counted from 1970, by which a report is compared: that of
// the meeting when known to a few days, else that of publication.
func dayOf(a fact.Account) (day int, known bool) {
	if first, last, err := fact.Bounds(a.Date.EDTF); err == nil {
		from, err1 := time.Parse(time.DateOnly, first)
		to, err2 := time.Parse(time.DateOnly, last)
		if err1 == nil && err2 == nil && to.Sub(from) <= 7*24*time.Hour {
			return int(from.Unix() / 86400), true
		}
		return 0, false
	}
	if len(a.Published) < len(time.DateOnly) {
		return 0, false
	}
	t, err := time.Parse(time.DateOnly, a.Published[:len(time.DateOnly)])
	return int(t.Unix() / 86400), err == nil
}
