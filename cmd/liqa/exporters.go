package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os/exec"
	"slices"
	"strings"

	"liqa/graph"
	"liqa/graph/export"
)

// exporter is a format of "liqa export".
type exporter struct {
	name  string
	what  string
	write func(ctx context.Context, x *exporting) error
}

// exporting is one export under way.
type exporting struct {
	o   exportOptions
	src graph.Source
	f   graph.Filter
	to  destination
}

// exporters are all formats, in the order help shows them.
var exporters = []exporter{
	{"dot", "the language of Graphviz: actors shaped by type, coloured by country", drawing(writeDOT)},
	{"svg", "the same drawn by Graphviz, which must be installed", graphviz("svg")},
	{"png", "the same as an image, by Graphviz", graphviz("png")},
	{"timeline-svg", "meetings in time, a row for each of the busiest actors", drawing(func(w io.Writer, p graph.Picture, _ exportOptions) error { return export.TimelineSVG(w, p) })},
	{"heatmap-svg", "how often each country met in each year", stream(export.HeatMapSVG)},
	{"graphml", "GraphML: actors and ties, for yEd, NetworkX, igraph", drawing(func(w io.Writer, p graph.Picture, _ exportOptions) error { return export.GraphML(w, p) })},
	{"gexf", "GEXF 1.3 with the days of every tie, for Gephi", drawing(func(w io.Writer, p graph.Picture, _ exportOptions) error { return export.GEXF(w, p) })},
	{"neo4j", "CSV files for neo4j-admin import, into the folder --out", writeNeo4j},
	{"cypher", "a script for cypher-shell, the data as parameters", stream(export.Cypher)},
	{"jsonld", "JSON-LD: schema.org Event with SEM and PROV for who said so", stream(export.JSONLD)},
	{"ftm", "FollowTheMoney entities as JSON lines, for Aleph and OpenSanctions", stream(export.FollowTheMoney)},
	{"polecat", "POLECAT's 40 columns, tab-separated, an event for each pair", coded(export.POLECAT)},
	{"cameo", "CAMEO codes, tab-separated, an event for each pair", coded(export.CAMEO)},
	{"ics", "iCalendar of the planned meetings", stream(export.ICalendar)},
	{"sqlite", "a database of SQLite, into the file --out", writeSQLite},
	{"csv", "triples of actor, meeting and topic", stream(export.Triples)},
}

func exporterNamed(name string) exporter {
	return exporters[slices.IndexFunc(exporters, func(e exporter) bool { return e.name == name })]
}

func exporterNames() []string {
	var names []string
	for _, e := range exporters {
		names = append(names, e.name)
	}
	return names
}

// exporterHelp lists the formats for the help text.
func exporterHelp() string {
	var b strings.Builder
	for _, e := range exporters {
		fmt.Fprintf(&b, "  %-13s %s\n", e.name, e.what)
	}
	return b.String()
}

// drawing is a format of actors and ties.
func drawing(write func(io.Writer, graph.Picture, exportOptions) error) func(context.Context, *exporting) error {
	return func(_ context.Context, x *exporting) error {
		p, err := graph.Select(x.src, x.o.scope, x.f)
		if err != nil {
			return err
		}
		return x.to.file(func(w io.Writer) error { return write(w, p, x.o) })
	}
}

func writeDOT(w io.Writer, p graph.Picture, o exportOptions) error { return export.DOT(w, p, o.style) }

// stream is a format that meetings pass through one by one.
func stream(write func(io.Writer, graph.Data) error) func(context.Context, *exporting) error {
	return func(_ context.Context, x *exporting) error {
		d, err := graph.Extract(x.src, x.o.scope, x.f)
		if err != nil {
			return err
		}
		return x.to.file(func(w io.Writer) error { return write(w, d) })
	}
}

// coded is a format of event codes.
func coded(write func(io.Writer, graph.Data, export.Acts) error) func(context.Context, *exporting) error {
	return func(ctx context.Context, x *exporting) error {
		acts, err := readActs()
		if err != nil {
			return err
		}
		return stream(func(w io.Writer, d graph.Data) error { return write(w, d, acts) })(ctx, x)
	}
}

func writeNeo4j(_ context.Context, x *exporting) error {
	d, err := graph.Extract(x.src, x.o.scope, x.f)
	if err != nil {
		return err
	}
	return x.to.folder(func(create export.Create) error { return export.Neo4j(create, d) })
}

func writeSQLite(_ context.Context, x *exporting) error {
	d, err := graph.Extract(x.src, x.o.scope, x.f)
	if err != nil {
		return err
	}
	return x.to.place(func(path string) error { return export.SQLite(path, d) })
}

// graphviz draws by the program "dot".
func graphviz(kind string) func(context.Context, *exporting) error {
	return func(ctx context.Context, x *exporting) error {
		program, err := exec.LookPath("dot")
		if err != nil {
			return errors.New("--format " + kind + " needs Graphviz, which is not installed: install the package graphviz (apt-get install graphviz, brew install graphviz), or take --format dot, timeline-svg or heatmap-svg, which need nothing")
		}
		return drawing(func(w io.Writer, p graph.Picture, o exportOptions) error {
			var text, faults bytes.Buffer
			if err := writeDOT(&text, p, o); err != nil {
				return err
			}
			draw := exec.CommandContext(ctx, program, "-T"+kind)
			draw.Stdin, draw.Stdout, draw.Stderr = &text, w, &faults
			if err := draw.Run(); err != nil {
				return fmt.Errorf("graphviz: %w: %s", err, strings.TrimSpace(faults.String()))
			}
			return nil
		})(ctx, x)
	}
}
