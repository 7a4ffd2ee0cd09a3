package meeting

import (
	"slices"

	"liqa/extract/lexicon"
	"liqa/extract/mention"
	"liqa/extract/when"
)

// analyst works through one article.
type analyst struct {
	lex        *lexicon.Lexicon
	cast       *cast
	sentences  []*sentence
	anchor     when.Anchor
	figures    map[*mention.Party]*figure
	verbSubj   map[*item][]*figure
	taken      map[*item]bool        // event nouns a verb has used
	heads      map[*figure][]*figure // by delegation
	events     []*event
	journeys   []journey
	statements []statement
	sports     bool      // the article is a sports page
	speaker    []string  // the source named last
	sayer      []string  // who spoke last: of an agency and whom it quotes, he; nobody cited behind a speaker
	byline     string    // the agency the page has its story from
	lead       []account // who is cited in a sentence before the first encounter
	subject    []*figure // whom the story speaks of at this point
}

// of lists the figures of actor item j of s.
func (a *analyst) of(s *sentence, j int) []*figure {
	m := s.items[j].m
	if m.Both {
		return a.bothSides(m)
	}
	var out []*figure
	for k := range m.Parties {
		p := &m.Parties[k]
		if p.Class == "media" {
			continue
		}
		f := a.figures[p].root()
		if p.Bare && f.vague {
			out = append(out, a.heads[f]...)
			continue
		}
		out = append(out, f)
	}
	return out
}

// bothSides are the sides of the latest encounter that fit the anaphor.
func (a *analyst) bothSides(m *mention.Mention) []*figure {
	office := m.Parties[0].Office
	for _, e := range slices.Backward(recent(a.events)) {
		if len(e.sides) < 2 {
			continue
		}
		if office == "" || e.sides[0].office == office || e.sides[1].office == office || office == "leader" {
			return e.sides[:2]
		}
	}
	return a.cast.latest(office, 2)
}

func (a *analyst) ofGroup(s *sentence, g group) []*figure {
	var out []*figure
	for _, j := range g.items {
		out = append(out, a.of(s, j)...)
	}
	return out
}
