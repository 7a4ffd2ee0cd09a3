package meeting

import (
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
