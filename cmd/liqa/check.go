package main

import (
	"encoding/json"
	"fmt"

	"github.com/spf13/cobra"

	"liqa/extract/fact"
	"liqa/storage"
)

type checkOptions struct {
	db     database
	format string
}

func newCheck(s streams) *cobra.Command {
	var o checkOptions
	cmd := &cobra.Command{
		Use:   "check",
		Short: "Look for damage in a database",
		Long: `Look for damage in a database: read every page and every record, compare
checksums, and count whether all that was written is there. Nothing is changed.
A damaged database ends with exit status 5; "liqa rebuild" saves what is intact.`,
		Example: `  liqa check --db news.db`,
		Args:    usageArgs(cobra.NoArgs),
		RunE:    func(*cobra.Command, []string) error { return runCheck(o, s) },
	}
	o.db.addTo(cmd)
	cmd.Flags().StringVar(&o.format, "format", "text", "text or json")
	return cmd
}

func runCheck(o checkOptions, s streams) error {
	if err := mustBe("format", o.format, "text", "json"); err != nil {
		return err
	}
	c, err := storage.Check(o.db.path, o.db.wait)
	if err != nil {
		return err
	}
	if err := printChecked(s, c, o.format); err != nil {
		return err
	}
	if !c.Sound() {
		return fmt.Errorf("%w: %s; `liqa rebuild --db %s` saves what is intact", fact.ErrDamaged, o.db.path, o.db.path)
	}
	return nil
}

func printChecked(s streams, c *storage.Checked, format string) error {
	if format == "json" {
		return json.NewEncoder(s.Out).Encode(c)
	}
	for _, p := range c.Problems {
		fmt.Fprintln(s.Out, p.What)
	}
	if c.More > 0 {
		fmt.Fprintf(s.Out, "and %d more\n", c.More)
	}
	if !c.Sound() {
		return nil
	}
	_, err := fmt.Fprintf(s.Out, "%d records on %d pages, no damage\n", c.Records, c.Pages)
	return err
}
