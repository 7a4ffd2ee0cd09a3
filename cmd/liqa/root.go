package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"

	"liqa/extract/fact"
)

// streams are the three ends of a command; results go to Out, all else to Err.
type streams struct {
	In  io.Reader
	Out io.Writer
	Err io.Writer
}

// Exit statuses: scripts depend on them.
const (
	exitDone        = 0
	exitFailed      = 1
	exitUsage       = 2
	exitSkipped     = 3 // done, but some inputs were skipped
	exitLocked      = 4
	exitDamaged     = 5
	exitInterrupted = 130
)

// errSkipped ends a run that did its work but had to leave inputs out; each was
// named on standard error already.
var errSkipped = errors.New("some inputs were skipped")

// errUsage marks a command line that cannot be understood.
var errUsage = errors.New("usage")

// usage marks err as a fault of the command line.
func usage(err error) error { return fmt.Errorf("%w: %w", errUsage, err) }

// run is liqa without the process around it: it returns the exit status.
func run(ctx context.Context, args []string, s streams) int {
	s.Out = &held{out: s.Out}
	root := newRoot(s)
	root.SetArgs(args)
	err := root.ExecuteContext(ctx)
	if err != nil && !errors.Is(err, errSkipped) {
		fmt.Fprintln(s.Err, "liqa:", message(err))
	}
	return status(ctx, err)
}

func message(err error) string {
	if errors.Is(err, errUsage) {
		return err.Error()[len(errUsage.Error())+2:] + "; see liqa --help"
	}
	return err.Error()
}

func status(ctx context.Context, err error) int {
	switch {
	case err == nil:
		return exitDone
	case errors.Is(err, errUsage):
		return exitUsage
	case errors.Is(err, errSkipped):
		return exitSkipped
	case errors.Is(err, fact.ErrLocked):
		return exitLocked
	case errors.Is(err, fact.ErrDamaged):
		return exitDamaged
	case ctx.Err() != nil:
		return exitInterrupted
	}
	return exitFailed
}

func newRoot(s streams) *cobra.Command {
	root := &cobra.Command{
		Use:           "liqa",
		Short:         "Who met whom, when, where, about what, and according to whom: from Arabic news",
		SilenceUsage:  true,
		SilenceErrors: true,
		Args:          knownCommand,
		RunE:          func(cmd *cobra.Command, _ []string) error { return cmd.Help() },
	}
	root.SetIn(s.In)
	root.SetOut(s.Out)
	root.SetErr(s.Err)
	root.SuggestionsMinimumDistance = 2
	addLanguage(root)
	root.SetFlagErrorFunc(func(_ *cobra.Command, err error) error { return usage(err) })
	addGroup(root, "Read articles:", newExtract(s), newIngest(s), newForget(s), newArticles(s), newShow(s))
	addGroup(root, "Ask who met whom:", newMet(s), newMeetings(s), newReadouts(s), newActor(s), newOffice(s), newPath(s), newCommon(s), newBetween(s),
		newTimeline(s), newTopics(s), newPlaces(s), newChanges(s), newSearch(s), newTop(s), newCircles(s))
	addGroup(root, "Draw, and hand over to other programs:", newExport(s))
	addGroup(root, "Overrule liqa:", newWhy(s), newMerge(s), newSplit(s), newRename(s), newAlias(s), newReject(s), newCorrect(s), newCuration(s))
	addGroup(root, "Look after a database:", newStatus(s), newCheck(s), newBackup(s), newCompact(s), newRebuild(s))
	addGroup(root, "Look after the reading of Arabic:", newExplain(s), newEval(s), newSeeds(s))
	return root
}

// addGroup adds commands that root's help lists under one heading.
func addGroup(root *cobra.Command, heading string, commands ...*cobra.Command) {
	root.AddGroup(&cobra.Group{ID: heading, Title: heading})
	for _, c := range commands {
		c.GroupID = heading
		root.AddCommand(c)
	}
}

// usageArgs makes an argument check end with the usage status, and say what the
// command takes.
func usageArgs(check cobra.PositionalArgs) cobra.PositionalArgs {
	return func(cmd *cobra.Command, args []string) error {
		if err := check(cmd, args); err != nil {
			return usage(fmt.Errorf("%w; usage: %s", err, cmd.UseLine()))
		}
		return nil
	}
}

// knownCommand refuses what is left of the command line when no command was found,
// and names those that are spelt much like it.
func knownCommand(root *cobra.Command, args []string) error {
	if len(args) == 0 {
		return nil
	}
	err := fmt.Errorf("there is no command %q", args[0])
	if like := root.SuggestionsFor(args[0]); len(like) > 0 {
		err = fmt.Errorf("%w; is %s meant?", err, strings.Join(like, " or "))
	}
	return usage(err)
}
