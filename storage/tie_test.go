package storage

import (
	"encoding/json"
	"testing"
)

// TestPlainTie: the quick reader reads what is written as json does, and leaves
// everything else to json.
func TestPlainTie(t *testing.T) {
	for _, want := range []tieRecord{{}, {1, 0, "", ""}, {12, 7, "2016-01-01", "2024-12-31"}, {3, 3, "", "2024-12-31"}, {3, 3, "-0044-03-15", ""}} {
		value, err := json.Marshal(want)
		if err != nil {
			t.Fatal(err)
		}
		if got, plain := plainTie(value); !plain || got != want {
			t.Errorf("%s is read as %+v, %v", value, got, plain)
		}
	}
	for _, value := range []string{"", "{}", `{"m":1}`, `{"m":1,"h":2`, `{"m":1,"h":2}x`, `{"m":1, "h":2}`, `{"m":1,"h":-2}`, `{"h":1,"m":2}`,
		`{"m":1,"h":2,"f":"a\\"b"}`, `{"m":1,"h":2,"f":"a`, `{"m":1.5,"h":2}`, `{"m":,"h":2}x`} {
		if got, plain := plainTie([]byte(value)); plain {
			t.Errorf("%s is read as %+v", value, got)
		}
	}
	if _, err := decodeTie("a\x00b", []byte(`{"h":1, "m":2}`)); err != nil {
		t.Errorf("a tie that json can read: %v", err)
	}
}
