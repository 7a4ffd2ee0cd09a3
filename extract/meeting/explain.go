package meeting

import (
	"fmt"
	"strings"

	"liqa/extract/fact"
	"liqa/extract/meeting/parse"
	"liqa/extract/meeting/telling"
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
	sentences := r.split(d, article)
	a := r.analyse(d, article, sentences, len(sentences))
	var out []Explanation
	for _, s := range a.sentences {
		x := Explanation{Sentence: s.Text[s.Start:s.End], Title: s.Title}
		for _, it := range s.Items {
			if it.Kind != parse.Plain && it.Kind != parse.Punct {
				x.Parts = append(x.Parts, a.part(s, it))
			}
		}
		for _, e := range a.events {
			if e.Sentence == s.Sentence {
				x.Found = append(x.Found, describe(e))
			}
		}
		if len(x.Found) == 0 {
			x.Silent = silence(s.Items)
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
func silence(items []parse.Item) string {
	triggers, actors := 0, 0
	for _, it := range items {
		switch it.Kind {
		case parse.Verb, parse.Noun:
			triggers++
		case parse.Actor:
			actors += len(it.Mention.Parties)
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

func (a *analyst) part(s sentence, it parse.Item) Part {
	p := Part{Text: s.Text[s.Tokens[it.From].Start:s.Tokens[it.To-1].End]}
	switch it.Kind {
	case parse.Actor, parse.Place:
		var who []string
		for k := range it.Mention.Parties {
			if f := a.figures[&it.Mention.Parties[k]]; f != nil {
				f = f.Root()
				who = append(who, strings.Join(strings.Fields(fmt.Sprintf("%d %s [%s] %s", f.ID, f.Name, f.Role, f.Country)), " "))
			}
		}
		p.Kind, p.Is = [...]string{parse.Actor: "actor", parse.Place: "place"}[it.Kind], strings.Join(who, "; ")
	case parse.Verb, parse.Noun:
		p.Kind, p.Is = [...]string{parse.Verb: "verb", parse.Noun: "noun"}[it.Kind], it.Hit.ID
	case parse.Date:
		p.Kind = "date"
	default:
		p.Kind = strings.Join(it.Roles, "/")
	}
	return p
}

func describe(e *telling.Telling) string {
	var who []string
	for _, f := range e.Sides {
		who = append(who, fmt.Sprintf("%d %s [%s]", f.ID, f.Name, f.Role))
	}
	return fmt.Sprintf("%s: %s %s: %s @ %s %s", e.Rule, e.Status, e.Kind, strings.Join(who, " + "), e.Place.Name, e.EDTF)
}

// Origins names the rule behind each report of the article, in their order.
func (r *Rules) Origins(article fact.Article) []string {
	var out []string
	for _, c := range r.told(article) {
		out = append(out, c.Rule)
	}
	return out
}
