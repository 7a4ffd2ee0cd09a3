package resolve

import (
	"cmp"
	"maps"
	"slices"
)

// rarely is how many times less often than another somebody of the same name is
// met who is likely a misreading.
const rarely = 6

// namesakes cuts a name that two persons bear: nobody holds offices of state of two
// countries, where the roles name them. The one met most keeps the key, or the one the tables know; each other
// has it with his country. Those whose country nobody tells are taken for the first.
func (r *Rules) namesakes(n *node) []*node {
	weight, holds := map[string]int{}, map[string]bool{}
	for _, f := range n.forms {
		weight[f.Country] += f.Weight
		if o, ok := r.Offices.Read(f.Role, ""); ok && o.Side == f.Country && !slices.Contains(bodies, o.Side) {
			holds[o.Side] = true
		}
	}
	if len(holds) < 2 || len(n.parts) < 2 {
		return []*node{n}
	}
	home := r.home(n, weight)
	var all []*node
	for _, country := range slices.Sorted(maps.Keys(holds)) {
		if !home[country] && holdsAny(holds, home) && rarely*weight[country] >= weightOf(weight, home) {
			all = append(all, n.cut(country))
		}
	}
	return append(all, n)
}

// home is the countries of the one who keeps the name's key.
func (r *Rules) home(n *node, weight map[string]int) map[string]bool {
	if p := r.Offices.Person(n.seed); p != nil {
		home := map[string]bool{p.Country: true}
		for _, held := range r.Offices.Careers(p.ID) {
			home[held.Side] = true
		}
		return home
	}
	most := slices.MaxFunc(slices.Sorted(maps.Keys(weight)), func(a, b string) int {
		return cmp.Or(cmp.Compare(min(len(a), 1), min(len(b), 1)), cmp.Compare(weight[a], weight[b]), cmp.Compare(b, a))
	})
	return map[string]bool{most: true}
}

func holdsAny(holds, home map[string]bool) bool {
	for country := range home {
		if holds[country] {
			return true
		}
	}
	return false
}

func weightOf(weight map[string]int, home map[string]bool) (sum int) {
	for country := range home {
		sum += weight[country]
	}
	return sum
}

// cut takes the forms of a country out of the node and makes a node of them.
func (n *node) cut(country string) *node {
	other := &node{key: namesakeKey(n.key, country), countries: map[string]bool{}, offices: map[string]bool{}}
	forms := n.forms
	n.forms, n.name, n.weight, n.countries, n.offices = nil, "", 0, map[string]bool{}, map[string]bool{}
	for _, f := range forms {
		if f.Country == country {
			f.Key = other.key
			other.add(f)
		} else {
			n.add(f)
		}
	}
	other.person, other.parts = n.person, n.parts
	return other
}

// namesakeKey is the key of one who bears the name of another in his country.
func namesakeKey(key, country string) string { return key + "@" + country }
