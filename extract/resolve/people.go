package resolve

import (
	"cmp"
	"slices"

	"liqa/extract/fact"
	"liqa/extract/resolve/block"
)

// resolvePeople makes actors of names: keys that a cluster, a family name's
// bearer or the user links are one actor's, unless the user splits them.
func (r *Rules) resolvePeople(entries []block.Entry) (block.Emission, error) {
	var em block.Emission
	all, err := read[named](entries)
	if err != nil {
		return em, err
	}
	for _, group := range linked(all) {
		a, ok := r.actor(group, all)
		if !ok {
			continue
		}
		em.Actors = append(em.Actors, a)
		for _, k := range a.Keys {
			em.Facts = append(em.Facts, block.Fact{Key: actorFact(k), Value: []byte(a.ID)})
		}
	}
	return em, nil
}

// linked groups the keys of a block by actor, each group sorted.
func linked(all []named) [][]string {
	split := map[string]int{}
	for i, n := range all {
		for _, k := range n.Split {
			if _, before := split[k]; !before {
				split[k] = i + 1
			}
		}
	}
	sets := newSets()
	for _, n := range all {
		for _, link := range n.Links {
			byGroup := map[int][]string{}
			for _, k := range link {
				group := split[k]
				if n.Named == userLink {
					group = 0
				}
				byGroup[group] = append(byGroup[group], k)
			}
			for _, keys := range byGroup {
				sets.join(keys)
			}
		}
	}
	return sets.groups()
}

// userLink marks links that the user made, which no split parts.
const userLink = "\x00user"

// actor makes the actor of a group of keys; there is none when no article
// names it.
func (r *Rules) actor(keys []string, all []named) (fact.Actor, bool) {
	var forms []weighed
	seed, shown := "", ""
	for _, n := range all {
		found := false
		for _, f := range n.Forms {
			if slices.Contains(keys, f.Key) {
				forms = append(forms, f)
				found = true
			}
		}
		if found && n.Seed != "" && !splitOff(keys, all) {
			if seed == "" || n.Seed < seed {
				seed = n.Seed
			}
		}
		if n.Named != "" && n.Named != userLink && slices.Contains(keys, n.Key) {
			shown = max(shown, n.Named)
		}
	}
	if !slices.ContainsFunc(forms, func(f weighed) bool { return f.Weight > 0 }) {
		return fact.Actor{}, false
	}
	a := fact.Actor{ID: cmp.Or(seed, keys[0]), Keys: keys, Role: latestRole(forms)}
	weigh := func(of func(weighed) string) string {
		return favourite(len(forms), func(i int) (string, int) { return of(forms[i]), forms[i].Weight })
	}
	a.Name = cmp.Or(shown, weigh(fullName), weigh(func(f weighed) string { return f.Name }), a.Role)
	a.Country = weigh(func(f weighed) string { return f.Country })
	a.Type = fact.Type(weigh(func(f weighed) string { return string(f.Type) }))
	if p := r.Offices.Person(seed); p != nil {
		a.Label, a.Country = p.Label, sideOf(a.Country, p.Country)
	}
	for _, f := range forms {
		if f.Name != "" {
			a.Names = append(a.Names, f.Name)
		}
	}
	slices.Sort(a.Names)
	a.Names = slices.Compact(a.Names)
	return a, true
}

// bodies are the sides that a person of any country may stand for.
var bodies = []string{"UN", "EU", "NATO", "AL", "AU", "GCC"}

// sideOf is the country of a person the tables know: its own, unless it stands
// for a body of states.
func sideOf(met, own string) string {
	if slices.Contains(bodies, met) {
		return met
	}
	return cmp.Or(own, met)
}

// fullName is the name of a form unless it is a family name alone.
func fullName(f weighed) string {
	if f.Type == fact.Person && f.Key != folded(f.Name) {
		return ""
	}
	return f.Name
}

// splitOff reports whether the user took these keys from an actor: then the
// table's id stays with the rest.
func splitOff(keys []string, all []named) bool {
	for _, n := range all {
		if slices.ContainsFunc(n.Split, func(k string) bool { return slices.Contains(keys, k) }) {
			return true
		}
	}
	return false
}

// latestRole is the role of the latest year; of several the most frequent, then
// the longest.
func latestRole(forms []weighed) string {
	return slices.MaxFunc(forms, func(a, b weighed) int {
		return cmp.Or(cmp.Compare(min(len(a.Role), 1), min(len(b.Role), 1)), cmp.Compare(a.Year, b.Year),
			cmp.Compare(a.Weight, b.Weight), cmp.Compare(len(a.Role), len(b.Role)), cmp.Compare(a.Role, b.Role))
	}).Role
}

// favourite is the text with the greatest weight in sum, empty ones aside; of
// equals the longest, then the first in order.
func favourite(n int, at func(i int) (text string, weight int)) string {
	sums := map[string]int{}
	for i := range n {
		if t, w := at(i); t != "" {
			sums[t] += w
		}
	}
	best := ""
	for t, w := range sums {
		if best == "" || cmp.Or(cmp.Compare(sums[best], w), cmp.Compare(len(best), len(t)), cmp.Compare(t, best)) < 0 {
			best = t
		}
	}
	return best
}
