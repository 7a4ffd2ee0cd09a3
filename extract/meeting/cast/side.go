package cast

import (
	"strings"

	"liqa/extract/fact"
)

// Governs are the classes of office that belong to some state even where the
// article does not say to which.
var Governs = map[string]bool{"leader": true, "minister": true, "noble": true, "deputy": true, "chief": true, "cleric": true, "member": true, "aide": true}

// Serving are the offices of bodies of many states, which say nothing of their
// holder's own.
var Serving = map[string]bool{"secgen": true, "envoy": true, "coordinator": true, "representative": true, "commissioner": true, "mediator": true}

// gulf are the states whose people their papers name by fathers.
var gulf = map[string]bool{"SA": true, "AE": true, "KW": true, "QA": true, "BH": true, "OM": true}

// sides gives the persons told without a side the one they stand for: as the
// world knows it, as the one they are listed with, or as the article's country.
func (c *Cast) sides() {
	for _, f := range c.Figures {
		if f.Country == "" && f.Type == fact.Person && f.holder == nil && !Serving[f.Office] {
			f.Country = c.lex.Nation(f.Words)
		}
	}
	c.tie()
	for _, f := range c.Figures {
		switch {
		case f.Country != "" || f.holder != nil:
		case f.Type == fact.Person:
			f.Country = c.presumed(f)
		case f.Local:
			f.Country = c.Land.domestic()
		}
	}
	c.tie()
}

// presumed is the side of an office that the article leaves to its readers.
func (c *Cast) presumed(f *Figure) string {
	if f.Among != nil && f.Among.Root().Country != "" && !Serving[f.Office] {
		return f.Among.Root().Country
	}
	if f.Office == "" {
		home := c.Land.home
		if home != "" && (c.Land.weight[home] == c.Land.total || gulf[home] && c.Land.weight[home] > 0 && contains(f.Words, "بن")) {
			return home // one of the outlet's own people
		}
		return ""
	}
	if !Governs[f.Class] || f.abroad || Serving[f.Office] {
		return ""
	}
	if b := f.Beside; b != nil && b.Country != "" && b.Type == fact.Person && Governs[b.Class] {
		return b.Country
	}
	if king := crowned[f.Office] && f.Office != "president" && f.Office != "leader"; king {
		return c.Land.reigning(func(country string) bool { return c.post(f.Role, country) != "" })
	}
	return c.Land.domestic()
}

// tie gives unnamed offices to the persons who hold them.
func (c *Cast) tie() {
	for _, f := range c.Figures {
		if f.Type != fact.Person || len(f.Words) > 0 || f.Office == "" || f.holder != nil {
			continue
		}
		h := c.findOffice(duty{f.Office, f.field, c.post(f.Role, f.Country), f.loose}, f.Country, f)
		if h == nil || len(h.Words) == 0 {
			h = c.onlyOne(f)
		}
		if h == nil && f.field == "" {
			h = f.among(c.styled(f.Office, f.Class, f.Role, f.Country))
		}
		if h == nil || len(h.Words) == 0 {
			h = c.inShort(f)
		}
		if h == nil || len(h.Words) == 0 || h.Root() == f {
			continue
		}
		f.holder = h
		if h.Country == "" {
			h.Country = f.Country
		}
		if h.Role == "" {
			h.Role, h.Office, h.field, h.Class, h.quality = f.Role, f.Office, f.field, f.Class, f.quality
		}
	}
}

// among is the one of several persons whom a style with its side means: the only
// one, or the one of the same field as those named with him.
func (f *Figure) among(all []*Figure) *Figure {
	if len(all) == 1 {
		return all[0]
	}
	var one *Figure
	for _, g := range all {
		if b := f.Beside; b == nil || g.field != b.Root().field {
			continue
		}
		if one != nil {
			return nil
		}
		one = g
	}
	return one
}

// inShort is the one person by name whose office f says in its first two words:
// رئيس المجلس, رئيس مجلس السيادة السوداني.
func (c *Cast) inShort(f *Figure) *Figure {
	if words := strings.Fields(f.Role); len(words) != 2 || !Definite(words[1]) {
		return nil
	}
	var one *Figure
	for _, g := range Recent(c.Figures) {
		if len(g.Words) == 0 || g.Office != f.Office || f.Country != "" && f.Country != g.Country || !f.wordedIn(g) {
			continue
		}
		if one != nil {
			return nil
		}
		one = g
	}
	return one
}

// onlyOne is the one person of a country told by name alone, whom the head of
// state or government of that country must be: ترامب beside الرئيس الأمريكي.
func (c *Cast) onlyOne(f *Figure) *Figure {
	if f.Class != "leader" || f.field != "" && f.field != government || f.Country == "" {
		return nil
	}
	var one *Figure
	for _, g := range Recent(c.Figures) {
		if g.Type != fact.Person || len(g.Words) == 0 || g.Country != f.Country {
			continue
		}
		if g.Role != "" && g.Office == f.Office && g.field == f.field {
			return nil
		}
		if g.Role == "" {
			if one != nil {
				return nil
			}
			one = g
		}
	}
	return one
}
