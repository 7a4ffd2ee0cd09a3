package export

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"liqa/extract/fact"
	"liqa/graph"
)

// cypherBatch is how many rows one statement takes.
const cypherBatch = 500

// Cypher writes a script for cypher-shell. The data are parameters, never part
// of a statement; running it again changes nothing.
func Cypher(w io.Writer, d graph.Data) error {
	c := &cypherWriter{w: bufio.NewWriter(w)}
	for _, of := range []string{"Actor", "Meeting"} {
		c.line("CREATE CONSTRAINT IF NOT EXISTS FOR (n:%s) REQUIRE n.id IS UNIQUE;", of)
	}
	c.line("CREATE CONSTRAINT IF NOT EXISTS FOR (n:Topic) REQUIRE n.name IS UNIQUE;")
	err := over(d.Actors, func(a fact.Actor) {
		c.row(mergeActors, cypherMap("id", a.ID, "name", Name(a), "label", a.Label, "role", a.Role, "country", a.Country, "type", string(a.Type)))
	})
	c.flush(mergeActors)
	if err != nil {
		return err
	}
	err = over(d.Meetings, func(m fact.Meeting) { c.row(mergeMeetings, cypherMeeting(m)) })
	c.flush(mergeMeetings)
	if err != nil {
		return err
	}
	return c.w.Flush()
}

const (
	mergeActors   = "UNWIND $rows AS row MERGE (a:Actor {id: row.id}) SET a += row;"
	mergeMeetings = "UNWIND $rows AS row MERGE (m:Meeting {id: row.meeting.id}) SET m += row.meeting " +
		"FOREACH (t IN row.topics | MERGE (x:Topic {name: t}) MERGE (m)-[:ABOUT]->(x)) " +
		"WITH m, row UNWIND row.parts AS part MATCH (a:Actor {id: part.id}) MERGE (a)-[r:TOOK_PART]->(m) SET r.role = part.role, r.as = part.as;"
)

func cypherMeeting(m fact.Meeting) string {
	first, last := closedBounds(m)
	var parts, topics []string
	for _, p := range m.Participants {
		parts = append(parts, cypherMap("id", p.ID, "role", p.Role, "as", string(p.As)))
	}
	for _, t := range m.Topics {
		topics = append(topics, cypherString(t))
	}
	return fmt.Sprintf("{meeting: %s, parts: [%s], topics: [%s]}", cypherMap("id", m.ID, "kind", string(m.Kind), "status", string(m.Status),
		"date", m.Date.EDTF, "first", first, "last", last, "place", m.Place.Name, "placeCountry", m.Place.Country,
		"articles", strings.Join(articlesOf(m), " "), "quote", graph.Cite(m).Quote), strings.Join(parts, ", "), strings.Join(topics, ", "))
}

// cypherWriter gathers rows into parameters.
type cypherWriter struct {
	w    *bufio.Writer
	rows []string
}

func (c *cypherWriter) line(format string, args ...any) { fmt.Fprintf(c.w, format+"\n", args...) }

func (c *cypherWriter) row(statement, row string) {
	if c.rows = append(c.rows, row); len(c.rows) == cypherBatch {
		c.flush(statement)
	}
}

func (c *cypherWriter) flush(statement string) {
	if len(c.rows) > 0 {
		c.line(":param rows => [%s];", strings.Join(c.rows, ", "))
		c.line("%s", statement)
	}
	c.rows = c.rows[:0]
}

// cypherMap writes pairs of key and value as a map.
func cypherMap(pairs ...string) string {
	var parts []string
	for i := 0; i < len(pairs); i += 2 {
		parts = append(parts, pairs[i]+": "+cypherString(pairs[i+1]))
	}
	return "{" + strings.Join(parts, ", ") + "}"
}

// cypherString quotes a string literal; Plain has left it on one line. A "$" or
// ";" inside of it means nothing to cypher-shell.
func cypherString(s string) string { return "'" + cypherEscape.Replace(Plain(s)) + "'" }

var cypherEscape = strings.NewReplacer(`\`, `\\`, `'`, `\'`)
