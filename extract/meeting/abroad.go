package meeting

// twoSided are the nouns of exchanges that need another side even where none is told.
var twoSided = map[string]bool{"muhadathat": true, "mufawadat": true, "jawla_talks": true}

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
