package graph

import (
	"cmp"
	"slices"

	"liqa/extract/fact"
)

// Period is what happened in a year or a month.
type Period struct {
	Period   string   `json:"period"` // 2016 or 2016-09; empty for dates that do not tell
	Meetings int      `json:"meetings"`
	Held     int      `json:"held"`
	Topics   []Count  `json:"topics"` // the most frequent first
	With     []Count  `json:"with"`   // names of the participants, but for the actors asked about
	Evidence Evidence `json:"evidence"`
}

// Timeline sums up the meetings that the filter keeps by year, or by month,
// oldest first; those whose date does not tell the period come last.
func Timeline(src Source, f Filter, byMonth bool) ([]Period, error) {
	all := map[string]*period{}
	for m, err := range Meetings(src, f) {
		if err != nil {
			return nil, err
		}
		key := Year(m)
		if byMonth {
			key = month(m)
		}
		if all[key] == nil {
			all[key] = &period{topics: tally{}, with: tally{}}
		}
		all[key].add(m, f.Actors)
	}
	return finish(all), nil
}

// month is the month in which the meeting began, "" where its date leaves more
// than the turn of a month open.
func month(m fact.Meeting) string {
	first, last, err := fact.Bounds(m.Date.EDTF)
	if err != nil || Year(m) == "" || monthsApart(first, last) > 1 {
		return ""
	}
	return first[:7]
}

func monthsApart(first, last string) int {
	return yearMonth(last) - yearMonth(first)
}

// period is a Period while it is summed up.
type period struct {
	sum          Period
	topics, with tally
}

func (p *period) add(m fact.Meeting, asked []string) {
	p.sum.Meetings++
	if m.Status == fact.Held {
		p.sum.Held++
	}
	if p.sum.Evidence.Meeting == "" {
		p.sum.Evidence = Cite(m)
	}
	p.topics.add(m.Topics...)
	for _, x := range m.Participants {
		if !slices.Contains(asked, x.ID) {
			p.with.add(cmp.Or(x.Name, x.Role, x.ID))
		}
	}
}

func finish(all map[string]*period) []Period {
	var out []Period
	for _, key := range sortedKeys(all) {
		p := all[key]
		p.sum.Period, p.sum.Topics, p.sum.With = key, p.topics.top(), p.with.top()
		out = append(out, p.sum)
	}
	if len(out) > 0 && out[0].Period == "" {
		out = append(out[1:], out[0])
	}
	return out
}
