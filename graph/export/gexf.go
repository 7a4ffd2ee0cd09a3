package export

import (
	"fmt"
	"io"
	"strings"

	"liqa/extract/fact"
	"liqa/graph"
)

// GEXF writes actors and ties in GEXF 1.3 (gexf.net), for Gephi: a dynamic graph
// of intervals, in which a tie is there on the days of its held meetings. Gephi
// takes no mixture of moments and intervals, so a day is an interval too; a tie
// without any dated meeting is always there.
func GEXF(w io.Writer, p graph.Picture) error {
	x := newXML(w)
	x.line(`<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">`)
	x.line(`  <meta><creator>liqa</creator><description>who met whom</description></meta>`)
	x.line(`  <graph mode="dynamic" defaultedgetype="undirected" timeformat="date" timerepresentation="interval">`)
	x.attributes("node", "name", "label", "role", "country", "type")
	x.attributes("edge", "held", "first", "last", "topics", "evidence")
	colours := coloursOf(p)
	x.line(`    <nodes>`)
	for _, a := range p.Actors {
		x.line(`      <node id="%s" label="%s">%s%s</node>`, xmlText(a.ID), xmlText(Name(a)),
			gexfValues(Name(a), a.Label, a.Role, a.Country, string(a.Type)), gexfColour(colours.of(a.Country)))
	}
	x.line(`    </nodes>`)
	x.line(`    <edges>`)
	spells := spellsOf(p.Meetings)
	for i, l := range p.Links {
		x.line(`      <edge id="%d" source="%s" target="%s" weight="%d">%s%s</edge>`, i, xmlText(l.A), xmlText(l.B), l.Meetings,
			gexfValues(fmt.Sprint(l.Held), l.First, l.Last, strings.Join(l.Topics, " | "), l.Evidence), spells[[2]string{l.A, l.B}])
	}
	x.line(`    </edges>`)
	x.line(`  </graph>`)
	x.line(`</gexf>`)
	return x.w.Flush()
}

func (x xmlWriter) attributes(class string, names ...string) {
	x.line(`    <attributes class="%s" mode="static">`, class)
	for i, n := range names {
		kind := "string"
		if n == "held" {
			kind = "integer"
		}
		x.line(`      <attribute id="%d" title="%s" type="%s"/>`, i, n, kind)
	}
	x.line(`    </attributes>`)
}

func gexfValues(values ...string) string {
	var b strings.Builder
	for i, v := range values {
		if v = xmlText(v); v != "" {
			fmt.Fprintf(&b, `<attvalue for="%d" value="%s"/>`, i, v)
		}
	}
	return "<attvalues>" + b.String() + "</attvalues>"
}

func gexfColour(hex string) string {
	var r, g, b int
	if _, err := fmt.Sscanf(hex, "#%02x%02x%02x", &r, &g, &b); err != nil {
		return ""
	}
	return fmt.Sprintf(`<viz:color r="%d" g="%d" b="%d"/>`, r, g, b)
}

// spellsOf lists, for each pair, the days of its held meetings.
func spellsOf(meetings []fact.Meeting) map[[2]string]string {
	spells := map[[2]string]string{}
	for _, m := range meetings {
		first, last, err := fact.Bounds(m.Date.EDTF)
		if err != nil || m.Status != fact.Held {
			continue
		}
		for _, p := range m.Pairs() {
			spells[p] += fmt.Sprintf(`<spell start="%s" end="%s"/>`, first, last)
		}
	}
	for p, s := range spells {
		spells[p] = "<spells>" + s + "</spells>"
	}
	return spells
}
