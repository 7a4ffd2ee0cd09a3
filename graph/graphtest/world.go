package graphtest

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"liqa/extract/fact"
)

// world collects actors and meetings while a sample is written down.
type world struct {
	actors   map[string]fact.Actor
	meetings []fact.Meeting
}

func (w *world) all() ([]fact.Actor, []fact.Meeting) {
	actors := slices.SortedFunc(maps.Values(w.actors), func(a, b fact.Actor) int { return cmp.Compare(a.ID, b.ID) })
	return actors, w.meetings
}

func (w *world) actor(id, name, label, role, country string, typ fact.Type, names ...string) {
	names = append(names, name)
	slices.Sort(names)
	w.actors[id] = fact.Actor{ID: id, Name: name, Label: label, Role: role, Country: country, Type: typ,
		Keys: []string{"key:" + id}, Names: names}
}

// meeting adds a meeting told by one article; an id after "+" mediates.
func (w *world) meeting(id, edtf string, kind fact.Kind, status fact.Status, at fact.Place, ids ...string) {
	m := fact.Meeting{ID: id, Kind: kind, Status: status, Date: fact.Date{EDTF: edtf}, Place: at, Sources: 1, Topics: []string{}}
	var names []string
	for _, p := range ids {
		p, mediates := strings.CutPrefix(p, "+")
		a := w.actors[p]
		member := fact.Member{ID: p, Name: a.Name, Label: a.Label, Role: a.Role, Country: a.Country, Type: a.Type,
			As: fact.Attends, Basis: fact.Named}
		if mediates {
			member.As = fact.Mediates
		}
		m.Participants = append(m.Participants, member)
		names = append(names, a.Name)
	}
	words := "التقى " + strings.Join(names, " و")
	m.Reports = []fact.Account{{Article: "article-" + id, Outlet: "الصحيفة", Published: "2016-09-16", Kind: kind, Status: status,
		Date: m.Date, Place: at, Participants: idsOf(m), Topics: []string{}, AccordingTo: []string{"مصادر رسمية"},
		Evidence: []fact.Quote{{In: "text", Start: 0, End: len(words), Text: words}}}}
	w.meetings = append(w.meetings, m)
}

func idsOf(m fact.Meeting) []string {
	var ids []string
	for _, p := range m.Participants {
		ids = append(ids, p.ID)
	}
	slices.Sort(ids)
	return slices.Compact(ids)
}

// topics gives the latest meeting its topics.
func (w *world) topics(topics ...string) {
	m := &w.meetings[len(w.meetings)-1]
	m.Topics, m.Reports[0].Topics = topics, topics
}

// again lets a second outlet tell of a meeting.
func (w *world) again(id string) {
	i := slices.IndexFunc(w.meetings, func(m fact.Meeting) bool { return m.ID == id })
	m := &w.meetings[i]
	second := m.Reports[0]
	second.Article, second.Outlet, second.Published = "second-"+id, "الوكالة", "2016-09-17"
	m.Reports = append(slices.Clone(m.Reports), second)
	m.Sources = 2
}
