package main

import (
	"encoding/csv"
	"encoding/json"
	"fmt"
	"io"
	"iter"
	"strings"

	"github.com/jedib0t/go-pretty/v6/table"
	"github.com/jedib0t/go-pretty/v6/text"
	"github.com/spf13/cobra"

	"liqa/graph/export"
)

// formats are how an answer can be printed: a table for people, the rest for
// programs.
var formats = []string{"table", "json", "jsonl", "csv"}

func formatFlag(cmd *cobra.Command, format *string) {
	cmd.Flags().StringVar(format, "format", "table", "`FORMAT` of the answer: "+strings.Join(formats, ", "))
	_ = cmd.RegisterFlagCompletionFunc("format", cobra.FixedCompletions(formats, cobra.ShellCompDirectiveNoFileComp))
}

func checkFormat(format string) error { return mustBe("format", format, formats...) }

// columns say how the items of an answer become rows: of cells for people in a
// table, of fields for programs in CSV.
type columns[T any] struct {
	head  []string
	cells func(T) []string
	csv   []string         // nil: as head
	field func(T) []string // nil: as cells
	none  string           // what to tell people when there is nothing
}

// print writes an answer as it comes: a million meetings need no memory, but for
// a table, whose columns fit their cells.
func (c columns[T]) print(s streams, format string, items iter.Seq2[T, error]) error {
	switch format {
	case "json":
		return printJSON(s.Out, items)
	case "jsonl":
		return printLines(s.Out, items)
	case "csv":
		return c.printCSV(s.Out, items)
	}
	return c.printTable(s, items)
}

func printLines[T any](w io.Writer, items iter.Seq2[T, error]) error {
	enc := encoder(w)
	for x, err := range items {
		if err != nil {
			return err
		}
		if err := enc.Encode(x); err != nil {
			return err
		}
	}
	return nil
}

func printJSON[T any](w io.Writer, items iter.Seq2[T, error]) error {
	open := "["
	for x, err := range items {
		if err != nil {
			return err
		}
		if _, err := io.WriteString(w, open); err != nil {
			return err
		}
		if err := encoder(w).Encode(x); err != nil {
			return err
		}
		open = ","
	}
	_, err := io.WriteString(w, strings.TrimSuffix(open, ",")+"]\n")
	return err
}

// encoder writes JSON with "<" and "&" as they are: answers are no web pages.
func encoder(w io.Writer) *json.Encoder {
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	return enc
}

func (c columns[T]) printCSV(w io.Writer, items iter.Seq2[T, error]) error {
	head, field := c.csv, c.field
	if head == nil {
		head, field = c.head, c.cells
	}
	out := csv.NewWriter(w)
	if err := out.Write(head); err != nil {
		return err
	}
	for x, err := range items {
		if err != nil {
			return err
		}
		if err := out.Write(export.Cells(field(x))); err != nil {
			return err
		}
	}
	out.Flush()
	return out.Error()
}

// pageRows is how many rows of a table are measured and printed together: a
// long answer is a table after a table.
const pageRows = 1000

func (c columns[T]) printTable(s streams, items iter.Seq2[T, error]) error {
	t, n := newTable(c.head), 0
	for x, err := range items {
		if err != nil {
			return err
		}
		if n > 0 && n%pageRows == 0 {
			if _, err := fmt.Fprintln(s.Out, t.Render()); err != nil {
				return err
			}
			t = newTable(c.head)
		}
		t.AppendRow(row(c.cells(x)))
		n++
	}
	if n == 0 {
		fmt.Fprintln(s.Err, c.none)
		return nil
	}
	_, err := fmt.Fprintln(s.Out, t.Render())
	return err
}

func newTable(head []string) table.Writer {
	t := table.NewWriter()
	t.SetStyle(table.StyleLight)
	t.SuppressTrailingSpaces()
	t.Style().Format.Header = text.FormatDefault
	t.Style().Options.DrawBorder = false
	t.AppendHeader(row(head))
	columns := make([]table.ColumnConfig, len(head))
	for i := range head {
		columns[i] = table.ColumnConfig{Number: i + 1, WidthMax: widestCell, WidthMaxEnforcer: text.WrapSoft}
	}
	t.SetColumnConfigs(columns)
	return t
}

// widestCell is where a cell's text wraps, in letters.
const widestCell = 48

// row makes cells safe for a terminal.
func row(cells []string) table.Row {
	r := make(table.Row, len(cells))
	for i, c := range cells {
		r[i] = export.Plain(c)
	}
	return r
}

// each yields the items of a slice as an answer that cannot fail.
func each[T any](all []T) iter.Seq2[T, error] {
	return func(yield func(T, error) bool) {
		for _, x := range all {
			if !yield(x, nil) {
				return
			}
		}
	}
}
