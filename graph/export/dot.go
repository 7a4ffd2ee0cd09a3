package export

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"liqa/extract/fact"
	"liqa/graph"
)

// DOTStyle says how a picture is drawn.
type DOTStyle struct {
	Events   bool // meetings are nodes of their own: actor, meeting, topic
	Clusters bool // a frame around the actors of each country
	Timeline bool // meetings in rows by year, or by month of the only one; implies Events
}

// DOT writes the picture in the language of Graphviz: sorted, the same bytes
// each time, safe against any name.
func DOT(w io.Writer, p graph.Picture, style DOTStyle) error {
	style.Events = style.Events || style.Timeline
	d := &dotWriter{w: bufio.NewWriter(w), p: p, style: style, colours: coloursOf(p)}
	d.ties = d.degrees()
	d.line("graph meetings {")
	d.head()
	d.actors()
	if style.Events {
		d.events()
	} else {
		d.links()
	}
	d.legend()
	d.line("}")
	return d.w.Flush()
}

// dotWriter writes lines; bufio keeps the first error for Flush.
type dotWriter struct {
	w       *bufio.Writer
	p       graph.Picture
	style   DOTStyle
	colours colours
	ties    map[string]int // of each actor
}

func (d *dotWriter) line(format string, args ...any) { fmt.Fprintf(d.w, format+"\n", args...) }

// head sets what holds for the whole picture. Layered drawings suit few actors
// and time; springs suit the rest.
func (d *dotWriter) head() {
	layout, lines := "neato", "true"
	nodes, links := d.drawn()
	switch {
	case d.style.Timeline:
		layout = "dot"
	case d.style.Clusters:
		layout, lines = "fdp", "line"
	case nodes > 150:
		layout = "sfdp"
	}
	if links > manyLinks {
		lines = "line" // bending thousands of lines around names takes Graphviz hours
	}
	d.line(`  graph [layout=%s, charset="UTF-8", overlap="prism", overlap_scaling=4, sep="+8", splines="%s", outputorder="edgesfirst",`, layout, lines)
	d.line(`    fontname="%s", bgcolor="white", pad="0.3", start=1, rankdir="LR", ranksep="1.0", nodesep="0.15", newrank="true"];`, fonts)
	d.line(`  node [fontname="%s", fontsize=12, style="filled,rounded", fillcolor="white", color="#555555", margin="0.08,0.04", height=0.3];`, fonts)
	d.line(`  edge [fontname="%s", fontsize=9, color="%s99", fontcolor="#333333", len=%.1f];`, fonts, usualLine, d.length())
}

// length is how long springs make a line, in inches: labels need room.
func (d *dotWriter) length() float64 {
	switch n := len(d.p.Links); {
	case n <= fewLinks:
		return 3
	case n <= someLinks:
		return 2.2
	}
	return 1.2
}

// How many links can be labelled in full, and how many with dates.
const (
	fewLinks  = 20
	someLinks = 80
)

// fonts that have Arabic letters; Graphviz takes what it finds.
const fonts = "Noto Naskh Arabic,Noto Sans Arabic,DejaVu Sans,Arial"

// shapes tell the types of actors apart.
var shapes = map[fact.Type]string{fact.Person: "box", fact.Delegation: "octagon", fact.Organization: "component", fact.State: "ellipse"}

func shapeOf(t fact.Type) string {
	if s := shapes[t]; s != "" {
		return s
	}
	return "box"
}

// actors writes the nodes, in a frame for each country when asked.
func (d *dotWriter) actors() {
	if !d.style.Clusters {
		for _, a := range d.p.Actors {
			d.actor("  ", a)
		}
		return
	}
	for i, c := range d.colours.byCode() {
		indent := "  "
		if c != "" {
			d.line("  subgraph %s {", dotID(fmt.Sprintf("cluster_%02d_%s", i, c)))
			d.line("    label=%s; style=\"rounded\"; color=\"#999999\"; fontsize=14;", dotText(c))
			indent = "    "
		}
		for _, a := range d.p.Actors {
			if a.Country == c {
				d.actor(indent, a)
			}
		}
		if c != "" {
			d.line("  }")
		}
	}
}

func (d *dotWriter) actor(indent string, a fact.Actor) {
	extra := d.size(a.ID)
	if a.ID == d.p.Middle {
		extra += `, penwidth=3, color="#000000"`
	}
	d.line("%s%s [label=%s, shape=%s, fillcolor=\"%s\", tooltip=%s%s];", indent, dotID(a.ID), dotText(shorten(Name(a), 40)),
		shapeOf(a.Type), d.colours.of(a.Country), dotText(About(a)), extra)
}

// About is an actor in a line: all that is known to tell it from others.
func About(a fact.Actor) string {
	var parts []string
	for _, s := range []string{Name(a), a.Label, a.Role, a.Country} {
		if s = Plain(s); s != "" {
			parts = append(parts, s)
		}
	}
	return strings.Join(parts, " · ")
}

// links writes the edges; their labels get shorter as the picture fills.
func (d *dotWriter) links() {
	for _, l := range d.p.Links {
		style, colour := "", usualLine
		if l.Held == 0 {
			style = `, style="dashed"`
			if l.Planned == 0 {
				style, colour = `, style="dotted"`, deniedLine
			}
		}
		width, drawn := d.stroke(max(l.Meetings, 1), colour)
		label := ""
		if s := d.label(l); s != "" {
			label = ", label=" + dotText(s)
		}
		d.line("  %s -- %s [weight=%d, penwidth=%.2f, tooltip=%s%s%s];", dotID(l.A), dotID(l.B),
			max(l.Meetings, 1), width, dotText(tooltip(l)), label, style+drawn)
	}
}

// label is what an edge says on paper.
func (d *dotWriter) label(l graph.Link) string {
	n := len(d.p.Links)
	switch {
	case n > someLinks && l.Meetings < 2, d.dense() && l.Meetings < 5:
		return ""
	case n > someLinks:
		return fmt.Sprint(l.Meetings)
	}
	lines := []string{fmt.Sprint(l.Meetings)}
	if n > fewLinks {
		lines[0] += years(l.Tie)
		return lines[0]
	}
	if days := period(l.Tie); days != "" {
		lines[0] += " · " + days
	}
	for _, t := range l.Topics[:min(2, len(l.Topics))] {
		lines = append(lines, shorten(Plain(t), 30))
	}
	return strings.Join(lines, "\n")
}

// years is the first and the last year of a tie, after a dot.
func years(t fact.Tie) string {
	switch {
	case t.First == "":
		return ""
	case t.First[:4] == t.Last[:4]:
		return " · " + t.First[:4]
	}
	return " · " + t.First[:4] + "–" + t.Last[:4]
}

// period is the first and the last day of a tie.
func period(t fact.Tie) string {
	switch {
	case t.First == "":
		return ""
	case t.First == t.Last:
		return t.First
	}
	return t.First + " – " + t.Last
}

// tooltip is all an edge knows.
func tooltip(l graph.Link) string {
	parts := []string{fmt.Sprintf("%d (%d held)", l.Meetings, l.Held)}
	for _, s := range []string{period(l.Tie), strings.Join(l.Topics[:min(8, len(l.Topics))], "، "), shorten(Plain(l.Evidence), 300)} {
		if s != "" {
			parts = append(parts, s)
		}
	}
	return strings.Join(parts, " · ")
}
