package page

import (
	"fmt"
	"slices"
	"strings"

	"liqa/extract/fact"
	"liqa/seeds"
)

// kind is what a marker says about the block it stands in, and the ones after.
type kind uint8

const (
	none      kind = iota
	menu           // furniture by itself; says nothing of what follows
	related        // heads links to other stories; the article may go on behind them
	replies        // heads what readers wrote: the article is over
	end            // the article is over: comment forms, copyright
	source         // names where the story is taken from, behind its end
	tags           // heads the page's keywords
	caption        // describes a picture
	published      // a label before the day of publication
	updated        // a label before the day of the latest change
	policy         // a phrase of house rules; a block with two of them is no news
	byline         // a word before the author's name
	missing        // the title of a page without an article
	credit         // a word that closes a caption
	issue          // a word that stands beside the number and date of a printed issue
	clock          // a word that stands beside a date in a stamp, not in a sentence
)

var kinds = map[string]kind{
	"menu": menu, "related": related, "end": end, "replies": replies, "source": source, "tags": tags, "clock": clock, "issue": issue, "credit": credit, "policy": policy, "byline": byline, "missing": missing,
	"caption": caption, "published": published, "updated": updated,
}

// mark is a marker found in a block.
type mark struct {
	kind  kind
	whole bool // the marker is all there is in the block
}

// ends reports that nothing below the block is the article.
func (m mark) ends() bool { return m.kind == end || m.kind == replies }

// form is one way to write a marker.
type form struct {
	raw    string // as the table writes it
	norm   string
	kind   kind
	inline bool
}

// marks finds markers in blocks.
type marks struct {
	whole   map[string]kind
	starts  map[string][]form // by first word, longest first
	inline  []form
	rules   phrases // of house rules
	bylines []string
	voids   []form          // titles of pages without an article
	openers map[string]bool // first words of the inline forms
}

// newMarks compiles furniture.tsv: "match" says where in a block a form counts:
// "whole" when it is all there is, "start" also when more follows, "inline"
// also behind the end of a sentence.
func newMarks(t seeds.Table) (*marks, error) {
	m := &marks{whole: map[string]kind{}, starts: map[string][]form{}, openers: map[string]bool{}}
	for _, row := range t.Rows {
		k, ok := kinds[row.Get("kind")]
		if !ok {
			return nil, fmt.Errorf("furniture.tsv:%d: no kind %q", row.Line, row.Get("kind"))
		}
		for _, f := range row.List("forms") {
			if err := m.add(form{raw: f, norm: plain(f), kind: k}, row.Get("match")); err != nil {
				return nil, fmt.Errorf("furniture.tsv:%d: %w", row.Line, err)
			}
		}
	}
	for _, fs := range m.starts {
		slices.SortFunc(fs, func(a, b form) int { return len(b.norm) - len(a.norm) })
	}
	return m, nil
}

func (m *marks) add(f form, match string) error {
	if f.norm == "" {
		return fmt.Errorf("a form without letters")
	}
	switch f.kind {
	case policy:
		m.rules.add(f.raw)
		return nil
	case byline:
		m.bylines = append(m.bylines, f.raw)
		return nil
	case missing:
		f.inline = match == "inline"
		m.voids = append(m.voids, f)
		return nil
	}
	m.whole[f.norm] = f.kind
	switch match {
	case "whole":
		return nil
	case "inline":
		f.inline = true
		m.inline = append(m.inline, f)
	case "start":
	default:
		return fmt.Errorf("match %q is none of whole, start, inline", match)
	}
	first, _, _ := strings.Cut(f.norm, " ")
	m.starts[first] = append(m.starts[first], f)
	if f.inline {
		m.openers[first] = true
	}
	return nil
}

// of returns the marker a block's normal form carries.
func (m *marks) of(norm string) mark {
	if k, ok := m.whole[norm]; ok {
		return mark{kind: k, whole: true}
	}
	first, rest, _ := strings.Cut(norm, " ")
	if m.whole[rest] == replies && strings.Trim(first, "0123456789") == "" {
		return mark{kind: replies, whole: true} // with their number in front
	}
	for _, f := range m.starts[first] {
		if norm == f.norm || strings.HasPrefix(norm, f.norm+" ") {
			return mark{kind: f.kind}
		}
	}
	return mark{}
}

// Where, behind a sentence's end, a marker is looked for: in the last bytes of
// a block, and so many bytes on.
const (
	tailSize   = 800
	windowSize = 120
)

// tail returns where, inside a block of running text, a marker glued to the end
// of a sentence begins; the block's end when there is none.
func (m *marks) tail(text string, span fact.Span) int {
	for i := max(span.Start, span.End-tailSize); i < span.End-1; i++ {
		if text[i+1] != ' ' || !stops[text[i]] {
			continue
		}
		rest := strings.ToValidUTF8(text[i+1:min(i+1+windowSize, span.End)], "")
		if word, _, _ := strings.Cut(rest[1:], " "); !m.openers[plain(word)] {
			continue
		}
		rest = plain(rest)
		for _, f := range m.inline {
			if strings.HasPrefix(rest, f.norm+" ") {
				return i + 1
			}
		}
	}
	return span.End
}

// stops are the bytes that end a sentence.
var stops = [256]bool{'.': true, '!': true, '?': true, ')': true, '"': true}

// ruled reports a block that tells readers what they may write, or whose
// opinion is whose. The phrases are looked for as they are written: the normal
// form of every paragraph would cost too much for what it finds.
func (m *marks) ruled(raw string) bool { return m.rules.two(raw) }

// noArticle reports a title, in normal form, that says the page holds none.
func (m *marks) noArticle(title string) bool {
	for _, f := range m.voids {
		if title == f.norm || f.inline && strings.Contains(" "+title+" ", " "+f.norm+" ") {
			return true
		}
	}
	return false
}
