package markup

import (
	"cmp"

	"liqa/extract/fact"
	"liqa/extract/source/page"
)

// Names of the publication day in meta elements and microdata, surest first.
var (
	publishedNames = []string{"article:published_time", "datepublished", "og:published_time", "article.published", "publishdate", "publish_date",
		"publish-date", "publisheddate", "pubdate", "dc.date.issued", "dcterms.issued", "dcterms.created", "dc.date", "sailthru.date", "parsely-pub-date",
		"cxenseparse:recs:publishtime", "video:release_date", "uploaddate", "datecreated", "date"}
	modifiedNames = []string{"article:modified_time", "datemodified", "og:updated_time", "dcterms.modified", "last-modified", "lastmod"}
)

// date fills in when the page was published and changed: by its data, a stamp
// to be seen, its address, a time element.
func (t *tree) date(a *fact.Article, tops []int, f *page.Finder) {
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
	if a.Published = t.stamp(a.Title, tops, f); a.Published == "" {
		if day, ok := page.Address(a.URL); ok {
			a.Published = day.Format("2006-01-02")
		}
	}
	for i := 0; i < len(t.meta.times) && a.Published == ""; i++ {
		a.Published = f.Date(t.meta.times[i])
	}
	if a.Published == "" && len(t.meta.data) > 0 {
		a.Published = f.Date(t.meta.stored(a.Title).day)
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

// nearHeadline is how many blocks above the headline its date stands.
const nearHeadline = 4

// stamp reads the date the page shows: one labelled as publication, else the
// first between headline and text, the last closely above the headline, or the
// first in or below the text, before the blocks of other stories.
func (t *tree) stamp(title string, tops []int, f *page.Finder) string {
	headline, start := t.opening(title, tops)
	above, between, below := "", "", ""
	for i := range t.blocks {
		b := &t.blocks[i]
		if len(b.text) > 250 || b.links*2 > len(b.text) {
			continue
		}
		day, labelled, ok := f.Stamp(b.text)
		switch {
		case !ok:
		case labelled:
			return day
		case i < headline-nearHeadline:
		case i < headline || headline < 0 && i < start:
			above = day
		case i < start:
			between = cmp.Or(between, day)
		case !b.away:
			below = cmp.Or(below, day)
		}
	}
	return cmp.Or(between, above, below)
}

// opening finds the block of the headline, -1 where no line shows it, and the
// block where the text begins.
func (t *tree) opening(title string, tops []int) (headline, start int) {
	in := t.inside(tops)
	headline, start = -1, len(t.blocks)
	for i := range t.blocks {
		b := &t.blocks[i]
		if b.text == title || headline < 0 && b.text == t.h1 {
			headline = i
		}
		if in[b.node] && running(b) && b.text != title {
			return headline, i
		}
	}
	return headline, start
}
