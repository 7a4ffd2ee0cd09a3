package resolve

import (
	"cmp"
	"slices"

	"liqa/extract/resolve/block"
)

// event is reports that tell of one meeting by its day, with the user's word on them.
type event struct {
	Told []placed
	Said []decision `json:",omitempty"`
}

// resolveEvents puts the reports of a block together that tell of one meeting by
// its day.
func resolveEvents(entries []block.Entry) (block.Emission, error) {
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
		var e event
		for _, i := range g {
			e.Told = append(e.Told, reports[i])
			e.Said = append(e.Said, verdicts[ids[i]]...)
		}
		it, err := item(meetingsStage, ids[g[0]], e.weekKeys(), nil, e)
		if err != nil {
			return em, err
		}
		em.Items = append(em.Items, it)
	}
	return em, nil
}

// groups puts each report to the meeting it is nearest to, those that give the
// day first. No report may be at odds with any of its meeting; but where one gives
// the day, those that do not are measured by that day and not by each other.
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
	if !dated(p) {
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
	byDay := slices.ContainsFunc(g, func(k int) bool { return dated(reports[k]) })
	top := 0
	for _, k := range g {
		if byDay && !dated(reports[k]) && !dated(reports[i]) {
			if !compatible(reports[k], reports[i]) {
				return 0
			}
			continue
		}
		s := closeness(reports[k], reports[i])
		if s == 0 {
			return 0
		}
		top = max(top, s)
	}
	return top
}
