package meeting

import (
	"liqa/extract/fact"
	"liqa/extract/meeting/parse"
	"liqa/extract/meeting/telling"
)

// withHosts gives talks that somebody holds abroad the country they are held in
// as their other side: أجرت المستشارة محادثات في تبليسي.
func (a *analyst) withHosts(e *telling.Telling) {
	for j := e.Trigger; j < len(e.Sentence.Items) && e.Sentence.Items[j].Kind != parse.Punct; j++ {
		if e.Sentence.Items[j].Has("with", "between") {
			return // somebody is told, though not recognised
		}
	}
	to := a.placeOf(e)
	if who := e.Sides[0]; to.Country == "" || to.Country == who.Country || !official(e.Sides) {
		return
	}
	e.Place = to
	e.Add(a.cast.State(to.Country, to.Name))
}

// abroadFor gives talks for which somebody is in a country that country as the
// other side: كان الوفد في روسيا لإجراء محادثات.
func (a *analyst) abroadFor(s sentence, n int, e *telling.Telling) {
	j := n - 2
	if j < 2 || s.Items[j].Kind != parse.Actor || s.Items[j].Prep != "in" || s.Items[j-2].Kind != parse.Actor || s.Items[j-2].Prep != "" {
		return
	}
	who, host := a.of(s, j-2), a.of(s, j)
	if len(host) == 1 && host[0].Type == fact.State && official(who) && who[0].Country != host[0].Country {
		e.Add(who...)
		e.Add(host...)
	}
}
