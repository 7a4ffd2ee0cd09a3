package resolve

import (
	"maps"
	"slices"
)

// sets are disjoint sets of names.
type sets struct{ parent map[string]string }

func newSets() *sets { return &sets{map[string]string{}} }

func (s *sets) find(k string) string {
	p, known := s.parent[k]
	if !known {
		s.parent[k] = k
		return k
	}
	if p == k {
		return k
	}
	root := s.find(p)
	s.parent[k] = root
	return root
}

// join puts the names into one set, whose name is the smallest.
func (s *sets) join(keys []string) {
	for _, k := range keys {
		a, b := s.find(keys[0]), s.find(k)
		s.parent[max(a, b)] = min(a, b)
	}
}

// groups are the sets, each sorted, by their smallest names.
func (s *sets) groups() [][]string {
	byRoot := map[string][]string{}
	for _, k := range slices.Sorted(maps.Keys(s.parent)) {
		root := s.find(k)
		byRoot[root] = append(byRoot[root], k)
	}
	var out [][]string
	for _, root := range slices.Sorted(maps.Keys(byRoot)) {
		out = append(out, byRoot[root])
	}
	return out
}
