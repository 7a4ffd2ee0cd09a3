package resolve

import (
	"cmp"
	"maps"
	"slices"

	"liqa/extract/arabic"
	"liqa/extract/fact"
)

// oneMeeting groups the events that are one meeting. Each is led to one that
// knows more of the day than itself, or to an earlier word of the same plan, so
// that no two with days of their own become one.
func oneMeeting(events []event) [][]int {
	if len(events) == 1 {
		return [][]int{{0}}
	}
	all := make([]seen, len(events))
	for i, e := range events {
		m, _ := e.meeting("")
		all[i] = e.seen(m)
	}
	leads := leadsOf(all)
	groups := map[int][]int{}
	for i := range all {
		root := i
		for leads[root] != root {
			root = leads[root]
		}
		groups[root] = append(groups[root], i)
	}
	return slices.SortedFunc(maps.Values(groups), func(a, b []int) int { return cmp.Compare(a[0], b[0]) })
}

// leadsOf says for each event which it is led to, itself for none.
func leadsOf(all []seen) []int {
	leads := make([]int, len(all))
	var plans []int // that nothing with a day is known of
	for i, s := range all {
		leads[i] = i
		to := -1
		switch {
		case s.exact():
		case s.coarse():
			to = within(all, i)
		case s.held():
			if to = retold(all, i); to < 0 {
				to = toldBefore(all, i)
			}
		default:
			if to = planned(all, i); to < 0 {
				plans = append(plans, i)
			}
		}
		if to >= 0 {
			leads[i] = to
		}
	}
	slices.SortStableFunc(plans, func(a, b int) int { return cmp.Compare(all[a].stamps.first, all[b].stamps.first) })
	for k, i := range plans {
		for _, earlier := range plans[:k] {
			if all[i].suits(all[earlier]) && !all[i].besides(all[earlier]) && all[i].gap(all[earlier].span) <= spokenOf && !metBetween(all, earlier, i) {
				leads[i] = earlier
			}
		}
	}
	return leads
}

// metBetween reports whether those of a plan met on a day between its word and a later
// one, which is of another meeting then.
func metBetween(all []seen, earlier, later int) bool {
	return slices.ContainsFunc(all, func(t seen) bool {
		return t.exact() && t.held() && t.first > all[earlier].last && t.last < all[later].first && common(all[later].cast, t.cast) >= 2
	})
}

// within is the one event with a day in the span of an event whose day is not
// known; where there is none, the first of the same vague date.
func within(all []seen, i int) int {
	s, days, vague := all[i], []int{}, -1
	for k, t := range all {
		switch {
		case k == i || !s.suits(t) || s.besides(t):
		case t.exact() && s.last-s.first <= month && s.gap(t.span) == 0 && (t.held() || !s.held()):
			days = append(days, k)
		case vague < 0 && k < i && t.date == s.date && t.held() == s.held() && (s.last-s.first <= month || inPlace(s, t)):
			vague = k
		}
	}
	if days = wellTold(all, days); len(days) == 1 {
		return days[0]
	}
	return vague
}

// seldom is how many times less often than another an event is told whose day is
// likely a mistake.
const seldom = 4

// wellTold leaves out the events that are told far less often than the one told most.
func wellTold(all []seen, events []int) []int {
	most := 0
	for _, k := range events {
		most = max(most, all[k].reports)
	}
	return slices.DeleteFunc(events, func(k int) bool { return seldom*all[k].reports < most })
}

// retold is the last event before one of no day that was held in its place, is far
// better known where it names none, or was held by the same persons days ago, when no
// other was held there since.
func retold(all []seen, i int) int {
	s, last := all[i], -1
	for k, t := range all {
		if t.exact() && t.held() && t.last < s.first && s.first-t.last <= spokenOf && common(s.cast, t.cast) >= 2 && agree(s.place, t.place) && (last < 0 || t.first > all[last].first) {
			last = k
		}
	}
	if last < 0 || !s.suits(all[last]) || s.besides(all[last]) {
		return -1
	}
	known := s.place.Name == "" && seldom*s.reports <= all[last].reports
	of := all[last]
	lately := s.first-of.last <= window || of.last > of.first && s.stamps.gap(of.stamps) <= 1 // said of last week
	fresh := lately && len(s.persons) >= 2
	if !known && !fresh && !inPlace(s, all[last]) {
		return -1
	}
	return last
}

// toldBefore is the earliest of the last days' events of no day that was held in the
// place of one of no day.
func toldBefore(all []seen, i int) int {
	s, first := all[i], -1
	for k, t := range all {
		if t.date == "" && t.held() && t.last < s.first && s.first-t.last <= week && inPlace(s, t) && s.suits(t) && !s.besides(t) && (first < 0 || t.first < all[first].first) {
			first = k
		}
	}
	return first
}

// planned is the first event on or after a plan of no day whose day articles give,
// unless an article tells of both: then the plan is of none after it.
func planned(all []seen, i int) int {
	s, days := all[i], []int{}
	for k, t := range all {
		if t.exact() && t.first >= s.last && t.first-s.last <= awaited && !(s.status == fact.Denied && t.held()) && s.suits(t) {
			days = append(days, k)
		}
	}
	if days = wellTold(all, days); len(days) == 0 {
		return -1
	}
	next := slices.MinFunc(days, func(a, b int) int { return cmp.Or(cmp.Compare(all[a].first, all[b].first), cmp.Compare(a, b)) })
	if s.besides(all[next]) {
		return -1
	}
	return next
}

func inPlace(s, t seen) bool {
	return s.place.Name != "" && arabic.Fold(s.place.Name) == arabic.Fold(t.place.Name)
}

// common is how many are in both sorted lists.
func common(a, b []string) (n int) {
	for _, id := range a {
		if _, found := slices.BinarySearch(b, id); found {
			n++
		}
	}
	return n
}
