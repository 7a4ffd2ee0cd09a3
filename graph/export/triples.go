package export

import (
	"encoding/csv"
	"io"

	"liqa/extract/fact"
	"liqa/graph"
)

// Triples writes one line for each actor, meeting and topic that go together,
// as CSV safe for spreadsheets. A meeting without topics has one line for each
// actor, its topic empty.
func Triples(w io.Writer, d graph.Data) error {
	out := csv.NewWriter(w)
	write := func(cells ...string) { _ = out.Write(Cells(cells)) } // csv keeps the error for Flush
	write("actor_id", "actor", "meeting", "date", "kind", "status", "topic", "article")
	err := over(d.Meetings, func(m fact.Meeting) {
		topics := m.Topics
		if len(topics) == 0 {
			topics = []string{""}
		}
		for _, p := range m.Participants {
			for _, t := range topics {
				write(p.ID, MemberName(p), m.ID, m.Date.EDTF, string(m.Kind), string(m.Status), t, graph.Cite(m).Article)
			}
		}
	})
	if err != nil {
		return err
	}
	out.Flush()
	return out.Error()
}
