package main

// tally counts, by word id, how often a word stood inside a name, and how often
// it was the name's first and last word, and how often it stood alone for a
// person whom the same article names in full.
type tally struct{ inside, first, last, alone []int }

func newTally(n int) tally {
	return tally{make([]int, n), make([]int, n), make([]int, n), make([]int, n)}
}

func (t tally) add(c *corpus, from, to int) {
	for _, id := range c.text[from:to] {
		t.inside[id]++
	}
	t.first[c.text[from]]++
	t.last[c.text[to-1]]++
}

// seed takes as names what stands alone behind an office: the ratio of a
// word's occurrences there to all its occurrences tells names (one in five to
// one in fifty) from what merely follows names (one in thousands).
func (c *corpus) seed(s sets, wikidata map[string]int) []float64 {
	t := newTally(len(c.words))
	for _, at := range c.slots(s) {
		if end, ok := c.slotEnd(s, at); ok && end-at <= 6 {
			t.add(c, at, end)
		}
	}
	said := newTally(len(c.words))
	for _, at := range c.statements(s) {
		if end, ok := c.slotEnd(s, at); ok && end-at >= 2 && end-at <= 4 {
			said.add(c, at, end)
		}
	}
	p := make([]float64, len(c.words))
	for id, w := range c.words {
		known := wikidata[w]
		r := float64(t.inside[id]) / (float64(c.total[id]) + 1)
		if known > 1 {
			r = float64(t.inside[id]+said.inside[id]) / (float64(c.total[id]) + 1)
		}
		switch {
		case s.stop[id] || s.country[id]:
		case r >= 0.15 && t.inside[id] >= 2, r >= 0.05 && known > 1:
			p[id] = 0.8
		case r >= 0.02 && (t.inside[id] >= 2 || known > 0), r >= 0.005 && known > 5:
			p[id] = 0.4
		case known > 1 && c.total[id] < 1000:
			p[id] = 0.1
		}
	}
	return p
}

// grow counts the names that the scores p see: runs of two words or more that
// may be names with one that surely is, and single ones behind an office. It
// returns the counts and the scores they give.
func (c *corpus) grow(s sets, p []float64, strong, weak float64) (tally, []float64) {
	t := newTally(len(c.words))
	slot := make(map[int]bool)
	for _, at := range c.slots(s) {
		slot[at] = true
	}
	doc := article{families: map[int32]bool{}, bare: map[int32]int{}}
	for at := 0; at < len(c.text); {
		to := c.run(s, p, at, slot[at], strong, weak)
		if to > at {
			t.add(c, at, to)
			doc.name(c.text[at:to])
			at = to
			continue
		}
		doc.word(c.text[at], t)
		at++
	}
	behind, first := make([]int, len(c.words)), make([]int, len(c.words))
	for i, id := range c.text[1:] {
		if before := c.text[i]; id >= 0 && before >= 0 && p[before] >= strong {
			behind[id]++
			if 2*t.first[before] > t.inside[before] {
				first[id]++
			}
		}
	}
	next := make([]float64, len(p))
	for id := range next {
		if c.total[id] > 0 && !s.stop[id] && !s.country[id] {
			next[id] = (float64(t.inside[id]+t.alone[id]) + 0.5*p[id]) / (float64(c.total[id]) + 0.5)
			next[id] = max(next[id], c.follows(int32(id), first[id]), c.closes(int32(id), behind[id]))
		}
	}
	return t, next
}

// run is the end of the name that starts at position at, or at where none does.
func (c *corpus) run(s sets, p []float64, at int, slot bool, strong, weak float64) int {
	end, n, sure := at, 0, slot
	for i := at; c.text[i] >= 0; i++ {
		id := c.text[i]
		if s.particle[id] {
			if n == 0 && c.words[id] == "بن" || c.text[i+1] < 0 || s.stop[c.text[i+1]] {
				break
			}
			continue
		}
		bound := i > at && s.particle[c.text[i-1]]
		if p[id] < weak && !bound || s.stop[id] || s.country[id] || n > 0 && c.conjoined(id) || c.prefixed(id) {
			break
		}
		sure = sure || p[id] >= strong || bound && n > 0
		n, end = n+1, i+1
	}
	if !sure || n < 2 && !(slot && n == 1 && p[c.text[end-1]] >= strong) {
		return at
	}
	return end
}

// follows scores a word by how often it stands behind a first name: a family
// name does in a large share of its occurrences, a verb in a small one.
func (c *corpus) follows(id int32, behind int) float64 {
	share := float64(behind) / float64(c.total[id])
	if behind < 3 || share < 0.2 || c.conjoined(id) || c.prefixed(id) {
		return 0
	}
	return share
}

// closes scores a word by how often it stands behind any word of a name: as a
// family name does that follows others (عز الدين المدني), and as any word does that
// tells how somebody acts, so that the share must be larger and the word its own.
func (c *corpus) closes(id int32, behind int) float64 {
	share := c.follows(id, behind)
	if share < 0.4 || c.inflected(id) {
		return 0
	}
	return share
}

// article remembers the family names of an article, whose bare mentions are
// names too.
type article struct {
	families map[int32]bool
	bare     map[int32]int // other words and how often they occurred
}

func (a article) name(words []int32) {
	if len(words) > 1 {
		a.families[words[len(words)-1]] = true
	}
}

// word takes in a word outside names, or the article's end.
func (a article) word(id int32, t tally) {
	if id >= 0 {
		a.bare[id]++
	}
	if id != end {
		return
	}
	for w := range a.families {
		t.alone[w] += a.bare[w]
	}
	clear(a.families)
	clear(a.bare)
}
