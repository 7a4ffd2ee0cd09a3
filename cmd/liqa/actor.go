package main

import (
	"context"
	"fmt"
	"io"
	"strings"

	"github.com/jedib0t/go-pretty/v6/table"
	"github.com/spf13/cobra"

	"liqa/graph"
	"liqa/graph/export"
	"liqa/storage"
)

func newActor(s streams) *cobra.Command {
	var q question
	cmd := &cobra.Command{
		Use:   "actor NAME",
		Short: "Show all that is known of one actor",
		Long: `Show an actor on one page: its names and offices, whom it met how often and
from when to when, what about, where, and in which years; last, which offices of
state it held, as learned from articles or known from the tables. The filters of "liqa
meetings" limit the meetings that count.`,
		Example: `  liqa actor لافروف
  liqa actor "Hulusi Akar" --since 2020
  liqa actor أردوغان --format json | jq '.with[:3]'`,
		Args: usageArgs(cobra.ExactArgs(1)),
		RunE: func(cmd *cobra.Command, args []string) error {
			q.names = args
			return runActor(cmd.Context(), q, s)
		},
	}
	q.addTo(cmd)
	return cmd
}

// page is all that is known of an actor.
type page struct {
	graph.Card
	Career []tenure `json:"career"` // oldest first
}

func runActor(_ context.Context, q question, s streams) error {
	return q.look(s, func(src *storage.Tx, f graph.Filter) error {
		card, err := graph.Describe(src, f.Actors[0], f)
		if err != nil {
			return err
		}
		posts, err := career(src, card.ID)
		if err != nil {
			return err
		}
		switch q.format {
		case "json", "jsonl":
			return encoder(s.Out).Encode(page{card, posts})
		case "csv":
			return counterparts.print(s, q.format, each(card.With))
		}
		if err := printCard(s.Out, card); err != nil || len(posts) == 0 {
			return err
		}
		fmt.Fprintln(s.Out)
		return careerColumns.print(s, q.format, each(posts))
	})
}

// counterparts shows whom an actor met.
var counterparts = columns[graph.Counterpart]{
	head: []string{"id", "name", "label", "country", "type", "meetings", "held", "first", "last"},
	cells: func(c graph.Counterpart) []string {
		return []string{c.ID, c.Name, c.Label, c.Country, string(c.Type), fmt.Sprint(c.Meetings), fmt.Sprint(c.Held), c.First, c.Last}
	},
	none: "nobody",
}

// most is how many rows a card shows of each kind.
const most = 15

func printCard(w io.Writer, c graph.Card) error {
	t := table.NewWriter()
	t.SetStyle(table.StyleLight)
	t.SuppressTrailingSpaces()
	t.Style().Options = table.OptionsNoBordersAndSeparators
	line := func(what, text string) {
		if text = export.Plain(text); text != "" {
			t.AppendRow(table.Row{what, text})
		}
	}
	line("name", c.Name)
	line("Latin", c.Label)
	line("id", c.ID)
	line("office", c.Role)
	line("also", counted(c.Roles))
	line("country", c.Country)
	line("type", string(c.Type))
	line("spellings", strings.Join(c.Names, "، "))
	line("meetings", fmt.Sprintf("%d, %d of them held", c.Meetings, c.Held))
	if c.First != "" {
		line("between", c.First+" and "+c.Last)
	}
	line("years", counted(c.Years))
	line("topics", counted(c.Topics))
	line("places", counted(c.Places))
	if _, err := fmt.Fprintln(w, t.Render()); err != nil || len(c.With) == 0 {
		return err
	}
	with := newTable([]string{"met", "country", "held", "of", "first", "last", "id"})
	for _, x := range c.With[:min(most, len(c.With))] {
		with.AppendRow(row([]string{x.Name, x.Country, fmt.Sprint(x.Held), fmt.Sprint(x.Meetings), x.First, x.Last, x.ID}))
	}
	_, err := fmt.Fprintf(w, "\n%s\n", with.Render())
	if more := len(c.With) - most; err == nil && more > 0 {
		_, err = fmt.Fprintf(w, " and %d more: --format json has all\n", more)
	}
	return err
}

// counted lists the first of many with their numbers.
func counted(all []graph.Count) string {
	var parts []string
	for _, c := range all[:min(most, len(all))] {
		parts = append(parts, fmt.Sprintf("%s (%d)", c.Name, c.Count))
	}
	return strings.Join(parts, "، ")
}
