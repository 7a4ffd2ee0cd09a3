package page

import "strings"

// phrases are looked for anywhere in a text, all in one pass.
type phrases struct {
	all    []string
	starts [1 << 16]bool // by second and fourth byte: two Arabic letters
}

func (p *phrases) add(phrase string) {
	p.all = append(p.all, phrase)
	p.starts[start(phrase, 0)] = true
	for i := range p.starts { // of a short one the bytes behind it are not known
		p.starts[i] = p.starts[i] || len(phrase) < 4
	}
}

// start tells what stands at offset i of a text, roughly; 0 at its end.
func start(text string, i int) uint16 {
	if i+3 >= len(text) {
		return 0
	}
	return uint16(text[i+1])<<8 | uint16(text[i+3])
}

// two reports that at least two of the phrases stand in the text.
func (p *phrases) two(text string) bool {
	before := ""
	for i := range len(text) {
		if !p.starts[start(text, i)] {
			continue
		}
		for _, phrase := range p.all {
			if !strings.HasPrefix(text[i:], phrase) || phrase == before {
				continue
			}
			if before != "" {
				return true
			}
			before = phrase
		}
	}
	return false
}
