package eval_test

import (
	"testing"

	"liqa/extract/eval"
	"liqa/extract/fact"
)

func TestFilter(t *testing.T) {
	for _, c := range []struct {
		filter, outlet string
		want           bool
	}{
		{"outlet=A,B", "B", true},
		{"outlet=A,B", "C", false},
		{"outlet!=A,B", "C", true},
		{"outlet!=A,B", "A", false},
		{"outlet=", "", true},
	} {
		f, err := eval.ParseFilter(c.filter)
		if err != nil {
			t.Fatal(err)
		}
		if got := f.Keep(fact.Article{Outlet: c.outlet}); got != c.want {
			t.Errorf("%s keeps outlet %q: %v", c.filter, c.outlet, got)
		}
	}
	for _, bad := range []string{"", "outlet", "=A", "!=A", "colour=A"} {
		if _, err := eval.ParseFilter(bad); err == nil {
			t.Errorf("ParseFilter(%q) passes", bad)
		}
	}
}
