package resolve

import (
	"cmp"
	"maps"
	"slices"

	"liqa/extract/resolve/block"
	"liqa/extract/resolve/spell"
)

// bearer is who has a family name: the names of a whole name, or the family
// name alone, whose bearer is sought.
type bearer struct {
	Key     string
	Last    string // letters of the family name
	Alone   bool
	Seed    bool
	Weight  int
	Offices []string
}

// shortItem asks for the bearer of a family name, or offers one. They meet by
// the family name and the country.
func (r *Rules) shortItem(c *cluster) block.Item {
	b := bearer{Key: c.keys()[0]}
	countries, offices := map[string]bool{}, map[string]bool{}
	most := 0
	for _, n := range c.nodes {
		if n.weight > most && len(n.parts) > 0 {
			most = n.weight
			b.Last, b.Alone = familyName(n.parts), len(n.parts) == 1
		}
		b.Weight += n.weight
		b.Seed = b.Seed || n.seed != ""
		for _, held := range r.Offices.Careers(n.seed) { // a former president is met without his office
			offices[held.ID+":"+held.Side] = true
		}
		maps.Copy(countries, n.countries)
		maps.Copy(offices, n.offices)
	}
	b.Offices = slices.Sorted(maps.Keys(offices))
	var keys []string
	if b.Last == "" {
		countries = nil
	}
	for country := range countries {
		keys = append(keys, spell.Skeleton(b.Last)+"@"+country)
	}
	slices.Sort(keys)
	if b.Alone && len(keys) != 1 {
		keys = nil // of no side, or of several: nobody can tell
	}
	return item(shortStage, "c:"+b.Key, keys, nil, b)
}

// familyName is the last part of a name, unless that is the father's.
func familyName(parts []spell.Part) string {
	last := parts[len(parts)-1]
	if last.Son {
		return ""
	}
	return last.Letters
}

// resolveShort finds the bearers of family names that stand alone.
func resolveShort(entries []block.Entry) (block.Emission, error) {
	var em block.Emission
	all, err := read[bearer](entries)
	if err != nil {
		return em, err
	}
	for i, b := range all {
		if !b.Alone || b.Seed {
			continue
		}
		of := cmp.Or(bearerOf(b, entries[i].Keys[0], all, entries), otherSpelling(b, entries[i].Keys[0], all, entries))
		if of == "" {
			continue
		}
		em.Items = append(em.Items, item(peopleStage, "s:"+b.Key, []string{b.Key, of}, nil, named{Links: [][]string{{b.Key, of}}}))
	}
	return em, nil
}

// otherSpelling is the usual spelling of a single name that nobody bears as a family
// name, of its country: ويليام is وليام.
func otherSpelling(b bearer, key string, all []bearer, entries []block.Entry) string {
	usual := b
	for i, c := range all {
		if c.Alone && !c.Seed && slices.Contains(entries[i].Keys, key) && len([]rune(spell.Skeleton(c.Last))) > 2 &&
			cmp.Or(cmp.Compare(usual.Weight, c.Weight), cmp.Compare(c.Key, usual.Key)) < 0 {
			usual = c
		}
	}
	if usual.Key == b.Key {
		return ""
	}
	return usual.Key
}

// outweighs is how many times as often as all others of the name somebody must
// be met to be meant by the name alone.
const outweighs = 8

// bearerOf is the one person of the country with the family name, who is alone or
// met far more often than all others: of those in an office that the name alone was
// met with, else of all.
func bearerOf(b bearer, key string, all []bearer, entries []block.Entry) string {
	var same, inOffice []bearer
	for i, c := range all {
		if c.Alone || !slices.Contains(entries[i].Keys, key) || !likely(b.Last, c.Last) {
			continue
		}
		same = append(same, c)
		if slices.ContainsFunc(b.Offices, func(o string) bool { return slices.Contains(c.Offices, o) }) {
			inOffice = append(inOffice, c)
		}
	}
	if len(b.Offices) > 0 {
		return foremostOf(inOffice, 1)
	}
	return foremostOf(same, 4)
}

// foremostOf is who is met far more often than all others together, and as often
// as least.
func foremostOf(all []bearer, least int) string {
	total := 0
	for _, c := range all {
		total += c.Weight
	}
	for _, c := range all {
		if c.Weight >= least && c.Weight >= outweighs*(total-c.Weight) {
			return c.Key
		}
	}
	return ""
}

func likely(a, b string) bool {
	return a == b || len([]rune(spell.Skeleton(a))) > 2
}
