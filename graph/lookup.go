package graph

import (
	"cmp"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"

	"liqa/extract/fact"
	"liqa/graph/name"
)

// Candidate is an actor that a name may mean.
type Candidate struct {
	fact.Actor
	Meetings int `json:"meetings"` // of its ties, each counted: a measure of prominence
}

// AmbiguousError says that a name stands for several actors, the most prominent
// first.
type AmbiguousError struct {
	Name       string
	Candidates []Candidate
}

func (e *AmbiguousError) Error() string {
	return fmt.Sprintf("%q may be any of %d actors", e.Name, len(e.Candidates))
}

// outshines is how many times as often as all its namesakes together an actor
// must have met others to be the one that a name is taken for.
const outshines = 20

// Meant returns the candidate that nearly everyone who uses the name means.
func (e *AmbiguousError) Meant() (Candidate, bool) {
	others := 0
	for _, c := range e.Candidates[1:] {
		others += c.Meetings
	}
	first := e.Candidates[0]
	return first, first.Meetings >= outshines*max(others, 1)
}

// Unwrap makes the error a fact.ErrAmbiguous.
func (e *AmbiguousError) Unwrap() error { return fact.ErrAmbiguous }

// Find returns the one actor that query means: an id, an identity key, or a
// name in any spelling met, without titles, in Arabic or Latin letters; a part
// of a name will do where it is one actor's alone. The error is fact.ErrNotFound
// or an *AmbiguousError.
func Find(src Source, query string) (fact.Actor, error) {
	a, err := src.Actor(query)
	if err == nil || !errors.Is(err, fact.ErrNotFound) {
		return a, err
	}
	found, err := matches(src, query)
	if err != nil {
		return fact.Actor{}, err
	}
	switch len(found) {
	case 0:
		return fact.Actor{}, fmt.Errorf("actor %q: %w", query, fact.ErrNotFound)
	case 1:
		return found[0], nil
	}
	return fact.Actor{}, ambiguous(src, query, found)
}

// matches returns the best kind of match there is: actors with exactly this
// name, else with a name that has all its words, else with one that sounds so.
func matches(src Source, query string) ([]fact.Actor, error) {
	words := name.Words(query)
	found, err := withTerms(src, words)
	if err != nil || len(found) > 0 {
		return nearest(found, words), err
	}
	found, err = withTerms(src, sounds(words))
	if err != nil {
		return nil, err
	}
	return sounding(found, sounds(words)), nil
}

// sounds replaces the words that are long enough by how they sound.
func sounds(words []string) []string {
	out := make([]string, len(words))
	for i, w := range words {
		out[i] = cmp.Or(name.Sound(w), w)
	}
	return out
}

// few is how many actors are sooner looked at themselves than found in the list
// of all who have a term: thousands are called محمد.
const few = 20

// withTerms returns the actors that have every one of the terms, sorted by id.
// The longest term comes first: it is the rarest, as a rule.
func withTerms(src Source, terms []string) ([]fact.Actor, error) {
	var common map[string]bool
	for _, t := range slices.SortedFunc(slices.Values(terms), func(a, b string) int { return len(b) - len(a) }) {
		if common != nil && len(common) <= few {
			break
		}
		ids, err := withTerm(src, t)
		if err != nil {
			return nil, err
		}
		if common != nil {
			maps.DeleteFunc(ids, func(id string, _ bool) bool { return !common[id] })
		}
		common = ids
	}
	actors, err := load(src, common)
	return slices.DeleteFunc(actors, func(a fact.Actor) bool { return !subset(terms, name.Terms(a)) }), err
}

// withTerm returns the ids of the actors that have a term.
func withTerm(src Source, term string) (map[string]bool, error) {
	ids := map[string]bool{}
	for id, err := range src.Bearers(term) {
		if err != nil {
			return nil, err
		}
		ids[id] = true
	}
	return ids, nil
}

func load(src Source, ids map[string]bool) ([]fact.Actor, error) {
	actors := make([]fact.Actor, 0, len(ids))
	for id := range ids {
		a, err := src.Actor(id)
		if err != nil {
			return nil, err
		}
		actors = append(actors, a)
	}
	slices.SortFunc(actors, func(a, b fact.Actor) int { return cmp.Compare(a.ID, b.ID) })
	return actors, nil
}

// nearest keeps the actors one of whose names is exactly the words; where there
// is none, those one of whose names has them all.
func nearest(actors []fact.Actor, words []string) []fact.Actor {
	exact := keep(actors, func(n []string) bool { return slices.Equal(n, words) })
	if len(exact) > 0 {
		return exact
	}
	return keep(actors, func(n []string) bool { return subset(words, n) })
}

func sounding(actors []fact.Actor, heard []string) []fact.Actor {
	same := keep(actors, func(n []string) bool { return slices.Equal(sounds(n), heard) })
	if len(same) > 0 {
		return same
	}
	return keep(actors, func(n []string) bool { return subset(heard, sounds(n)) })
}

func keep(actors []fact.Actor, fits func(words []string) bool) []fact.Actor {
	var out []fact.Actor
	for _, a := range actors {
		for _, n := range append([]string{a.Name, a.Label}, a.Names...) {
			if fits(name.Words(n)) {
				out = append(out, a)
				break
			}
		}
	}
	return out
}

func subset(part, whole []string) bool {
	return !slices.ContainsFunc(part, func(w string) bool { return !slices.Contains(whole, w) })
}

func ambiguous(src Source, query string, found []fact.Actor) error {
	e := &AmbiguousError{Name: query}
	for _, a := range found {
		c := Candidate{Actor: a}
		for t, err := range src.Ties(a.ID) {
			if err != nil {
				return err
			}
			c.Meetings += t.Meetings
		}
		e.Candidates = append(e.Candidates, c)
	}
	slices.SortStableFunc(e.Candidates, func(a, b Candidate) int { return b.Meetings - a.Meetings })
	return e
}

// Complete returns names of actors that begin with what a user has typed so
// far, or have a word that does; at most limit, sorted. Most shells take only
// what goes on from the letters typed, so of a name with them in its middle the
// rest is returned, by which Find knows it too.
func Complete(src Source, typed string, limit int) ([]string, error) {
	words := name.Words(typed)
	last := ""
	if len(words) > 0 {
		last = words[len(words)-1]
	}
	var names []string
	for t, err := range src.Terms(last) {
		if err != nil {
			return nil, err
		}
		if strings.HasPrefix(t.Text, "~") || len(names) >= limit {
			continue
		}
		a, err := src.Actor(t.Actor)
		if err != nil {
			return nil, err
		}
		names = append(names, completions(a, typed, words)...)
	}
	slices.Sort(names)
	return slices.Compact(names), nil
}

// completions returns the name of a, or its label, whichever fits the words.
func completions(a fact.Actor, typed string, words []string) []string {
	for _, n := range []string{a.Name, a.Label} {
		if has := name.Words(n); n != "" && begins(has, words) {
			return []string{goingOn(typed, n, has)}
		}
	}
	return nil
}

// goingOn is the end of a name that goes on from what was typed, as it is
// written, else in normal form; the whole name where there is none.
func goingOn(typed, whole string, words []string) string {
	for _, parts := range [][]string{strings.Fields(whole), words} {
		for i := range parts {
			if end := strings.Join(parts[i:], " "); strings.HasPrefix(end, typed) {
				return end
			}
		}
	}
	return whole
}

// begins reports whether each word is the beginning of one in has.
func begins(has, words []string) bool {
	return !slices.ContainsFunc(words, func(w string) bool {
		return !slices.ContainsFunc(has, func(h string) bool { return strings.HasPrefix(h, w) })
	})
}
