package main

import (
	"bufio"
	"fmt"
	"maps"
	"os"
	"strconv"
	"strings"

	"liqa/extract/name"
	"liqa/seeds"
)

// readWikidata reads lines of Latin spelling, Arabic spelling and count into
// counts by key; a part met under several Latin spellings adds up.
func readWikidata(path string) (map[string]int, error) {
	file, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	out := map[string]int{}
	lines := bufio.NewScanner(file)
	for n := 1; lines.Scan(); n++ {
		cells := strings.Split(lines.Text(), "\t")
		if len(cells) != 3 || strings.HasPrefix(cells[0], "#") {
			continue
		}
		count, err := strconv.Atoi(cells[2])
		if err != nil {
			return nil, fmt.Errorf("%s:%d: %w", path, n, err)
		}
		out[name.KeyOf(cells[1])] += count
	}
	return out, lines.Err()
}

// readCountries reads the names of countries and their definite adjectives.
func readCountries() (map[string]bool, error) {
	table, err := seeds.Read(seeds.Arabic(), "countries")
	if err != nil {
		return nil, err
	}
	out := maps.Clone(sides)
	for _, row := range table.Rows {
		for _, column := range []string{"names", "masc", "fem"} {
			for _, form := range row.List(column) {
				switch {
				case strings.Contains(form, " "):
				case column == "names":
					out[name.KeyOf(form)] = true
				default:
					out[name.KeyOf("ال"+form)] = true
				}
			}
		}
	}
	return out, nil
}

// readStops reads the words of notnames.tsv.
func readStops() (map[string]bool, error) {
	table, err := seeds.Read(seeds.Arabic(), "notnames")
	if err != nil {
		return nil, err
	}
	out := map[string]bool{}
	for _, row := range table.Rows {
		for _, form := range row.List("forms") {
			out[name.KeyOf(form)] = true
		}
	}
	return out, nil
}
