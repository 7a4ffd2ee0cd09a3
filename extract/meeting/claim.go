package meeting

import (
	"slices"
	"strings"

	"liqa/extract/arabic"
	"liqa/extract/fact"
	"liqa/extract/lexicon"
	"liqa/extract/mention"
)

// claim is what one mention says of a person's office.
type claim struct {
	role, office, class, field, country string
	quality                             int
}

// claimed reads the office off a party; other is whose counterpart it is.
func (c *cast) claimed(p *mention.Party, other *figure) claim {
	k := claim{role: p.Role, office: p.Office, class: p.Class, country: p.Country}
	if p.Counterpart {
		if other == nil {
			k.office = ""
			return k
		}
		k.role, k.office, k.class = counterpartRole(c, other, p), other.office, other.class
	}
	k.field = c.field(k.office, k.role)
	k.quality = c.quality(k, p)
	return k
}

// quality ranks what is said of a person's office: one with its side and its
// field says more than a style alone.
func (c *cast) quality(k claim, p *mention.Party) int {
	switch {
	case k.role == "":
		return 0
	case p.Counterpart:
		return 3
	}
	q := 2
	if k.class == "noble" && !strings.Contains(k.role, " ") {
		q = 1 // الأمير is a style
	}
	if k.field != "" {
		q += 2
	}
	if k.country != "" {
		q += 2
	}
	if p.Inner != nil && p.Appended == nil && k.country == "" || p.Loose {
		q--
	}
	return q
}

// learnOffice takes over an office that says more than what is known.
func (c *cast) learnOffice(f *figure, p *mention.Party, other *figure) {
	if p.Type != fact.Person {
		if f.role == "" {
			f.role, f.office = p.Role, p.Office
		}
		return
	}
	k := c.claimed(p, other)
	if k.quality > f.quality {
		f.role, f.office, f.class, f.field, f.quality, f.loose = k.role, k.office, k.class, k.field, k.quality, p.Loose
	}
	if f.country == "" {
		f.country = k.country
	}
	f.abroad = f.abroad || p.Class == "envoy"
	if p.Name != "" || p.Appended != nil || len(f.words) > 0 {
		f.charge(mention.Office{ID: k.office, Role: k.role})
		for _, o := range p.Further {
			f.charge(o)
		}
	}
	if p.Counterpart && other != nil {
		for _, o := range other.duties {
			f.charge(mention.Office{ID: o.ID, Role: c.withoutSide(o.Role)})
		}
	}
}

// charge notes one more office of a person, as titles have several: نائب رئيس
// الوزراء وزير الخارجية.
func (f *figure) charge(o mention.Office) {
	if o.Role != "" && !slices.Contains(f.duties, o) {
		f.duties = append(f.duties, o)
	}
}

// counterpartRole is the other's office on this one's side: وزير الخارجية
// الروسي and نظيره التركي give وزير الخارجية التركي.
func counterpartRole(c *cast, other *figure, p *mention.Party) string {
	side := ""
	if _, rest, ok := strings.Cut(p.Role, " "); ok {
		side = rest
	}
	role := c.withoutSide(other.role)
	if words := strings.Fields(role); side != "" && len(words) > 1 && !definite(words[len(words)-1]) {
		words[len(words)-1] = "ال" + words[len(words)-1] // وزير خارجية البحرين: وزير الخارجية
		role = strings.Join(words, " ")
	}
	return strings.TrimSpace(gendered(role, strings.HasPrefix(p.Role, "نظيرت")) + " " + side)
}

// gendered puts an office's first word into the other's gender.
func gendered(role string, feminine bool) string {
	head, rest, _ := strings.Cut(role, " ")
	if feminine && !strings.HasSuffix(head, "ة") {
		head += "ة"
	} else if !feminine {
		head = strings.TrimSuffix(head, "ة")
	}
	return strings.TrimSpace(head + " " + rest)
}

func definite(w string) bool { return strings.HasPrefix(w, "ال") || strings.HasPrefix(w, "لل") }

// government is the field of every head of government.
const government = "وزراء"

// cabinet are the names of the body a head of government heads, and republic
// those that make a president no other than الرئيس.
var (
	cabinet  = map[string]bool{"وزراء": true, "مجلس وزراء": true, "حكومه": true}
	republic = map[string]bool{"جمهوريه": true, "دوله": true, "بلاد": true}
)

// field is an office without head and side, folded: what makes two offices the
// same when their sides agree.
func (c *cast) field(office, role string) string {
	words := strings.Fields(c.fold(c.withoutSide(role)))
	if len(words) < 2 {
		return ""
	}
	var kept []string
	for _, w := range words[1:] {
		if w = strings.TrimPrefix(w, "ال"); !passing[w] {
			kept = append(kept, w)
		}
	}
	field := strings.Join(kept, " ")
	switch {
	case office == "president" && cabinet[field]:
		return government
	case crowned[office] && republic[field]:
		return ""
	}
	return field
}

// passing are qualifiers that make no other office.
var passing = map[string]bool{"سابق": true, "سابقه": true, "حالي": true, "حاليه": true, "جديد": true, "جديده": true, "منتخب": true, "راحل": true, "مكلف": true, "منتهيه": true}

// withoutSide drops countries and nationalities from an office.
func (c *cast) withoutSide(role string) string { return kept(c.bare, role, c.dropSide) }

func (c *cast) dropSide(role string) string {
	tokens := arabic.Tokens(role, fact.Span{End: len(role)})
	var kept []string
	for i := 0; i < len(tokens); {
		n := 0
		if c.countrymen(tokens, i) {
			break // والمغاربة المقيمين بالخارج
		}
		for _, h := range c.lex.Match(tokens, i) {
			if h.Class == lexicon.Nationality || h.Class == lexicon.Country && (h.Form.Prep == "" || h.Form.Prep == "ل" && h.Len > 1) && i > 0 {
				n = h.Len
				break
			}
		}
		if n == 0 {
			kept = append(kept, tokens[i].Of(role))
			n = 1
		}
		i += n
	}
	return strings.Join(kept, " ")
}

// countrymen reports nationals as the last field of an office, which nobody of
// another side has.
func (c *cast) countrymen(tokens []arabic.Token, i int) bool {
	for _, h := range c.lex.Match(tokens, i) {
		if h.Class == lexicon.Nationality && h.Number == lexicon.Plural && h.Form.Conj != "" {
			return true
		}
	}
	return false
}
