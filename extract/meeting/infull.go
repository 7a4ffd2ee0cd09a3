package meeting

import (
	"slices"
	"strings"

	"liqa/extract/arabic"
	"liqa/extract/fact"
)

// inFull is the encounter of the body whose people, told by name and with their
// offices in full, are those that a headline tells by office alone.
func (e *event) inFull(events []*event) *event {
	leads := true
	for _, o := range events {
		if o == e || o.title {
			continue
		}
		if o.kind == e.kind && (len(o.sides) >= len(e.sides) && e.worded(o) || leads && e.twoOffices() && e.namedIn(o)) {
			return o
		}
		leads = false
	}
	return nil
}

// twoOffices reports two officials of two countries, neither by name: a headline
// may word their offices in another way than the body (قائدا الجيشين, for chiefs of
// staff).
func (e *event) twoOffices() bool {
	if len(e.sides) != 2 || e.sides[0].country == e.sides[1].country {
		return false
	}
	for _, f := range e.sides {
		if f.typ != fact.Person || len(f.words) > 0 || f.role == "" || f.country == "" {
			return false
		}
	}
	return true
}

// namedIn reports whether o names somebody of each side of the headline.
func (e *event) namedIn(o *event) bool {
	for _, f := range e.sides {
		if !slices.ContainsFunc(o.sides, func(g *figure) bool { return g.country == f.country && len(g.words) > 0 }) {
			return false
		}
	}
	return true
}

// worded reports whether every side of the headline shortens another of o.
func (e *event) worded(o *event) bool {
	used := map[*figure]bool{}
	for _, f := range e.sides {
		full := f.fullerIn(o, used)
		if full == nil {
			return false
		}
		used[full] = true
	}
	return true
}

func (f *figure) fullerIn(o *event, used map[*figure]bool) *figure {
	for _, g := range o.sides {
		if !used[g] && (g == f || f.shortens(g)) {
			return g
		}
	}
	return nil
}

// shortens reports whether the office of f, nobody's by name, says in fewer words
// that of g: محافظ الهيئة, محافظ الهيئة العامة للغذاء.
func (f *figure) shortens(g *figure) bool {
	if f.typ != fact.Person || len(f.words) > 0 || f.role == "" || f.country != g.country {
		return false
	}
	full := officeWords(g.role)
	for w := range officeWords(f.role) {
		if !full[w] {
			return false
		}
	}
	return true
}

// officeWords are the words of an office, folded, without the article.
func officeWords(role string) map[string]bool {
	out := map[string]bool{}
	for _, w := range strings.Fields(arabic.Fold(role)) {
		out[bareWord(strings.TrimPrefix(w, "لل"))] = true
	}
	return out
}
