package main

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"liqa/extract/fact"
	"liqa/extract/resolve"
	"liqa/storage"
)

func newReject(s streams) *cobra.Command {
	return new(overruling).command(&cobra.Command{
		Use:   "reject MEETING",
		Short: "Say that something is no meeting",
		Long: `Say that what liqa took for a meeting is none. MEETING is its id, as "liqa
meetings" shows it. Its reports, and those of other articles that join them
later, are left out until "liqa curation undo".`,
		Example: `  liqa reject 3f0c9be2a1d4`,
		Args:    usageArgs(cobra.ExactArgs(1)),
	}, s, func(tx *storage.Tx, o overruling) (resolve.Decision, error) {
		reports, err := reportsOf(tx, o.args[0])
		return resolve.Decision{Act: resolve.Reject, Reports: reports}, err
	})
}

func newCorrect(s streams) *cobra.Command {
	return new(overruling).command(&cobra.Command{
		Use:   "correct MEETING place=… date=…",
		Short: "Correct a meeting's place or date",
		Long: `Correct a meeting's place or date; the reports keep what they say. A date is
EDTF: 2016-09-15, 2016-09, 2016-09-15/2016-09-17. Nothing behind "=" makes it
unknown.`,
		Example: `  liqa correct 3f0c9be2a1d4 place=أنقرة date=2016-09-15`,
		Args:    usageArgs(cobra.RangeArgs(2, 3)),
	}, s, decideCorrection)
}

func decideCorrection(tx *storage.Tx, o overruling) (resolve.Decision, error) {
	d := resolve.Decision{Act: resolve.Correct}
	for _, arg := range o.args[1:] {
		field, value, ok := strings.Cut(arg, "=")
		switch {
		case ok && field == "place":
			d.Place = &value
		case ok && field == "date":
			d.Date = &value
		default:
			return d, usage(fmt.Errorf("%q: give place=… or date=…", arg))
		}
	}
	reports, err := reportsOf(tx, o.args[0])
	if err != nil {
		return d, err
	}
	d.Reports = reports
	if err := d.Check(); err != nil {
		return d, usage(err)
	}
	return d, nil
}

// meetingOf finds the meeting that an id on the command line means.
func meetingOf(tx *storage.Tx, id string) (fact.Meeting, error) {
	m, err := tx.Meeting(id)
	if errors.Is(err, fact.ErrNotFound) {
		err = fmt.Errorf("%w; ids stand in the last column of liqa meetings", err)
	}
	return m, err
}

// reportsOf names the reports of the meeting with that id.
func reportsOf(tx *storage.Tx, id string) ([]string, error) {
	m, err := meetingOf(tx, id)
	if err != nil {
		return nil, err
	}
	var ids []string
	for _, a := range m.Reports {
		r, err := tx.Reading(a.Article)
		if err != nil {
			return nil, err
		}
		if id := resolve.ReportOf(a, r); id != "" {
			ids = append(ids, id)
		}
	}
	slices.Sort(ids)
	return slices.Compact(ids), nil
}
