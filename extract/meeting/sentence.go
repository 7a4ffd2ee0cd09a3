// Package meeting finds what one article says happened: which encounters, between
// whom, when, where, about what, and who says so. It merges an article's several
// tellings of one encounter.
//
// The packages below it know less: parse one sentence's parts, status and topic what
// its words say of an encounter in it, cast who is who in one article. This one knows
// them all.
package meeting

import (
	"liqa/extract/meeting/parse"
	"liqa/extract/meeting/telling"
)

// sentence is one sentence under the rules.
type sentence struct{ *parse.Sentence }

// sentenceOf is the sentence that tells of an encounter.
func sentenceOf(e *telling.Telling) sentence { return sentence{e.Sentence} }
