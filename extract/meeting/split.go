package meeting

import (
	"strings"

	"liqa/extract/mention"
)

// split parts a person and the office behind the name where the verb still
// lacks its object: التقى سعد الحريري وزير الخارجية الفرنسي.
func (a *analyst) split(s *sentence, g group, subject, object *[]*figure) bool {
	if len(g.items) != 1 {
		return false
	}
	m := s.items[g.items[0]].m
	p := &m.Parties[0]
	if p.Appended == nil || p.Role == "" || !another(p, p.Appended) {
		return false
	}
	*subject = []*figure{a.figures[p].root()}
	other := a.cast.find(p.Appended, nil)
	if other == nil || other.root() == (*subject)[0] {
		other = a.cast.enter(p.Appended)
	}
	a.cast.learn(other, p.Appended, nil)
	*object = []*figure{other.root()}
	return true
}

// another reports that the office behind a name can be somebody else's: it serves
// another side, or both offices are told in full.
func another(p, office *mention.Party) bool {
	if office.Country == "" {
		return strings.Contains(p.Role, " ") && strings.Contains(office.Role, " ال")
	}
	return office.Country != p.Country
}
