package tight_test

import (
	"errors"
	"reflect"
	"strings"
	"testing"

	"liqa/extract/fact"
	"liqa/extract/fact/tight"
)

// sample has every kind of field.
type sample struct {
	Name   string
	Count  int
	Big    uint64
	Marks  []uint16
	Yes    bool
	Next   *sample
	List   []string
	Nested struct{ A, B string }
	inner
	_ string // not written
}

type inner struct{ Deep string }

func samples() []sample {
	return []sample{
		{},
		{Name: "سيرغي لافروف", Count: -3, Big: 1 << 60, Marks: []uint16{1, 1 << 15}, Yes: true, List: []string{}, inner: inner{"عميق"}},
		{Name: "person", List: []string{"أ", "", "أ", "held", "«x»", "\x10\xff\xd8", "سيرغي"}, Next: &sample{Name: "أ", List: []string{"سيرغي"}}},
		{Marks: []uint16{}, Nested: struct{ A, B string }{strings.Repeat("—", 300), "پ گ"}},
	}
}

func TestValuesComeBack(t *testing.T) {
	for _, want := range samples() {
		b := tight.Append(nil, want)
		got := sample{Name: "what was there before", Marks: []uint16{7}, Next: &sample{}}
		if err := tight.Decode(b, &got); err != nil || !reflect.DeepEqual(got, want) {
			t.Errorf("%+v comes back as %+v, %v", want, got, err)
		}
		for n := range b {
			if err := tight.Decode(b[:n], &sample{}); !errors.Is(err, tight.ErrCut) {
				t.Errorf("%d of %d bytes of %+v are read: %v", n, len(b), want, err)
			}
		}
		if err := tight.Decode(append(b, 0), &got); !errors.Is(err, tight.ErrCut) {
			t.Errorf("a byte too many is not noticed: %v", err)
		}
	}
}

// TestTextsAreShort: an Arabic letter takes a byte, a text told before one or two.
func TestTextsAreShort(t *testing.T) {
	for s, want := range map[string]int{"لقاء": 4, "لقاء في أنقرة": 13, "abc": 3, "«لقاء»": 12, "": 0} {
		if got := len(tight.Text(s)); got != want {
			t.Errorf("%q takes %d bytes, want %d", s, got, want)
		}
	}
	once, twice := tight.Append(nil, []string{"وزير الخارجية"}), tight.Append(nil, []string{"وزير الخارجية", "وزير الخارجية", "participant"})
	if len(twice) > len(once)+2 {
		t.Errorf("a text takes %d bytes, with itself and a common one %d", len(once), len(twice))
	}
}

// TestShape: whatever is written in another way has another shape.
func TestShape(t *testing.T) {
	type a struct{ X, Y string }
	type b struct{ Y, X string }
	type c struct {
		X, Y string
		_    int
	}
	type d struct {
		X string
		Y []string
	}
	shape := func(v any) string { return tight.Shape(reflect.TypeOf(v)) }
	if shape(a{}) == shape(b{}) || shape(a{}) == shape(d{}) {
		t.Errorf("%s is the shape of two types", shape(a{}))
	}
	if shape(a{}) != shape(c{}) {
		t.Errorf("a field that is not written changes the shape to %s", shape(c{}))
	}
}

// FuzzText: any bytes come back, in no more than three times the room.
func FuzzText(f *testing.F) {
	for _, s := range []string{"", "لقاء", "\x10", "«»", "\xd8", "\xd8\x10", strings.Repeat("é", 200)} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		b := tight.Text(s)
		if back, err := tight.Plain(b); err != nil || back != s || len(b) > 3*len(s) {
			t.Errorf("%q is written as %q and comes back as %q, %v", s, b, back, err)
		}
	})
}

// FuzzDecode gives arbitrary bytes: what is read can be written and read again.
func FuzzDecode(f *testing.F) {
	for _, s := range samples() {
		f.Add(tight.Append(nil, s))
	}
	f.Add(tight.Append(nil, fact.Meeting{ID: "m", Topics: []string{"النفط"}}))
	f.Fuzz(func(t *testing.T, b []byte) {
		var s, again sample
		if tight.Decode(b, &s) == nil {
			if err := tight.Decode(tight.Append(nil, s), &again); err != nil || !reflect.DeepEqual(s, again) {
				t.Errorf("%+v comes back as %+v, %v", s, again, err)
			}
		}
		var m fact.Meeting
		_ = tight.Decode(b, &m) // must return
	})
}
