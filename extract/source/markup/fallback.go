package markup

import (
	"bytes"
	"strings"

	"codeberg.org/readeck/go-readability/v2"
)

// secondOpinion asks the port of Mozilla's Readability for the lines of a page
// that claims to be an article and in which this package found none.
func secondOpinion(text string) []string {
	found, err := readability.FromReader(strings.NewReader(text), nil)
	if err != nil || found.Node == nil {
		return nil // nested deeper than it goes, or nothing to it: then there is no article
	}
	var out bytes.Buffer
	if found.RenderText(&out) != nil {
		return nil
	}
	return strings.Split(out.String(), "\n")
}
