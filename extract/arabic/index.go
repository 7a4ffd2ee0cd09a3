package arabic

import "iter"

// Index finds what is told of words, given in normal form. Most words of a text
// are not in it, which a bit or two of each word shows without a search. The
// zero value is empty; reading is safe for concurrent use.
type Index[V any] struct {
	values map[string]V
	bits   []uint64
}

// Of is what is told of the word; the zero value where nothing is.
func (x *Index[V]) Of(word string) (v V) {
	if len(x.bits) == 0 {
		return v
	}
	if at, bit := x.place(word); x.bits[at]&bit == 0 {
		return v
	}
	return x.values[word]
}

// Set tells v of the word.
func (x *Index[V]) Set(word string, v V) {
	if x.values == nil {
		x.values = map[string]V{}
	}
	x.values[word] = v
	if len(x.values)*8 <= len(x.bits)*64 {
		x.mark(word)
		return
	}
	x.bits = make([]uint64, max(64, 2*len(x.bits)))
	for word := range x.values {
		x.mark(word)
	}
}

// Len is the number of words in it.
func (x *Index[V]) Len() int { return len(x.values) }

// All yields what is told of each word, in no order.
func (x *Index[V]) All() iter.Seq2[string, V] {
	return func(yield func(string, V) bool) {
		for word, v := range x.values {
			if !yield(word, v) {
				return
			}
		}
	}
}

func (x *Index[V]) mark(word string) {
	at, bit := x.place(word)
	x.bits[at] |= bit
}

// place is the bit that a word shares with few others: of an Arabic letter the
// second byte tells nearly all.
func (x *Index[V]) place(word string) (at int, bit uint64) {
	h := hash(word)
	return int(h>>6) & (len(x.bits) - 1), 1 << (h & 63)
}

// Bit is one of 64 for a word: where it is not among those of other words, nor
// is the word among them.
func Bit(word string) uint64 { return 1 << (hash(word) & 63) }

func hash(word string) uint32 {
	h := uint32(len(word))
	for i := 1; i < len(word); i += 2 {
		h = (h ^ uint32(word[i])) * 0x9E3779B1
		h ^= h >> 15
	}
	return h
}
