package resolve

import (
	"slices"
	"strings"

	"liqa/extract/resolve/block"
	"liqa/extract/resolve/spell"
)

// cluster is the spellings of one actor's name.
type cluster struct{ nodes []*node }

// clusters puts nodes together, the most frequent first, each with the cluster
// that fits best; where two fit alike it stands alone.
func clusters(nodes []*node) []*cluster {
	var all []*cluster
	for _, n := range nodes {
		if c := best(all, n); c != nil {
			c.nodes = append(c.nodes, n)
			continue
		}
		all = append(all, &cluster{[]*node{n}})
	}
	return all
}

func best(all []*cluster, n *node) *cluster {
	var found *cluster
	top := apart
	for _, c := range all {
		switch s := c.fit(n); {
		case s > top:
			found, top = c, s
		case s == top && s > apart && s < spelled:
			found = nil
		}
	}
	return found
}

// strength is how much speaks for two spellings being one name.
type strength int

const (
	apart   strength = iota
	shorter          // one leaves out parts of the other
	varied           // letters differ that may be taken for one another
	equal            // letters differ that mean nothing
	spelled          // the table of persons has both
)

func (c *cluster) fit(n *node) strength {
	top := apart
	for _, m := range c.nodes {
		s, _ := judge(m, n)
		if contradict(m, n) {
			return apart
		}
		top = max(top, s)
	}
	return top
}

// contradict reports whether two names cannot be one person's, whatever links
// them through a third.
func contradict(a, b *node) bool {
	if a.seed != "" && b.seed != "" {
		return a.seed != b.seed
	}
	if met(a, b) {
		return true
	}
	if !a.person || !b.person || len(a.parts) < 2 || len(b.parts) < 2 {
		return true
	}
	return len(a.parts) == 2 && len(b.parts) == 2 && spell.Compare(a.parts[1], b.parts[1]) == spell.Other
}

// seldomBeside is how many times less often than the rarer of two names is met a
// meeting may name both by a slip.
const seldomBeside = 4

// met reports whether meetings name both beside one another.
func met(a, b *node) bool {
	n := a.beside[b.key]
	return n > 0 && seldomBeside*n >= min(a.weight, b.weight)
}

// judge says how much speaks for two names being one, and what.
func judge(a, b *node) (strength, string) {
	switch {
	case !a.person || !b.person:
		return apart, "only persons have several spellings"
	case a.seed != "" && a.seed == b.seed:
		return spelled, "the table of persons has both as spellings of " + a.seed
	case a.seed != "" && b.seed != "":
		return apart, "the table of persons has two: " + a.seed + " and " + b.seed
	}
	office, country := shares(a.offices, b.offices), shares(a.countries, b.countries) || a.anywhere || b.anywhere
	open := len(a.countries) == 0 || len(b.countries) == 0
	relation := spell.Relate(a.parts, b.parts)
	if relation != spell.Different && met(a, b) {
		return apart, "the names are alike, but one meeting names both"
	}
	switch relation {
	case spell.Equal:
		if country || open || office {
			return equal, "the same letters, but for some that mean nothing"
		}
		return apart, "the same letters, but of different countries"
	case spell.Variant:
		return judgeVariant(a, b, office, country, open)
	case spell.Shortened:
		return judgeShort(a, b, office, country)
	}
	return apart, "the names differ; a family name alone makes nobody one"
}

func judgeVariant(a, b *node, office, country, open bool) (strength, string) {
	switch {
	case office:
		return varied, "letters that are taken for one another, and the same office"
	case country && spell.Foreign(a.parts, b.parts, 4):
		return varied, "letters of a foreign name that are taken for one another, and the same country"
	case open && spell.Foreign(a.parts, b.parts, 5):
		return varied, "letters of a long foreign name that are taken for one another, and no two countries"
	case spell.Foreign(a.parts, b.parts, 6):
		return varied, "letters of a very long foreign name that are taken for one another"
	}
	return apart, "letters that are taken for one another, but no office in common"
}

func judgeShort(a, b *node, office, country bool) (strength, string) {
	if len(a.parts) > len(b.parts) {
		a, b = b, a
	}
	switch {
	case office:
		return shorter, "one name leaves out parts of the other, and the same office"
	case country && a.parts[1].Son && b.parts[1].Son && lineage(b.parts[2:]):
		return shorter, "the same person's and father's name, and the same country"
	case country && (len(a.parts) > 2 || sameFamily(a.parts, b.parts)):
		return shorter, "one name leaves out parts of the other, with the same family name and country"
	}
	return apart, "one name leaves out parts of the other, but no office in common"
}

// sameFamily reports whether a name and a longer one end in a family's name, or the
// longer adds a second one, as in Spain.
func sameFamily(short, whole []spell.Part) bool {
	last, of := short[len(short)-1], whole[len(whole)-1]
	if last.Letters == of.Letters {
		return last.Article || of.Article || last.Family || strings.HasSuffix(last.Letters, "ي")
	}
	return last.Family && last.Letters == whole[len(short)-1].Letters
}

// lineage reports whether parts name fathers and a house alone. A family's own name
// tells one of many who are sons of عبد العزيز.
func lineage(parts []spell.Part) bool {
	return !slices.ContainsFunc(parts, func(p spell.Part) bool { return !p.Son && !p.House })
}

func shares(a, b map[string]bool) bool {
	for k := range a {
		if b[k] {
			return true
		}
	}
	return false
}

// keys are the exact keys of the cluster, sorted.
func (c *cluster) keys() []string {
	var keys []string
	for _, n := range c.nodes {
		keys = append(keys, n.key)
	}
	slices.Sort(keys)
	return keys
}

// named is what people are made of.
type named struct {
	Forms []weighed
	Seed  string
	Links [][]string // keys that are one actor's
	Split []string   // keys that are another actor's than the rest
	Named string     // the name to show, by the user's word
	Key   string     // whose name it is
}

func (c *cluster) peopleItem() block.Item {
	p := named{Links: [][]string{c.keys()}}
	for _, n := range c.nodes {
		p.Forms = append(p.Forms, n.forms...)
		if n.seed != "" {
			p.Seed = n.seed
		}
	}
	keys := c.keys()
	if p.Seed != "" {
		keys = append(keys, seedKey(p.Seed))
	}
	return item(peopleStage, "c:"+keys[0], keys, nil, p)
}
