package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"

	"github.com/spf13/cobra"

	"liqa/extract/source"
)

type ingestOptions struct {
	db     database
	input  input
	paths  []string
	format string
	watch  watching
}

func newIngest(s streams) *cobra.Command {
	var o ingestOptions
	cmd := &cobra.Command{
		Use:   "ingest PATH…",
		Short: "Read articles into a database",
		Long: `Read articles into a database, which is made when missing.

PATH is a file, a folder, a glob pattern or "-" for standard input, as for
"liqa extract", or the https:// address of a page or feed. Addresses are fetched
politely: robots.txt is obeyed, a host is asked once a second at most, and a page
that the server says is unchanged is not sent again. Where a feed holds less than
the whole text, the pages it leads to are fetched, each once unless the feed says
something new of it; where that fails, what the feed says is read.

An article is known by its id: one that is in the database with the same content
is left alone, one whose content changed replaces what it said before. An
interrupted run loses nothing that it stored; run it again and it goes on from
there. What cannot be read is named, and the rest goes on (exit status 3).

With --watch liqa goes on until it is interrupted. What comes into a folder is
ingested once it was left alone for a second; names that start with a dot or end
in .part or .tmp are left until they are renamed. Addresses are asked again every
fifteen minutes, or as often as --watch=INTERVAL says. Others can use the database
meanwhile: it is held only while what came in is stored, of very many files 500 at
a time.`,
		Example: `  liqa ingest --db news.db pages/ archive.jsonl.gz
  zcat dump.jsonl.gz | liqa ingest -
  liqa ingest --db news.db --watch scraped/
  liqa ingest --db news.db --watch=1h https://example.org/feed.xml`,
		Args: usageArgs(cobra.MinimumNArgs(1)),
		RunE: func(cmd *cobra.Command, args []string) error {
			var err error
			if o.paths, err = o.watch.interval(args); err != nil {
				return usage(err)
			}
			return runIngest(cmd.Context(), o, s)
		},
	}
	o.db.addTo(cmd)
	o.input.addTo(cmd.Flags())
	o.watch.addTo(cmd.Flags())
	cmd.Flags().StringVar(&o.format, "format", "text", "the summary's form: text or json")
	return cmd
}

func runIngest(ctx context.Context, o ingestOptions, s streams) error {
	if err := mustBe("format", o.format, "text", "json"); err != nil {
		return err
	}
	if o.watch.on {
		return runWatch(ctx, o, s)
	}
	done, err := ingestOnce(ctx, o, s)
	if err != nil {
		return err
	}
	if err := printCount(s, done, o.format); err != nil {
		return err
	}
	if done.Skipped > 0 {
		return errSkipped
	}
	return nil
}

// ingestOnce reads all paths once.
func ingestOnce(ctx context.Context, o ingestOptions, s streams) (count, error) {
	memory := newRemembered(o.db)
	o.input.memory = memory
	line, err := newPipeline(o.input, s)
	if err != nil {
		return count{}, err
	}
	web := &gatherer{pipeline: line, db: &o.db, memory: memory}
	for _, paths := range stretches(o.paths) {
		if source.IsAddress(paths[0]) {
			err = web.fetch(ctx, paths)
		} else {
			err = o.db.write(func(w *writer) error { return errors.Join(line.run(ctx, w, paths), w.settle(ctx)) })
		}
		if err != nil {
			break
		}
	}
	line.progress.clear()
	if ctx.Err() != nil {
		return line.count, fmt.Errorf("interrupted: %s; run the same command to go on", line.count)
	}
	if err == nil {
		err = o.db.tidy(s, line.progress)
	}
	return line.count, err
}

// count is the summary of an ingest, in articles; skipped counts inputs.
type count struct {
	New       int `json:"new"`
	Changed   int `json:"changed"`
	Unchanged int `json:"unchanged"`
	Skipped   int `json:"skipped"`
}

func (c *count) add(o count) {
	c.New += o.New
	c.Changed += o.Changed
	c.Unchanged += o.Unchanged
	c.Skipped += o.Skipped
}

// articles is how many there were.
func (c count) articles() int { return c.New + c.Changed + c.Unchanged }

func (c count) String() string {
	return fmt.Sprintf("%d new, %d changed, %d unchanged, %d skipped", c.New, c.Changed, c.Unchanged, c.Skipped)
}

func printCount(s streams, c count, format string) error {
	if format == "json" {
		return json.NewEncoder(s.Out).Encode(c)
	}
	_, err := fmt.Fprintln(s.Out, c)
	return err
}
