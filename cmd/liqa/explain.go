package main

import (
	"context"
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"

	"liqa/extract"
	"liqa/extract/fact"
	"liqa/extract/meeting"
	"liqa/graph/export"
)

type explainOptions struct {
	show showOptions
	all  bool
}

func newExplain(s streams) *cobra.Command {
	var o explainOptions
	cmd := &cobra.Command{
		Use:   "explain ARTICLE",
		Short: "Say why an article was read as it was",
		Long: `Explain shows, sentence by sentence, what liqa recognised in an article, which
rule found a meeting there, and why none did where a word of meeting stands.

ARTICLE is a path, PATH#N for the N-th record of a file, PATH#ID for the one of
that id, or the id of an article in the database. Under each sentence stand

  verb, noun     words of meeting, with their row in verbs.tsv or events.tsv
  actor, place   mentions, with the number, name, office and side of whom they
                 were taken for; one number is one actor throughout the article
  date           a time
  others         the part that words.tsv gives the words (with, between, not, …)
  =              a meeting, with the rule that found it
  -              a meeting of the article left out: told in ways that are seldom
                 right, with the signs against it and their weights (see
                 plausibility.tsv; log-odds)
  !              why nothing was found though a word of meeting stands there

Meetings that several sentences tell are joined at the end, as "liqa extract"
prints them. A word that is missing here is missing in the tables: see
CONTRIBUTING.md for how to add a row.`,
		Example: `  liqa explain saved/page.txt
  liqa explain --all 'news.jsonl#12'`,
		Args: usageArgs(cobra.ExactArgs(1)),
		RunE: func(cmd *cobra.Command, args []string) error {
			o.show.path = args[0]
			return runExplain(cmd.Context(), o, s)
		},
	}
	o.show.db.addTo(cmd)
	o.show.input.addTo(cmd.Flags())
	cmd.Flags().BoolVar(&o.all, "all", false, "also the sentences without a word of meeting")
	return cmd
}

func runExplain(ctx context.Context, o explainOptions, s streams) error {
	return eachPicked(ctx, o.show, s, func(x *extract.Extractor, a fact.Article) error {
		return explainArticle(s.Out, x, a, o.all)
	})
}

func explainArticle(w io.Writer, x *extract.Extractor, a fact.Article, all bool) error {
	var b strings.Builder
	for _, e := range x.Explain(a) {
		if all || len(e.Found) > 0 || e.Silent != "" {
			explainSentence(&b, e)
		}
	}
	b.WriteString(readingTable(x.Read(a)))
	_, err := io.WriteString(w, b.String())
	return err
}

func explainSentence(b *strings.Builder, e meeting.Explanation) {
	if e.Title {
		b.WriteString("(title) ")
	}
	b.WriteString(export.Plain(e.Sentence) + "\n")
	for _, p := range e.Parts {
		line := fmt.Sprintf("    %-9s %s", p.Kind, export.Plain(p.Text))
		if p.Is != "" {
			line += "  · " + export.Plain(p.Is)
		}
		b.WriteString(line + "\n")
	}
	for _, found := range e.Found {
		b.WriteString("  = " + export.Plain(found) + "\n")
	}
	for _, doubted := range e.Doubted {
		b.WriteString("  - " + doubted + "\n")
	}
	if e.Silent != "" {
		b.WriteString("  ! " + e.Silent + "\n")
	}
	b.WriteString("\n")
}
