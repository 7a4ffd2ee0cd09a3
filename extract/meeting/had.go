package meeting

import (
	"liqa/extract/lexicon"
	"liqa/extract/meeting/cast"
	"liqa/extract/meeting/parse"
)

// had is who كان ل says had the encounter at item n: كان للوزير أمس لقاء مع Y.
func (a *analyst) had(s sentence, n int) []*cast.Figure {
	for j := n - 1; j > 0; j-- {
		switch it := s.Items[j]; {
		case it.Kind == parse.Actor && it.Prep == "for":
			if before := s.Items[j-1]; before.Kind == parse.Function && before.Has("aux") {
				return a.of(s, j)
			}
			return nil
		case it.Kind == parse.Date, it.Kind == parse.Place, it.Kind == parse.Punct, it.Kind == parse.Function && it.Has("in"), it.Kind == parse.Actor && it.Prep == "in":
		default:
			return nil
		}
	}
	return nil
}

// quotedAt is whose words are told, where he spoke them at the encounter at item n:
// نقلت الوكالة عن X قوله، خلال لقاء مع Y.
func (a *analyst) quotedAt(s sentence, n int) []*cast.Figure {
	for j := n - 1; j > 0 && j >= n-3; j-- {
		if s.Items[j].Kind == parse.Plain && s.Among(s.Items[j].From, lexicon.HisWords) && s.Items[j-1].Kind == parse.Actor {
			return persons(a.of(s, j-1))
		}
	}
	return nil
}
