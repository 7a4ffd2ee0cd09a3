package resolve

import (
	"fmt"
	"slices"

	"liqa/extract/arabic"
	"liqa/extract/fact"
	"liqa/extract/resolve/spell"
)

// Judgement is what the rules say of two spellings.
type Judgement struct {
	A      string   `json:"a"`
	B      string   `json:"b"`
	One    bool     `json:"one"`
	Reason string   `json:"reason"`
	Shared []string `json:"shared"` // keys that bring them before the same judge
}

// Judge says whether two spellings are one person's by themselves, with what is
// known of the actors that bear them; together says how many meetings name both.
// One whom no article names is taken to be of the other's country. The user's
// decisions are not asked.
func (r *Rules) Judge(a, b fact.Actor, nameA, nameB string, officesA, officesB []string, together int) Judgement {
	x, y := r.nodeOf(a, nameA, officesA), r.nodeOf(b, nameB, officesB)
	x.beside = map[string]int{y.key: together}
	j := Judgement{A: nameA, B: nameB, Shared: []string{}}
	for _, k := range x.keys() {
		if slices.Contains(y.keys(), k) {
			j.Shared = append(j.Shared, k)
		}
	}
	switch s, reason := judge(x, y); {
	case a.ID != b.ID && a.ID != "" && b.ID != "" && arabic.Fold(nameA) == arabic.Fold(nameB):
		j.Reason = "the same name, but offices of state of two countries, or the user's word"
	case arabic.Fold(nameA) == arabic.Fold(nameB):
		j.One, j.Reason = true, "the same name"
	case s != spelled && (len(x.parts) == 1 || len(y.parts) == 1):
		j.Reason = "a family name alone: it is the bearer's whom articles name in the same office, or far more often than others of the name"
	default:
		j.One, j.Reason = s > apart && !contradict(x, y), reason
	}
	return j
}

func (r *Rules) nodeOf(a fact.Actor, name string, offices []string) *node {
	n := &node{key: folded(name), name: name, person: a.Type == fact.Person && name != "", parts: r.parts(name),
		countries: map[string]bool{}, offices: map[string]bool{}, anywhere: a.ID == "" && a.Country == ""}
	if a.Country != "" {
		n.countries[a.Country] = true
	}
	for _, role := range offices {
		o, ok := r.Offices.Read(role, a.Country)
		if !ok {
			o, ok = r.Offices.Former(role, a.Country)
		}
		if ok {
			n.offices[o.ID+":"+o.Side] = true
		}
	}
	if n.person {
		r.recognise(n)
	}
	return n
}

func (n *node) keys() []string {
	keys := []string{n.key}
	if n.seed != "" {
		keys = append(keys, seedKey(n.seed))
	}
	for _, k := range spell.Keys(n.parts) {
		keys = append(keys, "~"+k)
	}
	return keys
}

// String says the judgement in one line.
func (j Judgement) String() string {
	verdict := "two"
	if j.One {
		verdict = "one"
	}
	return fmt.Sprintf("%s · %s: %s (%s)", j.A, j.B, verdict, j.Reason)
}
