package storage

import (
	"bytes"
	"errors"
	"fmt"
	"maps"
	"math/rand/v2"
	"path/filepath"
	"slices"
	"testing"

	"liqa/extract/fact"
)

// someRows are rows with sorted keys, some of which share a beginning.
func someRows(r *rand.Rand, n int) []row {
	m := map[string]string{}
	for range n {
		key := fmt.Sprintf("%c\x00%d", 'a'+r.IntN(4), r.IntN(10*n))
		m[key] = string(bytes.Repeat([]byte{byte(r.IntN(256))}, r.IntN(60)))
	}
	var rows []row
	for _, k := range slices.Sorted(maps.Keys(m)) {
		rows = append(rows, row{[]byte(k), []byte(m[k])})
	}
	return rows
}

func equalRows(a, b []row) bool {
	return slices.EqualFunc(a, b, func(x, y row) bool { return bytes.Equal(x.key, y.key) && bytes.Equal(x.value, y.value) })
}

// TestRunsHoldTheirRows: rows cut into runs are read back as they were.
func TestRunsHoldTheirRows(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for _, n := range []int{1, 2, 30, 1000} {
		rows := someRows(r, n)
		var back []row
		for _, run := range cut(rows, 2000) {
			got, err := rowsOf(partBucket, run[0].key, seal(runVersion, partBucket, run[0].key, encodeRun(run)))
			if err != nil {
				t.Fatal(err)
			}
			back = append(back, got...)
		}
		if !equalRows(rows, back) {
			t.Errorf("%d rows are read back as others", n)
		}
	}
}

// TestLongRowsStandAlone: one row may be longer than a run is to be.
func TestLongRowsStandAlone(t *testing.T) {
	long := row{[]byte("b"), make([]byte, 5*2000)}
	runs := cut([]row{{[]byte("a"), nil}, long, {[]byte("c"), nil}}, 2000)
	for _, run := range runs {
		if len(run) > 1 && slices.ContainsFunc(run[1:], func(r row) bool { return len(r.value) > 0 }) {
			t.Errorf("the long row is written with %d others", len(run)-1)
		}
	}
}

// FuzzRun gives arbitrary bytes as a run: its rows are in order, or it is damaged.
func FuzzRun(f *testing.F) {
	rows := someRows(rand.New(rand.NewPCG(3, 4)), 20)
	f.Add(rows[0].key, encodeRun(rows))
	f.Add([]byte("a"), encodeRun([]row{{[]byte("a"), nil}}))
	f.Add([]byte(""), zip.EncodeAll([]byte{2, 0, 0, 0, 1, 0, 0}, nil))
	f.Fuzz(func(t *testing.T, key, value []byte) {
		rows, err := rowsOf(partBucket, key, seal(runVersion, partBucket, key, value))
		if err != nil {
			if !errors.Is(err, fact.ErrDamaged) {
				t.Error(err)
			}
			return
		}
		if len(rows) == 0 || !bytes.Equal(rows[0].key, key) {
			t.Errorf("a run of %d rows does not begin with its key", len(rows))
		}
		for i := range rows[1:] {
			if bytes.Compare(rows[i].key, rows[i+1].key) >= 0 {
				t.Errorf("row %d is out of order", i+1)
			}
		}
	})
}

// TestRunsAgainstAMap: rows that come and go in several flushes of a transaction,
// among them all of the first, of the last and of all pages, are found as in a map.
func TestRunsAgainstAMap(t *testing.T) {
	s, err := Open(filepath.Join(t.TempDir(), "r.db"), Options{Terms: noTerms})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	const n = 6000
	key := func(i int) string { return fmt.Sprintf("k%05d", i) }
	r := rand.New(rand.NewPCG(5, 6))
	in := func(low, high int) func(int) bool { return func(i int) bool { return low <= i && i < high } }
	any := func(int) bool { return r.IntN(3) == 0 }
	model := map[string]string{}
	for round, step := range []struct {
		gone bool
		of   func(int) bool
	}{
		{false, in(0, n)}, {true, in(0, n/2)}, {false, any}, {true, in(n/2, n)}, {false, in(n/4, n/3)}, {true, any}, {false, any}, {true, in(0, n)}, {false, in(7, 8)},
	} {
		err := s.Update(func(tx *Tx) error {
			for half := range 2 { // two flushes: the second meets what the first left
				for i := half; i < n; i += 2 {
					switch k := key(i); {
					case !step.of(i):
					case step.gone:
						tx.remove(originBucket, k)
						delete(model, k)
					default:
						v := fmt.Sprint(round, r.Uint64())
						tx.put(originBucket, k, []byte(v))
						model[k] = v
					}
				}
				if err := errors.Join(tx.Flush(), agree(tx, model, key(r.IntN(n)))); err != nil {
					return fmt.Errorf("round %d: %w", round, err)
				}
			}
			return nil
		})
		if err == nil {
			err = s.View(func(tx *Tx) error { return agree(tx, model, key(r.IntN(n))) })
		}
		if err != nil {
			t.Fatal(err)
		}
	}
}

// agree compares the rows of a bucket with a map: all, those from a key on, and
// that one.
func agree(tx *Tx, model map[string]string, from string) error {
	want := slices.Sorted(maps.Keys(model))
	for _, start := range []string{"", from} {
		var got []string
		for r, err := range tx.scan(originBucket, "", start) {
			if err != nil {
				return err
			}
			if model[string(r.key)] != string(r.value) {
				return fmt.Errorf("under %s stands %q", r.key, r.value)
			}
			got = append(got, string(r.key))
		}
		if i, _ := slices.BinarySearch(want, start); !slices.Equal(got, want[i:]) {
			return fmt.Errorf("%d rows from %q on, want %d", len(got), start, len(want[i:]))
		}
	}
	value, err := tx.get(originBucket, from)
	if err == nil && string(value) != model[from] {
		err = fmt.Errorf("under %s is found %q", from, value)
	}
	return errors.Join(err, tx.complete(originBucket))
}
