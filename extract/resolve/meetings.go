package resolve

import (
	"cmp"
	"slices"
	"strings"

	"liqa/extract/arabic"
	"liqa/extract/fact"
	"liqa/extract/resolve/block"
)

// resolveMeetings merges the reports of a block that tell of one meeting, and
// heeds the user's word on them.
func resolveMeetings(entries []block.Entry) (block.Emission, error) {
	var em block.Emission
	all, err := read[placed](entries)
	if err != nil {
		return em, err
	}
	var reports []placed
	var ids []string
	verdicts := map[string][]decision{}
	for i, p := range all {
		if p.Verdict == nil {
			reports, ids = append(reports, p), append(ids, entries[i].ID)
			continue
		}
		for _, report := range p.Verdict.Reports {
			verdicts[report] = append(verdicts[report], *p.Verdict)
		}
	}
	for _, g := range groups(reports) {
		var told []placed
		var said []decision
		for _, i := range g {
			told = append(told, reports[i])
			said = append(said, verdicts[ids[i]]...)
		}
		m := merge(contentID([]byte(ids[g[0]])), told)
		if heed(&m, said) {
			em.Meetings = append(em.Meetings, m)
		}
	}
	return em, nil
}

// groups puts each report to the meeting it is nearest to, those that give the
// day first. No report may be at odds with any of its meeting.
func groups(reports []placed) [][]int {
	order := make([]int, len(reports))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(rank(reports[a]), rank(reports[b])) })
	var all [][]int
	for _, i := range order {
		at, top := -1, 0
		for k, g := range all {
			if s := nearness(g, i, reports); s > top {
				at, top = k, s
			}
		}
		if at < 0 {
			all = append(all, []int{i})
		} else {
			all[at] = append(all[at], i)
		}
	}
	for _, g := range all {
		slices.Sort(g)
	}
	slices.SortFunc(all, func(a, b []int) int { return a[0] - b[0] })
	return all
}

// rank sorts reports that give the day and tell of what was before others.
func rank(p placed) int {
	n := 0
	if p.Account.Date.EDTF == "" {
		n += 2
	}
	if ahead(p) {
		n++
	}
	return n
}

// nearness is how near a report is to the nearest of a meeting's, 0 when it is
// at odds with one.
func nearness(g []int, i int, reports []placed) int {
	top := 0
	for _, k := range g {
		s := closeness(reports[k], reports[i])
		if s == 0 {
			return 0
		}
		top = max(top, s)
	}
	return top
}

// merge makes a meeting of its reports: what most sources say, the strongest
// status, and everyone and every topic that any of them names.
func merge(id string, told []placed) fact.Meeting {
	sources, count := sourcesOf(told)
	weigh := func(of func(fact.Account) string) string { return supported(told, sources, of) }
	m := fact.Meeting{
		ID: id, Sources: count, Status: strongest(told), Topics: topics(told),
		Kind:         fact.Kind(weigh(func(a fact.Account) string { return string(a.Kind) })),
		Date:         fact.Date{EDTF: weigh(func(a fact.Account) string { return a.Date.EDTF })},
		Participants: members(told),
	}
	place := weigh(func(a fact.Account) string { return a.Place.Name })
	for _, t := range told {
		m.Reports = append(m.Reports, t.Account)
		if t.Account.Place.Name == place && m.Place.Country == "" {
			m.Place = t.Account.Place
		}
	}
	return m
}

// supported is what most sources say; each counts once for each thing it says.
func supported(told []placed, sources []int, of func(fact.Account) string) string {
	type vote struct {
		source int
		text   string
	}
	var votes []vote
	for i, t := range told {
		if v := (vote{sources[i], of(t.Account)}); !slices.Contains(votes, v) {
			votes = append(votes, v)
		}
	}
	return favourite(len(votes), func(i int) (string, int) { return votes[i].text, 1 })
}

// topics lists every topic once, as it is first written.
func topics(told []placed) []string {
	out, seen := []string{}, map[string]bool{}
	for _, t := range told {
		for _, topic := range t.Account.Topics {
			if key := strings.TrimPrefix(arabic.Fold(topic), "ال"); !seen[key] {
				seen[key] = true
				out = append(out, topic)
			}
		}
	}
	return out
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
			if p.Basis == fact.Named {
				o.Basis = p.Basis
			}
		}
	}
	return out
}
