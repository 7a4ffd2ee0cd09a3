package telling

import (
	"liqa/extract/fact"
	"liqa/extract/meeting/parse"
)

// AlsoReceived gives a reception told right behind another of the same host its
// place and day, where it has none of its own: كما استقبل X, واستقبل أيضا Y.
func AlsoReceived(events []*Telling) {
	for i, e := range events {
		if e.Status != fact.Held || !e.addsToBefore() || e.Place.Name != "" && e.EDTF != "" {
			continue
		}
		for _, o := range events[max(0, i-3):i] {
			if o.Rule != e.Rule || o.Status != e.Status || o.Sides[0] != e.Sides[0] || e.Shared(o) > 1 || e.Sentence.Index > o.Sentence.Index+1 {
				continue
			}
			if e.Place.Name == "" {
				e.Place = o.Place
			}
			if e.EDTF == "" {
				e.EDTF, e.DateText = o.EDTF, o.DateText
			}
		}
	}
}

// addsToBefore reports an encounter told as one more of its kind: by a verb that
// opens its sentence, or goes on with it, behind و, كما or ثم.
func (e *Telling) addsToBefore() bool {
	s, v := e.Sentence, e.Trigger
	return s.Items[v].Kind == parse.Verb && (s.Items[v].Conj || v > 0 && s.Tokens[s.Items[v-1].From].Is("كما", "ثم"))
}
