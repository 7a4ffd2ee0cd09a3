package resolve

import (
	"cmp"
	"hash/fnv"
	"slices"
	"strings"

	"liqa/extract/arabic"
	"liqa/extract/fact"
)

// run is how many words in a row make one mark.
const run = 4

// marks are hashes of all runs of words of the evidence, sorted: what copies of
// one agency's text have in common. Of 16 bits, since it takes half of them to agree.
func marks(quotes []fact.Quote) []uint16 {
	var out []uint16
	for _, q := range quotes {
		words := strings.Fields(arabic.Fold(q.Text))
		for i := 0; i+run <= len(words); i++ {
			h := fnv.New32a()
			for _, w := range words[i : i+run] {
				h.Write([]byte(w))
				h.Write([]byte{' '})
			}
			sum := h.Sum32()
			out = append(out, uint16(sum^sum>>16))
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// parted are the places of quotes and their texts.
func parted(quotes []fact.Quote) (places []fact.Quote, texts []string) {
	places = slices.Clone(quotes)
	for i, q := range quotes {
		texts = append(texts, q.Text)
		places[i].Text = ""
	}
	return places, texts
}

// digest tells other bytes apart.
func digest(b []byte) uint64 {
	h := fnv.New64a()
	h.Write(b)
	return h.Sum64()
}

// copies reports whether most of the shorter text stands in the longer.
func copies(a, b []uint16) bool {
	if len(a) == 0 || len(b) == 0 {
		return false
	}
	n, i, j := 0, 0, 0
	for i < len(a) && j < len(b) {
		switch {
		case a[i] == b[j]:
			n, i, j = n+1, i+1, j+1
		case a[i] < b[j]:
			i++
		default:
			j++
		}
	}
	return 2*n >= min(len(a), len(b))
}

// sourcesOf gives every report the number of its source: those of one outlet and
// those that copy one another are one.
func sourcesOf(told []placed) (of []int, count int) {
	of = make([]int, len(told))
	for i := range told {
		of[i] = i
	}
	for i, a := range told {
		for j, b := range told[:i] {
			if outlet(a) == outlet(b) || copies(a.Marks, b.Marks) {
				from, to := max(of[i], of[j]), min(of[i], of[j])
				for k := range of {
					if of[k] == from {
						of[k] = to
					}
				}
			}
		}
	}
	sorted := slices.Sorted(slices.Values(of))
	return of, len(slices.Compact(sorted))
}

func outlet(p placed) string { return cmp.Or(p.Account.Outlet, p.Account.Article) }
