package source

import (
	"bufio"
	"regexp"
	"sync"
)

// An answer of a server that lists articles is an object around their array:
// {"status": "ok", "articles": [{…}, …]}.
var wrapping = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^(?:\x{FEFF})?\s*\{(?:[^\[\]"]|"(?:[^"\\]|\\.)*")*"(?:articles|items|posts|stories|news|results|documents|docs|records|rows|data|entries|hits)"\s*:\s*\[\s*\{`)
})

// ownText is a field that makes an object an article itself.
var ownText = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`"(?i:text|content|body|articlebody|content_html|content_text|html)"\s*:`)
})

// wrapped is how many bytes of head stand before the first article of an array in
// an object; 0 where the object is none such.
func wrapped(head []byte) int {
	found := wrapping().FindIndex(head)
	if found == nil || ownText().Match(head[:found[1]]) {
		return 0
	}
	return found[1] - 1
}

// wrapped reads the objects of the array.
func (r *run) wrapped(s stream, b *bufio.Reader) bool {
	b = recoded(b)
	head, _ := b.Peek(sniffed) // as much as there is
	if _, err := b.Discard(wrapped(head)); err != nil {
		return r.skip(s.path, "", s.record, err)
	}
	return r.objects(s, b, ']')
}
