// Package fact is the vocabulary all other packages share: articles, what they
// say (reports), and what follows from many of them (actors and meetings).
// It imports only the standard library.
package fact

// Article is one news item as it was read: the unit of truth. Everything else
// liqa knows is derived from articles and can be thrown away and rebuilt.
type Article struct {
	ID        string `json:"id"`
	URL       string `json:"url,omitempty"`
	Outlet    string `json:"outlet,omitempty"`
	Title     string `json:"title,omitempty"`
	Author    string `json:"author,omitempty"`
	Published string `json:"published,omitempty"` // ISO 8601 date or date-time; empty when unknown
	Modified  string `json:"modified,omitempty"`  // like Published, of the latest change the page tells of
	Text      string `json:"text"`                // UTF-8; offsets of quotes count its bytes

	// PublishedFrom says where Published comes from: "record", "page",
	// "inferred", or empty when it is unknown.
	PublishedFrom string `json:"published_from,omitempty"`
	// TitleSpan is where the title stands in Text when the page carries it
	// there (text pages); zero when the title is a field of its own.
	TitleSpan Span `json:"title_span,omitzero"`
	// Body lists the ranges of Text that are the article itself, in order; all
	// else is page furniture. Empty means the whole text.
	Body []Span `json:"body,omitempty"`
	// Second lists the ranges of Text that belong to a second whole article on
	// the same page. They are not part of Body and yield no reports.
	Second []Span `json:"second,omitempty"`
}

// Span is a half-open range of byte offsets.
type Span struct {
	Start int `json:"start"`
	End   int `json:"end"`
}

// Len is the number of bytes in the span.
func (s Span) Len() int { return s.End - s.Start }

// Contains reports whether the other span lies wholly inside s.
func (s Span) Contains(other Span) bool { return s.Start <= other.Start && other.End <= s.End }

// Of cuts the span out of text.
func (s Span) Of(text string) string { return text[s.Start:s.End] }
