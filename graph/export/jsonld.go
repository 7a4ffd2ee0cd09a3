package export

import (
	"io"
	"net/url"
	"strings"

	"liqa/extract/fact"
	"liqa/graph"
)

// jsonldContext names the vocabularies: schema.org for the event, SEM (Simple
// Event Model) for who has which part and according to whom, PROV-O and the Web
// Annotation vocabulary for the article and its words.
const jsonldContext = `{"@context": {
  "@vocab": "https://schema.org/",
  "sem": "http://semanticweb.cs.vu.nl/2009/11/sem/",
  "prov": "http://www.w3.org/ns/prov#",
  "oa": "http://www.w3.org/ns/oa#",
  "sem:hasActor": {"@type": "@id"}, "sem:hasPlace": {"@type": "@id"}, "sem:accordingTo": {"@type": "@id"}, "sem:eventProperty": {"@type": "@id"},
  "prov:wasQuotedFrom": {"@type": "@id"}, "prov:hadPrimarySource": {"@type": "@id"}, "oa:hasSource": {"@type": "@id"},
  "attendee": {"@type": "@id"}, "contributor": {"@type": "@id"},
  "eventStatus": {"@type": "@vocab"}, "eventAttendanceMode": {"@type": "@vocab"},
  "oa:start": {"@type": "http://www.w3.org/2001/XMLSchema#nonNegativeInteger"}, "oa:end": {"@type": "http://www.w3.org/2001/XMLSchema#nonNegativeInteger"}},
"@graph": [
`

// JSONLD writes actors, meetings and who said so as one JSON-LD document.
func JSONLD(w io.Writer, d graph.Data) error {
	j := newJSON(w)
	_, _ = j.w.WriteString(jsonldContext) // bufio keeps the error for Flush
	first := true
	put := func(o object) {
		if !first {
			_, _ = j.w.WriteString(",")
		}
		first = false
		_ = j.enc.Encode(o)
	}
	if err := over(d.Actors, func(a fact.Actor) { put(jsonldActor(a)) }); err != nil {
		return err
	}
	err := over(d.Meetings, func(m fact.Meeting) {
		put(jsonldEvent(m))
		for _, r := range m.Reports {
			put(jsonldView(m, r))
		}
	})
	if err != nil {
		return err
	}
	_, _ = j.w.WriteString("]}\n")
	return j.w.Flush()
}

// urn makes an IRI of an id; an article that has an address keeps it.
func urn(kind, id string) string {
	if kind == "article" && (strings.HasPrefix(id, "http://") || strings.HasPrefix(id, "https://")) {
		if u, err := url.Parse(Plain(id)); err == nil && u.Host != "" {
			return u.String()
		}
	}
	return "urn:liqa:" + kind + ":" + url.PathEscape(Plain(id))
}

var jsonldTypes = map[fact.Type]string{fact.Person: "Person", fact.State: "Country"}

func jsonldActor(a fact.Actor) object {
	t := jsonldTypes[a.Type]
	if t == "" {
		t = "Organization"
	}
	o := object{"@id": urn("actor", a.ID), "@type": []string{t, "sem:Actor", "prov:Agent"}, "name": object{"@value": Name(a), "@language": "ar"}}
	o.set("alternateName", a.Label)
	if a.Type == fact.State {
		o.set("identifier", a.Country)
	} else if a.Country != "" {
		o["address"] = object{"@type": "PostalAddress", "addressCountry": Plain(a.Country)}
	}
	if a.Type == fact.Person {
		o.set("jobTitle", a.Role)
	}
	return o
}

var (
	jsonldStatus = map[fact.Status]string{fact.Denied: "EventCancelled"}
	jsonldModes  = map[fact.Kind]string{fact.Call: "OnlineEventAttendanceMode", fact.Video: "OnlineEventAttendanceMode"}
)

func jsonldEvent(m fact.Meeting) object {
	o := object{"@id": urn("meeting", m.ID), "@type": []string{"Event", "sem:Event"}, "name": summary(m), "additionalType": string(m.Kind)}
	o["eventStatus"], o["eventAttendanceMode"] = "EventScheduled", "OfflineEventAttendanceMode"
	if s := jsonldStatus[m.Status]; s != "" {
		o["eventStatus"] = s
	}
	if s := jsonldModes[m.Kind]; s != "" {
		o["eventAttendanceMode"] = s
	}
	o["sem:eventType"] = string(m.Status)
	first, last := closedBounds(m)
	o.set("startDate", first)
	o.set("endDate", last)
	o.set("sem:hasTimeStamp", m.Date.EDTF)
	o.set("sem:hasEarliestBeginTimeStamp", first)
	o.set("sem:hasLatestEndTimeStamp", last)
	if m.Place.Name != "" {
		p := object{"@id": urn("place", m.Place.Name), "@type": []string{"Place", "sem:Place"}, "name": Plain(m.Place.Name)}
		p.set("address", m.Place.Country)
		o["location"] = p
		o["sem:hasPlace"] = p["@id"]
	}
	var attend, mediate, all []string
	for _, p := range m.Participants {
		id := urn("actor", p.ID)
		all = append(all, id)
		if p.As == fact.Mediates {
			mediate = append(mediate, id)
		} else {
			attend = append(attend, id)
		}
	}
	o["attendee"], o["sem:hasActor"] = attend, all
	if len(mediate) > 0 {
		o["contributor"] = mediate
	}
	if len(m.Topics) > 0 {
		o["about"] = plainAll(m.Topics)
	}
	return o
}

// jsonldView is what one article says of the event.
func jsonldView(m fact.Meeting, r fact.Account) object {
	article := urn("article", r.Article)
	o := object{"@id": urn("report", m.ID+" "+r.Article), "@type": []string{"sem:View", "prov:Entity"},
		"sem:eventProperty": urn("meeting", m.ID), "prov:hadPrimarySource": article, "sem:eventType": string(r.Status)}
	o.set("publisher", r.Outlet)
	o.set("datePublished", r.Published)
	o.set("sem:hasTimeStamp", r.Date.EDTF)
	var agents []object
	for _, s := range r.AccordingTo {
		agents = append(agents, object{"@id": urn("source", s), "@type": []string{"sem:Authority", "prov:Agent"}, "name": Plain(s)})
	}
	if len(agents) > 0 {
		o["prov:wasAttributedTo"] = agents
	}
	var quotes []object
	for _, q := range r.Evidence {
		quotes = append(quotes, object{"@type": "oa:SpecificResource", "oa:hasSource": article, "prov:wasQuotedFrom": article,
			"oa:hasSelector": []object{
				{"@type": "oa:TextQuoteSelector", "oa:exact": Plain(q.Text)},
				{"@type": "oa:TextPositionSelector", "oa:start": q.Start, "oa:end": q.End},
			}})
	}
	if len(quotes) > 0 {
		o["prov:value"] = quotes
	}
	return o
}

func plainAll(all []string) []string {
	out := make([]string, 0, len(all))
	for _, s := range all {
		out = append(out, Plain(s))
	}
	return out
}
