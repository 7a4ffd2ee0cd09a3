package meeting

import "liqa/extract/fact"

// withHosts gives talks that somebody holds abroad the country they are held in
// as their other side: أجرت المستشارة محادثات في تبليسي.
func (a *analyst) withHosts(e *event) {
	for j := e.trigger; j < len(e.sentence.items) && e.sentence.items[j].kind != punct; j++ {
		if e.sentence.items[j].has("with", "between") {
			return // somebody is told, though not recognised
		}
	}
	to := a.placeOf(e)
	if who := e.sides[0]; to.Country == "" || to.Country == who.country || !official(e.sides) {
		return
	}
	e.place = to
	e.add(a.cast.state(to.Country, to.Name))
}

// abroadFor gives talks for which somebody is in a country that country as the
// other side: كان الوفد في روسيا لإجراء محادثات.
func (a *analyst) abroadFor(s *sentence, n int, e *event) {
	j := n - 2
	if j < 2 || s.items[j].kind != actor || s.items[j].prep != "in" || s.items[j-2].kind != actor || s.items[j-2].prep != "" {
		return
	}
	who, host := a.of(s, j-2), a.of(s, j)
	if len(host) == 1 && host[0].typ == fact.State && official(who) && who[0].country != host[0].country {
		e.add(who...)
		e.add(host...)
	}
}
