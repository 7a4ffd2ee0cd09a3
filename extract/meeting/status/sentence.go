// Package status says by tense, negation and the words around it whether an encounter was
// held, is planned, was proposed or denied.
package status

import "liqa/extract/meeting/parse"

// sentence is a sentence whose words say whether its encounters took place.
type sentence struct{ *parse.Sentence }
