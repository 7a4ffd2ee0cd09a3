package meeting

import (
	"iter"
	"strings"

	"liqa/extract/fact"
	"liqa/extract/meeting/cast"
	"liqa/extract/meeting/parse"
	"liqa/extract/mention"
)

// scope is whom a counterpart or a possessive pronoun can refer to at one point.
type scope struct {
	people []told // told of in this sentence, latest last
	before []told // told of in the sentence before
}

// told is a person as a sentence tells of him; free where no preposition governs
// the mention.
type told struct {
	*cast.Figure
	free bool
}

// introduce resolves every mention of the article to a figure. Counterparts
// come last, as their office is that of another, who may be introduced later.
func (a *analyst) introduce(outlet string) {
	a.cast.Survey(outlet, a.mentions())
	a.untangle()
	for _, counterparts := range []bool{false, true} {
		sc := scope{}
		for _, s := range a.sentences {
			a.introduceIn(s, &sc, counterparts)
		}
	}
	for _, s := range a.sentences {
		a.enlist(s)
	}
	a.cast.Settle()
}

func (a *analyst) introduceIn(s sentence, sc *scope, counterparts bool) {
	sc.people = nil
	for i := range s.Items {
		if s.Items[i].Kind != parse.Actor {
			continue
		}
		m := s.Items[i].Mention
		for k := range m.Parties {
			p := &m.Parties[k]
			if p.Counterpart == counterparts {
				a.meet(s, i, p, sc)
				a.together(m, k)
			}
			if f := a.figures[p]; f != nil && p.Type == fact.Person && !p.Counterpart {
				sc.people = append(sc.people, told{f, s.Items[i].Prep == ""})
			}
		}
	}
	if len(sc.people) > 0 {
		sc.before = sc.people
	}
}

// together notes that a party shares its office word with the one before: الوزراء
// الروسي والتركي والسوري.
func (a *analyst) together(m *mention.Mention, k int) {
	if f := a.figures[&m.Parties[k]]; k > 0 && f != nil && f.Beside == nil {
		f.Beside = a.figures[&m.Parties[k-1]]
	}
}

// meet resolves one party.
func (a *analyst) meet(s sentence, i int, p *mention.Party, sc *scope) {
	for _, q := range []*mention.Party{p, p.Appended, p.Inner} {
		if q != nil && q.Country == mention.Kingdom {
			q.Country = a.cast.Land.Kingdom
			q.Vague = q.Vague || q.Type == fact.State && q.Country == ""
		}
	}
	if p.Owned && p.Country == "" {
		a.own(p, a.owner(s, i, p.Pronoun, sc))
	}
	if p.Inner != nil && p.Inner.Name != "" {
		a.cast.Resolve(p.Inner, s.Index, nil)
	}
	peer := sc.other(p)
	f := a.cast.Resolve(p, s.Index, peer)
	a.figures[p] = f
	if peer != nil {
		a.peers[p] = peer
	}
	if f.Beside == nil && i > 0 && inList(s, i) {
		f.Beside = a.lastOf(s, i)
	}
}

// other is whose counterpart p is: the latest person told of on another side.
func (sc *scope) other(p *mention.Party) *cast.Figure {
	if !p.Counterpart {
		return nil
	}
	for _, people := range [][]told{sc.people, sc.before} {
		for _, free := range []bool{true, false} {
			for i := len(people) - 1; i >= 0; i-- {
				if f := people[i]; f.free == free && f.Office != "" && (p.Country == "" || f.Country != p.Country) {
					return f.Figure
				}
			}
		}
	}
	return nil
}

// inList reports whether actor item i goes on with a list of offices.
func inList(s sentence, i int) bool { return s.Items[i].Conj || s.CommaBefore(i) }

// lastOf is the figure before actor item i in its list.
func (a *analyst) lastOf(s sentence, i int) *cast.Figure {
	for j := i - 1; j >= 0; j-- {
		switch it := &s.Items[j]; {
		case it.Kind == parse.Punct:
			continue
		case it.Kind == parse.Actor && len(it.Mention.Parties) > 0:
			return a.figures[&it.Mention.Parties[len(it.Mention.Parties)-1]]
		}
		return nil
	}
	return nil
}

// owner is the side of him, her or them whose office رئيسها or وزير خارجيته is:
// ها mostly means a state, ه a person.
func (a *analyst) owner(s sentence, i int, pronoun string, sc *scope) *cast.Figure {
	var fallback *cast.Figure
	for j := i - 1; j >= 0; j-- {
		m := s.Items[j].Mention
		if m == nil || len(m.Parties) == 0 {
			continue
		}
		f := a.figures[&m.Parties[0]]
		if f == nil || f.Country == "" {
			continue
		}
		if (pronoun == "ها") == (f.Type != fact.Person) {
			return f
		}
		if fallback == nil {
			fallback = f
		}
	}
	if n := len(sc.before); fallback == nil && n > 0 {
		return sc.before[n-1].Figure
	}
	return fallback
}

// own gives an office its owner's side, and names a state in place of the
// pronoun: زعيمها is زعيم كوريا الشمالية.
func (a *analyst) own(p *mention.Party, owner *cast.Figure) {
	if owner == nil {
		return
	}
	p.Country = owner.Country
	word, rest, more := strings.Cut(p.Role, " ")
	if stem, ok := strings.CutSuffix(word, p.Pronoun); ok && !more && owner.Type == fact.State && owner.PlainName {
		p.Role = strings.TrimSpace(stem + " " + owner.Name + " " + rest)
	} else if more {
		p.Role = unowned(p.Role, p.Pronoun)
	}
}

// unowned is an office whose field carries a pronoun with the article in its
// place: وزير خارجيته, وزير الخارجية.
func unowned(role, pronoun string) string {
	words := strings.Fields(role)
	for i, w := range words[1:] {
		stem, ok := strings.CutSuffix(w, pronoun)
		if !ok || strings.HasPrefix(w, "ال") {
			continue
		}
		if s, ok := strings.CutSuffix(stem, "ت"); ok {
			stem = s + "ة"
		} else if s, ok := strings.CutSuffix(stem, "ئ"); ok {
			stem = s + "ء"
		}
		words[i+1] = "ال" + stem
		break
	}
	return strings.Join(words, " ")
}

// untangle decides whose name stands behind an office under another (المستشار
// الخاص للرئيس الأمريكي باراك أوباما): the inner one's holder where the article
// calls the person by that office elsewhere.
func (a *analyst) untangle() {
	var holders []holding
	a.persons(func(p *mention.Party) {
		if p.Inner != nil || p.Name == "" {
			return
		}
		for _, q := range []*mention.Party{p, p.Appended} {
			if q != nil && q.Office != "" {
				holders = append(holders, holding{cast.NameWords(p.Name), q.Office})
			}
		}
	})
	a.persons(func(p *mention.Party) {
		if p.Inner != nil && p.Name != "" && p.Inner.Name == "" && holds(holders, cast.NameWords(p.Name), p.Inner.Office) {
			p.Inner.Name, p.Name = p.Name, ""
		}
	})
}

// mentions are those of the article, in order.
func (a *analyst) mentions() iter.Seq[*mention.Mention] {
	return func(yield func(*mention.Mention) bool) {
		for _, s := range a.sentences {
			for i := range s.Items {
				if m := s.Items[i].Mention; m != nil && !yield(m) {
					return
				}
			}
		}
	}
}

func (a *analyst) persons(do func(*mention.Party)) {
	for m := range a.mentions() {
		for k := range m.Parties {
			do(&m.Parties[k])
		}
	}
}

// holding is an office that an article gives to a name.
type holding struct {
	words  []string
	office string
}

func holds(holders []holding, words []string, office string) bool {
	for _, h := range holders {
		if h.office == office && cast.OneName(h.words, words) {
			return true
		}
	}
	return false
}
