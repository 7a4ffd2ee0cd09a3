package main

import (
	"github.com/spf13/cobra"

	"liqa/graph"
)

// question is what all commands that ask the database have in common.
type question struct {
	db     database
	format string
	filter filterOptions
	names  []string // of actors, as the user spells them
}

func (q *question) addTo(cmd *cobra.Command) {
	q.db.addTo(cmd)
	formatFlag(cmd, &q.format)
	filterFlags(cmd, &q.filter)
	cmd.ValidArgsFunction = q.complete
}

// ask lets do ask the database under the filter, whose actors are those named.
// A command line that makes no sense is refused before the database is opened.
func (q *question) ask(s streams, do func(src graph.Source, f graph.Filter) error) error {
	f, err := q.filter.filter()
	if err != nil {
		return err
	}
	if err := checkFormat(q.format); err != nil {
		return err
	}
	return q.db.ask(s, func(src graph.Source) error {
		for _, n := range q.names {
			actor, err := find(src, n)
			if err != nil {
				return err
			}
			f.Actors = append(f.Actors, actor.ID)
		}
		return do(src, f)
	})
}
