package main

import (
	"fmt"
	"os"

	"github.com/spf13/cobra"

	"liqa/seeds"
	"liqa/seeds/check"
)

func newSeeds(s streams) *cobra.Command {
	cmd := &cobra.Command{
		Use:   "seeds",
		Short: "Look after the language data that liqa reads Arabic by",
		Args:  usageArgs(cobra.NoArgs),
		RunE:  func(cmd *cobra.Command, _ []string) error { return cmd.Help() },
	}
	cmd.AddCommand(newSeedsCheck(s), newSeedsImport(s))
	return cmd
}

func newSeedsCheck(s streams) *cobra.Command {
	return &cobra.Command{
		Use:   "check",
		Short: "Find faults in the language data: duplicates, unreachable rows, stray characters",
		Long: `Find faults in the tables of language data, those built into liqa or those in a
folder of your own, as --seeds says.

Tables are tab-separated text files named *.tsv with a header line; "#" begins a
comment. Each fault is printed with its file and line:
  - a key that stands twice or is missing; a row without its reason (why)
  - a form that stands twice, or reads the same as another once hamza seats,
    final ya and ta marbuta no longer count; a row that no text can reach
  - a value that is not allowed or that no rule asks for, a reference to a row
    that is not there
  - a date that is none, or an interval that ends before it begins
  - presentation forms, vowel signs, tatweel, invisible characters, odd spaces

The exit status is 1 when there are faults.`,
		Example: `  liqa seeds check
  liqa seeds check --seeds my-tables`,
		Args: usageArgs(cobra.NoArgs),
		RunE: func(*cobra.Command, []string) error { return runSeedsCheck(s) },
	}
}

func runSeedsCheck(s streams) error {
	dir, name := seeds.Arabic(), "built-in language data"
	if tables.folder != "" {
		dir, name = os.DirFS(tables.folder), tables.folder
	}
	result, err := check.Tables(dir, seeds.Arabic())
	if err != nil {
		return fmt.Errorf("%s: %w", name, err)
	}
	for _, f := range result.Faults {
		fmt.Fprintln(s.Out, f)
	}
	if n := len(result.Faults); n > 0 {
		return fmt.Errorf("%s: %d faults in %d tables", name, n, result.Tables)
	}
	_, err = fmt.Fprintf(s.Out, "%s: %d tables, %d rows, no faults\n", name, result.Tables, result.Rows)
	return err
}
