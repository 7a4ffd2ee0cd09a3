package block

import (
	"bytes"
	"reflect"
	"testing"
)

func TestRecordsComeBack(t *testing.T) {
	for _, want := range []record{
		{count: 1, keys: []string{"k"}, needs: []string{}, value: []byte{}},
		{count: 300, block: "b", keys: []string{"", "كلمة", "a\x01b"}, needs: []string{"actor:x"}, value: []byte("{}")},
	} {
		got, err := decodeRecord(want.encode())
		if err != nil || !reflect.DeepEqual(*got, want) {
			t.Errorf("%+v comes back as %+v, %v", want, got, err)
		}
	}
}

// FuzzRecord decodes arbitrary bytes: what is accepted says again what it said.
func FuzzRecord(f *testing.F) {
	f.Add((&record{count: 2, block: "b", keys: []string{"k"}, needs: []string{"n"}, value: []byte("v")}).encode())
	f.Add((&yield{items: []string{"a\x00b"}, actors: []string{"x"}}).encode())
	f.Add([]byte{0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x7f})
	f.Fuzz(func(t *testing.T, b []byte) {
		if r, err := decodeRecord(b); err == nil {
			again, err := decodeRecord(r.encode())
			if err != nil || !reflect.DeepEqual(r, again) {
				t.Errorf("%+v comes back as %+v, %v", r, again, err)
			}
		}
		if y, err := decodeYield(b); err == nil && !bytes.Equal(y.encode(), (&yield{y.items, y.facts, y.actors, y.meetings}).encode()) {
			t.Errorf("%+v is not stable", y)
		}
	})
}
