package arabic

import "iter"

// Index finds what is told of words, given in normal form. Most words of a text
// are not in it, which a bit or two of each word shows without a search. The
// zero value is empty; reading is safe for concurrent use.
type Index[V any] struct {
	told   []telling[V] // in the order set
	places []place      // of the words, by their hash; a quarter or more are free
	bits   []uint64
}

// telling is a word with what is told of it.
type telling[V any] struct {
	word  string
	value V
}

// place leads to a word: at is its number from 1, 0 where the place is free.
type place struct{ hash, at uint32 }

// Of is what is told of the word; the zero value where nothing is.
func (x *Index[V]) Of(word string) (v V) {
	if len(x.bits) == 0 {
		return v
	}
	h := hash(word)
	if at, bit := x.bit(h); x.bits[at]&bit == 0 {
		return v
	}
	if p := x.find(word, h); p.at > 0 {
		return x.told[p.at-1].value
	}
	return v
}

// Set tells v of the word.
func (x *Index[V]) Set(word string, v V) {
	if 4*len(x.told) >= 3*len(x.places) {
		x.grow()
	}
	h := hash(word)
	p := x.find(word, h)
	if p.at > 0 {
		x.told[p.at-1].value = v
		return
	}
	x.told = append(x.told, telling[V]{word, v})
	x.put(p, place{h, uint32(len(x.told))})
}

// Len is the number of words in it.
func (x *Index[V]) Len() int { return len(x.told) }

// All yields what is told of each word, in the order told first.
func (x *Index[V]) All() iter.Seq2[string, V] {
	return func(yield func(string, V) bool) {
		for i := range x.told {
			if t := &x.told[i]; !yield(t.word, t.value) {
				return
			}
		}
	}
}

// find is the place of the word, or the free one where it belongs.
func (x *Index[V]) find(word string, h uint32) *place {
	for i := h; ; i++ {
		p := &x.places[int(i)&(len(x.places)-1)]
		if p.at == 0 || p.hash == h && x.told[p.at-1].word == word {
			return p
		}
	}
}

// grow doubles the room for words.
func (x *Index[V]) grow() {
	old := x.places
	x.places = make([]place, max(64, 2*len(old)))
	x.bits = make([]uint64, len(x.places)/8) // 8 bits of each place
	for _, p := range old {
		if p.at > 0 {
			x.put(x.find(x.told[p.at-1].word, p.hash), p)
		}
	}
}

func (x *Index[V]) put(free *place, p place) {
	*free = p
	at, bit := x.bit(p.hash)
	x.bits[at] |= bit
}

// bit is one that a word shares with few others.
func (x *Index[V]) bit(h uint32) (at int, bit uint64) {
	return int(h>>6) & (len(x.bits) - 1), 1 << (h & 63)
}

// Bit is one of 64 for a word: where it is not among those of other words, nor
// is the word among them.
func Bit(word string) uint64 { return 1 << (hash(word) & 63) }

// hash is of every second byte: of an Arabic letter it tells nearly all.
func hash(word string) uint32 {
	h := uint32(len(word))
	for i := 1; i < len(word); i += 2 {
		h = (h ^ uint32(word[i])) * 0x9E3779B1
		h ^= h >> 15
	}
	return h
}
