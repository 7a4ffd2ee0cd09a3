package meeting

import (
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
	office  string // id of the office word
	field   string // the office without the side it serves, folded
	country string
	seen    int // sentence of the latest mention
	vague   bool
	uses    int
	holder  *figure
	// plainName: the name is a country's own, not its capital's or government's
	plainName bool
}

// cast is everyone an article names.
type cast struct {
	lex     *lexicon.Lexicon
	figures []*figure
	last    []*figure // by recency of mention, for الوزير and the like
}

// same reports the figure a party is, making a new one where none fits. other
// is the party a counterpart (نظيره) refers to.
func (c *cast) resolve(p *mention.Party, at int, other *figure) *figure {
	f := c.find(p, other)
	if f == nil {
		f = &figure{id: len(c.figures), typ: p.Type, vague: p.Vague || p.Bare}
		c.figures = append(c.figures, f)
	}
	c.learn(f, p, other)
	f.seen = at
	f.uses++
	return f
}

func (c *cast) find(p *mention.Party, other *figure) *figure {
	switch {
	case p.Type != fact.Person:
		return c.findGroup(p)
	case p.Name != "":
		return c.findName(p)
	case p.Counterpart:
		if other == nil {
			return nil
		}
		return c.findOffice(other.office, other.field, p.Country, other)
	case p.Bare:
		return c.findBare(p)
	}
	return c.findOffice(p.Office, c.field(p.Role), p.Country, nil)
}

func (c *cast) findGroup(p *mention.Party) *figure {
	key := arabic.Fold(p.Name + p.Role)
	for _, f := range c.figures {
		if f.typ == p.Type && (f.typ == fact.State && f.country == p.Country && p.Country != "" || f.country == p.Country && arabic.Fold(f.name+f.role) == key) {
			return f
		}
	}
	return nil
}

func (c *cast) findName(p *mention.Party) *figure {
	words := nameWords(p.Name)
	var best *figure
	for _, f := range c.figures {
		if f.typ != fact.Person || len(f.words) == 0 || !oneName(f.words, words) {
			continue
		}
		if len(words) == 1 && len(f.words) > 1 && p.Country != "" && f.country != "" && p.Country != f.country {
			continue
		}
		if best == nil || f.seen >= best.seen {
			best = f
		}
	}
	if best != nil || p.Country == "" && p.Office == "" {
		return best
	}
	for _, f := range c.figures { // an office told before without its holder's name
		if f.typ == fact.Person && len(f.words) == 0 && f.office != "" && f.office == p.Office && f.country == p.Country && f.field == c.field(p.Role) {
			return f
		}
	}
	return nil
}

// findOffice finds who holds an office in this article: the same office word,
// field and side; a named holder before an unnamed one.
func (c *cast) findOffice(office, field, country string, not *figure) *figure {
	var best *figure
	for _, f := range c.figures {
		if f == not || f.typ != fact.Person || f.office != office || f.field != field || country != "" && f.country != "" && f.country != country {
			continue
		}
		if country != "" && f.country == "" && len(f.words) == 0 {
			continue
		}
		if best == nil || (len(f.words) > 0) && (len(best.words) == 0 || f.seen > best.seen) {
			best = f
		}
	}
	return best
}

// findBare finds whom الوزير means: the latest named holder of such an office.
func (c *cast) findBare(p *mention.Party) *figure {
	var best *figure
	for _, f := range c.figures {
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
	if words := nameWords(p.Name); len(words) > len(f.words) || f.plainName {
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

func (c *cast) learnOffice(f *figure, p *mention.Party, other *figure) {
	if p.Type != fact.Person {
		if f.role == "" {
			f.role = p.Role
		}
		return
	}
	role, office := p.Role, p.Office
	if p.Counterpart && other != nil {
		role, office = counterpartRole(c, other, p), other.office
	}
	if role == "" || p.Bare && f.role != "" {
		return
	}
	if f.role == "" || c.field(f.role) == "" && c.field(role) != "" || f.country == "" && p.Country != "" {
		f.role, f.office, f.field = role, office, c.field(role)
	}
	if f.country == "" {
		f.country = p.Country
	}
}

// counterpartRole is the other's office on this one's side: وزير الخارجية
// الروسي and نظيره التركي give وزير الخارجية التركي.
func counterpartRole(c *cast, other *figure, p *mention.Party) string {
	side := ""
	if _, rest, ok := strings.Cut(p.Role, " "); ok {
		side = rest
	}
	return strings.TrimSpace(c.withoutSide(other.role) + " " + side)
}

// field is an office without head and side, folded: what makes two offices the
// same when their sides agree.
func (c *cast) field(role string) string {
	words := strings.Fields(arabic.Fold(c.withoutSide(role)))
	if len(words) < 2 {
		return ""
	}
	for i, w := range words {
		words[i] = strings.TrimPrefix(w, "ال")
	}
	return strings.Join(words[1:], " ")
}

// withoutSide drops countries and nationalities from an office.
func (c *cast) withoutSide(role string) string {
	tokens := arabic.Tokens(role, fact.Span{End: len(role)})
	var kept []string
	for i := 0; i < len(tokens); {
		n := 0
		for _, h := range c.lex.Match(tokens, i) {
			if h.Class == lexicon.Nationality || h.Class == lexicon.Country && h.Form.Prep == "" && i > 0 {
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

// nameWords are a name's folded words; عبد الله is one word.
func nameWords(name string) []string {
	var out []string
	for _, w := range strings.Fields(strings.ReplaceAll(arabic.Fold(name), "-", " ")) {
		if n := len(out); n > 0 && out[n-1] == "عبد" {
			out[n-1] += w
			continue
		}
		out = append(out, w)
	}
	return out
}

// oneName reports whether two forms can be one person's name: one is the other,
// shortened to its beginning or its end.
func oneName(a, b []string) bool {
	if len(a) < len(b) {
		a, b = b, a
	}
	if !subsequence(b, a) {
		return false
	}
	if len(b) == 1 {
		return a[len(a)-1] == b[0] || bareWord(a[len(a)-1]) == bareWord(b[0]) || a[0] == b[0] && len(a) <= 3 && !contains(a, "بن")
	}
	return b[0] == a[0] || b[len(b)-1] == a[len(a)-1]
}

func bareWord(w string) string { return strings.TrimPrefix(w, "ال") }

func contains(words []string, w string) bool {
	for _, x := range words {
		if x == w {
			return true
		}
	}
	return false
}

func subsequence(short, long []string) bool {
	i := 0
	for _, w := range long {
		if i < len(short) && bareWord(short[i]) == bareWord(w) {
			i++
		}
	}
	return i == len(short)
}

// root is the figure that stands for f: an office without a name gives way to
// its holder, named elsewhere in the article.
func (f *figure) root() *figure {
	for f.holder != nil {
		f = f.holder
	}
	return f
}

// settle ties each unnamed office to the one named holder of it.
func (c *cast) settle() {
	for _, f := range c.figures {
		if f.typ != fact.Person || len(f.words) > 0 || f.office == "" {
			continue
		}
		if h := c.findOffice(f.office, f.field, f.country, f); h != nil && len(h.words) > 0 {
			f.holder = h
			if h.country == "" {
				h.country = f.country
			}
		}
	}
}

// cleanName writes a hashtag's name as a name: سيرغي_لافروف, #ترمب.
func cleanName(name string) string {
	return strings.Join(strings.Fields(strings.NewReplacer("#", " ", "_", " ").Replace(name)), " ")
}

// latest lists the n persons told of last who hold such an office, in the order
// told; nil when there are fewer.
func (c *cast) latest(office string, n int) []*figure {
	var out []*figure
	for i := len(c.figures) - 1; i >= 0 && len(out) < n; i-- {
		f := c.figures[i]
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
	for _, f := range c.figures {
		if f.typ == fact.State && f.country == country {
			return f
		}
	}
	f := &figure{id: len(c.figures), typ: fact.State, country: country, name: adjective}
	c.figures = append(c.figures, f)
	return f
}
