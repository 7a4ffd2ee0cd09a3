package cast

import "slices"

// ranks are the styles of the same rank: سموه is الأمير.
var ranks = map[string]string{"prince_style": "highness", "king_style": "majesty", "sheikh": "highness"}

// rank is the style by which others of its rank count.
func rank(style string) string {
	if r := ranks[style]; r != "" {
		return r
	}
	return style
}

// findStyle finds whom سموه means: of those so styled and named, whom the article
// speaks of most, and of two alike who comes first, as hosts do.
func (c *Cast) findStyle(style string) *Figure {
	var best *Figure
	for _, f := range Recent(c.Figures) {
		if len(f.Words) > 0 && slices.Contains(f.styles, rank(style)) && (best == nil || f.uses > best.uses) {
			best = f
		}
	}
	return best
}
