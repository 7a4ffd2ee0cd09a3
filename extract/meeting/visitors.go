package meeting

import (
	"liqa/extract/fact"
	"liqa/extract/meeting/cast"
	"liqa/extract/meeting/parse"
)

// visitors reads behind item v a list of those whom the host of the encounter told last saw
// besides: ومن الزوار: X، وY. Each was received by himself, in the same place.
func (a *analyst) visitors(s sentence, v int) {
	if len(a.events) == 0 {
		return
	}
	last := a.events[len(a.events)-1]
	host := last.Sides[:1]
	if last.Kind == fact.Visit || host[0].Type != fact.Person || last.Sentence.Index < s.Index-cast.Memory {
		return
	}
	for j := v + 1; j < len(s.Items) && s.Items[j].Kind != parse.Verb; j++ {
		if s.Items[j].Kind != parse.Actor || s.Items[j].Prep != "" {
			continue
		}
		for _, guest := range persons(a.of(s, j)) {
			e := a.newEvent(s, v, j+1, "visitors")
			e.Place = last.Place
			e.Add(host...)
			e.Add(guest)
			a.keep(e)
		}
	}
}
