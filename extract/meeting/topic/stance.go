package topic

import "liqa/extract/meeting/parse"

// stated is where a verb of stating at item j, whose words end before token
// from, comes to its matter: behind the speaker, the link and a noun of attitude
// (أعرب عن تقديره لجهود X, أكد حرص بلاده على X).
func (s sentence) stated(j, from int) int {
	i := s.object(j, from)
	for i < len(s.Tokens) {
		h, ok := s.TopicWord(i, "stance")
		if !ok {
			break
		}
		i = s.pastLink(s.pastHolder(i + h.Len))
	}
	return i
}

// pastStance passes whose attitude was named right before token i, and its link:
// حرص المملكة على X.
func (s sentence) pastStance(i int) int {
	if to := s.pastHolder(i); to > i && to < len(s.Tokens) && s.pastLink(to) > to {
		return s.pastLink(to)
	}
	return i
}

// pastHolder passes whose attitude it is, and its adjectives: حرص بلاده الكبير.
func (s sentence) pastHolder(i int) int {
	for i < len(s.Tokens) {
		it := s.Items[s.ItemAt(i)]
		if it.Kind != parse.Actor && !s.Tokens[i].Is("بلاده", "بلادها", "بلديهما", "العميق", "الكامل", "البالغ", "الكبير", "موجزا", "مفصلا") {
			break
		}
		i = it.To
	}
	return i
}
