package export

import (
	"io"
	"slices"
	"strings"

	"liqa/extract/fact"
	"liqa/graph"
)

// ftm is a FollowTheMoney entity: each property has a list of values.
type ftm struct {
	ID         string              `json:"id"`
	Schema     string              `json:"schema"`
	Properties map[string][]string `json:"properties"`
}

func newFTM(kind, id, schema string) ftm {
	return ftm{hashed(kind, id), schema, map[string][]string{}}
}

// add gives a property another value, unless it is empty or there already.
func (e ftm) add(property string, values ...string) {
	for _, v := range values {
		if v = Plain(v); v != "" && !slices.Contains(e.Properties[property], v) {
			e.Properties[property] = append(e.Properties[property], v)
		}
	}
}

// FollowTheMoney writes entities as JSON lines (followthemoney.tech): actors,
// the offices that articles give them, and events that involve them. It knows no
// date but a day, a month or a year, so other dates become a start and an end.
func FollowTheMoney(w io.Writer, d graph.Data) error {
	j := newJSON(w)
	put := func(e ftm) { _ = j.enc.Encode(e) } // bufio keeps the error for Flush
	if err := over(d.Actors, func(a fact.Actor) { put(ftmActor(a)) }); err != nil {
		return err
	}
	seen := map[string]bool{}
	err := over(d.Meetings, func(m fact.Meeting) {
		put(ftmEvent(m))
		for _, p := range m.Participants {
			for _, e := range ftmOffice(p, seen) {
				put(e)
			}
		}
	})
	if err != nil {
		return err
	}
	return j.w.Flush()
}

// ftmSchemas: "involved" takes a legal entity, so a state is a public body.
var ftmSchemas = map[fact.Type]string{fact.Person: "Person", fact.State: "PublicBody"}

func ftmActor(a fact.Actor) ftm {
	schema := ftmSchemas[a.Type]
	if schema == "" {
		schema = "Organization"
	}
	e := newFTM("actor", a.ID, schema)
	e.add("name", Name(a))
	e.add("alias", a.Label)
	for _, n := range a.Names {
		if Plain(n) != Name(a) {
			e.add("alias", n)
		}
	}
	if len(a.Country) == 2 {
		e.add("country", strings.ToLower(a.Country))
	}
	if schema == "Person" {
		e.add("position", a.Role)
	}
	return e
}

func ftmEvent(m fact.Meeting) ftm {
	e := newFTM("event", m.ID, "Event")
	e.add("name", shorten(summary(m), 200))
	e.add("recordId", m.ID)
	if first, last := closedBounds(m); isPrefix(m.Date.EDTF) {
		e.add("date", m.Date.EDTF)
	} else {
		e.add("startDate", first)
		e.add("endDate", last)
	}
	e.add("location", m.Place.Name)
	e.add("keywords", append([]string{string(m.Kind), string(m.Status)}, m.Topics...)...)
	for _, p := range m.Participants {
		e.add("involved", hashed("actor", p.ID))
	}
	for _, r := range m.Reports {
		e.add("publisher", r.Outlet)
		if strings.HasPrefix(r.Article, "http://") || strings.HasPrefix(r.Article, "https://") {
			e.add("sourceUrl", r.Article)
		}
		for _, q := range r.Evidence {
			e.add("summary", q.Text)
		}
	}
	return e
}

// isPrefix reports whether the date is the beginning of an ISO day.
func isPrefix(edtf string) bool {
	return edtf != "" && len(edtf) <= 10 && strings.Trim(edtf, "0123456789-") == ""
}

// ftmOffice writes an office once, and once who holds it.
func ftmOffice(p fact.Member, seen map[string]bool) []ftm {
	role := Plain(p.Role)
	if role == "" || p.Type != fact.Person {
		return nil
	}
	post := newFTM("post", role+"\x00"+p.Country, "Position")
	post.add("name", role)
	if len(p.Country) == 2 {
		post.add("country", strings.ToLower(p.Country))
	}
	held := newFTM("occupancy", p.ID+"\x00"+post.ID, "Occupancy")
	held.add("holder", hashed("actor", p.ID))
	held.add("post", post.ID)
	var out []ftm
	for _, e := range []ftm{post, held} {
		if !seen[e.ID] {
			seen[e.ID] = true
			out = append(out, e)
		}
	}
	return out
}
