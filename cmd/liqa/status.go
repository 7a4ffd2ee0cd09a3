package main

import (
	"encoding/json"
	"fmt"

	"github.com/spf13/cobra"

	"liqa/extract/resolve/block"
	"liqa/storage"
)

type statusOptions struct {
	db     database
	format string
}

func newStatus(s streams) *cobra.Command {
	var o statusOptions
	cmd := &cobra.Command{
		Use:   "status",
		Short: "Say what a database holds",
		Long: `Say what a database holds: articles, actors, meetings, pairs who met, the size
of the file, the version of its layout, and whether work waits to be finished.`,
		Example: `  liqa status --db news.db --format json`,
		Args:    usageArgs(cobra.NoArgs),
		RunE:    func(*cobra.Command, []string) error { return runStatus(o, s) },
	}
	o.db.addTo(cmd)
	cmd.Flags().StringVar(&o.format, "format", "text", "text or json")
	return cmd
}

// standing is what status reports.
type standing struct {
	Database string `json:"database"`
	storage.Status
	Pending bool `json:"pending"` // actors and meetings wait for an ingest to finish
}

func runStatus(o statusOptions, s streams) error {
	if err := mustBe("format", o.format, "text", "json"); err != nil {
		return err
	}
	now := standing{Database: o.db.path}
	err := o.db.view(s, func(tx *storage.Tx) (err error) {
		if now.Status, err = tx.Status(); err != nil {
			return err
		}
		now.Pending, err = block.Pending(tx.Work())
		return err
	})
	if err != nil {
		return err
	}
	if o.format == "json" {
		return json.NewEncoder(s.Out).Encode(now)
	}
	return printStanding(s, now)
}

func printStanding(s streams, now standing) error {
	state := "up to date"
	if now.Pending {
		state = "an interrupted ingest waits to be finished: run liqa ingest once more"
	}
	_, err := fmt.Fprintf(s.Out, "database  %s (%.1f MB, layout %s)\narticles  %d\nactors    %d\nmeetings  %d\npairs     %d\nstate     %s\n",
		now.Database, float64(now.Bytes)/1e6, now.Schema, now.Articles, now.Actors, now.Meetings, now.Ties, state)
	return err
}
