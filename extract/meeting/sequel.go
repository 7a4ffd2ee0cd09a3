package meeting

import (
	"liqa/extract/lexicon"
	"liqa/extract/meeting/parse"
)

// sequel reads a further guest behind ثم or a written-on ف, whom the host met by
// himself: استقبل النائب، ثم السفير فوفدا من النقابة.
func (a *analyst) sequel(s sentence, j int) {
	it := s.Items[j]
	then := j > 0 && s.Items[j-1].Kind == parse.Function && s.Tokens[s.Items[j-1].From].Is("ثم")
	if !then && it.Mention.Conj != "ف" || it.Prep != "" {
		return
	}
	v := s.greeting(j)
	if v < 0 || len(a.verbSubj[&s.Items[v]]) == 0 {
		return
	}
	groups, end := s.groups(j, len(s.Items), s.stops)
	guests := a.ofGroup(s, groups[0])
	if !peopleIn(guests) {
		return
	}
	e := a.newEvent(s, v, end, "sequel")
	e.Add(a.verbSubj[&s.Items[v]]...)
	e.Add(guests...)
	a.keep(e)
}

// greeting is the verb of receiving or meeting, told as past, that item j goes on
// from without another verb between them; -1 where there is none.
func (s sentence) greeting(j int) int {
	for v := j - 1; v >= 0; v-- {
		if s.Items[v].Kind != parse.Verb {
			continue
		}
		if h := s.Items[v].Hit; (h.Role == "receive" || h.Role == "meet") && h.Tense == lexicon.Past && h.Pronoun == "" {
			return v
		}
		return -1
	}
	return -1
}
