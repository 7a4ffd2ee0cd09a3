package export

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"

	"liqa/extract/fact"
	"liqa/graph"
)

// events writes the meetings as nodes between their actors and their topics.
func (d *dotWriter) events() {
	shown := map[string]bool{}
	for _, a := range d.p.Actors {
		shown[a.ID] = true
	}
	topics := map[string]bool{}
	for _, m := range d.p.Meetings {
		d.event(m)
		for _, p := range m.Participants {
			if shown[p.ID] {
				d.part(m, p)
			}
		}
		for _, t := range m.Topics {
			topics[Plain(t)] = true
			d.line("  %s -- %s [style=\"dashed\"];", meetingID(m), topicID(t))
		}
	}
	for _, t := range sorted(topics) {
		d.line("  %s [label=%s, shape=plaintext, style=\"\", fontcolor=\"#1a5276\", tooltip=%s];", topicID(t), dotText(shorten(t, 40)), dotText(t))
	}
	if d.style.Timeline {
		d.periods()
	}
}

func (d *dotWriter) event(m fact.Meeting) {
	tip := strings.Join([]string{string(m.Kind), string(m.Status), m.Date.EDTF, Plain(m.Place.Name), shorten(Plain(graph.Cite(m).Quote), 300)}, " · ")
	d.line("  %s [label=%s, shape=note, style=\"filled\", fillcolor=\"%s\", fontsize=10, tooltip=%s];",
		meetingID(m), dotText(eventLabel(m)), statusColours[m.Status], dotText(tip))
}

// eventLabel is when, where and in what form.
func eventLabel(m fact.Meeting) string {
	lines := []string{m.Date.EDTF}
	if lines[0] == "" {
		lines[0] = "؟"
	}
	if m.Place.Name != "" {
		lines = append(lines, shorten(Plain(m.Place.Name), 30))
	}
	if m.Kind != fact.InPerson {
		lines = append(lines, string(m.Kind))
	}
	return strings.Join(lines, "\n")
}

// statusColours tell what was held from what was only spoken of.
var statusColours = map[fact.Status]string{fact.Held: "#ffffff", fact.Planned: "#fff3b0", fact.Proposed: "#e0e0e0", fact.Denied: "#f5b7b1"}

func (d *dotWriter) part(m fact.Meeting, p fact.Member) {
	style := ""
	if p.As == fact.Mediates {
		style = ` [label="mediator", style="dotted"]`
	}
	d.line("  %s -- %s%s;", dotID(p.ID), meetingID(m), style)
}

// drawn is of how many nodes and lines the picture is.
func (d *dotWriter) drawn() (nodes, lines int) {
	if !d.style.Events {
		return len(d.p.Actors), len(d.p.Links)
	}
	topics := map[string]bool{}
	for _, m := range d.p.Meetings {
		lines += len(m.Participants) + len(m.Topics)
		for _, t := range m.Topics {
			topics[t] = true
		}
	}
	return len(d.p.Actors) + len(d.p.Meetings) + len(topics), lines
}

// periods ranks the meetings of a year beside its number; where there is one year
// alone, those of a month.
func (d *dotWriter) periods() {
	by := d.groups(graph.Year)
	if years := len(by); years == 1 || years == 2 && by[unknown] != nil {
		by = d.groups(month)
	}
	all := sorted(by)
	for i, y := range all {
		d.line("  \"year:%s\" [label=\"%s\", shape=plaintext, style=\"\", fontsize=20];", y, y)
		d.line("  { rank=same; \"year:%s\"; %s; }", y, strings.Join(by[y], "; "))
		if i > 0 {
			d.line("  \"year:%s\" -- \"year:%s\" [style=\"bold\", weight=100];", all[i-1], y)
		}
	}
}

// unknown is the period of meetings that may be of several; it comes behind all
// that are digits.
const unknown = "?"

// groups are the meetings by period.
func (d *dotWriter) groups(period func(fact.Meeting) string) map[string][]string {
	by := map[string][]string{}
	for _, m := range d.p.Meetings {
		y := cmp.Or(period(m), unknown)
		by[y] = append(by[y], meetingID(m))
	}
	return by
}

// month is the one a meeting falls into, empty where it may be another.
func month(m fact.Meeting) string {
	const size = len("2006-01")
	first, last, err := fact.Bounds(m.Date.EDTF)
	if err != nil || first[:size] != last[:size] {
		return ""
	}
	return first[:size]
}

func meetingID(m fact.Meeting) string { return dotID("meeting:" + m.ID) }

func topicID(t string) string { return dotID("topic:" + t) }

// sorted returns the keys of a map in order.
func sorted[V any](m map[string]V) []string {
	return slices.Sorted(maps.Keys(m))
}

// legend explains shapes, colours and lines in a table of its own.
func (d *dotWriter) legend() {
	var b strings.Builder
	row := func(format string, args ...any) {
		fmt.Fprintf(&b, "<tr><td align=\"left\">"+format+"</td></tr>", args...)
	}
	row("<b>liqa</b> %d actors, %d ties, %d meetings", len(d.p.Actors), len(d.p.Links), len(d.p.Meetings))
	row("box person · octagon delegation · tabs organization · ellipse state")
	if d.style.Events {
		row("white held · yellow planned · grey proposed · red denied")
	} else {
		row("line: width and number meetings; dashed planned or proposed only; red dotted denied only")
	}
	for _, c := range d.colours.legend() {
		fmt.Fprintf(&b, "<tr><td align=\"left\" bgcolor=\"%s\">%s (%d)</td></tr>", c.colour, dotHTML(c.code), c.actors)
	}
	size := min(9+len(d.p.Actors)/40, 36) // a large picture is looked at from afar
	d.line("  \"legend\" [shape=plain, style=\"\", fontsize=%d, label=<<table border=\"0\" cellborder=\"0\" cellspacing=\"1\" bgcolor=\"#fafafa\">%s</table>>];", size, b.String())
}
