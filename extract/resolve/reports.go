package resolve

import (
	"slices"

	"liqa/extract/fact"
	"liqa/extract/fact/tight"
	"liqa/extract/resolve/block"
)

// told is a report with the article it stands in. Its quotes go without their text:
// who stores a meeting has the article.
type told struct {
	Article   string
	Outlet    string
	Published string
	Parts     []part
	Report    fact.Report
	Marks     []uint16 // of its words, to know copies by
	Words     uint64   // digest of its words: whoever quotes others is another report
}

// casting is who the participants of a report are, in their order, or the user's word
// on a meeting.
type casting struct {
	Told    uint64 // digest of the report: of another one it is another casting
	Who     []player
	Verdict *decision
}

type player struct {
	ID    string
	Basis fact.Basis
}

// placed is a report whose participants are actors: what told and casting say
// together.
type placed struct {
	Account fact.Account
	Members []fact.Member
	Marks   []uint16
}

func reportItem(r fact.Reading, i int, parts []part) block.Item {
	var needs []string
	for _, x := range parts {
		needs = append(needs, x.needs()...)
		if x.First != "" {
			needs = append(needs, HolderFact(*x.Office, x.First[:len("2006-01")]))
		}
	}
	report := r.Meetings[i]
	report.Participants = nil
	quotes := report.Evidence
	places, texts := parted(quotes)
	report.Evidence = places
	slices.Sort(needs)
	return item(reportsStage, reportID(r.ID, i), nil, slices.Compact(needs), told{r.ID, r.Outlet, r.Published, parts, report, marks(quotes), digest(tight.Append(nil, texts))})
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
		c := r.cast(t, entries[i].Facts)
		c.Told = digest(entries[i].Value)
		keys := append(eventKeys(t.as(c)), "r:"+entries[i].ID)
		slices.Sort(keys)
		em.Items = append(em.Items, item(eventsStage, entries[i].ID, keys, nil, c))
	}
	return em, nil
}

func (r *Rules) cast(t told, facts map[string][]byte) (c casting) {
	for _, x := range t.Parts {
		id, basis := r.who(x, facts)
		c.Who = append(c.Who, player{id, basis})
	}
	return c
}

// as puts actors in the place of a report's participants.
func (t told) as(c casting) placed {
	report := t.Report
	p := placed{Marks: t.Marks, Account: fact.Account{
		Article: t.Article, Outlet: t.Outlet, Published: t.Published,
		Kind: report.Kind, Status: report.Status, Date: report.Date, Place: report.Place,
		Participants: []string{}, Topics: report.Topics, AccordingTo: report.AccordingTo, Evidence: report.Evidence,
	}}
	for i, x := range t.Parts {
		who := c.Who[i]
		if slices.Contains(p.Account.Participants, who.ID) {
			continue
		}
		p.Account.Participants = append(p.Account.Participants, who.ID)
		p.Members = append(p.Members, fact.Member{
			ID: who.ID, Role: x.Role, Country: x.Country, Type: x.Type, As: x.As, Basis: who.Basis,
		})
	}
	return p
}

// who is the actor of a part. The holder that articles name is believed unless
// the tables know another.
func (r *Rules) who(x part, facts map[string][]byte) (id string, basis fact.Basis) {
	id = x.Key
	for _, need := range x.needs() {
		if v := facts[need]; v != nil {
			id = string(v)
		}
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
	var keys []string
	pairs := (fact.Meeting{Participants: p.Members}).Pairs()
	if s, known := spanOf(p.Account); known {
		keys = pairKeys(pairs, s, window)
	}
	if s, _ := spanOfDate(p.Account.Date.EDTF); foretold(p.Account) && s.last-s.first <= week {
		keys = append(keys, pairKeys(pairs, s, window)...)
	}
	return keys
}
