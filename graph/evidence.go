package graph

import "liqa/extract/fact"

// Evidence leads from an answer to the words it stands on.
type Evidence struct {
	Meeting string `json:"meeting"` // id
	Date    string `json:"date"`    // of the meeting, EDTF
	Article string `json:"article"` // id
	Quote   string `json:"quote"`
}

// Cite returns the first quote of a meeting; of an article without quotes where
// no report has any.
func Cite(m fact.Meeting) Evidence {
	e := Evidence{Meeting: m.ID, Date: m.Date.EDTF}
	for _, r := range m.Reports {
		for _, q := range r.Evidence {
			if q.Text != "" {
				e.Article, e.Quote = r.Article, q.Text
				return e
			}
		}
	}
	if len(m.Reports) > 0 {
		e.Article = m.Reports[0].Article
	}
	return e
}
