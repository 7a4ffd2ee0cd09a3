package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"

	"github.com/spf13/cobra"

	"liqa/extract/eval"
	"liqa/extract/fact"
)

type evalOptions struct {
	gold      string
	predicted string // empty: extract from articles
	articles  string
	only      string
	errors    int
	format    string
}

func newEval(s streams) *cobra.Command {
	var o evalOptions
	cmd := &cobra.Command{
		Use:   "eval GOLD [PREDICTED]",
		Short: "Measure extraction against annotated articles",
		Long: `Measure extraction against annotated articles.

GOLD holds one JSON object a line: an article's id and its meetings as a careful
reader wrote them down; place, date and a participant's name may list several
accepted answers, and a meeting marked "optional" neither earns nor costs.
PREDICTED is what "liqa extract --format jsonl" printed for the same articles, or
"-" for standard input. Without it liqa extracts from the articles that
--articles names: a file or folder, read as "liqa extract" reads it.

A predicted meeting is found when at least two of its participants agree with
gold and they are at least half of both sides. Of the measures,
  meetings      counts meetings found, held those that took place
  participants  counts the participants of all meetings, pairs who met whom
  complete      wants everything right, and nothing invented
  topics, place, date, sources, mediators   count within the meetings found
  kind … evidence   say how often a value is right there`,
		Example: `  liqa eval gold.jsonl --articles articles.jsonl
  liqa extract --format jsonl articles.jsonl | liqa eval gold.jsonl - --errors 20
  liqa eval gold.jsonl --articles articles.jsonl --only outlet=Hespress`,
		Args: usageArgs(cobra.RangeArgs(1, 2)),
		RunE: func(cmd *cobra.Command, args []string) error {
			o.gold = args[0]
			if len(args) == 2 {
				o.predicted = args[1]
			}
			return runEval(cmd.Context(), o, s)
		},
	}
	cmd.Flags().StringVar(&o.articles, "articles", "", "the articles that GOLD annotates, in a file or folder `PATH`")
	cmd.Flags().StringVar(&o.only, "only", "", "only articles with this value: `FIELD=VALUE[,VALUE]`, != for all others;\nfields: id, url, outlet, title, published")
	cmd.Flags().IntVar(&o.errors, "errors", 0, "print the first `N` differences")
	cmd.Flags().StringVar(&o.format, "format", "table", "table or json")
	return cmd
}

func runEval(ctx context.Context, o evalOptions, s streams) error {
	if o.articles == "" && (o.predicted == "" || o.only != "") {
		return usage(errors.New("eval needs PREDICTED or --articles, and --only needs --articles"))
	}
	if err := mustBe("format", o.format, "table", "json"); err != nil {
		return err
	}
	gold, err := loadRecords(o.gold, s)
	if err != nil {
		return err
	}
	articles, skipped, err := annotated(ctx, gold, o.articles, s)
	if err != nil {
		return err
	}
	if gold, err = selected(gold, articles, o); err != nil {
		return err
	}
	predicted, err := predictions(ctx, articles, o.predicted, s)
	if err != nil {
		return err
	}
	left := o.errors
	result := eval.Compare(gold, predicted, func(difference string) {
		if left--; left >= 0 {
			fmt.Fprintln(s.Out, difference)
		}
	})
	if err := printResult(s.Out, result, o.format); err != nil || skipped == 0 {
		return err
	}
	return errSkipped
}

// loadRecords reads a file of records, "-" being standard input.
func loadRecords(path string, s streams) ([]eval.Record, error) {
	if path == "-" {
		return eval.Load(s.In, "standard input")
	}
	file, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	return eval.Load(file, path)
}

// annotated reads the articles at path that gold annotates, and says how many
// inputs were skipped. Without a path there are none.
func annotated(ctx context.Context, gold []eval.Record, path string, s streams) (kept []fact.Article, skipped int, err error) {
	if path == "" {
		return nil, 0, nil
	}
	wanted := map[string]bool{}
	for _, g := range gold {
		wanted[g.ID] = true
	}
	reader, err := newReader(input{}, s)
	if err != nil {
		return nil, 0, err
	}
	for a, err := range leaveOut(reader.Articles(ctx, []string{path}), s.Err, &skipped) {
		if err != nil {
			return nil, skipped, err
		}
		if wanted[a.ID] {
			kept = append(kept, a)
		}
	}
	return kept, skipped, nil
}

// selected keeps the gold records whose articles --only lets pass.
func selected(gold []eval.Record, articles []fact.Article, o evalOptions) ([]eval.Record, error) {
	if o.only == "" {
		return gold, nil
	}
	filter, err := eval.ParseFilter(o.only)
	if err != nil {
		return nil, usage(err)
	}
	byID := map[string]fact.Article{}
	for _, a := range articles {
		byID[a.ID] = a
	}
	var out []eval.Record
	for _, g := range gold {
		a, known := byID[g.ID]
		if !known {
			return nil, fmt.Errorf("%s: no article %q, which %s annotates", o.articles, g.ID, o.gold)
		}
		if filter.Keep(a) {
			out = append(out, g)
		}
	}
	return out, nil
}

// predictions are those of a file or, without one, what liqa extracts from the
// articles.
func predictions(ctx context.Context, articles []fact.Article, path string, s streams) ([]eval.Record, error) {
	if path != "" {
		return loadRecords(path, s)
	}
	x, err := tables.extractor()
	if err != nil {
		return nil, err
	}
	out := make([]eval.Record, 0, len(articles))
	for _, a := range articles {
		record, err := eval.FromReading(x.Read(a))
		if err := errors.Join(err, ctx.Err()); err != nil {
			return nil, err
		}
		out = append(out, record)
	}
	return out, nil
}

func printResult(w io.Writer, r eval.Result, format string) error {
	if format == "json" {
		return json.NewEncoder(w).Encode(r)
	}
	for _, name := range eval.Counted {
		row := r.Rows[name]
		fmt.Fprintf(w, "%-13s P %.3f  R %.3f  F1 %.3f   (right %.6g, invented %.6g, missed %.6g)\n",
			name, row.Precision, row.Recall, row.F1, row.TP, row.FP, row.FN)
	}
	for _, name := range eval.Rated {
		if rate := r.Rates[name]; rate.Of > 0 {
			fmt.Fprintf(w, "%-13s %.3f  (%d of %d)\n", name, *rate.Accuracy, rate.Right, rate.Of)
		}
	}
	_, err := fmt.Fprintf(w, "articles      %d (%d without a prediction)\n", r.Articles, r.Silent)
	return err
}
