package eval

import (
	"embed"
	"maps"
	"strings"
	"sync"

	"liqa/seeds"
)

//go:embed words.tsv
var wordFiles embed.FS

// wordLists are those of words.tsv, folded, each word with and without its
// article.
type wordLists struct{ honorifics, sons, family, stop, fillers, sides set }

// lists reads them when they are first asked for: most commands never do.
var lists = sync.OnceValue(func() wordLists {
	table, err := seeds.Read(wordFiles, "words")
	if err != nil {
		panic(err) // the table is fixed when the program is built
	}
	all := map[string]set{}
	for _, row := range table.Rows {
		text := strings.Join(row.List("words"), " ")
		all[row.Get("set")] = setOf(append(words(text), bag(text)...))
	}
	family := all["family"]
	maps.Copy(family, all["links"])
	maps.Copy(family, all["sons"])
	return wordLists{all["honorifics"], all["sons"], family, all["stop"], all["fillers"], all["sides"]}
})
