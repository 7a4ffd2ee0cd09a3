package storage

import (
	"fmt"
	"slices"
	"strings"

	"liqa/extract/fact"
)

// A reading is stored without what its article has, and gets it back from there.

// wordsOf is what a quote points to in its article.
func wordsOf(a fact.Article, q fact.Quote) (words string, there bool) {
	in := a.Text
	if q.In == "title" {
		in = a.Title
	}
	if q.Start < 0 || q.Start > q.End || q.End > len(in) {
		return "", false
	}
	return in[q.Start:q.End], true
}

// headFields are what a reading repeats of its article. Each is written as "=" where
// it is the article's; one that starts with that sign gets a second.
func headFields(r *fact.Reading, a fact.Article) map[*string]string {
	return map[*string]string{
		&r.ID: a.ID, &r.URL: a.URL, &r.Outlet: a.Outlet, &r.Title: a.Title, &r.Published: a.Published, &r.PublishedFrom: a.PublishedFrom,
	}
}

const asAbove = "="

// shortened is a reading without what its article says: the words of its quotes and
// what stands above it. It fails on a quote that does not stand in the article.
func shortened(r fact.Reading, a fact.Article) (fact.Reading, error) {
	for field, own := range headFields(&r, a) {
		if *field == own {
			*field = asAbove
		} else if strings.HasPrefix(*field, asAbove) {
			*field = asAbove + *field
		}
	}
	r.Meetings = slices.Clone(r.Meetings)
	for i := range r.Meetings {
		quotes := slices.Clone(r.Meetings[i].Evidence)
		for k, q := range quotes {
			if words, there := wordsOf(a, q); !there || words != q.Text {
				return r, fmt.Errorf("article %q: what is quoted of its %s from %d to %d does not stand there", a.ID, q.In, q.Start, q.End)
			}
			quotes[k].Text = ""
		}
		r.Meetings[i].Evidence = quotes
	}
	return r, nil
}

// completed is a reading with what shortened left out.
func completed(r fact.Reading, a fact.Article) (_ fact.Reading, err error) {
	for field, own := range headFields(&r, a) {
		if *field == asAbove {
			*field = own
		} else {
			*field = strings.TrimPrefix(*field, asAbove)
		}
	}
	for i := range r.Meetings {
		if err == nil {
			r.Meetings[i].Evidence, err = quote(r.Meetings[i].Evidence, a)
		}
	}
	return r, err
}

// quote returns quotes with the words that they lack.
func quote(quotes []fact.Quote, a fact.Article) ([]fact.Quote, error) {
	quotes = slices.Clone(quotes)
	for i, q := range quotes {
		if q.Text != "" {
			continue
		}
		words, there := wordsOf(a, q)
		if !there {
			return nil, damaged(textBucket, []byte(a.ID), "is too short for what is quoted of it")
		}
		quotes[i].Text = words
	}
	return quotes, nil
}

// quoted is a meeting whose quotes have their words.
func (tx *Tx) quoted(m fact.Meeting, articles map[string]fact.Article) (fact.Meeting, error) {
	m.Reports = slices.Clone(m.Reports)
	for i := range m.Reports {
		r := &m.Reports[i]
		if !slices.ContainsFunc(r.Evidence, func(q fact.Quote) bool { return q.Text == "" && q.End > q.Start }) {
			continue
		}
		a, known := articles[r.Article]
		var err error
		if !known {
			a, err = tx.Article(r.Article)
			articles[r.Article] = a
		}
		if err == nil {
			r.Evidence, err = quote(r.Evidence, a)
		}
		if err != nil {
			return m, err
		}
	}
	return m, nil
}
