package resolve

import (
	"cmp"
	"fmt"
	"slices"

	"liqa/extract/fact"
	"liqa/extract/fact/tight"
	"liqa/extract/resolve/block"
)

// event is reports that tell of one meeting by its day, with the user's word on them.
type event struct {
	Told []placed
	Said []decision
}

// storedEvent is an event without the reports, which stand in their own stage.
type storedEvent struct {
	Reports []string
	Casts   []casting
	Said    []decision
}

// reportsOfCasting is the report that was cast.
func reportsOfCasting(e block.Entry) ([]string, error) { return []string{e.ID}, nil }

// reportsOfEvent are the reports that an event was made of.
func reportsOfEvent(e block.Entry) ([]string, error) {
	all, err := read[storedEvent]([]block.Entry{e})
	if err != nil {
		return nil, err
	}
	return all[0].Reports, nil
}

// readEvents reads events with their reports.
func readEvents(entries []block.Entry) ([]event, error) {
	all, err := read[storedEvent](entries)
	if err != nil {
		return nil, err
	}
	events := make([]event, len(all))
	for i, s := range all {
		events[i].Said = s.Said
		for k, id := range s.Reports {
			p, err := placedOf(entries[i].Base[id], s.Casts[k])
			if err != nil {
				return nil, err
			}
			events[i].Told = append(events[i].Told, p)
		}
	}
	return events, nil
}

// placedOf puts a report together with who takes part in it.
func placedOf(report []byte, c casting) (placed, error) {
	var t told
	if err := tight.Decode(report, &t); err != nil || digest(report) != c.Told {
		return placed{}, fmt.Errorf("%w: a report is not the one that was cast", fact.ErrDamaged)
	}
	return t.as(c), nil
}

// resolveEvents puts the reports of a block together that tell of one meeting by
// its day.
func resolveEvents(entries []block.Entry) (block.Emission, error) {
	var em block.Emission
	all, err := read[casting](entries)
	if err != nil {
		return em, err
	}
	var reports []placed
	var ids []string
	var casts []casting
	verdicts := map[string][]decision{}
	for i, c := range all {
		if c.Verdict != nil {
			for _, report := range c.Verdict.Reports {
				verdicts[report] = append(verdicts[report], *c.Verdict)
			}
			continue
		}
		p, err := placedOf(entries[i].Base[entries[i].ID], c)
		if err != nil {
			return em, err
		}
		reports, ids, casts = append(reports, p), append(ids, entries[i].ID), append(casts, c)
	}
	for _, g := range groups(reports) {
		var e event
		var s storedEvent
		for _, i := range g {
			e.Told, s.Reports, s.Casts = append(e.Told, reports[i]), append(s.Reports, ids[i]), append(s.Casts, casts[i])
			e.Said = append(e.Said, verdicts[ids[i]]...)
		}
		s.Said = e.Said
		em.Items = append(em.Items, item(meetingsStage, ids[g[0]], e.weekKeys(), nil, s))
	}
	return em, nil
}

// groups puts each report to the meeting it is nearest to, of several the one told
// most, those that give the day first. No report may be at odds with any of its meeting; but where one gives
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
			if s := nearness(g, i, reports); s > top || s > 0 && s == top && len(g) > len(all[at]) {
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
// at odds with one; but a place that most of the meeting's reports speak against is
// one paper's mistake.
func nearness(g []int, i int, reports []placed) int {
	byDay := slices.ContainsFunc(g, func(k int) bool { return dated(reports[k]) })
	top, elsewhere, there := 0, 0, 0
	for _, k := range g {
		a, b := reports[k], reports[i]
		switch {
		case samePlace(a, b):
			there++
		case !placesAgree(a, b):
			elsewhere++
		}
		if byDay && !dated(a) && !dated(b) {
			if !compatible(a, b) {
				return 0
			}
			continue
		}
		s := closeness(a, b)
		if s == 0 {
			return 0
		}
		top = max(top, s)
	}
	if elsewhere > 0 && there < seldomElsewhere*elsewhere {
		return 0
	}
	return top
}

// seldomElsewhere is how many reports of a meeting's place make one of another place
// a mistake.
const seldomElsewhere = 2
