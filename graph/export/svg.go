package export

import (
	"bufio"
	"cmp"
	"fmt"
	"io"
	"slices"
	"strings"

	"liqa/extract/fact"
	"liqa/graph"
)

// maxRows is how many rows a reader can take in on one page.
const maxRows = 30

// svgWriter writes elements; bufio keeps the first error for Flush.
type svgWriter struct{ w *bufio.Writer }

func newSVG(w io.Writer, width, height int, title string) svgWriter {
	s := svgWriter{bufio.NewWriter(w)}
	s.line(`<svg xmlns="http://www.w3.org/2000/svg" width="%d" height="%d" viewBox="0 0 %d %d" font-family="Noto Naskh Arabic, Noto Sans Arabic, DejaVu Sans, Arial, sans-serif" font-size="13">`,
		width, height, width, height)
	s.line(`<title>%s</title>`, xmlText(title))
	s.line(`<rect width="100%%" height="100%%" fill="#ffffff"/>`)
	return s
}

func (s svgWriter) line(format string, args ...any) { fmt.Fprintf(s.w, format+"\n", args...) }

func (s svgWriter) text(x, y float64, anchor, extra, text string) {
	s.line(`<text x="%.1f" y="%.1f" text-anchor="%s"%s>%s</text>`, x, y, anchor, extra, xmlText(text))
}

func (s svgWriter) close() error {
	s.line(`</svg>`)
	return s.w.Flush()
}

// Measures of the timeline, in pixels.
const (
	rowHeight = 26
	leftEdge  = 230
	topEdge   = 60
	plotWidth = 1000
)

// TimelineSVG draws the meetings of the busiest actors in time: a row for each
// actor, a line for each meeting that joins those who took part, with its quote
// as tooltip. Meetings of unknown date are left out, and counted.
func TimelineSVG(w io.Writer, p graph.Picture) error {
	rows := busiest(p)
	dated := slices.DeleteFunc(slices.Clone(p.Meetings), func(m fact.Meeting) bool {
		first, last := closedBounds(m)
		return first == "" || last == "" || len(rowsOf(m, rows)) == 0
	})
	days := axisOf(dated)
	s := newSVG(w, leftEdge+plotWidth+30, topEdge+rowHeight*len(rows)+40, "liqa: meetings in time")
	s.text(leftEdge, 22, "start", ` font-size="15"`, fmt.Sprintf("%d meetings of %d actors; %d more have no date or no actor shown", len(dated), len(rows), len(p.Meetings)-len(dated)))
	s.key(leftEdge, 40)
	if len(dated) > 0 {
		s.ticks(days, len(rows))
	}
	for i, a := range p.Actors {
		if row, ok := rows[a.ID]; ok {
			y := rowY(row)
			s.line(`<line x1="%d" y1="%.1f" x2="%d" y2="%.1f" stroke="#eeeeee"/>`, leftEdge, y, leftEdge+plotWidth, y)
			s.text(leftEdge-8, y+4, "end", "", shorten(Name(p.Actors[i]), 32))
		}
	}
	for _, m := range dated {
		s.meeting(m, rowsOf(m, rows), days)
	}
	return s.close()
}

func rowY(row int) float64 { return float64(topEdge + rowHeight*row + rowHeight/2) }

// busiest gives the actors with most meetings their rows.
func busiest(p graph.Picture) map[string]int {
	count := map[string]int{}
	for _, a := range p.Actors {
		count[a.ID] = 0
	}
	for _, m := range p.Meetings {
		for _, id := range m.Attending() {
			if _, shown := count[id]; shown { // a meeting may have others, too
				count[id]++
			}
		}
	}
	ids := sorted(count)
	slices.SortStableFunc(ids, func(a, b string) int { return cmp.Compare(count[b], count[a]) })
	rows := map[string]int{}
	for i, id := range ids[:min(maxRows, len(ids))] {
		rows[id] = i
	}
	return rows
}

func rowsOf(m fact.Meeting, rows map[string]int) []int {
	var out []int
	for _, id := range m.Attending() {
		if r, ok := rows[id]; ok {
			out = append(out, r)
		}
	}
	slices.Sort(out)
	return out
}

// ticks writes the years across the top.
func (s svgWriter) ticks(a axis, rows int) {
	for _, t := range a.ticks() {
		s.line(`<line x1="%.1f" y1="%d" x2="%.1f" y2="%d" stroke="#dddddd"/>`, t.x, topEdge-6, t.x, topEdge+rowHeight*rows)
		s.text(t.x+3, topEdge-6, "start", ` font-size="11" fill="#666666"`, t.text)
	}
}

// statusStrokes tell what was held from what was not.
var statusStrokes = map[fact.Status]string{fact.Held: "#1f5fa8", fact.Planned: "#e0a100", fact.Proposed: "#9a9a9a", fact.Denied: "#cc3333"}

func (s svgWriter) key(x, y float64) {
	for _, st := range []fact.Status{fact.Held, fact.Planned, fact.Proposed, fact.Denied} {
		s.line(`<circle cx="%.1f" cy="%.1f" r="4" fill="%s"/>`, x+4, y-4, statusStrokes[st])
		s.text(x+12, y, "start", ` font-size="11"`, string(st))
		x += 80
	}
	s.text(x+12, y, "start", ` font-size="11" fill="#666666"`, "a year of more meetings is wider")
}

func (s svgWriter) meeting(m fact.Meeting, rows []int, days axis) {
	first, last := closedBounds(m)
	x1, x2 := days.x(first), days.x(last)
	x, colour := (x1+x2)/2, statusStrokes[m.Status]
	s.line(`<g stroke="%s" fill="%s"><title>%s</title>`, colour, colour, xmlText(strings.Join([]string{m.Date.EDTF, summary(m), m.Place.Name, graph.Cite(m).Quote}, " · ")))
	if len(rows) > 1 {
		s.line(`<line x1="%.1f" y1="%.1f" x2="%.1f" y2="%.1f" stroke-opacity="0.45"/>`, x, rowY(rows[0]), x, rowY(rows[len(rows)-1]))
	}
	for _, r := range rows {
		if x2-x1 > 4 { // a month or a year is drawn as long as it is
			s.line(`<line x1="%.1f" y1="%.1f" x2="%.1f" y2="%.1f" stroke-width="2" stroke-opacity="0.35"/>`, x1, rowY(r), x2, rowY(r))
		}
		s.line(`<circle cx="%.1f" cy="%.1f" r="4" fill-opacity="0.85" stroke="#ffffff" stroke-width="0.5"/>`, x, rowY(r))
	}
	s.line(`</g>`)
}
