package meeting

import (
	"liqa/extract/fact"
	"liqa/extract/meeting/parse"
	"liqa/extract/meeting/telling"
)

// withPeers adds whose counterpart somebody met is told to be, where only his state was
// taken for the other side: أعلن الوزير أن القاهرة ستبدأ التدريب، خلال لقاء مع نظيره, or
// nobody.
func (a *analyst) withPeers(e *telling.Telling) {
	items := e.Sentence.Items
	for j := e.Trigger + 1; j < e.Until && j < len(items); j++ {
		if items[j].Kind != parse.Actor {
			continue
		}
		for k := range items[j].Mention.Parties {
			p := &items[j].Mention.Parties[k]
			if peer := a.peers[p]; peer != nil && e.HasSide(a.figures[p].Root()) && (len(e.Sides) == 1 || hasState(e, peer.Country)) {
				e.Add(peer.Root())
			}
		}
	}
}

// hasState reports a state among the sides that somebody of a country may stand for.
func hasState(e *telling.Telling, country string) bool {
	for _, f := range e.Sides {
		if f.Type == fact.State && f.Country == country && country != "" {
			return true
		}
	}
	return false
}
