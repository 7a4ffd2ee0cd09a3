package block

import (
	"encoding/binary"
	"errors"
	"strings"

	"liqa/extract/fact/tight"
)

// Tables of the engine. Keys start with the stage's name; \x00 ends each part.
const (
	itemTable  = "item"  // stage, id → record
	keyTable   = "key"   // stage, key, id
	needTable  = "need"  // fact, stage, id
	factTable  = "fact"  // fact → value
	emitTable  = "emit"  // block → what it yielded
	dirtyTable = "dirty" // stage, 0 block to take back | 1 key to resolve
)

const sep = "\x00"

func join(parts ...string) string { return strings.Join(parts, sep) }

// record is an item as stored.
type record struct {
	count int    // how often it was put
	block string // the block it was last resolved in; empty before
	keys  []string
	needs []string
	value []byte
}

var errRecord = errors.New("engine record cut short")

func (r *record) encode() []byte {
	b := binary.AppendUvarint(nil, uint64(r.count))
	b = appendString(b, r.block)
	b = appendStrings(b, r.keys)
	b = appendStrings(b, r.needs)
	return append(b, r.value...)
}

func decodeRecord(b []byte) (*record, error) {
	d := decoder{tight.Reader{Left: b}}
	r := &record{count: int(d.Uvarint()), block: d.string(), keys: d.strings(), needs: d.strings()}
	if d.Short {
		return nil, errRecord
	}
	r.value = append([]byte{}, d.Left...)
	return r, nil
}

// yield names what a block yielded, so that it can be taken back.
type yield struct {
	items    []string // stage, id
	facts    []string
	actors   []string
	meetings []string
}

func (y *yield) encode() []byte {
	var b []byte
	for _, list := range [][]string{y.items, y.facts, y.actors, y.meetings} {
		b = appendStrings(b, list)
	}
	return b
}

func decodeYield(b []byte) (*yield, error) {
	d := decoder{tight.Reader{Left: b}}
	y := &yield{items: d.strings(), facts: d.strings(), actors: d.strings(), meetings: d.strings()}
	if d.Short {
		return nil, errRecord
	}
	return y, nil
}

func appendString(b []byte, s string) []byte {
	short := tight.Text(s)
	return append(binary.AppendUvarint(b, uint64(len(short))), short...)
}

func appendStrings(b []byte, list []string) []byte {
	b = binary.AppendUvarint(b, uint64(len(list)))
	for _, s := range list {
		b = appendString(b, s)
	}
	return b
}

// decoder reads what the append functions wrote.
type decoder struct{ tight.Reader }

func (d *decoder) string() string {
	s, err := tight.Plain(d.Bytes())
	d.Short = d.Short || err != nil
	return s
}

func (d *decoder) strings() []string {
	n := d.Uvarint()
	if n > uint64(len(d.Left)) {
		d.End()
		return nil
	}
	list := make([]string, 0, n)
	for range n {
		list = append(list, d.string())
	}
	return list
}
