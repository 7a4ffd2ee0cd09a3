package page

import (
	"regexp"
	"strings"
	"sync"

	"liqa/extract/arabic"
	"liqa/extract/fact"
)

// stamp is a date that a page prints about itself.
type stamp struct {
	found
	block int
	label kind // published, updated, or none
}

// Stamps are short: beside the date, the clock and the label they hold a word
// or two, such as the city or the paper; more where the time of day is printed.
const (
	stampWords   = 16
	stampStrange = 2
	clockStrange = 4
)

var timeOfDay = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`\b\d{1,2}:\d\d\b`) })

// stamp reads the block as a stamp; nil when it is none.
func (f *Finder) stamp(text string, b *block) *found {
	if b.words > stampWords || !strings.ContainsAny(b.norm, "0123456789") {
		return nil
	}
	strange := stampStrange
	if timeOfDay().MatchString(b.Of(text)) {
		strange = clockStrange
	}
	for _, d := range f.dates(text, b.Span) {
		if _, ok := d.time(); ok && (f.strange(text, b.Span, d) <= strange || b.mark.kind == published || b.mark.kind == updated) {
			return &d
		}
	}
	return nil
}

// strange counts the words of a block that belong to no stamp.
func (f *Finder) strange(text string, span fact.Span, d found) int {
	n := 0
	for i, t := range arabic.Tokens(text, span) {
		if i >= d.from && i < d.to || t.Kind != arabic.Word {
			continue
		}
		_, day := f.days[t.Norm]
		_, month := f.months[t.Norm]
		switch kind := f.marks.whole[t.Norm]; {
		case day, month, kind == clock, kind == issue, kind == published, kind == updated:
		default:
			n++
		}
	}
	return n
}

// stampEnd returns where, in a line that begins with a stamp and goes on with
// the text, the text begins; the line's start when the line is not of that kind.
func (f *Finder) stampEnd(text string, span fact.Span) (found, int) {
	span.End = min(span.End, span.Start+datelineSize)
	tokens := arabic.Tokens(text, span)
	for _, d := range f.dates(text, span) {
		if _, ok := d.time(); !ok || d.from > 8 {
			continue
		}
		i := d.to
		for i < len(tokens) && (tokens[i].Kind == arabic.Number || tokens[i].Kind == arabic.Punct || f.marks.whole[tokens[i].Norm] == clock) {
			i++
		}
		if i < len(tokens) {
			return d, tokens[i].Start
		}
	}
	return found{}, span.Start
}

// stamps lists the dates the page prints about itself: above the running text,
// and right below it.
func (l *layout) stamps() []stamp {
	out := append([]stamp(nil), l.trimmed...)
	below := 0
	for i := range l.blocks {
		b := &l.blocks[i]
		if i > l.last {
			below++
		}
		if below > stampsBelow || below > 0 && (b.mark.ends() || b.mark.kind == related) {
			break
		}
		if b.stamp != nil && b.role != body && b.role != second {
			out = append(out, stamp{*b.stamp, i, l.label(i)})
		}
	}
	return out
}

// stampsBelow is how many blocks behind the text a stamp is looked for in.
const stampsBelow = 3

// label is the label of the stamp at i: in its block, or alone in the block
// before.
func (l *layout) label(i int) kind {
	for _, j := range [...]int{i, i - 1} {
		if j < 0 {
			break
		}
		if k := l.blocks[j].mark.kind; (k == published || k == updated) && (j == i || l.blocks[j].mark.whole) {
			return k
		}
	}
	return none
}
