package meeting

import (
	"slices"

	"liqa/extract/lexicon"
	"liqa/extract/meeting/cast"
	"liqa/extract/meeting/parse"
	"liqa/extract/meeting/telling"
	"liqa/extract/mention"
	"liqa/extract/when"
)

// analyst works through one article.
type analyst struct {
	lex        *lexicon.Lexicon
	cast       *cast.Cast
	sentences  []sentence
	anchor     when.Anchor
	figures    map[*mention.Party]*cast.Figure
	peers      map[*mention.Party]*cast.Figure // whose counterpart a party is
	verbSubj   map[*parse.Item][]*cast.Figure
	taken      map[*parse.Item]bool            // event nouns a verb has used
	heads      map[*cast.Figure][]*cast.Figure // by delegation
	events     []*telling.Telling
	journeys   []journey
	statements []statement
	sports     bool           // the article is a sports page
	speaker    []string       // the source named last
	sayer      []string       // who spoke last: of an agency and whom it quotes, he; nobody cited behind a speaker
	byline     string         // the agency the page has its story from
	lead       []account      // who is cited in a sentence before the first encounter
	subject    []*cast.Figure // whom the story speaks of at this point
	said       []*cast.Figure // whose words it told last
}

// of lists the figures of actor item j of s.
func (a *analyst) of(s sentence, j int) []*cast.Figure {
	m := s.Items[j].Mention
	if m.Both {
		return a.bothSides(m)
	}
	var out []*cast.Figure
	for k := range m.Parties {
		p := &m.Parties[k]
		if p.Class == "media" {
			continue
		}
		f := a.figures[p].Root()
		if p.Bare && f.Vague {
			out = append(out, a.heads[f]...)
			continue
		}
		out = append(out, f)
	}
	return out
}

// bothSides are the sides of the latest encounter that fit the anaphor.
func (a *analyst) bothSides(m *mention.Mention) []*cast.Figure {
	office := m.Parties[0].Office
	for _, e := range slices.Backward(cast.Recent(a.events)) {
		if len(e.Sides) < 2 {
			continue
		}
		if office == "" || e.Sides[0].Office == office || e.Sides[1].Office == office || office == "leader" {
			return e.Sides[:2]
		}
	}
	return a.cast.Latest(office, 2)
}

func (a *analyst) ofGroup(s sentence, g group) []*cast.Figure {
	var out []*cast.Figure
	for _, j := range g.items {
		out = append(out, a.of(s, j)...)
	}
	return out
}
