package main

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"slices"

	"github.com/spf13/cobra"

	"liqa/extract/resolve"
	"liqa/storage"
)

func newCuration(s streams) *cobra.Command {
	var o answering
	cmd := &cobra.Command{
		Use:   "curation",
		Short: "List what you decided, take it back, carry it to another database",
		Long: `List the decisions made by merge, split, rename, alias, reject and correct, each
under its id. "undo" takes decisions back. "export" writes them as text, one JSON
object a line, and "import" reads such a file into another database; decisions on
articles that are not there wait for them.`,
		Example: `  liqa curation
  liqa curation undo 5be1f3a0c2d4e6f80912
  liqa curation export > decisions.jsonl
  liqa curation import decisions.jsonl --db other.db`,
		Args: usageArgs(cobra.NoArgs),
		RunE: func(*cobra.Command, []string) error { return runCuration(o, s) },
	}
	o.addTo(cmd)
	cmd.AddCommand(newCurationUndo(s), newCurationExport(s), newCurationImport(s))
	return cmd
}

// ruling is a decision as it is listed.
type ruling struct {
	ID string `json:"id"`
	resolve.Decision
}

var decided = columns[ruling]{
	head:  []string{"id", "decision"},
	cells: func(d ruling) []string { return []string{d.ID, d.String()} },
	none:  "nothing was decided",
}

func runCuration(o answering, s streams) error {
	return o.view(s, func(tx *storage.Tx) error {
		all, err := decisions(tx)
		if err != nil {
			return err
		}
		var rows []ruling
		for _, d := range all {
			rows = append(rows, ruling{d.ID(), d})
		}
		return decided.print(s, o.format, each(rows))
	})
}

func newCurationUndo(s streams) *cobra.Command {
	var d database
	cmd := &cobra.Command{
		Use:   "undo ID…",
		Short: "Take decisions back",
		Long: `Take decisions back: the database becomes what it would be had they never been
made. Ids are those that "liqa curation" lists.`,
		Example: `  liqa curation undo 5be1f3a0c2d4e6f80912`,
		Args:    usageArgs(cobra.MinimumNArgs(1)),
		RunE:    func(cmd *cobra.Command, ids []string) error { return runUndo(cmd.Context(), d, ids, s) },
	}
	d.addTo(cmd)
	return cmd
}

func runUndo(ctx context.Context, d database, ids []string, s streams) error {
	return d.change(func(w *writer) error {
		var undone []resolve.Decision
		err := w.store.View(func(tx *storage.Tx) error {
			all, err := decisions(tx)
			if err != nil {
				return err
			}
			for _, id := range slices.Compact(slices.Sorted(slices.Values(ids))) {
				i := slices.IndexFunc(all, func(d resolve.Decision) bool { return d.ID() == id })
				if i < 0 {
					return fmt.Errorf("there is no decision %q; liqa curation lists them", id)
				}
				undone = append(undone, all[i])
			}
			return nil
		})
		if err == nil {
			err = w.decide(ctx, nil, undone)
		}
		if err == nil {
			_, err = fmt.Fprintf(s.Out, "%d undone\n", len(undone))
		}
		return err
	})
}

func newCurationExport(s streams) *cobra.Command {
	var d database
	cmd := &cobra.Command{
		Use:   "export",
		Short: "Write all decisions as text",
		Long: `Write all decisions to standard output, one JSON object a line, sorted, for
"liqa curation import" to read.`,
		Example: `  liqa curation export > decisions.jsonl`,
		Args:    usageArgs(cobra.NoArgs),
		RunE: func(*cobra.Command, []string) error {
			return d.view(s, func(tx *storage.Tx) error {
				all, err := decisions(tx)
				if err != nil {
					return err
				}
				return printLines(s.Out, each(all))
			})
		},
	}
	d.addTo(cmd)
	return cmd
}

func newCurationImport(s streams) *cobra.Command {
	var d database
	cmd := &cobra.Command{
		Use:   "import FILE",
		Short: "Read decisions that export wrote; - is standard input",
		Long: `Read decisions that "liqa curation export" wrote; those that are there already
change nothing. A file with a fault is refused as a whole.`,
		Example: `  liqa curation import decisions.jsonl --db other.db`,
		Args:    usageArgs(cobra.ExactArgs(1)),
		RunE:    func(cmd *cobra.Command, args []string) error { return runImport(cmd.Context(), d, args[0], s) },
	}
	d.addTo(cmd)
	return cmd
}

func runImport(ctx context.Context, d database, path string, s streams) error {
	in := s.In
	if path != "-" {
		f, err := os.Open(path)
		if err != nil {
			return err
		}
		defer f.Close()
		in = f
	}
	all, err := readDecisions(path, in)
	if err != nil {
		return err
	}
	if err := d.write(func(w *writer) error { return w.decide(ctx, all, nil) }); err != nil {
		return err
	}
	_, err = fmt.Fprintf(s.Out, "%d decisions\n", len(all))
	return err
}

// readDecisions reads all or none: half a list would decide what nobody meant.
func readDecisions(name string, in io.Reader) ([]resolve.Decision, error) {
	var all []resolve.Decision
	lines := bufio.NewScanner(in)
	lines.Buffer(nil, 1<<24)
	for n := 1; lines.Scan(); n++ {
		line := bytes.TrimSpace(lines.Bytes())
		if len(line) == 0 || line[0] == '#' {
			continue
		}
		var d resolve.Decision
		err := json.Unmarshal(line, &d)
		if err == nil {
			err = d.Check()
		}
		if err != nil {
			return nil, fmt.Errorf("%s:%d: %w", name, n, err)
		}
		all = append(all, d)
	}
	return all, lines.Err()
}
