package export

import (
	"slices"

	"liqa/extract/fact"
)

// Acts tells from the words of evidence whether a meeting was a negotiation, and
// whether one that was not held had been agreed and was called off.
type Acts interface {
	Negotiation(m fact.Meeting) bool
	CalledOff(m fact.Meeting) bool
}

// dyad is one actor's act towards another.
type dyad struct {
	source, target fact.Member
	code           string // CAMEO
}

// The codes of CAMEO 1.1b3 that meetings have.
const (
	consult     = "040"
	phone       = "041"
	makeVisit   = "042"
	hostVisit   = "043"
	thirdPlace  = "044"
	mediate     = "045"
	negotiate   = "046"
	appealMeet  = "026"
	appealMed   = "028"
	intendMeet  = "036"
	intendMed   = "039"
	refuseMeet  = "125"
	refuseMed   = "126"
	haltTalks   = "164"
	haltMediate = "165"
)

// dyads spreads a meeting over its pairs, each in both directions, as the CAMEO
// codebook does: a meeting of n is n(n-1) events of one id.
func dyads(m fact.Meeting, acts Acts) []dyad {
	var out []dyad
	parts := once(m.Participants)
	for _, a := range parts {
		for _, b := range parts {
			if a.ID != b.ID && (a.As != fact.Mediates || b.As != fact.Mediates) {
				out = append(out, dyad{a, b, cameo(m, a, b, acts)})
			}
		}
	}
	return out
}

// once leaves out an actor named a second time.
func once(parts []fact.Member) []fact.Member {
	var out []fact.Member
	for _, p := range parts {
		if !slices.ContainsFunc(out, func(x fact.Member) bool { return x.ID == p.ID }) {
			out = append(out, p)
		}
	}
	return out
}

// cameo is the code of what a did to b.
func cameo(m fact.Meeting, a, b fact.Member, acts Acts) string {
	mediation := a.As == fact.Mediates || b.As == fact.Mediates
	switch m.Status {
	case fact.Planned:
		return either(mediation, intendMed, intendMeet)
	case fact.Proposed:
		return either(mediation, appealMed, appealMeet)
	case fact.Denied:
		if acts.CalledOff(m) {
			return either(mediation, haltMediate, haltTalks)
		}
		return either(mediation, refuseMed, refuseMeet)
	}
	switch {
	case mediation:
		return mediate
	case m.Kind == fact.Call, m.Kind == fact.Video:
		return phone
	case acts.Negotiation(m):
		return negotiate
	}
	return byPlace(m, a, b)
}

func either(first bool, a, b string) string {
	if first {
		return a
	}
	return b
}

// byPlace codes a meeting in person by who was at home.
func byPlace(m fact.Meeting, a, b fact.Member) string {
	at := m.Place.Country
	switch {
	case m.Kind == fact.Visit && b.Type == fact.State:
		return makeVisit
	case m.Kind == fact.Visit && a.Type == fact.State:
		return hostVisit
	case at == "", a.Country == "", b.Country == "", a.Country == at && b.Country == at:
		return consult
	case b.Country == at:
		return makeVisit
	case a.Country == at:
		return hostVisit
	}
	return thirdPlace
}

// plover maps a code to the event type and mode of PLOVER
// (CAMEO2PLOVER-2021.txt); what is only announced agrees, it does not consult.
func plover(code string, m fact.Meeting) (event, mode string) {
	switch code {
	case makeVisit, hostVisit:
		return "CONSULT", "visit"
	case thirdPlace:
		return "CONSULT", "third-party"
	case phone:
		return "CONSULT", "phone"
	case consult, mediate, negotiate:
		if slices.ContainsFunc(m.Participants, func(p fact.Member) bool { return p.Type == fact.Organization && len(p.Country) != 2 && p.Country != "" }) {
			return "CONSULT", "multilateral"
		}
		return "CONSULT", ""
	case intendMeet, intendMed:
		return "AGREE", "meet"
	case appealMeet, appealMed:
		return "REQUEST", "meet"
	case refuseMeet, refuseMed:
		return "REJECT", "meet"
	}
	return "SANCTION", "withdraw"
}

// intensity and quad are PLOVER's scores; of types other than CONSULT the manual
// at hand gives none, so they stay empty.
func intensity(event, mode string) string {
	if event != "CONSULT" {
		return ""
	}
	return map[string]string{"visit": "4.0", "third-party": "1.0", "multilateral": "4.0", "phone": "1.5"}[mode] + map[bool]string{true: "2.5"}[mode == ""]
}

var quads = map[string]string{"CONSULT": "1", "AGREE": "1", "REQUEST": "3", "REJECT": "3", "SANCTION": "4"}
