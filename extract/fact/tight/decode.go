package tight

import (
	"encoding/binary"
	"fmt"
	"reflect"
)

// Decode reads into what v points to what Append wrote, to the last byte.
func Decode(b []byte, v any) error {
	d := decoder{b: b}
	d.value(reflect.ValueOf(v).Elem())
	if d.cut || len(d.b) > 0 {
		return ErrCut
	}
	return nil
}

// decoder reads on with zeros once the bytes do not hold what they claim.
type decoder struct {
	b    []byte
	seen []string
	cut  bool
}

func (d *decoder) value(v reflect.Value) {
	switch v.Kind() {
	case reflect.String:
		v.SetString(d.text())
	case reflect.Bool:
		v.SetBool(d.number() != 0)
	case reflect.Int:
		n, size := binary.Varint(d.b)
		d.skip(size)
		v.SetInt(n)
	case reflect.Uint16:
		if v.SetUint(0); len(d.b) >= 2 {
			v.SetUint(uint64(binary.LittleEndian.Uint16(d.b)))
		}
		d.skip(2)
	case reflect.Uint64:
		v.SetUint(d.number())
	case reflect.Pointer:
		d.pointer(v)
	case reflect.Slice:
		d.list(v)
	case reflect.Struct:
		for _, i := range exported(v.Type()) {
			d.value(v.Field(i))
		}
	default:
		panic(fmt.Sprintf("tight: a %s cannot be read", v.Type())) // a type of the program's own
	}
}

// skip drops bytes that were read, none or less of which means that there were too
// few.
func (d *decoder) skip(n int) {
	if n <= 0 || n > len(d.b) {
		d.b, d.cut = nil, true
		return
	}
	d.b = d.b[n:]
}

func (d *decoder) number() uint64 {
	n, size := binary.Uvarint(d.b)
	if d.skip(size); d.cut {
		return 0
	}
	return n
}

func (d *decoder) pointer(v reflect.Value) {
	if d.number() == 0 {
		v.SetZero()
		return
	}
	v.Set(reflect.New(v.Type().Elem()))
	d.value(v.Elem())
}

func (d *decoder) list(v reflect.Value) {
	n := d.number()
	switch {
	case n == 0:
		v.SetZero()
		return
	case n-1 > uint64(len(d.b)): // an element takes at least a byte
		d.b, d.cut = nil, true
		return
	}
	v.Set(reflect.MakeSlice(v.Type(), int(n-1), int(n-1)))
	for i := range v.Len() {
		d.value(v.Index(i))
	}
}

func (d *decoder) text() string {
	n := d.number()
	if n&1 == 1 {
		return d.before(n >> 1)
	}
	if n >>= 1; n > uint64(len(d.b)) {
		d.b, d.cut = nil, true
		return ""
	}
	s, err := Plain(d.b[:n])
	d.b, d.cut = d.b[n:], d.cut || err != nil
	d.seen = append(d.seen, s)
	return s
}

// before is a text that is known by its number.
func (d *decoder) before(n uint64) string {
	if n < uint64(len(common)) {
		return common[n]
	}
	if n -= uint64(len(common)); n < uint64(len(d.seen)) {
		return d.seen[n]
	}
	d.b, d.cut = nil, true
	return ""
}
