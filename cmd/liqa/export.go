package main

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"liqa/graph"
	"liqa/graph/export"
)

type exportOptions struct {
	db         database
	format     string
	around     string
	depth, top int
	style      export.DOTStyle
	as         string
	filter     filterOptions
}

// exportFormats are what "liqa export" writes.
var exportFormats = []string{"dot"}

func newExport(s streams) *cobra.Command {
	var o exportOptions
	cmd := &cobra.Command{
		Use:   "export",
		Short: "Write the graph, or a part of it, for other programs",
		Long: `Write the graph, or a part of it, for other programs.

  dot   the language of Graphviz: actors as nodes, shaped by type and coloured by
        country; lines are as wide as two actors met often, and say how often,
        when and what about. With --as events meetings are nodes, between their
        actors and topics.

--around ACTOR takes those it met, --depth 2 those they met too. --top N keeps
the N actors who met most. The filters of "liqa meetings" select what counts.
The same database gives the same bytes each time.`,
		Example: `  liqa export --format dot --around لافروف | dot -Tsvg > lavrov.svg
  liqa export --format dot --top 50 --since 2018 --clusters > top.dot
  liqa export --format dot --around أكار --as events --timeline > akar.dot`,
		Args: usageArgs(cobra.NoArgs),
		RunE: func(cmd *cobra.Command, _ []string) error { return runExport(cmd.Context(), o, s) },
	}
	o.db.addTo(cmd)
	filterFlags(cmd, &o.filter)
	f := cmd.Flags()
	f.StringVar(&o.format, "format", "dot", "`FORMAT`: "+strings.Join(exportFormats, ", "))
	f.StringVar(&o.around, "around", "", "only `ACTOR` and those around it")
	f.IntVar(&o.depth, "depth", 1, "with --around: how many meetings away, `N`")
	f.IntVar(&o.top, "top", 0, "only the `N` actors who met most")
	f.StringVar(&o.as, "as", "actors", "nodes are actors, or actors, meetings and topics: actors, `events`")
	f.BoolVar(&o.style.Clusters, "clusters", false, "a frame around the actors of each country")
	f.BoolVar(&o.style.Timeline, "timeline", false, "with --as events: a row for each year")
	return cmd
}

func runExport(_ context.Context, o exportOptions, s streams) error {
	f, err := o.filter.filter()
	if err != nil {
		return err
	}
	if err := o.check(); err != nil {
		return err
	}
	o.style.Events = o.as == "events"
	return o.db.ask(s, func(src graph.Source) error {
		scope := graph.Scope{Depth: o.depth, Top: o.top}
		if o.around != "" {
			a, err := find(src, o.around)
			if err != nil {
				return err
			}
			scope.Around = a.ID
		}
		p, err := graph.Select(src, scope, f)
		if err != nil {
			return err
		}
		return export.DOT(s.Out, p, o.style)
	})
}

func (o exportOptions) check() error {
	switch {
	case !slices.Contains(exportFormats, o.format):
		return usage(fmt.Errorf("--format %s: give one of %s", o.format, strings.Join(exportFormats, ", ")))
	case o.as != "actors" && o.as != "events":
		return usage(fmt.Errorf("--as %s: give actors or events", o.as))
	case o.depth < 1:
		return usage(fmt.Errorf("--depth %d: at least 1", o.depth))
	case o.style.Timeline && o.as != "events":
		return usage(fmt.Errorf("--timeline needs --as events: it is meetings that have dates"))
	case o.top < 0:
		return usage(fmt.Errorf("--top %d: give a number of actors", o.top))
	}
	return nil
}
