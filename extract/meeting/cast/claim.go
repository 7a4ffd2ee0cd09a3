package cast

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
func (c *Cast) claimed(p *mention.Party, other *Figure) claim {
	k := claim{role: p.Role, office: p.Office, class: p.Class, country: p.Country}
	if p.Counterpart {
		if other == nil {
			k.office = ""
			return k
		}
		k.role, k.office, k.class = counterpartRole(c, other, p), other.Office, other.Class
	}
	k.field = c.field(k.office, k.role)
	k.quality = c.quality(k, p)
	return k
}

// quality ranks what is said of a person's office: one with its side and its
// field says more than a style alone.
func (c *Cast) quality(k claim, p *mention.Party) int {
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
func (c *Cast) learnOffice(f *Figure, p *mention.Party, other *Figure) {
	if p.Type != fact.Person {
		if f.Role == "" {
			f.Role, f.Office = p.Role, p.Office
		}
		return
	}
	k := c.claimed(p, other)
	if k.quality > f.quality {
		f.Role, f.Office, f.Class, f.field, f.quality, f.loose = k.role, k.office, k.class, k.field, k.quality, p.Loose
	}
	if f.Country == "" {
		f.Country = k.country
	}
	f.abroad = f.abroad || p.Class == "envoy"
	if p.Name != "" || p.Appended != nil || len(f.Words) > 0 {
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
func (f *Figure) charge(o mention.Office) {
	if o.Role != "" && !slices.Contains(f.duties, o) {
		f.duties = append(f.duties, o)
	}
}

// counterpartRole is the other's office on this one's side: وزير الخارجية
// الروسي and نظيره التركي give وزير الخارجية التركي.
func counterpartRole(c *Cast, other *Figure, p *mention.Party) string {
	side := ""
	if _, rest, ok := strings.Cut(p.Role, " "); ok {
		side = rest
	}
	role := c.withoutSide(other.Role)
	if words := strings.Fields(role); side != "" && len(words) > 1 && !Definite(strings.TrimPrefix(words[len(words)-1], "و")) {
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

// Definite reports a word with the article.
func Definite(w string) bool { return strings.HasPrefix(w, "ال") || strings.HasPrefix(w, "لل") }

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
func (c *Cast) field(office, role string) string {
	field := kept(c.fields, role, c.behindHead)
	switch {
	case office == "president" && cabinet[field]:
		return government
	case crowned[office] && republic[field]:
		return ""
	}
	return field
}

// behindHead are the words of an office behind its first, without its side.
func (c *Cast) behindHead(role string) string {
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
	return strings.Join(kept, " ")
}

// passing are qualifiers that make no other office.
var passing = map[string]bool{"سابق": true, "سابقه": true, "حالي": true, "حاليه": true, "جديد": true, "جديده": true, "منتخب": true, "راحل": true, "مكلف": true, "منتهيه": true}

// withoutSide drops countries and nationalities from an office.
func (c *Cast) withoutSide(role string) string { return kept(c.bare, role, c.dropSide) }

func (c *Cast) dropSide(role string) string {
	tokens := arabic.Tokens(role, fact.Span{End: len(role)})
	var kept []string
	for i := 0; i < len(tokens); {
		n, hits := 0, c.lex.Match(tokens, i)
		if countrymen(hits) {
			break // والمغاربة المقيمين بالخارج
		}
		for _, h := range hits {
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
	if n := len(kept); n > 1 && kept[n-1] == "في" {
		kept = kept[:n-1] // وزير الصحة في غرينادا
	}
	return strings.Join(kept, " ")
}

// countrymen reports nationals as the last field of an office, which nobody of
// another side has.
func countrymen(hits []lexicon.Hit) bool {
	for _, h := range hits {
		if h.Class == lexicon.Nationality && h.Number == lexicon.Plural && h.Form.Conj != "" {
			return true
		}
	}
	return false
}

// Unspecific reports somebody known by an office without its article and its side as
// an adjective alone: زعيم كيني.
func (f *Figure) Unspecific() bool {
	words := strings.Fields(f.Role)
	return f.Type == fact.Person && len(f.Words) == 0 && len(words) > 1 && f.Country != "" && !Definite(words[0]) && !Definite(words[1]) && strings.HasSuffix(words[1], "ي")
}

// General reports a side of which no more is told than whose it is: a state, or
// some people of its (مسؤولين روانديين, الموفدين الروانديين). Those of one body
// (أعضاء البرلمان, مسؤولين في وزارة, ممثلين للحزب) are somebody.
func (f *Figure) General() bool {
	if f.Type != fact.Delegation {
		return f.Type == fact.State
	}
	return f.Name == "" && f.Office != "member" && !strings.Contains(f.Role, " في ") && !strings.Contains(f.Role, " من ") && !strings.Contains(f.Role, " لل")
}

// Shortens reports whether the office of f, nobody's by name, says in fewer words
// that of g: محافظ الهيئة, محافظ الهيئة العامة للغذاء.
func (f *Figure) Shortens(g *Figure) bool {
	return f.Type == fact.Person && len(f.Words) == 0 && f.Role != "" && f.Country == g.Country && f.wordedIn(g)
}

// wordedIn reports whether all words of an office are among those of another.
func (f *Figure) wordedIn(g *Figure) bool {
	full := officeWords(g.Role)
	for w := range officeWords(f.Role) {
		if !full[w] {
			return false
		}
	}
	return true
}

// officeWords are the words of an office, folded, without the article.
func officeWords(role string) map[string]bool {
	out := map[string]bool{}
	for _, w := range strings.Fields(arabic.Fold(role)) {
		out[bareWord(strings.TrimPrefix(w, "لل"))] = true
	}
	return out
}

// Feminine reports an office worded for a woman: الوزيرة, زوجة.
func (f *Figure) Feminine() bool {
	word, _, _ := strings.Cut(f.Role, " ")
	return strings.HasSuffix(word, "ة")
}
