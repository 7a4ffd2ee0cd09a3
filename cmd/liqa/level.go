package main

import (
	"slices"
	"strconv"

	"liqa/extract/fact"
	"liqa/graph/name"
	"liqa/seeds"
)

// levels tells at which level an office meets others, by the beginnings of
// offices in the language data.
type levels []levelRow

type levelRow struct {
	words []string
	level string
	rank  int
}

// lowest is the rank of an office that no row knows, and of having none.
const lowest = 9

func readLevels() (levels, error) {
	table, err := seeds.Read(tables.dir, "levels")
	if err != nil {
		return nil, err
	}
	var all levels
	for _, r := range table.Rows {
		rank, err := strconv.Atoi(r.Get("rank"))
		if err != nil {
			return nil, err
		}
		for _, w := range r.List("words") {
			all = append(all, levelRow{name.Words(w), r.Get("level"), rank})
		}
	}
	return all, nil
}

// Level implements graph.Levels.
func (l levels) Level(role string, t fact.Type) (string, int) {
	words, best := name.Words(role), levelRow{}
	for _, r := range l {
		if len(r.words) > len(best.words) && len(r.words) <= len(words) && slices.Equal(r.words, words[:len(r.words)]) {
			best = r
		}
	}
	switch {
	case best.words != nil:
		return best.level, best.rank
	case t == fact.State, t == fact.Delegation, t == fact.Organization:
		return string(t), lowest - 2
	case len(words) > 0:
		return "official", lowest - 1
	}
	return "person", lowest
}
