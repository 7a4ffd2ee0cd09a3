package main

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"iter"
	"strings"

	"github.com/jedib0t/go-pretty/v6/table"
	"github.com/spf13/cobra"

	"liqa/extract/fact"
	"liqa/extract/source/ordered"
	"liqa/graph/export"
)

type extractOptions struct {
	format string
	input  input
	paths  []string
}

func newExtract(s streams) *cobra.Command {
	var o extractOptions
	cmd := &cobra.Command{
		Use:   "extract PATH…",
		Short: "Print the meetings that articles report, without a database",
		Long: `Extract reads articles and prints what meetings they report, one line an
article in the order read. It needs no database and keeps nothing.

PATH is a file, a folder (read with all below it, sorted by name), a glob
pattern in quotes, an https:// address, or - for standard input. What a file is, its first bytes say:

  saved web pages   HTML, MHTML, mails (EML); windows-1256, ISO-8859-6 and UTF-16
                    as well as UTF-8
  text pages        .txt, with or without menus and links around the article
  records           JSON Lines, JSON arrays (also inside an object, as servers
                    answer), CSV with a header line; the fields id, url, outlet,
                    title, author, published and text, or names that scrapers and
                    spreadsheets use for them (content, body, date, النص, …);
                    --map for others
  feeds             RSS, Atom, JSON Feed
  web archives      WARC
  any of these      packed with gzip or zstd, or in zip and tar archives

What cannot be read is named on standard
error with its reason; the rest goes on and the exit status is 3.`,
		Example: `  liqa extract saved/
  liqa extract --format jsonl news.jsonl.gz > meetings.jsonl
  zcat dump.jsonl.gz | liqa extract --format jsonl -`,
		Args: usageArgs(cobra.MinimumNArgs(1)),
		RunE: func(cmd *cobra.Command, args []string) error {
			o.paths = args
			return runExtract(cmd.Context(), o, s)
		},
	}
	o.input.addTo(cmd.Flags())
	cmd.Flags().StringVar(&o.format, "format", "table", "table, jsonl (one line an article) or json (one array)")
	return cmd
}

func runExtract(ctx context.Context, o extractOptions, s streams) error {
	print, ok := readingPrinters[o.format]
	if !ok {
		return usage(fmt.Errorf("--format %q is none of table, jsonl, json", o.format))
	}
	extractor, err := tables.extractor()
	if err != nil {
		return err
	}
	reader, err := newReader(o.input, s)
	if err != nil {
		return err
	}
	read := func(a fact.Article) fact.Reading { return extractor.Read(reader.Complete(a)) }
	skipped := 0
	readings := leaveOut(ordered.Map(ctx, reader.Records(ctx, o.paths), read), s.Err, &skipped)
	out := bufio.NewWriter(s.Out)
	if err := errors.Join(print(out, readings), out.Flush()); err != nil {
		return err
	}
	if skipped > 0 {
		return errSkipped
	}
	return nil
}

var readingPrinters = map[string]func(io.Writer, iter.Seq2[fact.Reading, error]) error{
	"jsonl": printLines[fact.Reading],
	"json":  printJSON[fact.Reading],
	"table": printReadingTable,
}

func printReadingTable(w io.Writer, readings iter.Seq2[fact.Reading, error]) error {
	for reading, err := range readings {
		if err != nil {
			return err
		}
		if _, err := io.WriteString(w, readingTable(reading)); err != nil {
			return err
		}
	}
	return nil
}

// readingTable is one article for people: a heading and a row a meeting.
func readingTable(r fact.Reading) string {
	head := fmt.Sprintf("%s  %s  %s\n", export.Plain(r.ID), r.Published, export.Plain(r.Title))
	if len(r.Meetings) == 0 {
		return head + "  (no meetings)\n\n"
	}
	t := table.NewWriter()
	t.SetStyle(table.StyleLight)
	t.SuppressTrailingSpaces()
	t.AppendHeader(table.Row{"Kind", "Status", "Date", "Place", "Participants", "About", "According to"})
	for _, m := range r.Meetings {
		t.AppendRow(table.Row{m.Kind, m.Status, m.Date.EDTF, export.Plain(m.Place.Name), participantLines(m.Participants), lines(m.Topics), lines(m.AccordingTo)})
	}
	return head + t.Render() + "\n\n"
}

// lines shows each value in a line of its cell.
func lines(values []string) string {
	out := make([]string, len(values))
	for i, v := range values {
		out[i] = export.Plain(v)
	}
	return strings.Join(out, "\n")
}

// participantLines names each participant by name or, failing that, office.
func participantLines(ps []fact.Participant) string {
	var out []string
	for _, p := range ps {
		label := p.Name
		if label == "" {
			label = p.Role
		}
		if p.Country != "" {
			label += " (" + p.Country + ")"
		}
		if p.As == fact.Mediates {
			label += " [mediator]"
		}
		out = append(out, label)
	}
	return lines(out)
}
