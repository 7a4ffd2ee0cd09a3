package meeting

import "liqa/extract/fact"

// alsoReceived gives a reception told right behind another of the same host its
// place and day, where it has none of its own: كما استقبل X, واستقبل أيضا Y.
func alsoReceived(events []*event) {
	for i, e := range events {
		if e.status != fact.Held || !e.addsToBefore() || e.place.Name != "" && e.edtf != "" {
			continue
		}
		for _, o := range events[max(0, i-3):i] {
			if o.rule != e.rule || o.status != e.status || o.sides[0] != e.sides[0] || e.shared(o) > 1 || e.sentence.index > o.sentence.index+1 {
				continue
			}
			if e.place.Name == "" {
				e.place = o.place
			}
			if e.edtf == "" {
				e.edtf, e.dateText = o.edtf, o.dateText
			}
		}
	}
}

// addsToBefore reports an encounter told as one more of its kind: by a verb that
// opens its sentence, or goes on with it, behind و, كما or ثم.
func (e *event) addsToBefore() bool {
	s, v := e.sentence, e.trigger
	return s.items[v].kind == verb && (s.items[v].conj || v > 0 && s.Tokens[s.items[v-1].from].Is("كما", "ثم"))
}
