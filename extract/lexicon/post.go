package lexicon

import (
	"slices"
	"strings"

	"liqa/extract/arabic"
	"liqa/seeds"
)

// post is one office of state that some words mean.
type post struct {
	office string
	sides  []string // the only ones that call it so; empty: any
}

func addPost(l *Lexicon, r seeds.Row) {
	for _, form := range r.List("forms") {
		key := arabic.WithoutArticles(strings.Fields(arabic.Fold(form)))
		l.posts[key] = append(l.posts[key], post{r.Get("office"), r.List("sides")})
	}
}

// Post is the office of state that a role means on a side, whichever of its
// names papers use: رئيس الأركان and رئيس هيئة الأركان العامة. The role comes
// without the side; empty where the words mean none.
func (l *Lexicon) Post(role, side string) string {
	if side == "" {
		return ""
	}
	for _, p := range l.posts[arabic.WithoutArticles(strings.Fields(arabic.Fold(role)))] {
		if len(p.sides) == 0 || slices.Contains(p.sides, side) {
			return p.office
		}
	}
	return ""
}
