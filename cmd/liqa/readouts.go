package main

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"liqa/extract/fact"
	"liqa/storage"
)

type readoutsOptions struct {
	answering
	meeting string
}

func newReadouts(s streams) *cobra.Command {
	var o readoutsOptions
	cmd := &cobra.Command{
		Use:   "readouts MEETING",
		Short: "Set the accounts of one meeting side by side",
		Long: `Set the accounts of one meeting side by side: which paper says on whose word what
was discussed, where and when, and whether it was held, planned or denied, with
the words of each. Outlets whose words are copies count as one source. MEETING is
its id, as "liqa meetings" shows it.`,
		Example: `  liqa readouts 3f0c9be2a1d4
  liqa readouts 3f0c9be2a1d4 --format csv > accounts.csv`,
		Args: usageArgs(cobra.ExactArgs(1)),
		RunE: func(_ *cobra.Command, args []string) error {
			o.meeting = args[0]
			return runReadouts(o, s)
		},
	}
	o.addTo(cmd)
	return cmd
}

func runReadouts(o readoutsOptions, s streams) error {
	return o.view(s, func(tx *storage.Tx) error {
		m, err := meetingOf(tx, o.meeting)
		if err != nil {
			return err
		}
		if o.format == "table" {
			fmt.Fprintf(s.Out, "%s · %s · %s · %s · %d independent sources among %d outlets\n\n", who(m, nil), how(m), m.Date.EDTF, m.Place.Name,
				m.Sources, len(outlets(m)))
		}
		return accountColumns(names(m)).print(s, o.format, each(m.Reports))
	})
}

// names are the participants' names by id.
func names(m fact.Meeting) map[string]string {
	out := map[string]string{}
	for _, p := range m.Participants {
		out[p.ID] = p.Name
	}
	return out
}

func accountColumns(names map[string]string) columns[fact.Account] {
	return columns[fact.Account]{
		head: []string{"outlet", "published", "says", "when", "where", "who", "about", "according to", "words", "article"},
		cells: func(a fact.Account) []string {
			var who, words []string
			for _, id := range a.Participants {
				who = append(who, names[id])
			}
			for _, q := range a.Evidence {
				words = append(words, q.Text)
			}
			return []string{a.Outlet, a.Published, string(a.Kind) + " " + string(a.Status), a.Date.EDTF, a.Place.Name, strings.Join(who, "، "),
				strings.Join(a.Topics, "، "), strings.Join(a.AccordingTo, "، "), strings.Join(words, " … "), a.Article}
		},
		none: "no accounts",
	}
}
