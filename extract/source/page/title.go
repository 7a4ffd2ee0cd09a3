package page

import "strings"

// Titles have so many words; shorter lines name a section, longer ones are text.
const (
	minTitle = 3
	maxTitle = 30
)

// maxMenu is how many lines of a page are looked at for its title.
const maxMenu = 400

// choose picks the title of a text page: the line above the running text whose
// words come back most in it. A line the page repeats is preferred, and one with the date below it.
func (l *layout) choose() {
	said := l.vocabulary()
	best := -1.0
	for i := 0; i <= l.first && i < len(l.blocks) && i < maxMenu; i++ {
		if !l.mayBeTitle(i) {
			continue
		}
		score := share(l.blocks[i].norm, said)
		if l.repeated(i) {
			score += 0.5
		}
		if l.aboveStamp(i) {
			score += 0.2
		}
		if score > best {
			best, l.title = score, i
		}
	}
	if l.title < 0 {
		return
	}
	for i := range l.blocks {
		if l.blocks[i].norm == l.blocks[l.title].norm {
			l.blocks[i].role = headline
		}
	}
	if l.title == l.first {
		l.first++
	}
}

func (l *layout) mayBeTitle(i int) bool {
	b := &l.blocks[i]
	if b.words < minTitle || b.words > maxTitle || b.latin || b.mark.kind != none || b.stamp != nil {
		return false
	}
	stopped := strings.HasSuffix(b.Of(l.text), ".")
	return !b.prose() || !stopped && i+1 < len(l.blocks)
}

// aboveStamp reports a line that a date follows closely, as under a headline.
func (l *layout) aboveStamp(i int) bool {
	for j := i + 1; j < len(l.blocks) && j <= i+2; j++ {
		if l.blocks[j].stamp != nil {
			return true
		}
	}
	return false
}

// repeated reports that another line says the same, by itself or behind or
// before the outlet's name.
func (l *layout) repeated(i int) bool {
	norm := l.blocks[i].norm
	for j := range l.blocks[:min(len(l.blocks), maxMenu)] {
		other := l.blocks[j].norm
		if j != i && (other == norm || strings.HasSuffix(other, " "+norm) || strings.HasPrefix(other, norm+" ")) {
			return true
		}
	}
	return false
}

// vocabulary is the set of words of the running text from first on.
func (l *layout) vocabulary() map[string]bool {
	said := map[string]bool{}
	prose := 0
	for i := l.first; i < len(l.blocks) && prose < 12; i++ {
		if i > l.first && !l.blocks[i].prose() {
			continue
		}
		prose++
		if i == l.first && l.mayBeTitle(i) {
			continue
		}
		for w := range strings.FieldsSeq(plain(opening(l.blocks[i].Of(l.text)))) {
			said[bare(w)] = true
		}
	}
	return said
}

// opening is the part of a block that its words are taken from.
func opening(s string) string {
	const enough = 8 << 10
	if len(s) <= enough {
		return s
	}
	return strings.ToValidUTF8(s[:enough], "")
}

// share is the part of the words of norm that are among said.
func share(norm string, said map[string]bool) float64 {
	n, hit := 0, 0
	for w := range strings.FieldsSeq(norm) {
		n++
		if said[bare(w)] {
			hit++
		}
	}
	if n == 0 {
		return 0
	}
	return float64(hit) / float64(n)
}

// bare is a word without the particles and the article written onto it; good
// enough to compare a title with its text.
func bare(w string) string {
	for _, p := range [...]string{"وال", "بال", "فال", "كال", "ال", "لل", "و", "ب", "ل"} {
		if rest, ok := strings.CutPrefix(w, p); ok && len(rest) >= 6 {
			return rest
		}
	}
	return w
}

// wordsOf returns the bare words of the blocks with a role.
func (l *layout) wordsOf(r role) map[string]bool {
	said := map[string]bool{}
	for i := range l.blocks {
		if l.blocks[i].role == r {
			for w := range strings.FieldsSeq(plain(opening(l.blocks[i].Of(l.text)))) {
				said[bare(w)] = true
			}
		}
	}
	return said
}
