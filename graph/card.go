package graph

import (
	"cmp"
	"slices"
	"strconv"

	"liqa/extract/fact"
)

// Card is what is known of one actor at a glance.
type Card struct {
	fact.Actor
	Meetings int           `json:"meetings"` // of any status
	Held     int           `json:"held"`
	First    string        `json:"first"` // days between which the held ones may lie
	Last     string        `json:"last"`
	With     []Counterpart `json:"with"`   // the most often met first
	Topics   []Count       `json:"topics"` // the most frequent first
	Places   []Count       `json:"places"`
	Years    []Count       `json:"years"` // oldest first
	Roles    []Count       `json:"roles"` // offices in the articles' words
}

// Counterpart is another actor and what it has in common with the first.
type Counterpart struct {
	ID       string    `json:"id"`
	Name     string    `json:"name"`
	Label    string    `json:"label"`
	Country  string    `json:"country"`
	Type     fact.Type `json:"type"`
	Meetings int       `json:"meetings"`
	Held     int       `json:"held"`
	First    string    `json:"first"`
	Last     string    `json:"last"`
}

// Count is how often something occurs.
type Count struct {
	Name  string `json:"name"`
	Count int    `json:"count"`
}

// Describe returns the card of the actor with that id over the meetings that
// the filter keeps.
func Describe(src Source, id string, f Filter) (Card, error) {
	actor, err := src.Actor(id)
	if err != nil {
		return Card{}, err
	}
	c := Card{Actor: actor}
	f.Actors = []string{actor.ID}
	with, topics, places, years, roles := map[string]*Counterpart{}, tally{}, tally{}, tally{}, tally{}
	own := fact.Tie{A: actor.ID, B: actor.ID}
	for m, err := range Meetings(src, f) {
		if err != nil {
			return Card{}, err
		}
		own.Add(m)
		topics.add(m.Topics...)
		places.add(m.Place.Name)
		years.add(Year(m))
		meet(with, m, actor.ID, roles)
	}
	c.Meetings, c.Held, c.First, c.Last = own.Meetings, own.Held, own.First, own.Last
	c.With = byMeetings(with)
	c.Topics, c.Places, c.Years, c.Roles = topics.top(), places.top(), years.byName(), roles.top()
	return c, nil
}

// meet counts a meeting of the actor for everyone else who takes part in it.
func meet(with map[string]*Counterpart, m fact.Meeting, id string, roles tally) {
	others := partners(m, id)
	for _, p := range m.Participants {
		if p.ID == id {
			roles.add(p.Role)
		}
		i := slices.Index(others, p.ID)
		if i < 0 {
			continue
		}
		others = slices.Delete(others, i, i+1) // one who is named twice met once
		c := with[p.ID]
		if c == nil {
			c = &Counterpart{ID: p.ID, Name: p.Name, Label: p.Label, Country: p.Country, Type: p.Type}
			with[p.ID] = c
		}
		c.add(m)
	}
}

func (c *Counterpart) add(m fact.Meeting) {
	t := fact.Tie{Meetings: c.Meetings, Held: c.Held, First: c.First, Last: c.Last}
	t.Add(m)
	c.Meetings, c.Held, c.First, c.Last = t.Meetings, t.Held, t.First, t.Last
}

func byMeetings(with map[string]*Counterpart) []Counterpart {
	out := make([]Counterpart, 0, len(with))
	for _, id := range sortedKeys(with) {
		out = append(out, *with[id])
	}
	slices.SortStableFunc(out, func(a, b Counterpart) int {
		return cmp.Or(cmp.Compare(b.Held, a.Held), cmp.Compare(b.Meetings, a.Meetings))
	})
	return out
}

// Year is the year in which the meeting began; "" where its date leaves more
// than the turn of a year open.
func Year(m fact.Meeting) string {
	first, last, err := fact.Bounds(m.Date.EDTF)
	if err != nil {
		return ""
	}
	if yearMonth(last)/12-yearMonth(first)/12 > 1 {
		return ""
	}
	return first[:4]
}

// yearMonth counts the months up to that of a day as fact.Bounds returns it.
func yearMonth(day string) int {
	y, _ := strconv.Atoi(day[:4])
	m, _ := strconv.Atoi(day[5:7])
	return y*12 + m - 1
}

// tally counts words; the empty one is not counted.
type tally map[string]int

func (t tally) add(words ...string) {
	for _, w := range words {
		if w != "" {
			t[w]++
		}
	}
}

func (t tally) byName() []Count {
	out := make([]Count, 0, len(t))
	for _, k := range sortedKeys(t) {
		out = append(out, Count{k, t[k]})
	}
	return out
}

// top returns the most frequent first, ties by name.
func (t tally) top() []Count {
	out := t.byName()
	slices.SortStableFunc(out, func(a, b Count) int { return b.Count - a.Count })
	return out
}
