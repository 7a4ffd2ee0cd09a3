package meeting

import (
	"slices"
	"strings"

	"liqa/extract/arabic"
	"liqa/extract/fact"
	"liqa/extract/lexicon"
	"liqa/extract/mention"
)

// figure is one actor of the article behind all the mentions of it.
type figure struct {
	id      int
	typ     fact.Type
	name    string   // fullest form met
	words   []string // its folded words
	role    string
	quality int    // how much the role says, see cast.quality
	loose   bool   // of the role the field is sure, the first word is not
	office  string // id of the office word
	class   string // class of the office word
	style   string // the rank that the words of respect before the name show
	field   string // the office without the side it serves, folded
	country string
	duties  []mention.Office // every office told of
	seen    int              // sentence of the latest mention
	vague   bool
	local   bool // people of the article's own country, where no other is told
	uses    int
	holder  *figure
	beside  *figure // the one before in a list of persons
	abroad  bool    // serves elsewhere: no side can be presumed
	// plainName: the name is a country's own, not its capital's or government's
	plainName bool
}

// memory is how many actors and encounters told last an article's words can
// mean. No article at hand has as many; it keeps the time that a list of
// thousands takes in proportion to its length.
const memory = 300

// recent are the last of a list, as far as memory goes.
func recent[T any](list []T) []T { return list[max(0, len(list)-memory):] }

// cast is everyone an article names.
type cast struct {
	lex     *lexicon.Lexicon
	land    landscape
	figures []*figure
	// An article says the same names and offices again and again: what was
	// made of their words once is kept.
	folds map[string]string
	bare  map[string]string   // offices without their side
	posts map[string]string   // offices of state
	names map[string][]string // the words of names
}

func newCast(lex *lexicon.Lexicon) *cast {
	return &cast{lex: lex, folds: map[string]string{}, bare: map[string]string{}, posts: map[string]string{}, names: map[string][]string{}}
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

func (c *cast) fold(s string) string           { return kept(c.folds, s, arabic.Fold) }
func (c *cast) nameWords(name string) []string { return kept(c.names, name, nameWords) }

// resolve reports the figure a party is, making a new one where none fits. other
// is the figure a counterpart (نظيره) refers to.
func (c *cast) resolve(p *mention.Party, at int, other *figure) *figure {
	f := c.find(p, other)
	if f == nil {
		f = c.enter(p)
	}
	c.learn(f, p, other)
	f.seen = at
	f.uses++
	return f
}

// enter makes a figure of a party that none is known for.
func (c *cast) enter(p *mention.Party) *figure {
	f := &figure{id: len(c.figures), typ: p.Type, local: p.Local, vague: p.Vague || p.Bare && p.Type == fact.Person && !standsAlone[p.Class]}
	if p.Type == fact.Organization {
		f.class = p.Class
	}
	c.figures = append(c.figures, f)
	return f
}

func (c *cast) find(p *mention.Party, other *figure) *figure {
	switch {
	case p.Type != fact.Person:
		return c.findGroup(p)
	case p.Name != "":
		return c.findName(p, other)
	case p.Counterpart:
		if other == nil {
			return nil
		}
		return c.findOffice(duty{office: other.office, field: other.field, post: c.post(other.role, other.country)}, p.Country, other)
	case p.Bare && p.Style != "" && p.Office == "":
		return c.findStyle(p.Style)
	case p.Bare:
		return c.findBare(p)
	}
	d := duty{p.Office, c.field(p.Office, p.Role), c.post(p.Role, p.Country), p.Loose}
	held := c.findOffice(d, p.Country, nil)
	if held != nil && (len(held.words) > 0 || definite(held.role)) {
		return held
	}
	if f := c.styled(p.Office, p.Class, p.Role, p.Country); d.field == "" && len(f) > 0 {
		return f[len(f)-1]
	}
	return held
}

// styled lists the named persons whom a definite office with its side and no
// field can mean (الوزير التركي, المسؤول الأوروبي), in the order told.
func (c *cast) styled(office, class, role, country string) []*figure {
	if country == "" || class == "leader" || office == "president" || !definite(role) {
		return nil
	}
	var out []*figure
	for _, f := range recent(c.figures) {
		if f.typ != fact.Person || len(f.words) == 0 || f.country != country {
			continue
		}
		if f.office == office || office == "official" && (governs[f.class] || serving[f.office]) {
			out = append(out, f)
		}
	}
	slices.SortStableFunc(out, func(a, b *figure) int { return a.seen - b.seen })
	return out
}

func (c *cast) findGroup(p *mention.Party) *figure {
	key := c.fold(p.Name + p.Role)
	if d := c.delegation(p); d != nil {
		return d
	}
	if d := c.bareGroup(p); d != nil {
		return d
	}
	for _, f := range recent(c.figures) {
		if f.typ == p.Type && (f.typ == fact.State && f.country == p.Country && p.Country != "" || f.country == p.Country && c.fold(f.name+f.role) == key) {
			return f
		}
	}
	return nil
}

// bareGroup is the group told of last that a plural office alone means: المبعوثون
// behind مبعوثون من مجلس الأمن.
func (c *cast) bareGroup(p *mention.Party) *figure {
	if !p.Vague || p.Office == "" || !definite(p.Role) {
		return nil
	}
	for _, f := range slices.Backward(recent(c.figures)) {
		if f.typ == fact.Delegation && f.office == p.Office && !f.vague {
			return f
		}
	}
	return nil
}

// delegation is the only one of a side that was told of, which الوفد التركي means;
// الوفد alone means the latest of all.
func (c *cast) delegation(p *mention.Party) *figure {
	if p.Type != fact.Delegation || !p.Bare {
		return nil
	}
	if p.Country == "" {
		return c.latestDelegation(p)
	}
	var one *figure
	for _, f := range recent(c.figures) {
		if f.typ == fact.Delegation && f.country == p.Country {
			if one != nil {
				return nil
			}
			one = f
		}
	}
	return one
}

// latestDelegation is the one told of last that is not told to be of other people: وفد من
// النقابة, وفد من الجمعية.
func (c *cast) latestDelegation(p *mention.Party) *figure {
	var last *figure
	for _, f := range recent(c.figures) {
		others := p.Local && f.local && c.fold(p.Role) != c.fold(f.role)
		if f.typ == fact.Delegation && !others && (last == nil || f.seen >= last.seen) {
			last = f
		}
	}
	return last
}

// findName finds the person of a name, else the office told before without its
// holder's name.
func (c *cast) findName(p *mention.Party, other *figure) *figure {
	words := c.nameWords(p.Name)
	k := c.claimed(p, other)
	var best *figure
	likeness := 0
	for _, f := range recent(c.figures) {
		if f.typ != fact.Person || len(f.words) == 0 || !oneName(f.words, words) && !oneKing(f, words, k) || f.opposed(words, k) {
			continue
		}
		if n := f.likeness(words, k); best == nil || n > likeness || n == likeness && !(len(words) == 1 && best.uses > f.uses) {
			best, likeness = f, n // of several of one family, كيم is the one told of most
		}
	}
	if best != nil || k.country == "" && k.office == "" {
		return best
	}
	for _, f := range recent(c.figures) {
		if f.typ == fact.Person && len(f.words) == 0 && f.country == k.country && (f.office != "" && f.office == k.office && f.field == k.field || c.post(f.role, f.country) != "" && c.post(f.role, f.country) == c.post(k.role, k.country)) {
			return f
		}
	}
	return nil
}

// oneKing reports a king by his first name: الملك سلمان, سلمان بن عبد العزيز.
func oneKing(f *figure, words []string, k claim) bool {
	short, long := words, f.words
	if len(short) > len(long) {
		short, long = long, short
	}
	reigns := crowned[k.office] && k.office != "president" && k.office != "leader" && (f.office == "" || f.class == k.class)
	return reigns && len(short) == 1 && short[0] == long[0]
}

// opposed reports that a shortened name of another side is another person.
func (f *figure) opposed(words []string, k claim) bool {
	if k.country == "" || f.country == "" || k.country == f.country {
		return false
	}
	return len(words) != len(f.words) || len(words) == 1
}

// likeness says how well a name with its office fits a figure.
func (f *figure) likeness(words []string, k claim) int {
	n := 0
	if len(words) == len(f.words) {
		n += 4
	}
	if k.office != "" && k.office == f.office {
		n += 2
	}
	if k.country != "" && k.country == f.country {
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
func (c *cast) held(f *figure, d duty, country string) bool {
	if country != "" && f.country == country && d.leads() && (duty{office: f.office, field: f.field}).leads() {
		return true
	}
	if (d.loose || f.loose) && d.field != "" && f.field == d.field && country != "" && f.country == country {
		return true
	}
	if d.office != "" && f.office == d.office && oneField(f.field, d.field) || d.post != "" && d.post == c.post(f.role, f.country) {
		return true
	}
	return slices.ContainsFunc(f.duties, func(own mention.Office) bool {
		field := c.field(own.ID, own.Role)
		return field != "" && own.ID == d.office && oneField(field, d.field) || d.post != "" && d.post == c.post(own.Role, f.country)
	})
}

// post is the office of state that a role means.
func (c *cast) post(role, country string) string {
	if role == "" || country == "" {
		return ""
	}
	return kept(c.posts, country+role, func(string) string { return c.lex.Post(c.withoutSide(role), country) })
}

// findOffice finds who holds an office in this article: a named holder before an
// unnamed one.
func (c *cast) findOffice(d duty, country string, not *figure) *figure {
	var best *figure
	for _, f := range recent(c.figures) {
		if f == not || f.typ != fact.Person || country != "" && f.country != "" && f.country != country || !c.held(f, d, country) {
			continue
		}
		if country != "" && f.country == "" && (len(f.words) == 0 || not == nil) {
			continue
		}
		if best == nil || (len(f.words) > 0) && (len(best.words) == 0 || f.seen > best.seen) {
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
func (c *cast) findBare(p *mention.Party) *figure {
	var best *figure
	for _, f := range recent(c.figures) {
		if f.typ == fact.Person && f.office == p.Office && (best == nil || f.seen > best.seen) {
			best = f
		}
	}
	return best
}

// learn takes over what a mention adds: a fuller name, an office, a side.
func (c *cast) learn(f *figure, p *mention.Party, other *figure) {
	if p.Type == fact.State && f.name != "" && (f.plainName || p.Seat || p.Made) {
		return
	}
	f.plainName = p.Type == fact.State && !p.Seat && !p.Made
	if f.style == "" {
		f.style = rank(p.Style)
	}
	if words := c.nameWords(p.Name); len(words) > len(f.words) || f.plainName {
		f.name, f.words = cleanName(p.Name), words
	}
	if p.Name != "" {
		f.vague = false
	}
	c.learnOffice(f, p, other)
	if a := p.Appended; a != nil {
		c.learnOffice(f, a, nil)
	}
	if f.country == "" {
		f.country = p.Country
	}
}

// root is the figure that stands for f: an office without a name gives way to
// its holder, named elsewhere in the article.
func (f *figure) root() *figure {
	for f.holder != nil {
		f = f.holder
	}
	return f
}

// settle finishes the cast once everybody is introduced.
func (c *cast) settle() {
	c.sides()
}

// latest lists the n persons told of last who hold such an office, in the order
// told; nil when there are fewer.
func (c *cast) latest(office string, n int) []*figure {
	var out []*figure
	for _, f := range slices.Backward(recent(c.figures)) {
		if len(out) == n {
			break
		}
		if f.typ == fact.Person && f.holder == nil && len(f.words) > 0 && (f.office == office || office == "leader" && f.office != "") {
			out = append([]*figure{f}, out...)
		}
	}
	if len(out) < n {
		return nil
	}
	return out
}

// state is the figure of a country as such, named by an adjective where the
// article does not name it otherwise.
func (c *cast) state(country, adjective string) *figure {
	for _, f := range recent(c.figures) {
		if f.typ == fact.State && f.country == country {
			return f
		}
	}
	f := &figure{id: len(c.figures), typ: fact.State, country: country, name: adjective}
	c.figures = append(c.figures, f)
	return f
}

// standsAlone are the classes of office that identify somebody even where nobody
// of that office was named before: ولي العهد, الملك.
var standsAlone = map[string]bool{"leader": true, "noble": true}
