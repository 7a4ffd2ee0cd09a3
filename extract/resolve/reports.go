package resolve

import (
	"slices"

	"liqa/extract/fact"
	"liqa/extract/resolve/block"
)

// told is a report with the article it stands in.
type told struct {
	Article   string
	Outlet    string
	Published string
	Parts     []part
	Report    fact.Report
}

// placed is a report whose participants are actors.
type placed struct {
	Account fact.Account
	Members []fact.Member
	Marks   []uint32  // of its words, to know copies by
	Verdict *decision `json:",omitempty"` // no report, but the user's word on one
}

func reportItem(r fact.Reading, i int, parts []part) (block.Item, error) {
	var needs []string
	for _, x := range parts {
		needs = append(needs, actorFact(x.Key))
		if x.First != "" {
			needs = append(needs, HolderFact(*x.Office, x.First[:len("2006-01")]))
		}
	}
	report := r.Meetings[i]
	report.Participants = nil
	slices.Sort(needs)
	return item(reportsStage, reportID(r.ID, i), nil, slices.Compact(needs), told{r.ID, r.Outlet, r.Published, parts, report})
}

// resolveReports puts actors in the place of participants. Each report is a
// block of its own.
func (r *Rules) resolveReports(entries []block.Entry) (block.Emission, error) {
	var em block.Emission
	reports, err := read[told](entries)
	if err != nil {
		return em, err
	}
	for i, t := range reports {
		p := r.place(t, entries[i].Facts)
		keys := append(eventKeys(p), "r:"+entries[i].ID)
		slices.Sort(keys)
		it, err := item(eventsStage, entries[i].ID, keys, nil, p)
		if err != nil {
			return em, err
		}
		em.Items = append(em.Items, it)
	}
	return em, nil
}

func (r *Rules) place(t told, facts map[string][]byte) placed {
	report := t.Report
	p := placed{Marks: marks(report.Evidence), Account: fact.Account{
		Article: t.Article, Outlet: t.Outlet, Published: t.Published,
		Kind: report.Kind, Status: report.Status, Date: report.Date, Place: report.Place,
		Participants: []string{}, Topics: report.Topics, AccordingTo: report.AccordingTo, Evidence: report.Evidence,
	}}
	for _, x := range t.Parts {
		id, basis := r.who(x, facts)
		if slices.Contains(p.Account.Participants, id) {
			continue
		}
		p.Account.Participants = append(p.Account.Participants, id)
		p.Members = append(p.Members, fact.Member{
			ID: id, Role: x.Role, Country: x.Country, Type: x.Type, As: x.As, Basis: basis,
		})
	}
	return p
}

// who is the actor of a part. The holder that articles name is believed unless
// the tables know another.
func (r *Rules) who(x part, facts map[string][]byte) (id string, basis fact.Basis) {
	id = x.Key
	if v := facts[actorFact(id)]; v != nil {
		id = string(v)
	}
	if x.First == "" {
		return id, fact.Named
	}
	learned := string(facts[HolderFact(*x.Office, x.First[:len("2006-01")])])
	if x.First[:len("2006-01")] != x.Last[:len("2006-01")] {
		learned = ""
	}
	known := r.Offices.Holder(*x.Office, x.First, x.Last)
	switch {
	case known == "" && learned == "" || known == "" && r.Offices.Disputed(*x.Office, x.First, x.Last):
		return id, fact.Named
	case learned != "" && (known == "" || known == learned):
		return learned, fact.Learned
	}
	return known, fact.Known
}

// window is how many days apart reports of one meeting may date it.
const window = 3

// eventKeys are what reports of one meeting share.
func eventKeys(p placed) []string {
	s, known := spanOf(p.Account)
	if !known {
		return nil
	}
	return pairKeys((fact.Meeting{Participants: p.Members}).Pairs(), s, window)
}
