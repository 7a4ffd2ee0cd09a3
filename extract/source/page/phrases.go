package page

import "strings"

// phrases are looked for anywhere in a text, all in one pass.
type phrases struct {
	all    []string
	first  [256]bool     // their first bytes
	starts [1 << 13]byte // bits by second and fourth byte: two Arabic letters
}

func (p *phrases) add(phrase string) {
	p.all = append(p.all, phrase)
	p.first[phrase[0]] = true
	at, bit := start(phrase, 0)
	p.starts[at] |= bit
	for i := range p.starts {
		if len(phrase) < 4 { // the bytes behind it are not known
			p.starts[i] = 0xFF
		}
	}
}

// start tells what stands at offset i of a text, roughly, as a place in starts.
func start(text string, i int) (at int, bit byte) {
	if i+3 >= len(text) {
		return 0, 1
	}
	return int(text[i+1])<<5 | int(text[i+3]>>3), 1 << (text[i+3] & 7)
}

// two reports that at least two of the phrases stand in the text.
func (p *phrases) two(text string) bool {
	before := ""
	for i := range len(text) {
		if !p.first[text[i]] {
			continue
		}
		if at, bit := start(text, i); p.starts[at]&bit == 0 {
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
