package meeting

import (
	"strings"

	"liqa/extract/fact"
	"liqa/extract/meeting/cast"
	"liqa/extract/mention"
)

// split parts a person and the office behind the name where the verb still
// lacks its object: التقى سعد الحريري وزير الخارجية الفرنسي. Those with the object may
// follow: والوفد المرافق له.
func (a *analyst) split(s sentence, g group, subject, object *[]*cast.Figure) bool {
	for _, j := range g.items[1:] {
		if f := a.of(s, j); len(f) != 1 || f[0].Type != fact.Delegation {
			return false
		}
	}
	m := s.Items[g.items[0]].Mention
	p := &m.Parties[0]
	if p.Appended == nil || p.Role == "" || !another(p, p.Appended) {
		return false
	}
	*subject = []*cast.Figure{a.figures[p].Root()}
	other := a.cast.Find(p.Appended, nil)
	if other == nil || other.Root() == (*subject)[0] {
		other = a.cast.Enter(p.Appended)
	}
	a.cast.Learn(other, p.Appended, nil)
	*object = []*cast.Figure{other.Root()}
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
