package export

import (
	"fmt"
	"io"
	"strings"

	"liqa/graph"
)

// graphmlKeys are the attributes, in the order of graphmlActor and graphmlLink.
var graphmlKeys = []struct{ id, of, name, kind string }{
	{"n0", "node", "name", "string"}, {"n1", "node", "label", "string"}, {"n2", "node", "role", "string"},
	{"n3", "node", "country", "string"}, {"n4", "node", "type", "string"},
	{"e0", "edge", "weight", "int"}, {"e1", "edge", "held", "int"}, {"e2", "edge", "first", "string"},
	{"e3", "edge", "last", "string"}, {"e4", "edge", "topics", "string"}, {"e5", "edge", "evidence", "string"},
}

// GraphML writes actors and ties in GraphML (graphml.graphdrawing.org).
func GraphML(w io.Writer, p graph.Picture) error {
	x := newXML(w)
	x.line(`<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">`)
	for _, k := range graphmlKeys {
		x.line(`  <key id="%s" for="%s" attr.name="%s" attr.type="%s"/>`, k.id, k.of, k.name, k.kind)
	}
	x.line(`  <graph id="meetings" edgedefault="undirected">`)
	for _, a := range p.Actors {
		x.line(`    <node id="%s">%s</node>`, xmlText(a.ID), graphmlData(0, Name(a), a.Label, a.Role, a.Country, string(a.Type)))
	}
	for _, l := range p.Links {
		x.line(`    <edge source="%s" target="%s">%s</edge>`, xmlText(l.A), xmlText(l.B), graphmlData(5, fmt.Sprint(l.Meetings), fmt.Sprint(l.Held),
			l.First, l.Last, strings.Join(l.Topics, " | "), l.Evidence))
	}
	x.line(`  </graph>`)
	x.line(`</graphml>`)
	return x.w.Flush()
}

// graphmlData writes the values of the keys from the n-th on.
func graphmlData(n int, values ...string) string {
	var b strings.Builder
	for i, v := range values {
		if v = xmlText(v); v != "" {
			fmt.Fprintf(&b, `<data key="%s">%s</data>`, graphmlKeys[n+i].id, v)
		}
	}
	return b.String()
}
