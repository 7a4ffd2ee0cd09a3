package meeting

import (
	"liqa/extract/arabic"
	"liqa/extract/meeting/parse"
	"liqa/extract/mention"
	"liqa/extract/slab"
)

// desk is the memory that one article is read in. It is used again for the next
// one, so that reading leaves little for the garbage collector.
type desk struct {
	letters   arabic.Splitter
	words     mention.Desk
	sentences slab.Slab[parse.Sentence]
	dated     slab.Slab[bool]
	items     slab.Slab[parse.Item]
}

// takeDesk is a desk that nobody else reads at.
func (r *Rules) takeDesk() *desk {
	if d, used := r.desks.Get().(*desk); used {
		return d
	}
	return new(desk)
}

// leaveDesk takes back the memory of the article read, for the next one.
func (r *Rules) leaveDesk(d *desk) {
	d.letters.Reset()
	d.words.Reset()
	d.sentences.Reset()
	d.dated.Reset()
	d.items.Reset()
	r.desks.Put(d)
}
