package meeting

import (
	"strings"

	"liqa/extract/arabic"
	"liqa/extract/fact"
	"liqa/extract/meeting/parse"
)

// bylined finds the news agency that a page says its story is from: in the line
// above it or the dateline (الرياض - واس, أبوظبي / وام /), or in brackets below it.
func (a *analyst) bylined(r *Rules, d *desk, article fact.Article) {
	head := r.above(d, article)
	var last sentence
	for _, s := range a.sentences {
		if s.Headline || len(s.Tokens) == 0 {
			continue
		}
		if last.Sentence == nil {
			head = append(head, s)
		}
		last = s
	}
	for _, s := range head {
		if a.byline = s.agencyAbove(); a.byline != "" {
			return
		}
	}
	if last.Sentence != nil {
		a.byline = last.agencyBelow()
	}
}

// above is the line of the page above the body.
func (r *Rules) above(d *desk, a fact.Article) []sentence {
	if len(a.Body) == 0 {
		return nil
	}
	text := strings.TrimRight(a.Text[:a.Body[0].Start], " \n\t")
	span := fact.Span{Start: strings.LastIndexByte(text, '\n') + 1, End: len(text)}
	if span.Len() == 0 || span.Len() > 200 {
		return nil
	}
	return []sentence{{&parse.Sentence{Sentence: r.Finder.Look(&d.words, a.Text, arabic.Tokens(a.Text, span))}}}
}

// headWords is how many words may stand before a dash of the dateline.
const headWords = 5

// agencyAbove is the agency between the dashes of a dateline.
func (s sentence) agencyAbove() string {
	for i := 0; i < len(s.Tokens); {
		to := i
		for to < len(s.Tokens) && !s.parts(to) && to < i+headWords+1 {
			to++
		}
		if to > i+headWords || i == 0 && to == len(s.Tokens) {
			return ""
		}
		if name := s.agency(i, to); name != "" {
			return name
		}
		i = to + 1
	}
	return ""
}

// agencyBelow is the agency that stands in brackets by itself.
func (s sentence) agencyBelow() string {
	to := len(s.Tokens)
	for to > 0 && s.Tokens[to-1].Is(".", ")", "]") {
		to--
	}
	if s.Tokens[0].Is("(", "[") {
		return s.agency(1, to)
	}
	return ""
}

// parts reports the marks between the members of a dateline.
func (s sentence) parts(i int) bool {
	return s.Tokens[i].Is("-", "–", "—", "/", ":", "(", ")", "|", "،", "«", "»")
}

// agency is the news agency whose name the tokens are.
func (s sentence) agency(from, to int) string {
	if from >= to || s.Tokens[from].Kind != arabic.Word {
		return ""
	}
	if h, ok := s.sourceWord(from, "agency"); ok && from+h.Len == to && h.Form.Conj == "" && h.Form.Prep == "" {
		return s.Text[s.Tokens[from].Start:s.Tokens[to-1].End]
	}
	return ""
}
