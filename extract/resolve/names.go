package resolve

import (
	"slices"
	"strings"

	"liqa/extract/arabic"
	"liqa/extract/fact"
	"liqa/extract/resolve/block"
	"liqa/extract/resolve/office"
	"liqa/extract/resolve/spell"
)

// form is a way in which articles of a year name an actor.
type form struct {
	Key     string
	Name    string
	Role    string
	Office  string // of state, with its side
	Former  string // the same, held before
	Country string
	Type    fact.Type
	Year    string
	Beside  string // no form, but the key of a like name that a meeting names beside Key
}

// weighed is a form with how often it was met, roughly.
type weighed struct {
	form
	Weight int
}

// key is the identity key of a part: its name in normal form, with the side for
// a family name alone; its office for one without a name. Sorts of actors other
// than persons are kept apart.
func (r *Rules) key(p part) string {
	name := folded(p.Name)
	switch {
	case p.Type == fact.State && p.Country != "":
		return "state:" + p.Country
	case name == "" && p.Office != nil:
		return "office:" + p.Office.Side + ":" + p.Office.ID
	case name == "":
		return "office:" + p.Country + ":" + folded(r.Offices.Bare(p.Role, p.Country))
	case p.Type != fact.Person && p.Type != "":
		return string(p.Type) + ":" + name
	case p.Country != "" && len(spell.Parts(p.Name)) == 1 && r.Offices.Spelled(p.Name) == nil:
		return name + "@" + p.Country
	}
	return name
}

// folded is a phrase in normal form as a part of a key.
func folded(s string) string {
	words := strings.FieldsFunc(arabic.Fold(s), func(r rune) bool { return r == ' ' || r == '-' || r == 0 })
	return strings.Join(words, "_")
}

// PersonKey is the identity key of a person of that name, whatever the side.
func PersonKey(name string) string { return folded(name) }

func actorFact(key string) string { return "actor:" + key }

// forms are how the article names the part, and whom the tables know in its
// office, so that there is an actor of that person.
func (x part) forms(year string) []form {
	f := form{Key: x.Key, Name: x.Name, Role: x.Role, Country: x.Country, Type: x.Type, Year: year}
	if x.Office != nil {
		f.Office = x.Office.ID + ":" + x.Office.Side
	}
	if x.former != nil {
		f.Former = x.former.ID + ":" + x.former.Side
	}
	if x.seeds == nil {
		return []form{f}
	}
	name := x.seeds.Names[0]
	return []form{f, {Key: folded(name), Name: name, Country: x.Country, Type: fact.Person}}
}

func (r *Rules) nameItem(f form) block.Item {
	keys := []string{f.Key}
	if person := f.Type == fact.Person && f.Name != ""; person {
		if p := r.Offices.Spelled(f.Name); p != nil {
			keys = append(keys, seedKey(p.ID))
		}
		for _, p := range r.Offices.Kin(f.Name) {
			keys = append(keys, seedKey(p.ID))
		}
		for _, k := range spell.Keys(spell.Parts(f.Name)) {
			keys = append(keys, "~"+k)
		}
	}
	slices.Sort(keys)
	return item(namesStage, "", slices.Compact(keys), nil, f)
}

// besideItems tell of the names of a meeting that are written alike: who meet one
// another are two.
func besideItems(parts []part) (all []block.Item) {
	for i, x := range parts {
		for _, y := range parts[:i] {
			if !kin(x, y) {
				continue
			}
			keys := []string{min(x.Key, y.Key), max(x.Key, y.Key)}
			all = append(all, item(namesStage, "", keys, nil, form{Key: keys[0], Beside: keys[1]}))
		}
	}
	return all
}

// kin reports whether two persons' names could be taken for one.
func kin(x, y part) bool {
	return x.Key != y.Key && x.Type == fact.Person && y.Type == fact.Person && spell.Relate(spell.Parts(x.Name), spell.Parts(y.Name)) != spell.Different
}

func seedKey(id string) string { return "#" + id }

// resolveNames puts the spellings of one name together.
func (r *Rules) resolveNames(entries []block.Entry) (block.Emission, error) {
	var em block.Emission
	forms, err := read[form](entries)
	if err != nil {
		return em, err
	}
	for _, c := range clusters(r.nodes(forms, entries)) {
		em.Items = append(em.Items, c.peopleItem())
		if c.nodes[0].person {
			em.Items = append(em.Items, r.shortItem(c))
		}
	}
	return em, nil
}

// node is all forms with one key.
type node struct {
	key       string
	name      string
	person    bool
	parts     []spell.Part
	seed      string // id in the table of persons
	forms     []weighed
	countries map[string]bool
	offices   map[string]bool
	weight    int
	beside    map[string]int // keys of like names → how often one meeting names both
	anywhere  bool           // nobody tells the country: it is taken to be the other's
}

// nodes gathers the forms by key, the most frequent first.
func (r *Rules) nodes(forms []form, entries []block.Entry) []*node {
	byKey := map[string]*node{}
	var all []*node
	beside := map[string]map[string]int{}
	for i, f := range forms {
		weight := 1 << (entries[i].Level - 1)
		if f.Beside != "" {
			for _, pair := range [][2]string{{f.Key, f.Beside}, {f.Beside, f.Key}} {
				if beside[pair[0]] == nil {
					beside[pair[0]] = map[string]int{}
				}
				beside[pair[0]][pair[1]] += weight
			}
			continue
		}
		n := byKey[f.Key]
		if n == nil {
			n = &node{key: f.Key, countries: map[string]bool{}, offices: map[string]bool{}}
			byKey[f.Key] = n
			all = append(all, n)
		}
		n.add(weighed{f, weight})
	}
	for key, n := range byKey {
		n.beside = beside[key]
	}
	for _, n := range all {
		if n.person = n.forms[0].Type == fact.Person && n.name != ""; n.person {
			n.parts = r.parts(n.name)
			r.recognise(n)
			if namesakes := r.namesakes(n); len(namesakes) > 1 {
				all = append(all, namesakes[:len(namesakes)-1]...)
			}
		}
	}
	slices.SortFunc(all, func(a, b *node) int {
		if a.weight != b.weight {
			return b.weight - a.weight
		}
		return strings.Compare(a.key, b.key)
	})
	return all
}

// recognise notes the person of the tables whom the name spells, or the one with a
// spelling that could be judged one with it.
func (r *Rules) recognise(n *node) {
	if p := r.Offices.Spelled(n.name); p != nil {
		n.knownAs(p)
		return
	}
	var found *office.Person
	for _, p := range r.Offices.Kin(n.name) {
		if !r.alike(p, n) {
			continue
		}
		if found != nil {
			return // of two nobody can tell
		}
		found = p
	}
	if found != nil {
		n.knownAs(found)
	}
}

// alike reports whether a spelling of the person's could be judged one with the
// name, by the offices that the person held.
func (r *Rules) alike(p *office.Person, n *node) bool {
	offices := map[string]bool{}
	for _, held := range r.Offices.Careers(p.ID) {
		offices[held.ID+":"+held.Side] = true
	}
	return slices.ContainsFunc(p.Names, func(name string) bool {
		s, _ := judge(&node{person: true, parts: r.parts(name), countries: map[string]bool{p.Country: true}, offices: offices}, n)
		return s > apart
	})
}

// knownAs notes the person of the tables that the name is.
func (n *node) knownAs(p *office.Person) {
	n.seed = p.ID
	if p.Country != "" {
		n.countries[p.Country] = true
	}
}

// How often in a hundred times inside names a word opens them that is a given name, and
// opens or closes them that is a family's.
const (
	givenOpens   = 20
	familyOpens  = 10
	familyCloses = 75
)

// parts are a name's parts with what is known of each.
func (r *Rules) parts(whole string) []spell.Part {
	parts := spell.Parts(whole)
	for i, p := range parts {
		w := r.names.Word(p.Letters)
		if stem, ok := strings.CutSuffix(p.Letters, "ي"); ok && !w.Known {
			w = r.names.Word(stem + "ى")
		}
		if w.Known {
			parts[i].Given = w.First >= givenOpens
			parts[i].Family = w.First <= familyOpens && w.Last >= familyCloses
		}
	}
	return parts
}

func (n *node) add(f weighed) {
	n.forms = append(n.forms, f)
	n.weight += f.Weight
	if n.name == "" || f.Name != "" && f.Name < n.name {
		n.name = f.Name
	}
	if f.Country != "" {
		n.countries[f.Country] = true
	}
	for _, held := range []string{f.Office, f.Former} {
		if held != "" {
			n.offices[held] = true
		}
	}
}
