package main

import (
	"cmp"
	"context"
	"fmt"
	"iter"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"liqa/extract/fact"
	"liqa/graph"
	"liqa/graph/export"
)

func newMeetings(s streams) *cobra.Command {
	var q meetingsQuestion
	var actor string
	cmd := &cobra.Command{
		Use:   "meetings",
		Short: "List meetings, oldest first",
		Long: `List the meetings in a database, oldest first, those of unknown date last.

Every filter given must agree. Dates are filtered generously: a meeting of
"September 2016" may have been on the 15th, so --since 2016-09-15 keeps it; one
of unknown date is left out unless --undated. Names are found in any spelling,
in Arabic or Latin letters.

A source is an outlet, however many articles it has; outlets whose words on the
meeting are copies, as of an agency's text, are one source (--min-sources).

A table shows where each meeting was reported; --format jsonl prints everything
about it, with the words of every article (see "liqa met" for two actors).`,
		Example: `  liqa meetings --since 2016-09 --until 2016-12 --country TR
  liqa meetings --actor لافروف --status planned
  liqa meetings --place أنقرة --min-sources 2 --format csv > ankara.csv
  liqa meetings --topic "الملف السوري" --format jsonl | jq -r '.reports[].evidence[].text'`,
		Args: usageArgs(cobra.NoArgs),
		RunE: func(cmd *cobra.Command, _ []string) error {
			if actor != "" {
				q.names = []string{actor}
			}
			return runMeetings(cmd.Context(), q, s)
		},
	}
	q.addTo(cmd)
	cmd.ValidArgsFunction = cobra.NoFileCompletions
	cmd.Flags().StringVar(&actor, "actor", "", "in which this actor (`NAME` or id) has a part")
	_ = cmd.RegisterFlagCompletionFunc("actor", q.complete)
	return cmd
}

func newMet(s streams) *cobra.Command {
	var q meetingsQuestion
	cmd := &cobra.Command{
		Use:   "met ACTOR [OTHER]",
		Short: "Say whom an actor met, or when two actors met",
		Long: `Say whom an actor met, or when two actors met: the meetings in which they have a
part, oldest first, whatever their status.

A name is found in any spelling met in the articles, in Arabic or Latin letters,
without titles; a part of it is enough where it is one actor's alone. Where a
name means several actors they are listed with their ids, and an id is accepted
wherever a name is. Where one of them has twenty times the meetings of all the
others, it is taken to be meant, and the others are named on standard error.`,
		Example: `  liqa met لافروف
  liqa met "خلوصي أكار" غيراسيموف
  liqa met Erdogan Putin --since 2020 --format jsonl
  liqa met أردوغان --country RU --status held`,
		Args: usageArgs(cobra.RangeArgs(1, 2)),
		RunE: func(cmd *cobra.Command, args []string) error {
			q.names = args
			return runMeetings(cmd.Context(), q, s)
		},
	}
	q.addTo(cmd)
	return cmd
}

// meetingsQuestion is a question that meetings themselves answer.
type meetingsQuestion struct {
	question
	limit int
}

// shownRows is how many meetings a table shows unless it is told otherwise: a
// president's may be tens of thousands.
const shownRows = 100

func (q *meetingsQuestion) addTo(cmd *cobra.Command) {
	q.question.addTo(cmd)
	cmd.Flags().IntVar(&q.limit, "limit", -1, fmt.Sprintf("show the first `N` meetings; 0 for all (default %d in a table, else all)", shownRows))
	cmd.Flags().Lookup("limit").DefValue = "0" // said in its own words
}

func runMeetings(_ context.Context, q meetingsQuestion, s streams) error {
	if q.limit < 0 && q.format == "table" {
		q.limit = shownRows
	}
	return q.ask(s, func(src graph.Source, f graph.Filter) error {
		found := graph.Meetings(src, f)
		if q.limit > 0 {
			found = firstOf(found, q.limit, func() {
				fmt.Fprintf(s.Err, "liqa: only the first %d are shown; --limit 0 shows all, --since and other filters choose\n", q.limit)
			})
		}
		return meetingColumns(f.Actors).print(s, q.format, found)
	})
}

// firstOf yields the first n items, and calls more when others follow.
func firstOf[T any](all iter.Seq2[T, error], n int, more func()) iter.Seq2[T, error] {
	return func(yield func(T, error) bool) {
		left := n
		for x, err := range all {
			if left--; left < 0 && err == nil {
				more()
				return
			}
			if !yield(x, err) {
				return
			}
		}
	}
}

// meetingColumns shows meetings. One actor asked for is not named again in each; of two
// asked for together both are, or a third would seem to have met nobody.
func meetingColumns(asked []string) columns[fact.Meeting] {
	if len(asked) > 1 {
		asked = nil
	}
	return columns[fact.Meeting]{
		head: []string{"date", "who", "where", "about", "how", "reported by", "id"},
		cells: func(m fact.Meeting) []string {
			return []string{m.Date.EDTF, who(m, asked), m.Place.Name, strings.Join(m.Topics, "، "), how(m), reportedBy(m), m.ID}
		},
		csv: []string{"id", "date", "kind", "status", "place", "place_country", "participants", "participant_ids", "topics", "sources", "articles", "quote"},
		field: func(m fact.Meeting) []string {
			return []string{m.ID, m.Date.EDTF, string(m.Kind), string(m.Status), m.Place.Name, m.Place.Country, who(m, nil), ids(m),
				strings.Join(m.Topics, "|"), fmt.Sprint(m.Sources), articles(m), graph.Cite(m).Quote}
		},
		none: "no meetings; fewer filters find more",
	}
}

// who lists the participants but for those asked for, unless nobody else is
// left.
func who(m fact.Meeting, asked []string) string {
	var names []string
	for _, p := range m.Participants {
		if slices.Contains(asked, p.ID) {
			continue
		}
		n := export.MemberName(p)
		if p.Country != "" {
			n += " (" + p.Country + ")"
		}
		if p.As == fact.Mediates {
			n += " [mediator]"
		}
		names = append(names, n)
	}
	if len(names) == 0 && len(asked) > 0 {
		return who(m, nil)
	}
	return strings.Join(names, "، ")
}

// how is the kind and the status, where they are not the usual ones.
func how(m fact.Meeting) string {
	if m.Status == fact.Held {
		return string(m.Kind)
	}
	return string(m.Kind) + ", " + string(m.Status)
}

// outlets names where a meeting was reported: the outlets, or else the articles.
func outlets(m fact.Meeting) []string {
	var names []string
	for _, r := range m.Reports {
		if n := cmp.Or(r.Outlet, r.Article); !slices.Contains(names, n) {
			names = append(names, n)
		}
	}
	return names
}

func reportedBy(m fact.Meeting) string {
	names := outlets(m)
	if len(names) > 2 {
		return fmt.Sprintf("%s، %s +%d", names[0], names[1], len(names)-2)
	}
	return strings.Join(names, "، ")
}

func ids(m fact.Meeting) string {
	var all []string
	for _, p := range m.Participants {
		all = append(all, p.ID)
	}
	return strings.Join(all, "|")
}

func articles(m fact.Meeting) string {
	var all []string
	for _, r := range m.Reports {
		all = append(all, r.Article)
	}
	return strings.Join(all, "|")
}
