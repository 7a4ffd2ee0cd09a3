package tight

import (
	"encoding/binary"
	"testing"
)

func TestReader(t *testing.T) {
	var b []byte
	for _, n := range []uint64{0, 127, 128, 1 << 40} {
		b = binary.AppendUvarint(b, n)
	}
	b = append(append(b, 3), "abcde"...)
	r := Reader{Left: b}
	for _, want := range []uint64{0, 127, 128, 1 << 40} {
		if n := r.Uvarint(); n != want {
			t.Errorf("number %d, want %d", n, want)
		}
	}
	if got := string(r.Bytes()) + string(r.Take(2)); got != "abcde" || r.Short || len(r.Left) > 0 {
		t.Errorf("bytes %q, short %v, left %v", got, r.Short, r.Left)
	}
}

// What claims more than there is gives nothing, and leaves nothing.
func TestReaderOfTooFew(t *testing.T) {
	for name, read := range map[string]func(*Reader){
		"no end of a number":   func(r *Reader) { *r = Reader{Left: []byte{0x80, 0x80}}; r.Uvarint() },
		"a number too long":    func(r *Reader) { *r = Reader{Left: binary.AppendUvarint(nil, 1<<63)}; r.Bytes() },
		"more bytes than left": func(r *Reader) { *r = Reader{Left: []byte{4, 'a', 'b', 'c'}}; r.Bytes() },
	} {
		var r Reader
		if read(&r); !r.Short || r.Left != nil || r.Uvarint() != 0 || r.Take(1) != nil {
			t.Errorf("%s: read on from %v, short %v", name, r.Left, r.Short)
		}
	}
}
