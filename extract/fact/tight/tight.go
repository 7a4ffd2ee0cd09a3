// Package tight writes values in few bytes: what is stored by the hundred thousand
// and read back by the program that wrote it.
//
// A struct is its exported fields in order, a list its length plus one and its
// elements, 0 for nil; a pointer is 0 for nil, or 1 and what it points to; numbers
// are varints, those of 16 bits two bytes, little endian. A text that stood before
// in the same value, or that every other value has (see common), is its number among
// those; any other is its length and its letters as Text writes them. Nothing says
// which field is which: who changes a type that is stored raises the version of what
// stores it, and Shape tells when.
package tight

import (
	"encoding/binary"
	"errors"
	"fmt"
	"reflect"
	"strings"
	"sync"
)

// ErrCut says that bytes do not hold what they claim.
var ErrCut = errors.New("not what was written")

// common are texts that most values have, by number. They are part of the format:
// a list of them once released only grows at its end.
var common = []string{
	"", "person", "delegation", "state", "organization", "participant", "mediator", "named", "learned", "known",
	"meeting", "call", "video", "visit", "held", "planned", "proposed", "denied", "text", "title",
}

var commonNumber = func() map[string]int {
	m := map[string]int{}
	for i, s := range common {
		m[s] = i
	}
	return m
}()

// Append appends a value, which is no pointer.
func Append(b []byte, v any) []byte {
	e := encoder{b: b}
	e.value(reflect.ValueOf(v))
	return e.b
}

type encoder struct {
	b    []byte
	seen map[string]int
}

func (e *encoder) value(v reflect.Value) {
	switch v.Kind() {
	case reflect.String:
		e.text(v.String())
	case reflect.Bool:
		n := uint64(0)
		if v.Bool() {
			n = 1
		}
		e.number(n)
	case reflect.Int:
		e.b = binary.AppendVarint(e.b, v.Int())
	case reflect.Uint16:
		e.b = binary.LittleEndian.AppendUint16(e.b, uint16(v.Uint()))
	case reflect.Uint64:
		e.number(v.Uint())
	case reflect.Pointer:
		e.pointer(v)
	case reflect.Slice:
		e.list(v)
	case reflect.Struct:
		for _, i := range exported(v.Type()) {
			e.value(v.Field(i))
		}
	default:
		panic(fmt.Sprintf("tight: a %s cannot be written", v.Type())) // a type of the program's own
	}
}

func (e *encoder) number(n uint64) { e.b = binary.AppendUvarint(e.b, n) }

func (e *encoder) pointer(v reflect.Value) {
	if v.IsNil() {
		e.number(0)
		return
	}
	e.number(1)
	e.value(v.Elem())
}

func (e *encoder) list(v reflect.Value) {
	if v.IsNil() {
		e.number(0)
		return
	}
	e.number(uint64(v.Len()) + 1)
	for i := range v.Len() {
		e.value(v.Index(i))
	}
}

// text writes the number of a text that is known already, or the text: even
// numbers are lengths, odd ones refer to one before.
func (e *encoder) text(s string) {
	n, known := commonNumber[s]
	if !known {
		n, known = e.seen[s]
	}
	if known {
		e.number(uint64(n)<<1 | 1)
		return
	}
	if e.seen == nil {
		e.seen = map[string]int{}
	}
	e.seen[s] = len(common) + len(e.seen)
	short := Text(s)
	e.number(uint64(len(short)) << 1)
	e.b = append(e.b, short...)
}

// exportedOf remembers what exported finds out.
var exportedOf sync.Map

// exported are the fields of a struct that are written; those of an embedded one
// are, whatever its own name.
func exported(t reflect.Type) []int {
	if known, ok := exportedOf.Load(t); ok {
		return known.([]int)
	}
	var fields []int
	for i := range t.NumField() {
		if f := t.Field(i); f.IsExported() || f.Anonymous && f.Type.Kind() == reflect.Struct {
			fields = append(fields, i)
		}
	}
	exportedOf.Store(t, fields)
	return fields
}

// Shape tells what values of a type are written as: it differs when an older
// program would read them wrongly.
func Shape(t reflect.Type) string {
	switch t.Kind() {
	case reflect.Pointer, reflect.Slice:
		return t.Kind().String() + " " + Shape(t.Elem())
	case reflect.Struct:
		var fields []string
		for _, i := range exported(t) {
			fields = append(fields, t.Field(i).Name+" "+Shape(t.Field(i).Type))
		}
		return "{" + strings.Join(fields, ", ") + "}"
	}
	return t.Kind().String()
}
