package meeting

import (
	"liqa/extract/fact"
	"liqa/extract/meeting/cast"
	"liqa/extract/meeting/status"
	"liqa/extract/meeting/telling"
	"liqa/extract/meeting/topic"
)

// reports turns the events of an article into its encounters and the report of each.
func (a *analyst) reports(article fact.Article) ([]*telling.Telling, []fact.Report) {
	out := []fact.Report{}
	telling.AlsoReceived(a.events)
	a.headedLate()
	events := telling.Merge(a.events)
	a.arrive(events)
	for _, e := range events {
		if e.Sure == status.Present && e.Title {
			e.Status = fact.Held
		}
		r := fact.Report{Kind: e.Kind, Status: e.Status, Place: e.Place, Topics: topic.Distinct(e.Topics), AccordingTo: sourceNames(e.Sources),
			Date: fact.Date{EDTF: e.EDTF, Text: e.DateText}, Evidence: []fact.Quote{quote(article, sentenceOf(e))}}
		if e.Besides != nil && e.Besides != e.Sentence {
			r.Evidence = append(r.Evidence, quote(article, sentence{e.Besides}))
		}
		if len(r.AccordingTo) == 0 && a.byline != "" {
			r.AccordingTo = append(r.AccordingTo, a.byline)
		}
		if r.Kind == fact.Call {
			r.Place = fact.Place{}
		}
		if r.Date.EDTF == "" {
			r.Date.Text = ""
		}
		for _, f := range e.Sides {
			r.Participants = append(r.Participants, participant(f, fact.Attends))
		}
		for _, f := range e.Mediators {
			r.Participants = append(r.Participants, participant(f, fact.Mediates))
		}
		out = append(out, r)
	}
	return events, out
}

func participant(f *cast.Figure, as fact.Part) fact.Participant {
	return fact.Participant{Name: f.Name, Role: f.Role, Country: f.Country, Type: f.Type, As: as}
}
