// Command plausibility writes seeds/ar/plausibility.tsv: how much the way in which
// an article tells of a meeting speaks for what the rules made of it. Run it from
// the module's root, with annotated articles at hand:
//
//	go run ./seeds/internal/plausibility -gold ../shared/gold
//
// Method: logistic regression with an L2 penalty (Hosmer, Lemeshow: Applied
// Logistic Regression) over the signs of all encounters that the rules find in the
// articles, right where the annotators have such a meeting. The outlets kept for
// blind tests are left out. The figures it prints are by five-fold cross-validation:
// each article is judged by weights learned without it.
package main

import (
	"flag"
	"fmt"
	"os"
)

func main() {
	gold := flag.String("gold", "../shared/gold", "folder with dev.articles.jsonl and dev.gold.jsonl")
	out := flag.String("out", "seeds/ar/plausibility.tsv", "table to write")
	flag.Parse()
	if err := run(*gold, *out); err != nil {
		fmt.Fprintln(os.Stderr, "plausibility:", err)
		os.Exit(1)
	}
}

func run(gold, out string) error {
	found, missed, err := candidates(gold)
	if err != nil {
		return err
	}
	validate(found, missed)
	return write(out, table(found))
}
