package meeting

import (
	"fmt"
	"strings"

	"liqa/extract/fact"
)

// Explanation is what the rules saw in one sentence: the sentence in its parts,
// and the encounters found there with the rule that found each.
type Explanation struct {
	Sentence string
	Parts    []string
	Found    []string
}

// Explain tells sentence by sentence what was recognised and what fired.
func (r *Rules) Explain(article fact.Article) []Explanation {
	a := r.analyse(article)
	var out []Explanation
	for _, s := range a.sentences {
		x := Explanation{}
		for _, it := range s.items {
			x.Parts = append(x.Parts, a.describe(s, it))
		}
		for _, e := range a.events {
			if e.sentence == s {
				x.Found = append(x.Found, e.describe())
			}
		}
		out = append(out, x)
	}
	return out
}

func (a *analyst) describe(s *sentence, it item) string {
	text := s.Text[s.Tokens[it.from].Start:s.Tokens[it.to-1].End]
	switch it.kind {
	case plain, punct:
		return text
	case actor, place:
		var who []string
		for k := range it.m.Parties {
			if f := a.figures[&it.m.Parties[k]]; f != nil {
				f = f.root()
				who = append(who, fmt.Sprintf("%d %s [%s] %s", f.id, f.name, f.role, f.country))
			}
		}
		return fmt.Sprintf("{%s:%s %s = %s}", [...]string{"", "actor", "place"}[it.kind], it.prep, text, strings.Join(who, "; "))
	case verb:
		return fmt.Sprintf("<verb:%s %s>", it.hit.ID, text)
	case noun:
		return fmt.Sprintf("<noun:%s %s>", it.hit.ID, text)
	case date:
		return fmt.Sprintf("<date %s>", text)
	}
	return fmt.Sprintf("<%s %s>", strings.Join(it.roles, "/"), text)
}

func (e *event) describe() string {
	var who []string
	for _, f := range e.sides {
		who = append(who, fmt.Sprintf("%d %s [%s]", f.id, f.name, f.role))
	}
	return fmt.Sprintf("%s: %s %s: %s @ %s %s", e.rule, e.status, e.kind, strings.Join(who, " + "), e.place.Name, e.edtf)
}

// Origins names the rule behind each report of the article, in their order.
func (r *Rules) Origins(article fact.Article) []string {
	a := r.analyse(article)
	var out []string
	for _, e := range merged(a.events) {
		out = append(out, e.rule)
	}
	return out
}
