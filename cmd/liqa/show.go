package main

import (
	"context"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"liqa/extract"
	"liqa/extract/fact"
	"liqa/graph/export"
)

type showOptions struct {
	text     bool
	versions bool
	db       database
	input    input
	path     string
}

func newShow(s streams) *cobra.Command {
	var o showOptions
	cmd := &cobra.Command{
		Use:   "show ARTICLE",
		Short: "Print an article with what was recognised in it marked",
		Long: `Show prints an article as liqa reads it: what is the article and what is page
around it, and which sentences report a meeting.

ARTICLE is a path. Of a file with several records, PATH#N is the N-th and
PATH#ID the one of that id; without it all are printed. Where no such file is,
ARTICLE is the id of an article in the database. In front of each line
stands what it is: T the title, = a sentence that reports a meeting, + a second
article on the same page, - page furniture, and nothing before the text.

With --text exactly the text is printed, byte for byte, whose offsets the
quotes of extract count. With --versions what a stored article said before is
printed as changes, the oldest first: - a line that went, + one that came.`,
		Example: `  liqa show saved/page.txt
  liqa show 'news.jsonl#12'
  liqa show --text saved/page.txt | tail -c +213 | head -c 219
  liqa show --db news.db --versions https://example.org/2016/09/15/ankara`,
		Args: usageArgs(cobra.ExactArgs(1)),
		RunE: func(cmd *cobra.Command, args []string) error {
			o.path = args[0]
			return runShow(cmd.Context(), o, s)
		},
	}
	o.db.addTo(cmd)
	o.input.addTo(cmd.Flags())
	cmd.Flags().BoolVar(&o.versions, "versions", false, "print how the article changed since it was first ingested")
	cmd.Flags().BoolVar(&o.text, "text", false, "print only the text that offsets count")
	cmd.MarkFlagsMutuallyExclusive("text", "versions")
	return cmd
}

func runShow(ctx context.Context, o showOptions, s streams) error {
	if o.versions {
		return showVersions(o, s)
	}
	return eachPicked(ctx, o, s, func(x *extract.Extractor, a fact.Article) error {
		if o.text {
			_, err := io.WriteString(s.Out, a.Text)
			return err
		}
		return showArticle(s.Out, a, x.Read(a))
	})
}

// showArticle prints the heading, the marked text and the meetings.
func showArticle(w io.Writer, a fact.Article, r fact.Reading) error {
	var b strings.Builder
	fmt.Fprintf(&b, "id         %s\n", export.Plain(a.ID))
	for _, f := range [...][2]string{{"url", a.URL}, {"outlet", a.Outlet}, {"title", a.Title}, {"author", a.Author}} {
		if f[1] != "" {
			fmt.Fprintf(&b, "%-10s %s\n", f[0], export.Plain(f[1]))
		}
	}
	if a.Published != "" {
		fmt.Fprintf(&b, "published  %s (%s)\n", a.Published, a.PublishedFrom)
	}
	if a.Modified != "" {
		fmt.Fprintf(&b, "modified   %s\n", export.Plain(a.Modified))
	}
	b.WriteByte('\n')
	markLines(&b, a, r)
	b.WriteString("\n" + readingTable(r))
	_, err := io.WriteString(w, b.String())
	return err
}

// part is a stretch of the text and its mark in the margin.
type part struct {
	fact.Span
	mark byte
}

// markLines prints the text, each stretch on lines of its own.
func markLines(b *strings.Builder, a fact.Article, r fact.Reading) {
	parts := parts(a, r)
	for i, p := range parts {
		if i+1 < len(parts) {
			p.End = min(p.End, parts[i+1].Start)
		}
		for line := range strings.SplitSeq(p.Of(a.Text), "\n") {
			if line = export.Plain(line); line != "" {
				fmt.Fprintf(b, "%c %s\n", p.mark, line)
			}
		}
	}
}

// parts cuts the text where its mark changes.
func parts(a fact.Article, r fact.Reading) []part {
	marks := make([]byte, len(a.Text))
	paint := func(mark byte, spans ...fact.Span) {
		for _, s := range spans {
			for i := s.Start; i < s.End; i++ {
				marks[i] = mark
			}
		}
	}
	all := []fact.Span{{End: len(a.Text)}}
	if len(a.Body) > 0 {
		paint('-', all...)
		paint(' ', a.Body...)
	} else {
		paint(' ', all...)
	}
	paint('T', a.TitleSpan)
	paint('+', a.Second...)
	for _, m := range r.Meetings {
		for _, q := range m.Evidence {
			if q.In == "text" {
				paint('=', fact.Span{Start: q.Start, End: q.End})
			}
		}
	}
	var out []part
	for i := 0; i < len(marks); {
		end := i + slices.IndexFunc(append(marks[i:], 0), func(c byte) bool { return c != marks[i] })
		out = append(out, part{fact.Span{Start: i, End: end}, marks[i]})
		i = end
	}
	return out
}
