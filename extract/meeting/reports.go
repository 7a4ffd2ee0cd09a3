package meeting

import (
	"liqa/extract/fact"
)

// reports turns the events of an article into its encounters and the report of each.
func (a *analyst) reports(article fact.Article) ([]*event, []fact.Report) {
	out := []fact.Report{}
	alsoReceived(a.events)
	a.headedLate()
	events := merged(a.events)
	a.arrive(events)
	for _, e := range events {
		if e.sure == present && e.title {
			e.status = fact.Held
		}
		r := fact.Report{Kind: e.kind, Status: e.status, Place: e.place, Topics: texts(e.topics), AccordingTo: sourceNames(e.sources),
			Date: fact.Date{EDTF: e.edtf, Text: e.dateText}, Evidence: []fact.Quote{quote(article, e.sentence)}}
		if len(r.AccordingTo) == 0 && a.byline != "" {
			r.AccordingTo = append(r.AccordingTo, a.byline)
		}
		if r.Kind == fact.Call {
			r.Place = fact.Place{}
		}
		if r.Date.EDTF == "" {
			r.Date.Text = ""
		}
		for _, f := range e.sides {
			r.Participants = append(r.Participants, participant(f, fact.Attends))
		}
		for _, f := range e.mediators {
			r.Participants = append(r.Participants, participant(f, fact.Mediates))
		}
		out = append(out, r)
	}
	return events, out
}

func participant(f *figure, as fact.Part) fact.Participant {
	return fact.Participant{Name: f.name, Role: f.role, Country: f.country, Type: f.typ, As: as}
}
