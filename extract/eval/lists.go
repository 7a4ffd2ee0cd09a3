package eval

import (
	"embed"
	"maps"
	"strings"

	"liqa/seeds"
)

//go:embed words.tsv
var wordFiles embed.FS

// The word lists of words.tsv, folded, each word with and without its article.
var honorifics, sons, family, stop, fillers, sides = lists()

func lists() (honorifics, sons, family, stop, fillers, sides set) {
	table, err := seeds.Read(wordFiles, "words")
	if err != nil {
		panic(err) // the table is fixed when the program is built
	}
	all := map[string]set{}
	for _, row := range table.Rows {
		text := strings.Join(row.List("words"), " ")
		all[row.Get("set")] = setOf(append(words(text), bag(text)...))
	}
	family = all["family"]
	maps.Copy(family, all["links"])
	maps.Copy(family, all["sons"])
	return all["honorifics"], all["sons"], family, all["stop"], all["fillers"], all["sides"]
}
