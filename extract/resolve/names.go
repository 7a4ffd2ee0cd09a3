package resolve

import (
	"cmp"
	"slices"
	"strings"

	"liqa/extract/arabic"
	"liqa/extract/fact"
	"liqa/extract/resolve/block"
)

// form is a way in which articles of a year name an actor.
type form struct {
	Key     string
	Name    string
	Role    string
	Country string
	Type    fact.Type
	Year    string
}

// Key is the identity key of a participant: its name in normal form, or for one
// without a name its office; sorts of actors other than persons are kept apart.
func Key(p fact.Participant) string {
	name := strings.ReplaceAll(strings.ReplaceAll(arabic.Fold(p.Name), "\x00", ""), " ", "_")
	switch {
	case p.Type == fact.State && p.Country != "":
		return "state:" + p.Country
	case name == "":
		return "office:" + p.Country + ":" + strings.ReplaceAll(strings.ReplaceAll(arabic.Fold(p.Role), "\x00", ""), " ", "_")
	case p.Type == fact.Person || p.Type == "":
		return name
	}
	return string(p.Type) + ":" + name
}

func actorFact(key string) string { return "actor:" + key }

func nameItem(p fact.Participant, published string) (block.Item, error) {
	f := form{Key: Key(p), Name: p.Name, Role: p.Role, Country: p.Country, Type: p.Type}
	if len(published) >= 4 {
		f.Year = published[:4]
	}
	return item(namesStage, "", []string{f.Key}, nil, f)
}

// resolveNames makes one actor of all that share a key.
func resolveNames(entries []block.Entry) (block.Emission, error) {
	forms, err := read[form](entries)
	if err != nil {
		return block.Emission{}, err
	}
	weigh := func(of func(form) string) string {
		return favourite(len(forms), func(i int) (string, int) { return of(forms[i]), entries[i].Level })
	}
	a := fact.Actor{
		ID:      forms[0].Key,
		Name:    weigh(func(f form) string { return f.Name }),
		Country: weigh(func(f form) string { return f.Country }),
		Type:    fact.Type(weigh(func(f form) string { return string(f.Type) })),
		Role:    latestRole(forms),
	}
	if a.Name == "" {
		a.Name = a.Role
	}
	a.Keys, a.Names = keysAndNames(forms)
	em := block.Emission{Actors: []fact.Actor{a}}
	for _, k := range a.Keys {
		em.Facts = append(em.Facts, block.Fact{Key: actorFact(k), Value: []byte(a.ID)})
	}
	return em, nil
}

func keysAndNames(forms []form) (keys, names []string) {
	for _, f := range forms {
		keys = append(keys, f.Key)
		if f.Name != "" {
			names = append(names, f.Name)
		}
	}
	slices.Sort(keys)
	slices.Sort(names)
	return slices.Compact(keys), slices.Compact(names)
}

// latestRole is the role of the latest year; of several the longest.
func latestRole(forms []form) string {
	return slices.MaxFunc(forms, func(a, b form) int {
		return cmp.Or(cmp.Compare(min(len(a.Role), 1), min(len(b.Role), 1)),
			cmp.Compare(a.Year, b.Year), cmp.Compare(len(a.Role), len(b.Role)), cmp.Compare(a.Role, b.Role))
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
