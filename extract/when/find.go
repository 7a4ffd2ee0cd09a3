package when

import "liqa/extract/arabic"

// parser reads the tokens of one sentence.
type parser struct {
	t     []arabic.Token
	nodes []*node // what the tables say of each token
	out   []Expr
}

// parser looks every token up, once.
func (c *Calendar) parser(tokens []arabic.Token) parser {
	p := parser{t: tokens, nodes: make([]*node, len(tokens))}
	for i := range tokens {
		if tokens[i].Kind == arabic.Word {
			p.nodes[i] = c.nodes.Of(tokens[i].Norm)
		}
	}
	return p
}

// Find lists the date expressions of a sentence's tokens, in order and without
// overlap.
func (c *Calendar) Find(tokens []arabic.Token) []Expr {
	p := c.parser(tokens)
	for i := 0; i < len(tokens); {
		if n := p.nodes[i]; tokens[i].Kind == arabic.Number || n != nil && n.starts {
			i = max(i+1, p.expr(i))
		} else {
			i++
		}
	}
	return p.out
}

// at returns the longest reading of the tokens from i in a class, and the index
// behind it; nil when there is none.
func (p *parser) at(i int, c class) (*word, int) {
	e, next := p.entry(i, c)
	if e == nil {
		return nil, i
	}
	return e.word, next
}

func (p *parser) entry(i int, c class) (*entry, int) {
	if i < 0 || i >= len(p.t) || p.nodes[i] == nil || p.nodes[i].classes&(1<<c) == 0 {
		return nil, i
	}
	list := p.nodes[i].entries
	for k := range list {
		if e := &list[k]; e.word.class == c && p.follows(i+1, e.rest) {
			return e, i + 1 + len(e.rest)
		}
	}
	return nil, i
}

func (p *parser) follows(i int, rest []string) bool {
	if i+len(rest) > len(p.t) {
		return false
	}
	for k, norm := range rest {
		if p.t[i+k].Norm != norm {
			return false
		}
	}
	return true
}

// skip steps over a word of the class where there is one.
func (p *parser) skip(i int, c class) int {
	_, next := p.at(i, c)
	return next
}

// punct reports whether one of the marks stands at i; any mark when none is named.
func (p *parser) punct(i int, marks ...string) bool {
	return i < len(p.t) && i >= 0 && p.t[i].Kind == arabic.Punct && (len(marks) == 0 || p.t[i].Is(marks...))
}

// expr reads the expression that starts at i, if any, and returns the index
// behind it.
func (p *parser) expr(i int) int {
	if w, next := p.at(i, noDate); w != nil {
		return next
	}
	for _, read := range [...]func(*parser, int) ([]Expr, int){(*parser).lengthOfTime, (*parser).between, (*parser).fromTo, (*parser).days,
		(*parser).someYears, (*parser).single, (*parser).nextTo, (*parser).fromEvent} {
		if found, next := read(p, i); next > i {
			if !p.isName(i, next) {
				p.keep(found, i)
			}
			return next
		}
	}
	return i
}

func (p *parser) keep(found []Expr, i int) {
	for _, e := range found {
		if e.Bound == At {
			e.Bound = p.bound(i)
		}
		p.out = append(p.out, e)
	}
}

// bound reads the words before an expression.
func (p *parser) bound(i int) Bound {
	for back := min(i, 3); back > 0; back-- {
		if w, next := p.at(i-back, boundWord); w != nil && next == i {
			return w.bound
		}
	}
	return At
}

// isName reports whether the date is part of a name: an outlet's (صحيفة اليوم,
// "بغداد اليوم"), a day that history has named (ثورة 25 يناير).
func (p *parser) isName(from, to int) bool {
	if w, _ := p.at(from-1, namedNoun); w != nil {
		return true
	}
	if w, _ := p.at(to-1, dayWord); w == nil {
		return false
	}
	if w, _ := p.at(from-1, mediaNoun); w != nil {
		return true
	}
	media, _ := p.at(from-2, mediaNoun)
	opened := p.punct(from-1, quotes...) || p.punct(from-2, quotes...)
	return p.punct(to, quotes...) && opened || media != nil && to == from+1
}

var quotes = []string{"\"", "«", "»", "“", "”", "„", "'", "‘", "’"}

// exprOf makes the expression of one point.
func exprOf(from, to int, pt point) Expr {
	return Expr{From: from, To: to, Unit: pt.unit, Relation: pt.relation, Weekday: pt.bareWeekday(),
		Told: pt.base > page, first: pt}
}

// span makes the expression of two ends.
func span(from, to int, a, b point) Expr {
	e := exprOf(from, to, a)
	e.last, e.Interval, e.Weekday = b, true, a.bareWeekday() && b.bareWeekday()
	if e.Relation == Unmarked {
		e.Relation = b.relation
	}
	return e
}
