package mention

import (
	"liqa/extract/arabic"
	"liqa/extract/lexicon"
)

// tellsSides reports that بين at token i tells who is at the encounter whose noun stands
// before it, with no more between the two than how, when and where it is held: لقاء طارئ
// اليوم في تونس بين.
func (s *sentence) tellsSides(i int) bool {
	if s.encounterBefore(i) {
		return true
	}
	for k := i - 1; k >= 0 && k >= i-12; k-- {
		if _, event := s.hit(k, lexicon.Event); event {
			return true
		}
		if !s.circumstance(k) {
			return false
		}
	}
	return false
}

// circumstances are the parts of function words that may stand between an encounter and
// بين.
var circumstances = map[string]bool{"plan": true, "in": true, "which": true, "adverb": true, "apart": true, "another": true, "facility": true, "locality": true}

// circumstance reports a word that says how, when or where an encounter is held.
func (s *sentence) circumstance(k int) bool {
	if s.tokens[k].Kind != arabic.Word {
		return s.dated[k] || s.is(k, "،", ",")
	}
	if _, event := s.hit(k-1, lexicon.Event); s.dated[k] || s.adjective(k) || event && len(s.hits[k]) == 0 {
		return true
	}
	for _, h := range s.hits[k] {
		where := (h.Class == lexicon.Place || h.Class == lexicon.Country) && h.Form.Conj == ""
		held := h.Class == lexicon.Verb && (h.Role == "hold" || h.Role == "passive")
		if where || held || h.Class == lexicon.Function && circumstances[h.Role] {
			return true
		}
	}
	return false
}
