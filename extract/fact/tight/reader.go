package tight

import "encoding/binary"

// Reader takes numbers and texts off bytes. It reads on with zeros once they do not
// hold what they claim, and Short is set then.
type Reader struct {
	Left  []byte
	Short bool
}

// Uvarint takes a number as binary.AppendUvarint writes it.
func (r *Reader) Uvarint() uint64 {
	if len(r.Left) > 0 && r.Left[0] < 0x80 { // as nearly always
		n := r.Left[0]
		r.Left = r.Left[1:]
		return uint64(n)
	}
	n, size := binary.Uvarint(r.Left)
	if size <= 0 {
		r.End()
		return 0
	}
	r.Left = r.Left[size:]
	return n
}

// Bytes takes as many bytes as the number before them says. They are part of what is
// read, and are not to be changed.
func (r *Reader) Bytes() []byte { return r.Take(r.Uvarint()) }

// Take takes n bytes, none where there are fewer.
func (r *Reader) Take(n uint64) []byte {
	if n > uint64(len(r.Left)) {
		r.End()
		return nil
	}
	b := r.Left[:n:n]
	r.Left = r.Left[n:]
	return b
}

// End leaves nothing to be read of bytes that are not what they claim.
func (r *Reader) End() { r.Left, r.Short = nil, true }
