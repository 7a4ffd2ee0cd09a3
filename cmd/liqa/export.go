package main

import (
	"context"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"liqa/graph"
	"liqa/graph/export"
	"liqa/storage"
)

type exportOptions struct {
	db     database
	filter filterOptions
	format string
	out    string
	around string // name of an actor
	as     string
	scope  graph.Scope
	style  export.DOTStyle
}

func newExport(s streams) *cobra.Command {
	var o exportOptions
	cmd := &cobra.Command{
		Use:   "export",
		Short: "Write the graph, or a part of it, for people and other programs",
		Long: `Write the graph, or a part of it, as a picture or for another program:

` + exporterHelp() + `
--around ACTOR takes those it met, --depth 2 those they met too. --top N keeps
the N actors who met most. The filters of "liqa meetings" select what counts.
The same database gives the same bytes each time.

In a drawing (dot, svg, png) lines are as wide as two actors met often and say
how often, when and what about; with --as events meetings are nodes of their own,
between their actors and topics.`,
		Example: `  liqa export --format svg --around لافروف --out lavrov.svg
  liqa export --format dot --top 50 --since 2018 --clusters | fdp -Tpdf > top.pdf
  liqa export --format dot --around أكار --as events --timeline > akar.dot
  liqa export --format gexf --country TR --out turkey.gexf
  liqa export --format sqlite --out meetings.sqlite`,
		Args: usageArgs(cobra.NoArgs),
		RunE: func(cmd *cobra.Command, _ []string) error { return runExport(cmd.Context(), o, s) },
	}
	o.db.addTo(cmd)
	filterFlags(cmd, &o.filter)
	o.addTo(cmd)
	return cmd
}

func (o *exportOptions) addTo(cmd *cobra.Command) {
	f := cmd.Flags()
	f.StringVar(&o.format, "format", "dot", "`FORMAT`: "+strings.Join(exporterNames(), ", "))
	f.StringVarP(&o.out, "out", "o", "", "write to this `PATH` instead of standard output")
	f.StringVar(&o.around, "around", "", "only `ACTOR` and those around it")
	f.IntVar(&o.scope.Depth, "depth", 1, "with --around: how many meetings away, `N`")
	f.IntVar(&o.scope.Top, "top", 0, "only the `N` actors who met most")
	f.StringVar(&o.as, "as", "actors", "in a drawing: only actors are nodes, or meetings and topics too: actors, `events`")
	f.BoolVar(&o.style.Clusters, "clusters", false, "in a drawing: a frame around the actors of each country")
	f.BoolVar(&o.style.Timeline, "timeline", false, "with --as events: meetings in the order of their years, or months of one year")
	names := &question{}
	_ = cmd.RegisterFlagCompletionFunc("format", cobra.FixedCompletions(exporterNames(), cobra.ShellCompDirectiveNoFileComp))
	_ = cmd.RegisterFlagCompletionFunc("as", cobra.FixedCompletions([]string{"actors", "events"}, cobra.ShellCompDirectiveNoFileComp))
	_ = cmd.RegisterFlagCompletionFunc("around", func(cmd *cobra.Command, args []string, typed string) ([]string, cobra.ShellCompDirective) {
		names.db = o.db
		return names.complete(cmd, args, typed)
	})
}

func runExport(ctx context.Context, o exportOptions, s streams) error {
	f, err := o.filter.filter()
	if err != nil {
		return err
	}
	if err := o.check(); err != nil {
		return err
	}
	o.style.Events = o.as == "events"
	return o.db.view(s, func(src *storage.Tx) error {
		if o.around != "" {
			a, err := ask(src, o.around, s)
			if err != nil {
				return err
			}
			o.scope.Around = a.ID
		}
		return exporterNamed(o.format).write(ctx, &exporting{o: o, src: src, f: f, to: destination{path: o.out, std: s.Out}})
	})
}

func (o exportOptions) check() error {
	if err := mustBe("format", o.format, exporterNames()...); err != nil {
		return err
	}
	if err := mustBe("as", o.as, "actors", "events"); err != nil {
		return err
	}
	switch {
	case o.scope.Depth < 1:
		return usage(fmt.Errorf("--depth %d: at least 1", o.scope.Depth))
	case o.style.Timeline && o.as != "events":
		return usage(fmt.Errorf("--timeline needs --as events: it is meetings that have dates"))
	case o.scope.Top < 0:
		return usage(fmt.Errorf("--top %d: give a number of actors", o.scope.Top))
	}
	return nil
}
