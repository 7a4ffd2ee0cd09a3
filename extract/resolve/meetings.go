package resolve

import (
	"cmp"
	"slices"

	"liqa/extract/arabic"
	"liqa/extract/fact"
	"liqa/extract/resolve/block"
)

// resolveMeetings merges the reports of a block that tell of one meeting.
func resolveMeetings(entries []block.Entry) (block.Emission, error) {
	var em block.Emission
	reports, err := read[placed](entries)
	if err != nil {
		return em, err
	}
	var groups [][]int
	for i := range reports {
		g := slices.IndexFunc(groups, func(g []int) bool { return sameMeeting(reports[g[0]], reports[i]) })
		if g < 0 {
			groups = append(groups, []int{i})
		} else {
			groups[g] = append(groups[g], i)
		}
	}
	for _, g := range groups {
		var told []placed
		for _, i := range g {
			told = append(told, reports[i])
		}
		em.Meetings = append(em.Meetings, merge(contentID([]byte(entries[g[0]].ID)), told))
	}
	return em, nil
}

// sameMeeting reports whether two reports tell of one meeting: the same form,
// two actors in common, days that agree.
func sameMeeting(a, b placed) bool {
	if a.Account.Article == b.Account.Article || remote(a) != remote(b) || shared(a, b) < 2 {
		return false
	}
	da, oka := dayOf(a.Account)
	db, okb := dayOf(b.Account)
	if !oka || !okb {
		return false
	}
	apart := max(da-db, db-da)
	if a.Account.Date.EDTF != "" && b.Account.Date.EDTF != "" {
		return apart == 0
	}
	return apart <= window
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

// merge makes a meeting of its reports: what most of them say, the strongest
// status, and everyone and every topic that any of them names.
func merge(id string, told []placed) fact.Meeting {
	weigh := func(of func(fact.Account) string) string {
		return favourite(len(told), func(i int) (string, int) { return of(told[i].Account), 1 })
	}
	m := fact.Meeting{
		ID:     id,
		Kind:   fact.Kind(weigh(func(a fact.Account) string { return string(a.Kind) })),
		Status: strongest(told),
		Date:   fact.Date{EDTF: weigh(func(a fact.Account) string { return a.Date.EDTF })},
	}
	place := weigh(func(a fact.Account) string { return a.Place.Name })
	topics, outlets := map[string]bool{}, map[string]bool{}
	m.Topics = []string{}
	for _, t := range told {
		m.Reports = append(m.Reports, t.Account)
		outlets[cmp.Or(t.Account.Outlet, t.Account.Article)] = true
		if t.Account.Place.Name == place && m.Place.Country == "" {
			m.Place = t.Account.Place
		}
		for _, topic := range t.Account.Topics {
			if key := arabic.Fold(topic); !topics[key] {
				topics[key] = true
				m.Topics = append(m.Topics, topic)
			}
		}
	}
	m.Sources = len(outlets)
	m.Participants = members(told)
	return m
}

func strongest(told []placed) fact.Status {
	for _, s := range []fact.Status{fact.Held, fact.Planned, fact.Proposed} {
		for _, t := range told {
			if t.Account.Status == s {
				return s
			}
		}
	}
	return fact.Denied
}

// members lists everyone once, in the order of the reports; what one report
// leaves open another may fill, and taking part outweighs mediating.
func members(told []placed) []fact.Member {
	out := []fact.Member{}
	for _, t := range told {
		for _, p := range t.Members {
			i := slices.IndexFunc(out, func(o fact.Member) bool { return o.ID == p.ID })
			if i < 0 {
				out = append(out, p)
				continue
			}
			o := &out[i]
			o.Role, o.Country, o.Type = cmp.Or(o.Role, p.Role), cmp.Or(o.Country, p.Country), cmp.Or(o.Type, p.Type)
			if p.As == fact.Attends {
				o.As = p.As
			}
		}
	}
	return out
}
