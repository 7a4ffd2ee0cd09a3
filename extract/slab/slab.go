// Package slab lends memory that is used again: what is found out while an
// article is read lives no longer than its reading.
package slab

// Slab lends slices of T, cut off one block. The zero value is ready; it is not
// safe for concurrent use.
type Slab[T any] struct {
	block []T
	used  int
}

const (
	least = 256     // values of a first block
	most  = 1 << 16 // values of a block that is kept for the next article
)

// Lend returns n zero values, which are the borrower's until Reset. Appending to
// them touches no other's.
func (s *Slab[T]) Lend(n int) []T {
	if n > len(s.block)-s.used {
		s.block, s.used = make([]T, max(least, n, 2*len(s.block))), 0 // the old block stays with its borrowers
	}
	from := s.used
	s.used += n
	return s.block[from:s.used:s.used]
}

// Trim keeps the first n of the values lent last and takes the others back.
func (s *Slab[T]) Trim(lent []T, n int) []T {
	s.used -= len(lent) - n
	return lent[:n:n]
}

// Reset takes back all that was lent.
func (s *Slab[T]) Reset() {
	if len(s.block) > most {
		*s = Slab[T]{}
		return
	}
	clear(s.block[:s.used])
	s.used = 0
}
