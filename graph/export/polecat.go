package export

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"golang.org/x/text/language"

	"liqa/extract/fact"
	"liqa/graph"
)

// polecatColumns are the forty of the POLECAT data set, in its order.
var polecatColumns = strings.Split("Event ID,Event Date,Event Type,Event Mode,Intensity,Quad Code,Contexts,"+
	"Actor Name,Actor Country,Actor COW,Primary Actor Sector,Actor Sectors,Actor Title,Actor Name Raw,Wikipedia Actor ID,"+
	"Recipient Name,Recipient Country,Recipient COW,Primary Recipient Sector,Recipient Sectors,Recipient Title,Recipient Name Raw,Wikipedia Recipient ID,"+
	"Placename,City,District,Province,Country,Latitude,Longitude,GeoNames ID,Raw Placename,Feature Type,"+
	"Source,Publication Date,Story People,Story Organizations,Story Locations,Language,Version", ",")

// POLECAT writes one line for each pair and direction, tab-separated. What the
// articles do not say (sectors, coordinates, COW numbers) stays empty. Meetings
// of unknown date are left out: an event there has a day.
func POLECAT(w io.Writer, d graph.Data, acts Acts) error {
	t := newTSV(w, polecatColumns...)
	err := over(d.Meetings, func(m fact.Meeting) {
		first, _ := closedBounds(m)
		if first == "" {
			return
		}
		people, organizations := story(m)
		for _, x := range dyads(m, acts) {
			event, mode := plover(x.code, m)
			t.row(m.ID, first, event, mode, intensity(event, mode), quads[event], "diplomatic",
				latin(x.source), iso3(x.source.Country), "", "", "", x.source.Role, MemberName(x.source), "",
				latin(x.target), iso3(x.target.Country), "", "", "", x.target.Role, MemberName(x.target), "",
				m.Place.Name, "", "", "", iso3(m.Place.Country), "", "", "", m.Place.Name, "",
				outlet(m), published(m), people, organizations, m.Place.Name, "ara", "liqa")
		}
	})
	if err != nil {
		return err
	}
	return t.w.Flush()
}

// CAMEO writes one line for each pair and direction with its code of CAMEO
// 1.1b3, tab-separated. A meeting of unknown date has none.
func CAMEO(w io.Writer, d graph.Data, acts Acts) error {
	t := newTSV(w, "EventID", "Date", "Source", "SourceName", "SourceCountry", "CAMEO", "Target", "TargetName", "TargetCountry",
		"Place", "PlaceCountry", "NumSources", "Article", "Quote")
	err := over(d.Meetings, func(m fact.Meeting) {
		e := graph.Cite(m)
		for _, x := range dyads(m, acts) {
			t.row(m.ID, m.Date.EDTF, x.source.ID, MemberName(x.source), iso3(x.source.Country), x.code,
				x.target.ID, MemberName(x.target), iso3(x.target.Country), m.Place.Name, iso3(m.Place.Country), fmt.Sprint(m.Sources), e.Article, e.Quote)
		}
	})
	if err != nil {
		return err
	}
	return t.w.Flush()
}

// tsv writes cells that hold neither tabs nor line breaks: Cells sees to it.
type tsv struct{ w *bufio.Writer }

func newTSV(w io.Writer, head ...string) tsv {
	t := tsv{bufio.NewWriter(w)}
	t.row(head...)
	return t
}

func (t tsv) row(cells ...string) {
	_, _ = t.w.WriteString(strings.Join(Cells(cells), "\t") + "\n") // bufio keeps the error for Flush
}

// latin is an actor's name in Latin letters where known.
func latin(p fact.Member) string {
	if p.Label != "" {
		return p.Label
	}
	return MemberName(p)
}

// iso3 is the alpha-3 code of a country; that of a body stays as it is.
func iso3(code string) string {
	if len(code) != 2 {
		return code
	}
	r, err := language.ParseRegion(code)
	if err != nil || !r.IsCountry() || r.ISO3() == "ZZZ" {
		return code
	}
	return r.ISO3()
}

func outlet(m fact.Meeting) string {
	if len(m.Reports) == 0 {
		return ""
	}
	return m.Reports[0].Outlet
}

func published(m fact.Meeting) string {
	if len(m.Reports) == 0 {
		return ""
	}
	return m.Reports[0].Published
}

// story lists the people and the organisations, as POLECAT separates them.
func story(m fact.Meeting) (people, organizations string) {
	var p, o []string
	for _, x := range m.Participants {
		if x.Type == fact.Person {
			p = append(p, MemberName(x))
		} else {
			o = append(o, MemberName(x))
		}
	}
	return strings.Join(p, "; "), strings.Join(o, "; ")
}
