package mention

import (
	"liqa/extract/arabic"
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
	_, verb := s.hit(i-1, lexicon.Verb)
	verb = verb && !s.is(i-2, "علي") // على رأس الوزارة
	switch {
	case form.Conj == "و" && form.Prep == "":
		return after
	case form.Conj+form.Prep == "":
		return verb || s.acts(i-1) && s.is(j, "مع") || s.is(i-1, "مع", "ومع") || s.is(i-1, "بين") && s.tellsSides(i-1)
	}
	return form.Prep == "ب" && (after || s.acts(i-1))
}

// ofMinistry reports a further field of a ministry at token j: وزارة التجارة
// والصناعة.
func (s *sentence) ofMinistry(from int, h lexicon.Hit) bool {
	head, ok := s.hit(from, lexicon.Body)
	return ok && head.Role == "ministry" && h.Form.Conj == "و" && h.Role == "field"
}
