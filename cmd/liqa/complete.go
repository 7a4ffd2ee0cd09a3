package main

import (
	"io"

	"github.com/spf13/cobra"

	"liqa/graph"
	"liqa/storage"
)

// maxCompletions bounds what a shell is offered.
const maxCompletions = 50

// complete offers the shell names of actors in the database; remarks have no
// place in a line that is being typed.
func (q *question) complete(_ *cobra.Command, _ []string, typed string) ([]string, cobra.ShellCompDirective) {
	var names []string
	err := q.db.view(streams{Err: io.Discard}, func(src *storage.Tx) (err error) {
		names, err = graph.Complete(src, typed, maxCompletions)
		return err
	})
	if err != nil {
		return nil, cobra.ShellCompDirectiveError
	}
	return names, cobra.ShellCompDirectiveNoFileComp
}
