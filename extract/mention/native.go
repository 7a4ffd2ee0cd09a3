package mention

import (
	"liqa/extract/arabic"
	"liqa/extract/fact"
	"liqa/extract/lexicon"
)

// native reports a body of the article's own country, told without its side, that
// begins at token i and ends before j: الحكومة, النقابات التعليمية, وزارة التربية. As
// such words stand everywhere, it is one only where a side of an encounter can.
func (s *sentence) native(i, j int, head lexicon.Hit) bool {
	switch head.Role {
	case "government", "movement":
		return head.Definite && s.sideStands(i, j, head.Form) && !s.isState(j)
	case "ministry":
		return j > i+head.Len && head.Form.Prep == "" && s.sideStands(i, j, head.Form)
	}
	return false
}

// sideStands reports whether what stands from token i to j can be the side of an
// encounter by what is right before it: its verb, مع, بين behind its noun, or a mention
// that و or ب joins it to. Behind the noun itself a body is alone (اجتماع الحكومة) unless
// مع follows.
func (s *sentence) sideStands(i, j int, form arabic.Form) bool {
	after := false
	if n := len(s.found); n > 0 {
		after = s.found[n-1].To == i && len(s.found[n-1].Parties) > 0
	}
	at := s.beforeAside(i)
	_, verb := s.hit(at-1, lexicon.Verb)
	verb = verb && !s.is(at-2, "علي") // على رأس الوزارة
	switch {
	case form.Conj == "و" && form.Prep == "":
		return after || s.amongBodies(i)
	case form.Conj+form.Prep == "":
		return verb || s.acts(i-1) && s.is(j, "مع") || s.meets(i-1) || s.is(i-1, "بين") && s.tellsSides(i-1) || s.lists(i)
	}
	return form.Prep == "ب" && (after || s.acts(i-1))
}

// meets reports مع at token i that is no part of بالشراكة مع and its like.
func (s *sentence) meets(i int) bool {
	h, joint := s.hit(i-1, lexicon.Function)
	return s.is(i, "مع", "ومع") && !(joint && h.Len > 1 && h.Role == "vague")
}

// lists reports a word before token i behind which those who took part are listed: كل من,
// بحضور, إلى جانب, or a colon behind the word for all of them.
func (s *sentence) lists(i int) bool {
	if s.is(i-1, "من") && s.is(i-2, "كل", "كلا") {
		return true
	}
	for k := max(0, i-3); k < i; k++ {
		if h, ok := s.hit(k, lexicon.Function); ok && h.Role == "presence" && k+h.Len == i {
			return true
		}
	}
	return s.is(i-1, ":") && s.endsBodies(i-1)
}

// amongBodies reports that a body and a comma stand right before token i: the list of
// bodies goes on there.
func (s *sentence) amongBodies(i int) bool {
	return s.is(i-1, "،", ",") && s.endsBodies(i-1)
}

// endsBodies reports that a body named among the mentions ends before token i.
func (s *sentence) endsBodies(i int) bool {
	n := len(s.found)
	return n > 0 && s.found[n-1].To == i && len(s.found[n-1].Parties) == 1 && s.found[n-1].Parties[0].Type == fact.Organization
}

// ofMinistry reports a further field of a ministry at token j: وزارة التجارة
// والصناعة.
func (s *sentence) ofMinistry(from int, h lexicon.Hit) bool {
	head, ok := s.hit(from, lexicon.Body)
	return ok && head.Role == "ministry" && h.Form.Conj == "و" && h.Role == "field"
}
