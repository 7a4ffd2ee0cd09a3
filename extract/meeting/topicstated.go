package meeting

// stated is where a verb of stating at item j, whose words end before token
// from, comes to its matter: behind the speaker, the link and a noun of attitude
// (أعرب عن تقديره لجهود X, أكد حرص بلاده على X).
func (s *sentence) stated(j, from int) int {
	i := s.object(j, from)
	for i < len(s.Tokens) {
		h, ok := s.topicWord(i, "stance")
		if !ok {
			break
		}
		i = s.pastLink(s.pastHolder(i + h.Len))
	}
	return i
}

// pastStance passes whose attitude was named right before token i, and its link:
// حرص المملكة على X.
func (s *sentence) pastStance(i int) int {
	if to := s.pastHolder(i); to > i && to < len(s.Tokens) && s.pastLink(to) > to {
		return s.pastLink(to)
	}
	return i
}

// pastHolder passes whose attitude it is, and its adjectives: حرص بلاده الكبير.
func (s *sentence) pastHolder(i int) int {
	for i < len(s.Tokens) {
		it := s.items[s.itemAt(i)]
		if it.kind != actor && !s.Tokens[i].Is("بلاده", "بلادها", "بلديهما", "العميق", "الكامل", "البالغ", "الكبير", "موجزا", "مفصلا") {
			break
		}
		i = it.to
	}
	return i
}

// spoken reports whether a side of the encounter is the subject of the verb at
// item j.
func (a *analyst) spoken(s *sentence, j int, e *event) bool {
	if j > 0 && s.items[j-1].kind == actor && a.sideAt(s, j-1, e) {
		return true
	}
	for k := j + 1; k <= j+3 && k < len(s.items); k++ {
		if s.items[k].kind == actor {
			return s.items[k].m.Both || a.sideAt(s, k, e)
		}
	}
	return false
}

// sideAt reports whether the actor item j is a side of the encounter.
func (a *analyst) sideAt(s *sentence, j int, e *event) bool {
	for _, f := range a.of(s, j) {
		if e.hasSide(f) {
			return true
		}
	}
	return false
}
