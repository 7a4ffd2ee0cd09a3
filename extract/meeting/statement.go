package meeting

import (
	"liqa/extract/fact"
	"liqa/extract/lexicon"
	"liqa/extract/meeting/cast"
	"liqa/extract/meeting/parse"
	"liqa/extract/meeting/telling"
	"liqa/extract/when"
)

// statement is what somebody says on a day the article gives.
type statement struct {
	who  []*cast.Figure
	day  *when.Expr
	told sentence
}

// spoken is how many sentences behind a statement still tell of its occasion.
const spoken = 5

// hear notes whose words a sentence tells: قال الوزير.
func (a *analyst) hear(s sentence) {
	for v := range s.Items {
		if v+1 < len(s.Items) && s.Items[v].Has("say") && s.Items[v+1].Kind == parse.Actor && s.Items[v+1].Prep == "" {
			if who := persons(a.of(s, v+1)); len(who) > 0 {
				a.said = who
				return
			}
		}
	}
}

// whoSaidSo is whose words were told last, where the sentence says at which encounter of
// his they were, the noun at item n: جاء ذلك خلال لقائه Y.
func (a *analyst) whoSaidSo(s sentence, n int, feminine bool) []*cast.Figure {
	if len(s.Items) == 0 || !s.Among(s.Items[0].From, lexicon.CameAbout) || s.AnyBetween(-1, n, parse.Actor) {
		return nil
	}
	if len(a.said) != 1 || a.said[0].Role != "" && a.said[0].Feminine() != feminine {
		return nil
	}
	return a.said
}

// listen notes who speaks on which day: قال الوزير الجمعة.
func (a *analyst) listen(s sentence) {
	for v := range s.Items {
		if s.Items[v].Kind != parse.Function || !s.Items[v].Has("say") {
			continue
		}
		var who []*cast.Figure
		for j := v + 1; j < len(s.Items) && s.Items[j].Kind != parse.Verb && s.Items[j].Kind != parse.Noun; j++ {
			switch it := s.Items[j]; {
			case it.Kind == parse.Actor && who == nil:
				who = a.of(s, j)
			case it.Kind == parse.Date && who != nil && it.Date.Lasting == 0 && it.Date.Bound == when.At:
				a.statements = append(a.statements, statement{who: who, day: it.Date, told: s})
				return
			case it.Kind == parse.Function && it.Has("that", "which", "clause"):
				return
			}
		}
		return
	}
}

// spokenAt dates an encounter at or after which one of its sides said what the
// article tells before: جاء ذلك خلال لقائه Y.
func (a *analyst) spokenAt(e *telling.Telling) {
	if e.EDTF != "" || e.Status != fact.Held || !sentenceOf(e).isOccasion(e.Trigger) {
		return
	}
	for i := len(a.statements) - 1; i >= 0 && a.statements[i].told.Index >= e.Sentence.Index-spoken; i-- {
		for _, f := range a.statements[i].who {
			if st := a.statements[i]; e.HasSide(f) || st.told.Index == e.Sentence.Index-1 && e.Represented(f.Country) {
				a.on(e, st.told, st.day)
				e.Guessed = true
				return
			}
		}
	}
}

// isOccasion reports an event noun that is the time of something else, or the
// call in which something is said.
func (s sentence) isOccasion(n int) bool {
	it := s.Items[n]
	for j := n - 1; j >= 0 && j >= n-3 && it.Kind == parse.Noun; j-- {
		if x := s.Items[j]; x.Kind == parse.Function && (x.Has("when") || x.Has("in") && it.Hit.Kind == string(fact.Call)) {
			return true
		}
	}
	return false
}
