package export

import (
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"strings"

	"liqa/extract/fact"
	"liqa/graph"
)

// Create opens a file of a folder that an export fills.
type Create func(name string) (io.WriteCloser, error)

// Neo4j writes the files that "neo4j-admin database import full" reads
// (neo4j.com/docs/operations-manual, import): nodes for actors, meetings and
// topics, and relationships between them. Their header lines say how:
//
//	neo4j-admin database import full --nodes=actors.csv --nodes=meetings.csv --nodes=topics.csv \
//	  --relationships=took_part.csv --relationships=about.csv neo4j
func Neo4j(create Create, d graph.Data) error {
	return errors.Join(
		neo4jFile(create, "actors.csv", []string{":ID(Actor)", "name", "label", "role", "country", "type", ":LABEL"}, func(row func(...string)) error {
			return over(d.Actors, func(a fact.Actor) {
				row(Plain(a.ID), Name(a), a.Label, a.Role, a.Country, string(a.Type), "Actor")
			})
		}),
		neo4jFile(create, "meetings.csv", []string{":ID(Meeting)", "kind", "status", "date", "first:date", "last:date", "place", "placeCountry", "sources:int", "articles:string[]", "quote", ":LABEL"}, func(row func(...string)) error {
			return over(d.Meetings, func(m fact.Meeting) {
				first, last := closedBounds(m)
				row(m.ID, string(m.Kind), string(m.Status), m.Date.EDTF, first, last, m.Place.Name, m.Place.Country, fmt.Sprint(m.Sources),
					strings.Join(articlesOf(m), ";"), graph.Cite(m).Quote, "Meeting")
			})
		}),
		neo4jFile(create, "topics.csv", []string{":ID(Topic)", ":LABEL"}, func(row func(...string)) error {
			topics, err := topicsOf(d)
			for _, t := range sorted(topics) {
				row(t, "Topic")
			}
			return err
		}),
		neo4jFile(create, "took_part.csv", []string{":START_ID(Actor)", "role", "as", "basis", ":END_ID(Meeting)", ":TYPE"}, func(row func(...string)) error {
			return over(d.Meetings, func(m fact.Meeting) {
				for _, p := range m.Participants {
					row(Plain(p.ID), p.Role, string(p.As), string(p.Basis), m.ID, "TOOK_PART")
				}
			})
		}),
		neo4jFile(create, "about.csv", []string{":START_ID(Meeting)", ":END_ID(Topic)", ":TYPE"}, func(row func(...string)) error {
			return over(d.Meetings, func(m fact.Meeting) {
				for _, t := range m.Topics {
					row(m.ID, Plain(t), "ABOUT")
				}
			})
		}),
	)
}

func neo4jFile(create Create, name string, head []string, fill func(row func(...string)) error) error {
	f, err := create(name)
	if err != nil {
		return err
	}
	w := csv.NewWriter(f)
	write := func(cells []string) { _ = w.Write(cells) } // csv keeps the error for Flush
	write(head)
	err = fill(func(cells ...string) {
		for i, c := range cells {
			cells[i] = Plain(c)
		}
		write(cells)
	})
	w.Flush()
	return errors.Join(err, w.Error(), f.Close())
}

// over runs do for every item of an answer.
func over[T any](all func(func(T, error) bool), do func(T)) error {
	for x, err := range all {
		if err != nil {
			return err
		}
		do(x)
	}
	return nil
}

// topicsOf returns the topics of all meetings.
func topicsOf(d graph.Data) (map[string]bool, error) {
	topics := map[string]bool{}
	err := over(d.Meetings, func(m fact.Meeting) {
		for _, t := range m.Topics {
			topics[Plain(t)] = true
		}
	})
	return topics, err
}

func articlesOf(m fact.Meeting) []string {
	var ids []string
	for _, r := range m.Reports {
		ids = append(ids, Plain(r.Article))
	}
	return ids
}

// closedBounds are the days a meeting may fall on; an open or unknown end is
// empty.
func closedBounds(m fact.Meeting) (first, last string) {
	first, last, err := fact.Bounds(m.Date.EDTF)
	if err != nil {
		return "", ""
	}
	if first == fact.FirstDay {
		first = ""
	}
	if last == fact.LastDay {
		last = ""
	}
	return first, last
}
