package meeting

import (
	"fmt"
	"math/bits"
	"slices"
	"strings"

	"liqa/extract/fact"
	"liqa/extract/meeting/cast"
	"liqa/extract/meeting/telling"
)

// signs are what speaks for or against a report, each by a key of
// seeds/ar/plausibility.tsv: how its sides are told, and how the article tells it.
func (a *analyst) signs(article fact.Article, e *telling.Telling, r fact.Report, nth, of int) []string {
	out := []string{"kind." + string(r.Kind), "status." + string(r.Status), "told." + string(r.Status) + "." + string(r.Kind),
		number("sides", len(e.Sides), 5), number("nth", nth, 4), number("of", of, 6),
		number("topics", len(r.Topics), 3), number("sources", len(r.AccordingTo), 1), number("mediators", len(e.Mediators), 1),
		"date." + precision(r.Date.EDTF), given("place", r.Place.Name), number("text", bits.Len(uint(len(article.Text)/600)), 6)}
	if len(r.Evidence) > 0 {
		q := r.Evidence[0]
		out = append(out, "quote."+q.In, number("quote.length", len(q.Text)/150, 5), number("depth", bits.Len(uint(q.Start/200)), 6))
		if strings.Contains(q.Text, "؟") {
			out = append(out, "quote.question")
		}
	}
	return append(out, a.sideSigns(e)...)
}

// sideSigns are the signs of who is said to have met.
func (a *analyst) sideSigns(e *telling.Telling) []string {
	var out []string
	named, offices := 0, 0
	for _, f := range e.Sides {
		out = append(out, "side."+toldBy(f))
		switch {
		case f.Type != fact.Person:
		case len(f.Words) > 0:
			named++
			if len(f.Words) == 1 {
				out = append(out, "name.short")
			}
		default:
			offices++
			out = append(out, a.officeAlone(f), number("office.words", len(strings.Fields(f.Role)), 4))
		}
	}
	mix := fmt.Sprintf("mix.%d-%d-%d", min(named, 3), min(offices, 2), min(len(e.Sides)-named-offices, 3))
	return append(out, mix, countries(e.Sides))
}

// toldBy is what the article says of a side.
func toldBy(f *cast.Figure) string {
	says := []string{string(f.Type)}
	if f.Type == fact.Person {
		if len(f.Words) > 0 {
			says = append(says, "name")
		}
		if f.Role != "" {
			says = append(says, "office")
		}
	}
	if f.Country != "" {
		says = append(says, "country")
	}
	return strings.Join(says, "-")
}

// officeAlone tells whether the article, which does not say who holds an office,
// names somebody of that side.
func (a *analyst) officeAlone(f *cast.Figure) string {
	switch {
	case !cast.Definite(f.Role) && !strings.Contains(f.Role, " ال") && f.Country == "":
		return "office.vague"
	case f.Country == "":
		return "office.sideless"
	case slices.ContainsFunc(a.cast.Figures, func(g *cast.Figure) bool {
		return g.Type == fact.Person && len(g.Words) > 0 && g.Country == f.Country
	}):
		return "office.others-named"
	}
	return "office.nobody-named"
}

// countries tells how far the first two sides are apart.
func countries(sides []*cast.Figure) string {
	switch {
	case len(sides) < 2:
		return "countries.one-side"
	case sides[0].Country == "" && sides[1].Country == "":
		return "countries.none"
	case sides[0].Country == "" || sides[1].Country == "":
		return "countries.one"
	case sides[0].Country == sides[1].Country:
		return "countries.same"
	}
	return "countries.two"
}

func number(sign string, n, most int) string { return fmt.Sprintf("%s.%d", sign, min(n, most)) }

func given(sign, value string) string { return number(sign, len(value), 1) }

// precision names what an EDTF date tells: none, year, month, day, or span.
func precision(edtf string) string {
	switch {
	case edtf == "":
		return "none"
	case strings.ContainsAny(edtf, "/~?.X"):
		return "span"
	case len(edtf) == len("2006"):
		return "year"
	case len(edtf) == len("2006-01"):
		return "month"
	}
	return "day"
}
