package resolve

import (
	"math/rand/v2"
	"slices"
	"testing"

	"liqa/extract/fact"
	"liqa/extract/resolve/block"
)

func pointer(s string) *string { return &s }

// rulings are decisions on the cast of the test, some at odds with others.
var rulings = []Decision{
	{Act: Merge, Keys: []string{"جون_كيري", "خلوصي_اكار"}},
	{Act: Merge, Keys: []string{"سيرغي_لافروف", "state:TR"}},
	{Act: Split, Keys: []string{"جون_كيري"}},
	{Act: Rename, Keys: []string{"سيرغي_لافروف"}, Name: "لافروف"},
	{Act: Alias, Keys: []string{"جون_كيري"}, Name: "سيرغي لافروف"},
	{Act: Reject, Reports: []string{"a01#0000"}},
	{Act: Correct, Reports: []string{"a02#0000", "a03#0000"}, Place: pointer("سوتشي"), Date: pointer("2016-09-01")},
}

// TestDecisionsAreOrderFree: decisions made before, between and after the
// articles, and taken back and made again, have the same effect.
func TestDecisionsAreOrderFree(t *testing.T) {
	for seed := range uint64(12) {
		r := rand.New(rand.NewPCG(seed, 11))
		var articles []change
		for i := range 10 {
			a := invent(r, i)
			articles = append(articles, change{a.ID, &a})
		}
		chosen := slices.Clone(rulings)
		r.Shuffle(len(chosen), func(i, j int) { chosen[i], chosen[j] = chosen[j], chosen[i] })
		chosen = chosen[:1+r.IntN(len(chosen))]
		want := rule(t, r, articles, chosen)
		shuffle(r, articles)
		slices.Reverse(chosen)
		compare(t, seed, rule(t, r, articles, chosen), want)
	}
}

// rule plays articles and decisions in random turns; every decision is made,
// half of them taken back and made once more.
func rule(t *testing.T, r *rand.Rand, articles []change, chosen []Decision) *memory {
	t.Helper()
	m, e, have := newMemory(), block.New(testRules.Stages()), map[string]fact.Reading{}
	put := func(d Decision, back bool) {
		items, err := d.Items()
		if err == nil && back {
			err = e.Apply(m, items, nil)
		} else if err == nil {
			err = e.Apply(m, nil, items)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	for len(articles)+len(chosen) > 0 {
		if len(articles) > 0 && r.IntN(2) == 0 {
			apply(t, m, e, have, articles[0])
			articles = articles[1:]
		} else if len(chosen) > 0 {
			put(chosen[0], false)
			if r.IntN(2) == 0 {
				step(t, m, e, 10)
				put(chosen[0], true)
				put(chosen[0], false)
			}
			chosen = chosen[1:]
		}
		for range r.IntN(3) {
			step(t, m, e, 1+r.IntN(10))
		}
	}
	for step(t, m, e, 20) {
	}
	return m
}

func TestDecisionsDoWhatTheySay(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 1))
	var articles []change
	for i := range 12 {
		a := invent(r, i)
		articles = append(articles, change{a.ID, &a})
	}
	plain, ruled := rule(t, r, articles, nil), rule(t, r, articles, rulings[:1])
	one := func(m *memory, a, b string) bool {
		x, y := m.tables["fact"][actorFact(a)], m.tables["fact"][actorFact(b)]
		return x != "" && x == y
	}
	if one(plain, "جون_كيري", "خلوصي_اكار") || !one(ruled, "جون_كيري", "خلوصي_اكار") {
		t.Error("merge does not make one of two actors")
	}
}

func TestDecisionCheckRefuses(t *testing.T) {
	for _, d := range []Decision{{}, {Act: "guess"}, {Act: Merge, Keys: []string{"a"}}, {Act: Split}, {Act: Rename, Keys: []string{"a"}},
		{Act: Reject}, {Act: Correct, Reports: []string{"a#0000"}}, {Act: Correct, Reports: []string{"a#0000"}, Date: pointer("yesterday")}} {
		if d.Check() == nil {
			t.Errorf("Check lets %+v pass", d)
		}
	}
}
