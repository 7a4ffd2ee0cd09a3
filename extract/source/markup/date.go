package markup

import (
	"liqa/extract/fact"
	"liqa/extract/source/page"
)

// Names of the publication day in meta elements and microdata, surest first.
var (
	publishedNames = []string{"article:published_time", "datepublished", "og:published_time", "article.published", "publishdate", "publish_date",
		"publish-date", "pubdate", "dc.date.issued", "dcterms.issued", "dcterms.created", "dc.date", "sailthru.date", "parsely-pub-date",
		"cxenseparse:recs:publishtime", "datecreated", "date"}
	modifiedNames = []string{"article:modified_time", "datemodified", "og:updated_time", "dcterms.modified", "last-modified", "lastmod"}
)

// date fills in when the page was published and changed: by its data, a stamp
// to be seen, its address, a time element.
func (t *tree) date(a *fact.Article, f *page.Finder) {
	a.Modified = f.Date(t.meta.ld.modified)
	if a.Modified == "" {
		a.Modified = f.Date(t.meta.first(modifiedNames...))
	}
	for _, s := range append([]string{t.meta.ld.published}, t.said(publishedNames)...) {
		if a.Published = f.Date(s); a.Published != "" {
			a.PublishedFrom = "page"
			return
		}
	}
	if a.Published = t.stamp(f); a.Published == "" {
		if day, ok := page.Address(a.URL); ok {
			a.Published = day.Format("2006-01-02")
		}
	}
	for i := 0; i < len(t.meta.times) && a.Published == ""; i++ {
		a.Published = f.Date(t.meta.times[i])
	}
	if a.Published != "" {
		a.PublishedFrom = "page"
	}
}

// said are the values of the names that have one.
func (t *tree) said(names []string) []string {
	var out []string
	for _, n := range names {
		if v := t.meta.names[n]; v != "" {
			out = append(out, v)
		}
	}
	return out
}

// stamp reads the date the page shows: one labelled as publication, else the
// first below the headline, before the blocks of other stories.
func (t *tree) stamp(f *page.Finder) string {
	first, seen := "", false
	for i := range t.blocks {
		b := &t.blocks[i]
		seen = seen || b.text == t.h1 || t.h1 == ""
		if len(b.text) > 250 || b.links*2 > len(b.text) {
			continue
		}
		day, labelled, ok := f.Stamp(b.text)
		if ok && labelled {
			return day
		}
		if ok && seen && first == "" {
			first = day
		}
	}
	return first
}
