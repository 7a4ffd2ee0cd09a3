package meeting

import "liqa/extract/fact"

// visitors reads behind item v a list of those whom the host of the encounter told last saw
// besides: ومن الزوار: X، وY. Each was received by himself, in the same place.
func (a *analyst) visitors(s *sentence, v int) {
	if len(a.events) == 0 {
		return
	}
	last := a.events[len(a.events)-1]
	host := last.sides[:1]
	if last.kind == fact.Visit || host[0].typ != fact.Person || last.sentence.index < s.index-memory {
		return
	}
	for j := v + 1; j < len(s.items) && s.items[j].kind != verb; j++ {
		if s.items[j].kind != actor || s.items[j].prep != "" {
			continue
		}
		for _, guest := range persons(a.of(s, j)) {
			e := a.newEvent(s, v, j+1, "visitors")
			e.place = last.place
			e.add(host...)
			e.add(guest)
			a.keep(e)
		}
	}
}
