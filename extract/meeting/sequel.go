package meeting

import "liqa/extract/lexicon"

// sequel reads a further guest behind ثم or a written-on ف, whom the host met by
// himself: استقبل النائب، ثم السفير فوفدا من النقابة.
func (a *analyst) sequel(s *sentence, j int) {
	it := s.items[j]
	then := j > 0 && s.items[j-1].kind == fn && s.Tokens[s.items[j-1].from].Is("ثم")
	if !then && it.m.Conj != "ف" || it.prep != "" {
		return
	}
	v := s.greeting(j)
	if v < 0 || len(a.verbSubj[&s.items[v]]) == 0 {
		return
	}
	groups, end := s.groups(j, len(s.items), s.stops)
	guests := a.ofGroup(s, groups[0])
	if !peopleIn(guests) {
		return
	}
	e := a.newEvent(s, v, end, "sequel")
	e.add(a.verbSubj[&s.items[v]]...)
	e.add(guests...)
	a.keep(e)
}

// greeting is the verb of receiving or meeting, told as past, that item j goes on
// from without another verb between them; -1 where there is none.
func (s *sentence) greeting(j int) int {
	for v := j - 1; v >= 0; v-- {
		if s.items[v].kind != verb {
			continue
		}
		if h := s.items[v].hit; (h.Role == "receive" || h.Role == "meet") && h.Tense == lexicon.Past && h.Pronoun == "" {
			return v
		}
		return -1
	}
	return -1
}
