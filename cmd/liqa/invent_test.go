package main

import (
	"context"
	"fmt"
	"io"
	"iter"
	"maps"
	"math/rand/v2"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"liqa/extract/fact"
	"liqa/graph/graphtest"
)

// invented is a world of articles whose readings are known without extraction,
// so that what lies behind it can be tested and measured by itself.
type invented struct {
	articles []fact.Article
	readings map[string]fact.Reading
}

const prose = "التقى الوزير نظيره في العاصمة وبحث معه عددا من الملفات ذات الاهتمام المشترك في لقاء مطول حضره مسؤولون من البلدين. "

// invent makes n articles of about size bytes with one meeting each, of which
// every fourth retells the one before in another paper.
func invent(n, size int) invented {
	r := rand.New(rand.NewPCG(1, uint64(n)))
	dice := graphtest.NewDice(1, max(n/10, 8))
	w := invented{readings: map[string]fact.Reading{}}
	var m fact.Meeting
	for i := range n {
		if i%4 != 3 {
			m = dice.Meeting(i, graphtest.GenerateActor)
		}
		a := fact.Article{ID: fmt.Sprintf("a%07d", i), Outlet: fmt.Sprintf("o%d", i%7), PublishedFrom: "record"}
		a.Published = fmt.Sprintf("%04d-%02d-%02d", 2005+i/4%20, 1+i/80%12, 1+i/960%28)
		var b strings.Builder
		for words := strings.Fields(prose); b.Len() < size; {
			b.WriteString(words[r.IntN(len(words))] + " ")
		}
		a.Text = b.String()
		w.articles = append(w.articles, a)
		w.readings[a.ID] = tell(a, m)
	}
	return w
}

// from is the world from the n-th article on; what was before is no burden of the
// garbage collector's.
func (w invented) from(n int) invented {
	rest := invented{articles: slices.Clone(w.articles[n:]), readings: map[string]fact.Reading{}}
	for _, a := range rest.articles {
		rest.readings[a.ID] = w.readings[a.ID]
	}
	return rest
}

// earlier is the world as its papers told it at first: about every third article in
// other words, and of what another tells.
func (w invented) earlier(r *rand.Rand) invented {
	e := invented{articles: slices.Clone(w.articles), readings: maps.Clone(w.readings)}
	for i, a := range e.articles {
		if r.IntN(3) > 0 {
			continue
		}
		a.Text = prose + a.Text
		told := w.readings[a.ID]
		told.Meetings = slices.Clone(w.readings[w.articles[r.IntN(len(w.articles))].ID].Meetings)
		told.Meetings[0].Evidence = opening(a)
		e.articles[i], e.readings[a.ID] = a, told
	}
	return e
}

// opening is a quote of how the article begins.
func opening(a fact.Article) []fact.Quote {
	words := strings.ToValidUTF8(a.Text[:min(200, len(a.Text))], "")
	return []fact.Quote{{In: "text", End: len(words), Text: words}}
}

// tell is the article's reading when it reports the meeting.
func tell(a fact.Article, m fact.Meeting) fact.Reading {
	r := fact.Report{Kind: m.Kind, Status: m.Status, Place: m.Place, Date: m.Date, Topics: m.Topics, AccordingTo: []string{}, Evidence: opening(a)}
	for _, p := range m.Participants {
		r.Participants = append(r.Participants, fact.Participant{Name: p.Name, Role: p.Role, Country: p.Country, Type: p.Type, As: p.As})
	}
	return fact.Reading{ID: a.ID, Outlet: a.Outlet, Published: a.Published, PublishedFrom: a.PublishedFrom, Meetings: []fact.Report{r}}
}

// pipelineOf reads the given articles, in their order, whatever the paths.
func (w invented) pipelineOf(articles []fact.Article) *pipeline {
	s := streams{In: strings.NewReader(""), Out: io.Discard, Err: io.Discard}
	read := func(a fact.Article) fact.Reading { return w.readings[a.ID] }
	return newPipelineOf(func(context.Context, []string) iter.Seq2[fact.Article, error] {
		return func(yield func(fact.Article, error) bool) {
			for _, a := range articles {
				if !yield(a, nil) {
					return
				}
			}
		}
	}, read, s)
}

// openWriter makes a database in a folder of the test's own.
func openWriter(t testing.TB) *writer {
	t.Helper()
	w := openWriterAt(t, filepath.Join(t.TempDir(), "liqa.db"))
	t.Cleanup(func() { w.store.Close() })
	return w
}
