// Package topic reads what was talked about: the words that open a phrase of topics, where
// it ends, and how a list of topics is cut.
package topic

import "liqa/extract/meeting/parse"

// sentence is a sentence that phrases of topics are looked for in.
type sentence struct{ *parse.Sentence }
