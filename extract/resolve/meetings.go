package resolve

import (
	"cmp"
	"slices"
	"strings"

	"liqa/extract/arabic"
	"liqa/extract/fact"
)

// meeting is the meeting that the event's reports tell of, named by the first of
// them, and whether the user lets it stand.
func (e event) meeting(first string) (m fact.Meeting, stands bool) {
	m = merge(contentID([]byte(first)), e.Told)
	return m, heed(&m, e.Said)
}

// merge makes a meeting of its reports: what most sources say, the strongest
// status, and everyone and every topic that any of them names.
func merge(id string, told []placed) fact.Meeting {
	sources, count := sourcesOf(told)
	weigh := func(of func(fact.Account) string) string { return supported(told, sources, of) }
	m := fact.Meeting{
		ID: id, Sources: count, Status: strongest(told), Topics: topics(told),
		Kind:         fact.Kind(weigh(func(a fact.Account) string { return string(a.Kind) })),
		Date:         fact.Date{EDTF: bestDate(told, sources)},
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

// supported is what most sources say, each counted once for each thing it says; of
// equals what most reports say.
func supported(told []placed, sources []int, of func(fact.Account) string) string {
	type vote struct {
		source int
		text   string
	}
	cast := map[vote]bool{}
	return favourite(len(told), func(i int) (string, int) {
		v := vote{sources[i], of(told[i].Account)}
		if cast[v] {
			return v.text, 1
		}
		cast[v] = true
		return v.text, 1 + len(told)
	})
}

// bestDate is the date that most sources say or leave open, the most exact of
// those, the one that is said most often; only where none can be, one that is said.
func bestDate(told []placed, sources []int) string {
	if !slices.ContainsFunc(told, dated) {
		return told[0].Account.Date.EDTF
	}
	said := map[string]int{}
	for _, t := range told {
		said[dayOf(t.Account)]++
	}
	best, most, width := "", 0, 0
	for _, t := range told {
		edtf := dayOf(t.Account)
		s, ok := spanOfDate(edtf)
		if !ok {
			continue
		}
		n, w := supporters(s, told, sources), s.last-s.first
		if best == "" || cmp.Or(cmp.Compare(most, n), cmp.Compare(w, width), cmp.Compare(said[best], said[edtf]), cmp.Compare(edtf, best)) < 0 {
			best, most, width = edtf, n, w
		}
	}
	return best
}

// supporters is how many sources give a date that may be the span.
func supporters(s span, told []placed, sources []int) int {
	var agree []int
	for i, t := range told {
		if other, ok := spanOfDate(dayOf(t.Account)); ok && other.gap(s) == 0 && !slices.Contains(agree, sources[i]) {
			agree = append(agree, sources[i])
		}
	}
	return len(agree)
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
