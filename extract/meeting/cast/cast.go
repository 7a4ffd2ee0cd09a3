// Package cast knows who is who in one article: it tells by names, offices and sides
// which mentions are of one actor, and gathers what they say of it.
package cast

import (
	"slices"
	"strings"

	"liqa/extract/arabic"
	"liqa/extract/fact"
	"liqa/extract/lexicon"
	"liqa/extract/mention"
)

// Figure is one actor of the article behind all the mentions of it.
type Figure struct {
	ID      int
	Type    fact.Type
	Name    string   // fullest form met
	Words   []string // its folded words
	Role    string
	quality int      // how much the role says, see cast.quality
	loose   bool     // of the role the field is sure, the first word is not
	Office  string   // id of the office word
	Class   string   // class of the office word
	styles  []string // the ranks that the words of respect before the name show
	field   string   // the office without the side it serves, folded
	Country string
	duties  []mention.Office // every office told of
	seen    int              // sentence of the latest mention
	Vague   bool
	Local   bool // people of the article's own country, where no other is told
	uses    int
	holder  *Figure
	Beside  *Figure // the one before in a list of persons
	Among   *Figure // the delegation that he heads or belongs to
	abroad  bool    // serves elsewhere: no side can be presumed
	// plainName: the name is a country's own, not its capital's or government's
	PlainName bool
	// Made: it is named by its government, told as such (الحكومة السورية)
	Made bool
	// Apart: a delegation of a body that does not speak for its country
	Apart bool
}

// Memory is how many actors and encounters told last an article's words can
// mean. No article at hand has as many; it keeps the time that a list of
// thousands takes in proportion to its length.
const Memory = 300

// Recent are the last of a list, as far as memory goes.
func Recent[T any](list []T) []T { return list[max(0, len(list)-Memory):] }

// Cast is everyone an article names.
type Cast struct {
	lex     *lexicon.Lexicon
	Land    landscape
	Figures []*Figure
	// An article says the same names and offices again and again: what was
	// made of their words once is kept.
	folds  map[string]string
	bare   map[string]string   // offices without their side
	fields map[string]string   // offices without head and side
	posts  map[string]string   // offices of state
	names  map[string][]string // the words of names
}

// New is an empty cast, whose names and offices are read by the lexicon.
func New(lex *lexicon.Lexicon) *Cast {
	return &Cast{lex: lex, folds: map[string]string{}, bare: map[string]string{}, fields: map[string]string{}, posts: map[string]string{}, names: map[string][]string{}}
}

// kept returns what find makes of key, asking it once.
func kept[V any](answers map[string]V, key string, find func(string) V) V {
	v, ok := answers[key]
	if !ok {
		v = find(key)
		answers[key] = v
	}
	return v
}

func (c *Cast) fold(s string) string           { return kept(c.folds, s, arabic.Fold) }
func (c *Cast) nameWords(name string) []string { return kept(c.names, name, NameWords) }

// Resolve reports the figure a party is, making a new one where none fits. other
// is the figure a counterpart (نظيره) refers to.
func (c *Cast) Resolve(p *mention.Party, at int, other *Figure) *Figure {
	f := c.Find(p, other)
	if f == nil {
		f = c.Enter(p)
	}
	c.Learn(f, p, other)
	f.seen = at
	f.uses++
	return f
}

// Enter makes a figure of a party that none is known for.
func (c *Cast) Enter(p *mention.Party) *Figure {
	f := &Figure{ID: len(c.Figures), Type: p.Type, Local: p.Local, Apart: p.Apart, Vague: p.Vague || p.Bare && p.Type == fact.Person && !standsAlone[p.Class]}
	if p.Type == fact.Organization {
		f.Class = p.Class
	}
	c.Figures = append(c.Figures, f)
	return f
}

// Find is the figure that a party is, nil where none fits. other is the figure that a
// counterpart (نظيره) refers to.
func (c *Cast) Find(p *mention.Party, other *Figure) *Figure {
	switch {
	case p.Type != fact.Person:
		return c.findGroup(p)
	case p.Name != "":
		return c.findName(p, other)
	case p.Counterpart:
		if other == nil {
			return nil
		}
		return c.findOffice(duty{office: other.Office, field: other.field, post: c.post(other.Role, other.Country)}, p.Country, other)
	case p.Bare && p.Style != "" && p.Office == "":
		return c.findStyle(p.Style)
	case p.Bare:
		return c.findBare(p)
	}
	d := duty{p.Office, c.field(p.Office, p.Role), c.post(p.Role, p.Country), p.Loose}
	held := c.findOffice(d, p.Country, nil)
	if held != nil && (len(held.Words) > 0 || Definite(held.Role)) {
		return held
	}
	if f := c.styled(p.Office, p.Class, p.Role, p.Country); d.field == "" && len(f) > 0 {
		return f[len(f)-1]
	}
	return held
}

// styled lists the named persons whom a definite office with its side and no
// field can mean (الوزير التركي, المسؤول الأوروبي), in the order told.
func (c *Cast) styled(office, class, role, country string) []*Figure {
	if country == "" || class == "leader" || office == "president" || !Definite(role) {
		return nil
	}
	var out []*Figure
	for _, f := range Recent(c.Figures) {
		if f.Type != fact.Person || len(f.Words) == 0 || f.Country != country {
			continue
		}
		if f.Office == office || office == "official" && (Governs[f.Class] || Serving[f.Office]) {
			out = append(out, f)
		}
	}
	slices.SortStableFunc(out, func(a, b *Figure) int { return a.seen - b.seen })
	return out
}

func (c *Cast) findGroup(p *mention.Party) *Figure {
	key := c.fold(p.Name + p.Role)
	if d := c.delegation(p); d != nil {
		return d
	}
	if d := c.bareGroup(p); d != nil {
		return d
	}
	for _, f := range Recent(c.Figures) {
		if f.Type == p.Type && (f.Type == fact.State && f.Country == p.Country && p.Country != "" || f.Country == p.Country && c.fold(f.Name+f.Role) == key) {
			return f
		}
	}
	return nil
}

// bareGroup is the group told of last that a plural office alone means: المبعوثون
// behind مبعوثون من مجلس الأمن.
func (c *Cast) bareGroup(p *mention.Party) *Figure {
	if !p.Vague || p.Office == "" || !Definite(p.Role) {
		return nil
	}
	for _, f := range slices.Backward(Recent(c.Figures)) {
		if f.Type == fact.Delegation && f.Office == p.Office && !f.Vague {
			return f
		}
	}
	return nil
}

// delegation is the only one of a side that was told of, which الوفد التركي means;
// الوفد alone means the latest of all.
func (c *Cast) delegation(p *mention.Party) *Figure {
	if p.Type != fact.Delegation || !p.Bare {
		return nil
	}
	if p.Country == "" {
		return c.latestDelegation(p)
	}
	var one *Figure
	for _, f := range Recent(c.Figures) {
		if f.Type == fact.Delegation && f.Country == p.Country {
			if one != nil {
				return nil
			}
			one = f
		}
	}
	return one
}

// latestDelegation is the one told of last that is not told to be of other people: وفد من
// النقابة, وفد من الجمعية. One told by the same word comes before any other group.
func (c *Cast) latestDelegation(p *mention.Party) *Figure {
	var last *Figure
	for _, f := range Recent(c.Figures) {
		others := p.Local && f.Local && c.fold(p.Role) != c.fold(f.Role)
		if f.Type != fact.Delegation || others {
			continue
		}
		if last == nil || c.alike(p, f) || f.seen >= last.seen && !c.alike(p, last) {
			last = f
		}
	}
	return last
}

// alike reports a group told by the same word: الوفد and وفدا من الحزب.
func (c *Cast) alike(p *mention.Party, f *Figure) bool {
	word, _, _ := strings.Cut(c.fold(p.Role), " ")
	return strings.HasPrefix(c.fold(f.Role), strings.TrimPrefix(word, "ال"))
}

// findName finds the person of a name, else the office told before without its
// holder's name.
func (c *Cast) findName(p *mention.Party, other *Figure) *Figure {
	words := c.nameWords(p.Name)
	k := c.claimed(p, other)
	var best *Figure
	likeness := 0
	for _, f := range Recent(c.Figures) {
		if f.Type != fact.Person || len(f.Words) == 0 || !OneName(f.Words, words) && !oneKing(f, words, k) || f.opposed(words, k) {
			continue
		}
		if n := f.likeness(words, k); best == nil || n > likeness || n == likeness && !(len(words) == 1 && best.uses > f.uses) {
			best, likeness = f, n // of several of one family, كيم is the one told of most
		}
	}
	if best != nil || k.country == "" && k.office == "" {
		return best
	}
	for _, f := range Recent(c.Figures) {
		if f.Type == fact.Person && len(f.Words) == 0 && f.Country == k.country && (f.Office != "" && f.Office == k.office && f.field == k.field || c.post(f.Role, f.Country) != "" && c.post(f.Role, f.Country) == c.post(k.role, k.country)) {
			return f
		}
	}
	return nil
}

// oneKing reports a king by his first name: الملك سلمان, سلمان بن عبد العزيز.
func oneKing(f *Figure, words []string, k claim) bool {
	short, long := words, f.Words
	if len(short) > len(long) {
		short, long = long, short
	}
	reigns := crowned[k.office] && k.office != "president" && k.office != "leader" && (f.Office == "" || f.Class == k.class)
	return reigns && len(short) == 1 && short[0] == long[0]
}

// opposed reports that a shortened name of another side is another person.
func (f *Figure) opposed(words []string, k claim) bool {
	if k.country == "" || f.Country == "" || k.country == f.Country {
		return false
	}
	return len(words) != len(f.Words) || len(words) == 1
}

// likeness says how well a name with its office fits a figure.
func (f *Figure) likeness(words []string, k claim) int {
	n := 0
	if len(words) == len(f.Words) {
		n += 4
	}
	if k.office != "" && k.office == f.Office {
		n += 2
	}
	if k.country != "" && k.country == f.Country {
		n += 2
	}
	return n
}

// duty is what an office asks, whoever holds it.
type duty struct {
	office, field string
	post          string // the office of state, where it is one
	loose         bool   // the field alone tells the office
}

// crowned are the office words of heads of state, of whom a country has one.
var crowned = map[string]bool{"president": true, "leader": true, "king": true, "monarch": true, "emperor": true, "sultan": true}

// leads reports the office of a country's head: no field but the country.
func (d duty) leads() bool { return crowned[d.office] && d.field == "" }

// held reports whether the figure holds the office, by whatever name.
func (c *Cast) held(f *Figure, d duty, country string) bool {
	if country != "" && f.Country == country && d.leads() && (duty{office: f.Office, field: f.field}).leads() {
		return true
	}
	if (d.loose || f.loose) && d.field != "" && f.field == d.field && country != "" && f.Country == country {
		return true
	}
	if d.office != "" && f.Office == d.office && oneField(f.field, d.field) || d.post != "" && d.post == c.post(f.Role, f.Country) {
		return true
	}
	return slices.ContainsFunc(f.duties, func(own mention.Office) bool {
		field := c.field(own.ID, own.Role)
		return field != "" && own.ID == d.office && oneField(field, d.field) || d.post != "" && d.post == c.post(own.Role, f.Country)
	})
}

// post is the office of state that a role means.
func (c *Cast) post(role, country string) string {
	if role == "" || country == "" {
		return ""
	}
	return kept(c.posts, country+role, func(string) string { return c.lex.Post(c.withoutSide(role), country) })
}

// findOffice finds who holds an office in this article: a named holder before an
// unnamed one.
func (c *Cast) findOffice(d duty, country string, not *Figure) *Figure {
	var best *Figure
	for _, f := range Recent(c.Figures) {
		if f == not || f.Type != fact.Person || country != "" && f.Country != "" && f.Country != country || !c.held(f, d, country) {
			continue
		}
		if country != "" && f.Country == "" && (len(f.Words) == 0 || not == nil) {
			continue
		}
		if best == nil || (len(f.Words) > 0) && (len(best.Words) == 0 || f.seen > best.seen) {
			best = f
		}
	}
	return best
}

// oneField reports whether one field is the other or its beginning: رئيس المكتب
// السياسي, رئيس المكتب السياسي لحركة حماس.
func oneField(a, b string) bool {
	if a == b {
		return true
	}
	if len(a) > len(b) {
		a, b = b, a
	}
	return strings.Count(a, " ") > 0 && strings.HasPrefix(b, a+" ")
}

// findBare finds whom الوزير means: the latest named holder of such an office.
func (c *Cast) findBare(p *mention.Party) *Figure {
	var best *Figure
	for _, f := range Recent(c.Figures) {
		if f.Type == fact.Person && f.Office == p.Office && (best == nil || f.seen > best.seen) {
			best = f
		}
	}
	return best
}

// Learn takes over what a mention adds: a fuller name, an office, a side.
func (c *Cast) Learn(f *Figure, p *mention.Party, other *Figure) {
	if p.Type == fact.State && f.Name != "" && (f.PlainName || p.Seat || p.Made) {
		return
	}
	f.PlainName = p.Type == fact.State && !p.Seat && !p.Made
	f.Made = p.Type == fact.State && p.Made
	if style := rank(p.Style); !slices.Contains(f.styles, style) {
		f.styles = append(f.styles, style)
	}
	if words := c.nameWords(p.Name); len(words) > len(f.Words) || f.PlainName {
		f.Name, f.Words = cleanName(p.Name), words
	}
	if p.Name != "" {
		f.Vague = false
	}
	c.learnOffice(f, p, other)
	if a := p.Appended; a != nil {
		c.learnOffice(f, a, nil)
	}
	if f.Country == "" {
		f.Country = p.Country
	}
}

// Root is the figure that stands for f: an office without a name gives way to
// its holder, named elsewhere in the article.
func (f *Figure) Root() *Figure {
	for f.holder != nil {
		f = f.holder
	}
	return f
}

// Settle finishes the cast once everybody is introduced.
func (c *Cast) Settle() {
	c.sides()
}

// Latest lists the n persons told of last who hold such an office, in the order
// told; nil when there are fewer.
func (c *Cast) Latest(office string, n int) []*Figure {
	var out []*Figure
	for _, f := range slices.Backward(Recent(c.Figures)) {
		if len(out) == n {
			break
		}
		if f.Type == fact.Person && f.holder == nil && len(f.Words) > 0 && (f.Office == office || office == "leader" && f.Office != "") {
			out = append([]*Figure{f}, out...)
		}
	}
	if len(out) < n {
		return nil
	}
	return out
}

// State is the figure of a country as such, named by an adjective where the
// article does not name it otherwise.
func (c *Cast) State(country, adjective string) *Figure {
	for _, f := range Recent(c.Figures) {
		if f.Type == fact.State && f.Country == country {
			return f
		}
	}
	f := &Figure{ID: len(c.Figures), Type: fact.State, Country: country, Name: adjective}
	c.Figures = append(c.Figures, f)
	return f
}

// standsAlone are the classes of office that identify somebody even where nobody
// of that office was named before: ولي العهد, الملك.
var standsAlone = map[string]bool{"leader": true, "noble": true}
