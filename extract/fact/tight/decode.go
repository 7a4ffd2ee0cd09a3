package tight

import (
	"encoding/binary"
	"fmt"
	"reflect"
)

// Decode reads into what v points to what Append wrote, to the last byte.
func Decode(b []byte, v any) error {
	d := decoder{Reader: Reader{Left: b}}
	d.value(reflect.ValueOf(v).Elem())
	if d.Short || len(d.Left) > 0 {
		return ErrCut
	}
	return nil
}

// decoder reads values, and remembers the texts among them.
type decoder struct {
	Reader
	seen []string
}

func (d *decoder) value(v reflect.Value) {
	switch v.Kind() {
	case reflect.String:
		v.SetString(d.text())
	case reflect.Bool:
		v.SetBool(d.Uvarint() != 0)
	case reflect.Int:
		n := d.Uvarint()
		v.SetInt(int64(n>>1) ^ -int64(n&1)) // as binary.AppendVarint writes it
	case reflect.Uint16:
		if v.SetUint(0); len(d.Left) >= 2 {
			v.SetUint(uint64(binary.LittleEndian.Uint16(d.Left)))
		}
		d.Take(2)
	case reflect.Uint64:
		v.SetUint(d.Uvarint())
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

func (d *decoder) pointer(v reflect.Value) {
	if d.Uvarint() == 0 {
		v.SetZero()
		return
	}
	v.Set(reflect.New(v.Type().Elem()))
	d.value(v.Elem())
}

func (d *decoder) list(v reflect.Value) {
	n := d.Uvarint()
	switch {
	case n == 0:
		v.SetZero()
		return
	case n-1 > uint64(len(d.Left)): // an element takes at least a byte
		d.End()
		return
	}
	v.Set(reflect.MakeSlice(v.Type(), int(n-1), int(n-1)))
	for i := range v.Len() {
		d.value(v.Index(i))
	}
}

func (d *decoder) text() string {
	n := d.Uvarint()
	if n&1 == 1 {
		return d.before(n >> 1)
	}
	s, err := Plain(d.Take(n >> 1))
	d.Short = d.Short || err != nil
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
	d.End()
	return ""
}
