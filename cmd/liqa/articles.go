package main

import (
	"strconv"

	"github.com/spf13/cobra"

	"liqa/extract/likeness"
	"liqa/extract/source"
	"liqa/storage"
)

type articlesOptions struct {
	answering
	copies bool
}

func newArticles(s streams) *cobra.Command {
	var o articlesOptions
	cmd := &cobra.Command{
		Use:   "articles",
		Short: "List the articles of a database, and which of them are one story",
		Long: `List the articles of a database by id. Articles that are one story - an agency's
text that several outlets printed, or one page under several addresses - name the
first of them under "story"; "versions" counts how often a page changed, which
"liqa show --versions" prints. With --copies only stories of several articles are
listed, each story's together.`,
		Example: `  liqa articles --db news.db
  liqa articles --db news.db --copies --format jsonl`,
		Args: usageArgs(cobra.NoArgs),
		RunE: func(*cobra.Command, []string) error { return runArticles(o, s) },
	}
	o.addTo(cmd)
	cmd.Flags().BoolVar(&o.copies, "copies", false, "only stories of several articles")
	return cmd
}

// listed is one article of the list.
type listed struct {
	ID        string `json:"id"`
	Story     string `json:"story"` // id of the story's first article
	Outlet    string `json:"outlet"`
	Published string `json:"published"`
	Title     string `json:"title"`
	URL       string `json:"url"`
	Versions  int    `json:"versions"` // earlier ones
	Copies    int    `json:"copies"`   // further articles of the story
}

var articleColumns = columns[listed]{
	head: []string{"id", "story", "outlet", "published", "title", "versions", "copies"},
	cells: func(l listed) []string {
		return []string{l.ID, l.Story, l.Outlet, l.Published, l.Title, strconv.Itoa(l.Versions), strconv.Itoa(l.Copies)}
	},
	none: "no articles",
}

func runArticles(o articlesOptions, s streams) error {
	reader, err := newReader(input{}, s)
	if err != nil {
		return err
	}
	return o.view(s, func(tx *storage.Tx) error {
		list, err := listArticles(tx, reader)
		if err != nil {
			return err
		}
		if o.copies {
			list = together(list)
		}
		return articleColumns.print(s, o.format, each(list))
	})
}

// listArticles lists all articles with their stories, by id.
func listArticles(tx *storage.Tx, reader *source.Reader) ([]listed, error) {
	stories := likeness.NewStories()
	var list []listed
	for id, err := range tx.ArticleIDs() {
		if err != nil {
			return nil, err
		}
		a, err := tx.Article(id)
		if err != nil {
			return nil, err
		}
		a = reader.Complete(a)
		versions, err := tx.CountVersions(id)
		if err != nil {
			return nil, err
		}
		stories.Add(likeness.Of(a), a.URL)
		list = append(list, listed{ID: id, Outlet: a.Outlet, Published: a.Published, Title: a.Title, URL: a.URL, Versions: versions})
	}
	size := map[int]int{}
	for i := range list {
		size[stories.First(i)]++
	}
	for i := range list {
		first := stories.First(i)
		list[i].Story, list[i].Copies = list[first].ID, size[first]-1
	}
	return list, nil
}

// together keeps the stories of several articles, each story's in a row.
func together(list []listed) []listed {
	members := map[string][]listed{}
	for _, l := range list {
		members[l.Story] = append(members[l.Story], l)
	}
	var out []listed
	for _, l := range list {
		if l.ID == l.Story && l.Copies > 0 {
			out = append(out, members[l.ID]...)
		}
	}
	return out
}
