package main

import (
	"errors"
	"fmt"
	"strings"

	"liqa/extract/fact"
	"liqa/graph"
	"liqa/graph/export"
)

// find returns the actor that a name on the command line means, or an error
// that says what to do.
func find(src graph.Source, query string) (fact.Actor, error) {
	a, err := graph.Find(src, query)
	var ambiguous *graph.AmbiguousError
	if errors.As(err, &ambiguous) {
		return a, fmt.Errorf("%w; name one in full or by its id:\n%s", err, candidates(ambiguous.Candidates))
	}
	if errors.Is(err, fact.ErrNotFound) {
		return a, fmt.Errorf("%w: no meeting in the database names it; try another spelling or a part of the name", err)
	}
	return a, err
}

// ask is find for a question, which takes a name for the actor that nearly
// everyone means by it, and says so: an answer does no harm, a decision might.
func ask(src graph.Source, query string, s streams) (fact.Actor, error) {
	a, err := find(src, query)
	var ambiguous *graph.AmbiguousError
	if !errors.As(err, &ambiguous) {
		return a, err
	}
	meant, plain := ambiguous.Meant()
	if !plain {
		return a, err
	}
	fmt.Fprintf(s.Err, "liqa: %q is taken for %s; it may also be\n%s\n", query, export.About(meant.Actor), candidates(ambiguous.Candidates[1:]))
	return meant.Actor, nil
}

// maxCandidates is how many namesakes an error lists.
const maxCandidates = 20

func candidates(all []graph.Candidate) string {
	var b strings.Builder
	for i, c := range all {
		if i == maxCandidates {
			fmt.Fprintf(&b, "  and %d more\n", len(all)-i)
			break
		}
		fmt.Fprintf(&b, "  %s  %s\n", export.Plain(c.ID), export.About(c.Actor))
	}
	return strings.TrimSuffix(b.String(), "\n")
}
