package graph

import (
	"cmp"
	"math"
	"slices"
	"strings"
	"unicode"

	"liqa/extract/fact"
	"liqa/graph/name"
)

// Hit is a meeting that a search found.
type Hit struct {
	Score    float64      `json:"score"`
	Evidence Evidence     `json:"evidence"` // the quote that fits best
	Meeting  fact.Meeting `json:"meeting"`
}

// The usual constants of Okapi BM25 (Robertson and Zaragoza, The Probabilistic
// Relevance Framework: BM25 and Beyond, 2009).
const (
	bm25K = 1.2
	bm25B = 0.75
)

// Search returns the meetings whose evidence and topics have all the words, in
// any form, the best first, at most limit: ranked by BM25 over the meetings that
// the filter keeps.
func Search(src Source, words string, limit int, f Filter) ([]Hit, error) {
	s := newReader(words)
	if len(s.terms) == 0 {
		return nil, nil
	}
	for m, err := range Meetings(src, f) {
		if err != nil {
			return nil, err
		}
		s.read(m)
	}
	hits := s.rank(limit)
	for i := range hits {
		m, err := src.Meeting(hits[i].Meeting.ID)
		if err != nil {
			return nil, err
		}
		hits[i].Meeting, hits[i].Evidence = m, s.best(m)
	}
	return hits, nil
}

// reader reads meetings for the words of a search.
type reader struct {
	terms      []string
	known      map[string]int // index of the term that a word as written is a form of; -1 for none
	containing []int          // how many meetings have each term
	meetings   int
	length     int // of all, in words
	found      []match
}

// match is a meeting that has all terms.
type match struct {
	id     string
	counts []int
	length int
	score  float64
}

// maxKnown bounds the memory of words read before.
const maxKnown = 1 << 18

func newReader(words string) *reader {
	s := &reader{known: map[string]int{}}
	for _, w := range name.Words(words) {
		if w = name.Stem(w); !slices.Contains(s.terms, w) {
			s.terms = append(s.terms, w)
		}
	}
	s.containing = make([]int, len(s.terms))
	return s
}

func (s *reader) read(m fact.Meeting) {
	counts, length := make([]int, len(s.terms)), 0
	for _, t := range m.Topics {
		length += s.count(t, counts)
	}
	for _, r := range m.Reports {
		for _, q := range r.Evidence {
			length += s.count(q.Text, counts)
		}
	}
	s.meetings++
	s.length += length
	for i, n := range counts {
		if n > 0 {
			s.containing[i]++
		}
	}
	if !slices.Contains(counts, 0) {
		s.found = append(s.found, match{id: m.ID, counts: counts, length: length})
	}
}

// count adds how often the text has each term and returns its length in words.
func (s *reader) count(text string, counts []int) (length int) {
	for w := range strings.FieldsFuncSeq(text, func(r rune) bool { return !unicode.In(r, unicode.L, unicode.M, unicode.N) }) {
		length++
		if i := s.term(w); i >= 0 {
			counts[i]++
		}
	}
	return length
}

// term returns the index of the term that a word is a form of, -1 for none.
func (s *reader) term(w string) int {
	if i, ok := s.known[w]; ok {
		return i
	}
	i := -1
	for _, folded := range name.Words(w) {
		if at := slices.Index(s.terms, name.Stem(folded)); at >= 0 {
			i = at
		}
	}
	if len(s.known) >= maxKnown {
		clear(s.known)
	}
	s.known[strings.Clone(w)] = i
	return i
}

func (s *reader) rank(limit int) []Hit {
	for i := range s.found {
		s.found[i].score = s.score(s.found[i])
	}
	slices.SortFunc(s.found, func(a, b match) int {
		return cmp.Or(cmp.Compare(b.score, a.score), cmp.Compare(a.id, b.id))
	})
	var hits []Hit
	for _, x := range s.found[:min(limit, len(s.found))] {
		hits = append(hits, Hit{Score: x.score, Meeting: fact.Meeting{ID: x.id}})
	}
	return hits
}

func (s *reader) score(x match) float64 {
	mean := float64(s.length) / float64(s.meetings)
	sum := 0.0
	for i, n := range x.counts {
		having := float64(s.containing[i])
		rarity := math.Log(1 + (float64(s.meetings)-having+0.5)/(having+0.5))
		tf := float64(n)
		sum += rarity * tf * (bm25K + 1) / (tf + bm25K*(1-bm25B+bm25B*float64(x.length)/mean))
	}
	return math.Round(sum*1000) / 1000
}

// best returns the quote with the most of the terms.
func (s *reader) best(m fact.Meeting) Evidence {
	top, most := Cite(m), -1
	for _, r := range m.Reports {
		for _, q := range r.Evidence {
			counts := make([]int, len(s.terms))
			s.count(q.Text, counts)
			has := len(slices.DeleteFunc(counts, func(n int) bool { return n == 0 }))
			if has > most {
				most, top.Article, top.Quote = has, r.Article, q.Text
			}
		}
	}
	return top
}
