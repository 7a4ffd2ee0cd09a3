// Command nametokens writes seeds/ar/nametokens.tsv: which words of Arabic news
// are parts of persons' names. Run it from the module's root, with a corpus of
// news (JSON Lines with title and text, gzipped) and lists of known name parts
// and country adjectives at hand:
//
//	go run ./seeds/internal/nametokens -corpus ../shared/corpus/news.jsonl.gz -knowledge ../shared/knowledge
//
// Method: what stands alone between an office or style ("the Egyptian foreign
// minister", "Mr") and the next mark or stop word is a name; words for which
// that is a fair share of all their occurrences are name words, more readily
// where Wikidata knows them. Then, twice: runs of such words anywhere are
// names; count again who stands in them.
package main

import (
	"flag"
	"fmt"
	"os"
)

func main() {
	text := flag.String("corpus", "../shared/corpus/news.jsonl.gz", "news articles, gzipped JSON Lines with title and text")
	knowledge := flag.String("knowledge", "../shared/knowledge", "directory with name-tokens-wikidata.tsv")
	out := flag.String("out", "seeds/ar/nametokens.tsv", "table to write")
	flag.Parse()
	if err := run(*text, *knowledge, *out); err != nil {
		fmt.Fprintln(os.Stderr, "nametokens:", err)
		os.Exit(1)
	}
}

func run(text, knowledge, out string) error {
	wikidata, err := readWikidata(knowledge + "/name-tokens-wikidata.tsv")
	if err != nil {
		return err
	}
	country, err := readCountries()
	if err != nil {
		return err
	}
	stop, err := readStops()
	if err != nil {
		return err
	}
	c, err := readCorpus(text)
	if err != nil {
		return err
	}
	s := c.sets(country, stop)
	p := c.seed(s, wikidata)
	_, p = c.grow(s, p, 0.8, 0.1)
	_, p = c.grow(s, p, 0.4, 0.1)
	t, p := c.grow(s, p, 0.4, 0.1)
	c.dropAdjectives(t, p, wikidata)
	return write(out, table(c, t, p, wikidata, country))
}
