package graph

import (
	"cmp"
	"slices"
	"strings"

	"liqa/extract/fact"
	"liqa/graph/name"
)

// Subject is a topic or a place: how often meetings have it, and when.
type Subject struct {
	Name     string   `json:"name"`              // its most frequent spelling
	Country  string   `json:"country,omitempty"` // of a place
	Meetings int      `json:"meetings"`
	Held     int      `json:"held"`
	First    string   `json:"first"`
	Last     string   `json:"last"`
	Years    []Count  `json:"years"`
	With     []Count  `json:"with"`   // who, but for the actors asked about
	Latest   Evidence `json:"latest"` // of the latest meeting of known date
}

// Topics returns what the meetings that the filter keeps were about, the most
// frequent first. Spellings that differ in articles and hamzas are one topic.
func Topics(src Source, f Filter) ([]Subject, error) {
	return subjects(src, f, func(m fact.Meeting) []naming {
		var out []naming
		for _, t := range m.Topics {
			out = append(out, naming{name: t})
		}
		return out
	})
}

// Places returns where the meetings that the filter keeps were, the most
// frequent first.
func Places(src Source, f Filter) ([]Subject, error) {
	return subjects(src, f, func(m fact.Meeting) []naming {
		if m.Place.Name == "" {
			return nil
		}
		return []naming{{m.Place.Name, m.Place.Country}}
	})
}

// naming is a subject as one meeting has it.
type naming struct{ name, country string }

func (n naming) key() string { return strings.Join(name.Words(n.name), " ") + "\x00" + n.country }

// subject is a Subject while it is summed up.
type subject struct {
	tie          fact.Tie
	names, years tally
	with         tally
	latest       Evidence
	country      string
}

func subjects(src Source, f Filter, of func(fact.Meeting) []naming) ([]Subject, error) {
	all := map[string]*subject{}
	for m, err := range Meetings(src, f) {
		if err != nil {
			return nil, err
		}
		seen := map[string]bool{}
		for _, n := range of(m) {
			key := n.key()
			if seen[key] {
				continue
			}
			seen[key] = true
			if all[key] == nil {
				all[key] = &subject{names: tally{}, years: tally{}, with: tally{}, country: n.country}
			}
			all[key].add(n.name, m, f.Actors)
		}
	}
	return rank(all), nil
}

func (s *subject) add(spelling string, m fact.Meeting, asked []string) {
	s.tie.Add(m)
	s.names.add(spelling)
	s.years.add(Year(m))
	for _, p := range m.Participants {
		if !slices.Contains(asked, p.ID) {
			s.with.add(cmp.Or(p.Name, p.Role, p.ID))
		}
	}
	if s.latest.Meeting == "" || m.SortDay() != fact.Undated {
		s.latest = Cite(m)
	}
}

func rank(all map[string]*subject) []Subject {
	var out []Subject
	for _, key := range sortedKeys(all) {
		s := all[key]
		out = append(out, Subject{Name: s.names.top()[0].Name, Country: s.country, Meetings: s.tie.Meetings, Held: s.tie.Held,
			First: s.tie.First, Last: s.tie.Last, Years: s.years.byName(), With: s.with.top(), Latest: s.latest})
	}
	slices.SortStableFunc(out, func(a, b Subject) int { return b.Meetings - a.Meetings })
	return out
}
