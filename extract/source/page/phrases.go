package page

import "strings"

// phrases are looked for anywhere in a text, all in one pass.
type phrases struct {
	all    []string
	short  bool            // one of them is shorter than a key
	first  [256]bool       // their first bytes
	starts [keys / 8]uint8 // bits by key
}

// A key is made of the first four Arabic letters of a phrase.
const (
	keyBytes = 8
	keys     = 1 << 14
)

func key(text string) uint {
	return (uint(text[1])<<9 ^ uint(text[3])<<6 ^ uint(text[5])<<3 ^ uint(text[7])) % keys
}

func (p *phrases) add(phrase string) {
	p.all = append(p.all, phrase)
	p.first[phrase[0]] = true
	if len(phrase) < keyBytes {
		p.short = true
		return
	}
	p.starts[key(phrase)/8] |= 1 << (key(phrase) % 8)
}

// mayStart reports whether a phrase with the text's first byte may begin it.
func (p *phrases) mayStart(text string) bool {
	return p.short || len(text) >= keyBytes && p.starts[key(text)/8]&(1<<(key(text)%8)) != 0
}

// two reports that at least two of the phrases stand in the text.
func (p *phrases) two(text string) bool {
	before := ""
	for i := range len(text) {
		if !p.first[text[i]] || !p.mayStart(text[i:]) {
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
