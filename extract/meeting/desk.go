package meeting

import (
	"liqa/extract/arabic"
	"liqa/extract/mention"
	"liqa/extract/slab"
)

// desk is the memory that one article is read in. It is used again for the next
// one, so that reading leaves little for the garbage collector.
type desk struct {
	letters   arabic.Splitter
	words     mention.Desk
	sentences slab.Slab[sentence]
	dated     slab.Slab[bool]
	items     slab.Slab[item]
}

// clear takes back the memory of the article read.
func (d *desk) clear() {
	d.letters.Reset()
	d.words.Reset()
	d.sentences.Reset()
	d.dated.Reset()
	d.items.Reset()
}
