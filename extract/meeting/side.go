package meeting

import "liqa/extract/fact"

// governs are the classes of office that belong to some state even where the
// article does not say to which.
var governs = map[string]bool{"leader": true, "minister": true, "noble": true, "deputy": true, "chief": true, "cleric": true, "member": true, "aide": true}

// serving are the offices of bodies of many states, which say nothing of their
// holder's own.
var serving = map[string]bool{"secgen": true, "envoy": true, "coordinator": true, "representative": true, "commissioner": true, "mediator": true}

// gulf are the states whose people their papers name by fathers.
var gulf = map[string]bool{"SA": true, "AE": true, "KW": true, "QA": true, "BH": true, "OM": true}

// sides gives the persons told without a side the one they stand for: as the
// world knows it, as the one they are listed with, or as the article's country.
func (c *cast) sides() {
	for _, f := range c.figures {
		if f.country == "" && f.typ == fact.Person && f.holder == nil && !serving[f.office] {
			f.country = c.lex.Nation(f.words)
		}
	}
	c.tie()
	for _, f := range c.figures {
		switch {
		case f.country != "" || f.holder != nil:
		case f.typ == fact.Person:
			f.country = c.presumed(f)
		case f.local:
			f.country = c.land.domestic()
		}
	}
	c.tie()
}

// presumed is the side of an office that the article leaves to its readers.
func (c *cast) presumed(f *figure) string {
	if f.office == "" {
		home := c.land.home
		if home != "" && (c.land.weight[home] == c.land.total || gulf[home] && c.land.weight[home] > 0 && contains(f.words, "بن")) {
			return home // one of the outlet's own people
		}
		return ""
	}
	if !governs[f.class] || f.abroad || serving[f.office] {
		return ""
	}
	if b := f.beside; b != nil && b.country != "" && b.typ == fact.Person && governs[b.class] {
		return b.country
	}
	if king := crowned[f.office] && f.office != "president" && f.office != "leader"; king {
		return c.land.reigning(func(country string) bool { return c.post(f.role, country) != "" })
	}
	return c.land.domestic()
}

// tie gives unnamed offices to the persons who hold them.
func (c *cast) tie() {
	for _, f := range c.figures {
		if f.typ != fact.Person || len(f.words) > 0 || f.office == "" || f.holder != nil {
			continue
		}
		h := c.findOffice(duty{f.office, f.field, c.post(f.role, f.country), f.loose}, f.country, f)
		if h == nil || len(h.words) == 0 {
			h = c.onlyOne(f)
		}
		if h == nil && f.field == "" {
			h = f.among(c.styled(f.office, f.class, f.role, f.country))
		}
		if h == nil || len(h.words) == 0 || h.root() == f {
			continue
		}
		f.holder = h
		if h.country == "" {
			h.country = f.country
		}
		if h.role == "" {
			h.role, h.office, h.field, h.class, h.quality = f.role, f.office, f.field, f.class, f.quality
		}
	}
}

// among is the one of several persons whom a style with its side means: the only
// one, or the one of the same field as those named with him.
func (f *figure) among(all []*figure) *figure {
	if len(all) == 1 {
		return all[0]
	}
	var one *figure
	for _, g := range all {
		if b := f.beside; b == nil || g.field != b.root().field {
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
func (c *cast) onlyOne(f *figure) *figure {
	if f.class != "leader" || f.field != "" && f.field != government || f.country == "" {
		return nil
	}
	var one *figure
	for _, g := range recent(c.figures) {
		if g.typ != fact.Person || len(g.words) == 0 || g.country != f.country {
			continue
		}
		if g.role != "" && g.office == f.office && g.field == f.field {
			return nil
		}
		if g.role == "" {
			if one != nil {
				return nil
			}
			one = g
		}
	}
	return one
}
