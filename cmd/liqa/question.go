package main

import (
	"github.com/spf13/cobra"

	"liqa/graph"
	"liqa/storage"
)

// answering is what all commands that answer from a database have in common.
type answering struct {
	db     database
	format string
}

func (a *answering) addTo(cmd *cobra.Command) {
	a.db.addTo(cmd)
	formatFlag(cmd, &a.format)
}

// view lets f answer from the database, in a format that there is.
func (a *answering) view(s streams, f func(*storage.Tx) error) error {
	if err := checkFormat(a.format); err != nil {
		return err
	}
	return a.db.view(s, f)
}

// question is an answering about meetings, which filters select.
type question struct {
	answering
	filter filterOptions
	names  []string // of actors, as the user spells them
}

func (q *question) addTo(cmd *cobra.Command) {
	q.answering.addTo(cmd)
	filterFlags(cmd, &q.filter)
	cmd.ValidArgsFunction = q.complete
}

// answer prints what all finds under the question's filter.
func answer[T any](q *question, s streams, c columns[T], all func(graph.Source, graph.Filter) ([]T, error)) error {
	return q.ask(s, func(src graph.Source, f graph.Filter) error {
		found, err := all(src, f)
		if err != nil {
			return err
		}
		return c.print(s, q.format, each(found))
	})
}

// ask lets do ask the database under the filter, whose actors are those named.
// A command line that makes no sense is refused before the database is opened.
func (q *question) ask(s streams, do func(src graph.Source, f graph.Filter) error) error {
	return q.look(s, func(tx *storage.Tx, f graph.Filter) error { return do(tx, f) })
}

// look is ask for what is more than a question about meetings.
func (q *question) look(s streams, do func(tx *storage.Tx, f graph.Filter) error) error {
	f, err := q.filter.filter()
	if err != nil {
		return err
	}
	return q.view(s, func(src *storage.Tx) error {
		for _, n := range q.names {
			actor, err := ask(src, n, s)
			if err != nil {
				return err
			}
			f.Actors = append(f.Actors, actor.ID)
		}
		return do(src, f)
	})
}
