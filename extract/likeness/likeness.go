// Package likeness tells when two articles are one story: an agency's text that
// several outlets print with other titles, openings and ends, or one page under
// several addresses.
//
// A sketch is the least hashes of a text's runs of words (A. Broder, "On the
// resemblance and containment of documents", 1997): the share of them that two
// sketches have in common estimates the share of the runs that the texts have.
package likeness

import (
	"net/url"
	"slices"
	"strings"

	"liqa/extract/arabic"
	"liqa/extract/fact"
)

const (
	run     = 4   // words that are hashed together
	size    = 32  // hashes of a sketch
	leading = 6   // of them, those by which texts are compared at all
	alike   = 0.5 // share of runs from which on two texts are one story
	crowd   = 64  // earlier texts with the same hash that a text is compared with
)

// Sketch stands for a text: the least hashes of its runs of words, rising.
// Texts of a few words have an empty one, and are like no other.
type Sketch []uint32

// Of sketches the article's own text, without its page's furniture.
func Of(a fact.Article) Sketch {
	body := a.Body
	if len(body) == 0 {
		body = []fact.Span{{End: len(a.Text)}}
	}
	var words, hashes []uint32
	for _, span := range body {
		for _, t := range arabic.Tokens(a.Text, span) {
			if t.Kind != arabic.Punct {
				words = append(words, hash(t.Norm))
			}
		}
	}
	for i := 0; i+run <= len(words); i++ {
		h := uint32(2166136261)
		for _, w := range words[i : i+run] {
			h = mix(h ^ w)
		}
		hashes = append(hashes, h)
	}
	if len(hashes) < size/2 {
		return nil
	}
	slices.Sort(hashes)
	hashes = slices.Compact(hashes)
	return slices.Clone(hashes[:min(size, len(hashes))])
}

// hash is FNV-1a.
func hash(s string) uint32 {
	h := uint32(2166136261)
	for i := range len(s) {
		h = (h ^ uint32(s[i])) * 16777619
	}
	return h
}

// mix is the finalizer of MurmurHash3.
func mix(h uint32) uint32 {
	h = (h ^ h>>16) * 0x85ebca6b
	h = (h ^ h>>13) * 0xc2b2ae35
	return h ^ h>>16
}

// Share estimates which part of their runs of words two texts have in common.
func Share(a, b Sketch) float64 {
	if len(a) == 0 || len(b) == 0 {
		return 0
	}
	i, j, both, seen := 0, 0, 0, 0
	for i < len(a) && j < len(b) && seen < size {
		switch {
		case a[i] == b[j]:
			both++
			i++
			j++
		case a[i] < b[j]:
			i++
		default:
			j++
		}
		seen++
	}
	for ; seen < size && (i < len(a) || j < len(b)); seen++ {
		if i < len(a) {
			i++
		} else {
			j++
		}
	}
	return float64(both) / float64(seen)
}

// Stories puts articles together that are one story.
type Stories struct {
	sketches []Sketch
	same     []int // the story's first article, found by following
	by       map[uint32][]int
	pages    map[string]int
}

// NewStories has no articles yet.
func NewStories() *Stories {
	return &Stories{by: map[uint32][]int{}, pages: map[string]int{}}
}

// Add puts in the next article, by its sketch and address.
func (s *Stories) Add(k Sketch, address string) {
	n := len(s.sketches)
	s.sketches, s.same = append(s.sketches, k), append(s.same, n)
	if page := Page(address); page != "" {
		if first, ok := s.pages[page]; ok {
			s.join(first, n)
		} else {
			s.pages[page] = n
		}
	}
	for _, h := range k[:min(leading, len(k))] {
		for _, other := range s.by[h][:min(crowd, len(s.by[h]))] {
			if s.First(other) != s.First(n) && Share(s.sketches[other], k) >= alike {
				s.join(other, n)
			}
		}
		s.by[h] = append(s.by[h], n)
	}
}

func (s *Stories) join(a, b int) {
	a, b = s.First(a), s.First(b)
	s.same[max(a, b)] = min(a, b)
}

// First returns the number, from 0, of the first article put in that is the
// same story as the n-th.
func (s *Stories) First(n int) int {
	for s.same[n] != n {
		s.same[n] = s.same[s.same[n]]
		n = s.same[n]
	}
	return n
}

// noise are parts of a query that say where a reader came from, not what is read.
var noise = []string{"utm_", "fbclid", "gclid", "ref", "source", "amp", "share", "igshid", "mc_"}

// Page is what addresses of one page have in common: neither scheme nor "www."
// or "m.", no tracking, no fragment. Empty for what is no address of a page.
func Page(address string) string {
	u, err := url.Parse(address)
	if err != nil || u.Host == "" || strings.Trim(u.Path, "/") == "" && u.RawQuery == "" {
		return ""
	}
	host := strings.ToLower(u.Hostname())
	for _, prefix := range [...]string{"www.", "m.", "mobile.", "amp."} {
		host = strings.TrimPrefix(host, prefix)
	}
	query := u.Query()
	for key := range query {
		for _, n := range noise {
			if strings.HasPrefix(strings.ToLower(key), n) {
				query.Del(key)
			}
		}
	}
	path := strings.TrimSuffix(strings.TrimSuffix(u.EscapedPath(), "/"), "/amp")
	return host + path + "?" + query.Encode()
}
