package meeting

import (
	"fmt"
	"strings"

	"liqa/extract/fact"
)

// Explanation is what the rules saw in one sentence: the parts they recognised
// in it, and the encounters found there with the rule that found each.
type Explanation struct {
	Sentence string
	Title    bool // it stands in the title
	Parts    []Part
	Found    []string
	Doubted  []string // what was found and is left out as implausible, with the signs against it
	Silent   string   // why nothing was found, though a word of meeting stands there
}

// Part is one recognised stretch of a sentence.
type Part struct {
	Kind string // verb, noun, actor, place, date, or the parts its words play in words.tsv
	Text string
	Is   string // the table row or the actors it was taken for
}

// Explain tells sentence by sentence what was recognised and what fired.
func (r *Rules) Explain(article fact.Article) []Explanation {
	d := r.takeDesk()
	defer r.leaveDesk(d)
	a := r.analyse(d, article, r.split(d, article))
	var out []Explanation
	for _, s := range a.sentences {
		x := Explanation{Sentence: s.Text[s.start:s.end], Title: s.title}
		for _, it := range s.items {
			if it.kind != plain && it.kind != punct {
				x.Parts = append(x.Parts, a.part(s, it))
			}
		}
		for _, e := range a.events {
			if e.sentence == s {
				x.Found = append(x.Found, e.describe())
			}
		}
		if len(x.Found) == 0 {
			x.Silent = silence(s.items)
		}
		out = append(out, x)
	}
	for _, c := range a.candidates(article) {
		if r.Weights.doubts(article, c) {
			x := &out[c.told]
			x.Doubted = append(x.Doubted, r.Weights.against(c))
		}
	}
	return out
}

// silence says why a sentence with a word of meeting told of none; "" without
// such a word.
func silence(items []item) string {
	triggers, actors := 0, 0
	for _, it := range items {
		switch it.kind {
		case verb, noun:
			triggers++
		case actor:
			actors += len(it.m.Parties)
		}
	}
	switch {
	case triggers == 0:
		return ""
	case actors == 0:
		return "nobody was recognised who could have met"
	case actors == 1:
		return "only one side was recognised"
	}
	return "the actors do not stand where the verb or noun takes its sides"
}

func (a *analyst) part(s *sentence, it item) Part {
	p := Part{Text: s.Text[s.Tokens[it.from].Start:s.Tokens[it.to-1].End]}
	switch it.kind {
	case actor, place:
		var who []string
		for k := range it.m.Parties {
			if f := a.figures[&it.m.Parties[k]]; f != nil {
				f = f.root()
				who = append(who, strings.Join(strings.Fields(fmt.Sprintf("%d %s [%s] %s", f.id, f.name, f.role, f.country)), " "))
			}
		}
		p.Kind, p.Is = [...]string{actor: "actor", place: "place"}[it.kind], strings.Join(who, "; ")
	case verb, noun:
		p.Kind, p.Is = [...]string{verb: "verb", noun: "noun"}[it.kind], it.hit.ID
	case date:
		p.Kind = "date"
	default:
		p.Kind = strings.Join(it.roles, "/")
	}
	return p
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
	var out []string
	for _, c := range r.told(article) {
		out = append(out, c.Rule)
	}
	return out
}
